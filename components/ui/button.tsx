import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys, keyLabel } from '../shortcuts/keys';
import { cn } from './class-names';
import { Kbd } from './kbd';

export const buttonStyle = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-md border font-strong leading-none',
    'whitespace-nowrap transition-colors duration-75 disabled:pointer-events-none disabled:opacity-45',
    'aria-disabled:pointer-events-none aria-disabled:opacity-45',
  ],
  {
    variants: {
      variant: {
        // One a page: it names the outcome.
        primary: 'border-ink bg-ink text-paper hover:bg-ink/88',
        secondary: 'border-line-strong bg-panel text-ink hover:bg-hover',
        quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink',
      },
      size: {
        md: 'min-h-[33px] px-3 py-[9px] text-base pointer-coarse:min-h-11',
        sm: 'min-h-7 px-2 py-1.5 text-sm pointer-coarse:min-h-11',
        icon: 'size-8 p-0 pointer-coarse:size-11 [&_svg]:size-4',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** The key that does the same, such as `s`, `Enter` or `mod+k`: shown in the button and told to assistive tools. */
  keyHint?: string;
  /** Gives the look to the only child, a link for example. */
  asChild?: boolean;
  children?: ReactNode;
}

/** A button names its outcome and shows its key. The key itself is bound by `useShortcuts`. */
export function Button({
  variant,
  size,
  keyHint,
  asChild = false,
  className,
  children,
  ...props
}: ButtonProps) {
  const shared = {
    className: cn(buttonStyle({ variant, size }), className),
    'aria-keyshortcuts': keyHint ? ariaKeys(keyHint) : undefined,
  };
  const hint = keyHint ? (
    <Kbd
      aria-hidden
      className={cn(
        'pointer-coarse:hidden',
        variant === 'primary' && 'border-current/45 bg-transparent text-inherit',
      )}
    >
      {keyLabel(keyHint)}
    </Kbd>
  ) : null;
  if (asChild) {
    return (
      <Slot.Root {...shared} {...props}>
        {hint}
        <Slot.Slottable>{children}</Slot.Slottable>
      </Slot.Root>
    );
  }
  return (
    <button type="button" {...shared} {...props}>
      {hint}
      {children}
    </button>
  );
}
