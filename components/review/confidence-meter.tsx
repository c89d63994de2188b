export interface ConfidenceMeterProps {
  /** 0–1. */
  value: number;
  /** Where the engine decides by itself, 0–1. */
  threshold: number;
}

/** Confidence as a bar with its figure; the tick is where the engine would decide by itself. */
export function ConfidenceMeter({ value, threshold }: ConfidenceMeterProps) {
  return (
    <span className="num inline-flex items-center gap-2">
      <span
        aria-hidden
        className="relative inline-block h-1.5 w-[72px] rounded-xs bg-sunken shadow-[inset_0_0_0_1px_var(--line)] max-xl:w-12"
      >
        <span
          className="absolute inset-y-0 left-0 rounded-xs bg-ink-2"
          style={{ width: `${value * 100}%` }}
        />
        <span className="-inset-y-0.5 absolute w-px bg-ink" style={{ left: `${threshold * 100}%` }} />
      </span>
      {value.toFixed(2)}
    </span>
  );
}
