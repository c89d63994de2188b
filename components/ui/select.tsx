'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names';

export const Select = Radix.Root;

/** `label` is what the choice is about ("Status"); the trigger shows it before the value. */
export function SelectTrigger({
  className,
  label,
  ...props
}: ComponentProps<typeof Radix.Trigger> & { label: string }) {
  return (
    <Radix.Trigger
      aria-label={label}
      className={cn(
        'inline-flex min-h-[33px] items-center gap-1.5 rounded-md border border-line-strong bg-panel px-2.5 text-base',
        'leading-tight hover:bg-hover pointer-coarse:min-h-11',
        className,
      )}
      {...props}
    >
      <span className="text-ink-3">{label}</span>
      <span className="max-w-40 truncate font-strong leading-normal">
        <Radix.Value />
      </span>
      <Radix.Icon asChild>
        <ChevronDown aria-hidden className="size-3.5 text-ink-3" />
      </Radix.Icon>
    </Radix.Trigger>
  );
}

export function SelectContent({ className, children, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={4}
        className={cn(
          'z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-[appear_.1s]',
          'overflow-hidden rounded-lg border border-line-strong bg-panel p-1 shadow-float',
          className,
        )}
        {...props}
      >
        <Radix.Viewport>{children}</Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  );
}

export function SelectItem({ className, children, ...props }: ComponentProps<typeof Radix.Item>) {
  return (
    <Radix.Item
      className={cn(
        'flex cursor-default select-none items-center gap-2 rounded-md py-1.5 pr-3 pl-2 outline-none',
        'data-highlighted:bg-hover data-[state=checked]:font-strong pointer-coarse:min-h-11',
        className,
      )}
      {...props}
    >
      <span className="w-3.5">
        <Radix.ItemIndicator>
          <Check aria-hidden className="size-3.5" />
        </Radix.ItemIndicator>
      </span>
      <Radix.ItemText>{children}</Radix.ItemText>
    </Radix.Item>
  );
}
