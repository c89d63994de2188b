import { Label as RadixLabel } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names';

// 16 px on touch screens: below that, phones zoom in when the field is focused.
export const inputStyle =
  'w-full min-w-0 rounded-md border border-line-strong bg-panel px-2.5 py-[7px] text-base text-ink leading-tight ' +
  'placeholder:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:text-[1rem] ' +
  'aria-invalid:border-diff disabled:opacity-50';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input className={cn(inputStyle, className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea className={cn(inputStyle, 'min-h-20', className)} {...props} />;
}

export function Label({ className, ...props }: ComponentProps<typeof RadixLabel.Root>) {
  return <RadixLabel.Root className={cn('font-medium text-ink-2 text-sm', className)} {...props} />;
}
