import type { ComponentProps } from 'react';
import { cn } from './class-names';

/** White paper on warm paper: one level deep, never a panel inside a panel. */
export function Panel({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('rounded-lg border border-line bg-panel', className)} {...props} />;
}

export function PanelBody({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('px-3.5 py-3', className)} {...props} />;
}

export function PanelTitle({ className, ...props }: ComponentProps<'h2'>) {
  return <h2 className={cn('font-semibold text-ink-2 text-sm', className)} {...props} />;
}
