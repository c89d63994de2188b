import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names';

export const chipStyle = cva(
  'inline-flex max-w-full items-center gap-[5px] rounded-full border px-[7px] py-1 text-xs leading-none whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'border-line bg-panel text-ink-2',
        // A golden record or a surviving value; nothing else.
        gold: 'border-gold-line bg-gold-soft text-gold',
        good: 'border-transparent bg-same-soft text-same',
        bad: 'border-transparent bg-diff-soft text-diff',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export interface ChipProps extends ComponentProps<'span'>, VariantProps<typeof chipStyle> {
  asChild?: boolean;
}

/** A short fact in a pill. Its tone never says anything that its words do not. */
export function Chip({ tone, asChild, className, ...props }: ChipProps) {
  const Element = asChild ? Slot.Root : 'span';
  return <Element className={cn(chipStyle({ tone }), className)} {...props} />;
}
