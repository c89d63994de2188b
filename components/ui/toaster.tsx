'use client';

import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** Short news at the edge: what happened, and the way back if there is one. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={{ bottom: 76 }}
      // Above the decision bar.
      mobileOffset={{ bottom: 124 }}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-lg border border-line-strong bg-panel px-3.5 py-3 text-base text-ink shadow-float',
          title: 'font-strong',
          description: 'text-ink-2',
          actionButton:
            'thumb ml-auto shrink-0 rounded-md border border-line-strong px-2.5 py-1.5 font-strong text-sm whitespace-nowrap hover:bg-hover',
          error: 'border-diff/40',
        },
      }}
    />
  );
}
