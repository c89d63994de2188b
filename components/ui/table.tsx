import type { ComponentProps } from 'react';
import { cn } from './class-names';

/** A list of things alike. Wrap it in `TableScroll`, so that narrow screens scroll the table, not the page. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return <table className={cn('num w-full border-collapse text-left', className)} {...props} />;
}

/** Scrolls sideways; focusable, so that a keyboard can scroll it too. `label` says what the table holds. */
export function TableScroll({ className, label, ...props }: ComponentProps<'section'> & { label: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={cn('overflow-x-auto rounded-lg focus-visible:outline-offset-0', className)}
      {...props}
    />
  );
}

export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('[&_tr]:border-line-strong [&_tr]:border-b', className)} {...props} />;
}

export function HeaderCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={cn('px-3 py-2 font-medium text-ink-3 text-sm whitespace-nowrap', className)}
      {...props}
    />
  );
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&>tr:last-child]:border-b-0', className)} {...props} />;
}

/** `data-chosen` marks the row that the keyboard is on. */
export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        'border-line border-b hover:bg-hover data-[chosen=true]:bg-hover',
        'data-[chosen=true]:shadow-[inset_2px_0_0_var(--ink)]',
        className,
      )}
      {...props}
    />
  );
}

export function Cell({ className, ...props }: ComponentProps<'td'>) {
  return <td className={cn('px-3 py-[9px] whitespace-nowrap', className)} {...props} />;
}

/** One thing's fields, a row each: the row header names the field. */
export function FieldTable({ className, ...props }: ComponentProps<'table'>) {
  return <table className={cn('w-full border-separate border-spacing-0 text-left', className)} {...props} />;
}

export function FieldRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        '[&>*]:border-line [&>*]:border-b [&>*]:px-3 [&>*]:py-[7px] [&>*]:align-top last:[&>*]:border-b-0',
        className,
      )}
      {...props}
    />
  );
}

export function FieldName({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      className={cn('w-[104px] font-normal text-ink-3 whitespace-nowrap', className)}
      {...props}
    />
  );
}

/** A missing value is said, not left blank. */
export function Missing({ children = 'not given' }: { children?: string }) {
  return <span className="text-ink-3 italic">{children}</span>;
}
