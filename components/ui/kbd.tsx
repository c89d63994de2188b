import type { ComponentProps } from 'react';
import { cn } from './class-names';

/** A key of the keyboard. Decoration beside a control that says its key by `aria-keyshortcuts`. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-block rounded-sm border border-line-strong border-b-2 bg-panel px-[5px] py-[2px]',
        'font-medium font-sans text-2xs text-ink-2 leading-none whitespace-nowrap',
        className,
      )}
      {...props}
    />
  );
}
