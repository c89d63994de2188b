'use client';

import { useClock } from './time/clock';
import { clockText, dayText, durationText, exactTime, relativeText } from './time/format';
import { cn } from './ui/class-names';
import { Tooltip } from './ui/tooltip';

export interface TimeProps {
  value: Date | string;
  /** `relative`: "4 min ago"; `clock`: "today 09:14"; `day`: "3 Nov"; `exact`: to the second. */
  form?: 'relative' | 'clock' | 'day' | 'exact';
  /** False in long tables, where a tab stop for each time would be in the way: then the exact time is a title. */
  focusable?: boolean;
  className?: string;
}

/** A time in the reader's zone; the exact one on hover and focus. Server and browser render the same text. */
export function Time({ value, form = 'relative', focusable = true, className }: TimeProps) {
  const { now, zone } = useClock();
  const time = typeof value === 'string' ? new Date(value) : value;
  const exact = exactTime(time, zone);
  const text = {
    relative: () => relativeText(time, now, zone),
    clock: () => clockText(time, now, zone),
    day: () => dayText(time, now, zone),
    exact: () => exact,
  }[form]();
  const shared = { dateTime: time.toISOString(), className: cn('num whitespace-nowrap', className) };
  if (!focusable || form === 'exact') {
    return (
      <time {...shared} title={form === 'exact' ? undefined : exact}>
        {text}
      </time>
    );
  }
  return (
    <Tooltip content={exact}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable by keyboard */}
      <time {...shared} tabIndex={0} className={cn(shared.className, 'rounded-xs')}>
        {text}
      </time>
    </Tooltip>
  );
}

/** How long until or since `value`: "3 h 20 min" or, once it has passed, "late by 40 min". */
export function Due({ value, className }: { value: Date | string; className?: string }) {
  const { now, zone } = useClock();
  const time = typeof value === 'string' ? new Date(value) : value;
  const left = time.getTime() - now.getTime();
  return (
    <time
      dateTime={time.toISOString()}
      title={exactTime(time, zone)}
      className={cn('num whitespace-nowrap', left < 0 && 'text-diff', className)}
    >
      {left < 0 ? `late by ${durationText(left)}` : durationText(left)}
    </time>
  );
}
