import type { ComponentProps } from 'react';
import { cn } from './class-names';

/** A place that is being filled. Say once, outside, what is loading (`role="status"`). */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      aria-hidden
      className={cn('h-3.5 animate-pulse rounded-sm bg-line motion-reduce:animate-none', className)}
      {...props}
    />
  );
}
