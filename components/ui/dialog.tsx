'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { Button } from './button';
import { cn } from './class-names';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

function Shade() {
  return <Radix.Overlay className="fixed inset-0 z-40 animate-[appear_.12s] bg-shade" />;
}

export function DialogContent({ className, children, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Shade />
      <Radix.Content
        className={cn(
          'fixed top-[12vh] left-1/2 z-50 max-h-[80vh] w-[min(560px,calc(100vw-24px))] -translate-x-1/2 overflow-y-auto',
          'animate-[rise_.14s_ease-out] rounded-lg border border-line-strong bg-panel p-4 shadow-float',
          className,
        )}
        {...props}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}

/** A panel from the left edge: the navigation on narrow screens. */
export function DrawerContent({ className, children, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Shade />
      <Radix.Content
        className={cn(
          'fixed inset-y-0 left-0 z-50 flex w-[min(280px,86vw)] animate-[slide-in_.16s_ease-out] flex-col',
          'border-line border-r bg-sunken p-2.5 shadow-float',
          className,
        )}
        {...props}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Radix.Title>) {
  return <Radix.Title className={cn('font-title text-lg', className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Radix.Description>) {
  return <Radix.Description className={cn('mt-1 text-ink-2', className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('mt-4 flex flex-wrap justify-end gap-2', className)} {...props} />;
}

export function DialogCloseButton({ className }: { className?: string }) {
  return (
    <Radix.Close asChild>
      <Button variant="quiet" size="icon" aria-label="Close" className={className}>
        <X aria-hidden />
      </Button>
    </Radix.Close>
  );
}
