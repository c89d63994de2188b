import { cn } from '../ui/class-names';

/** The stone with the streak that gold leaves on it. */
export function Stone({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cn('size-4 shrink-0', className)}>
      <rect width="16" height="16" rx="4" fill="var(--ink)" />
      <rect x="3" y="7" width="10" height="2" rx="1" fill="#e2b64b" transform="rotate(-35 8 8)" />
    </svg>
  );
}

export function Brand({ className }: { className?: string }) {
  return (
    <span
      className={cn('flex items-center gap-[9px] font-title text-[0.875rem] tracking-[-0.01em]', className)}
    >
      <Stone />
      Touchstone
    </span>
  );
}
