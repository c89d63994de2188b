const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One English for server and browser, whatever their settings: else the two would disagree. */
const LOCALE = 'en-GB';
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
    formatters.set(key, found);
  }
  return found;
}

/** To the second and with the zone: `Fri 21 Nov 2026, 05:02:11 CET`. */
export function exactTime(time: Date, zone: string): string {
  const date = formatter(zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const clock = formatter(zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
  return `${date.format(time).replace(',', '')}, ${clock.format(time)}`;
}

/** The day, with the year only when it is another one: `3 Nov`, `3 Nov 2024`. */
export function dayText(time: Date, now: Date, zone: string): string {
  const year = formatter(zone, { year: 'numeric' });
  const sameYear = year.format(time) === year.format(now);
  return formatter(zone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    time,
  );
}

/** `today 09:14`, `yesterday 17:40`, `3 Nov, 12:05`. */
export function clockText(time: Date, now: Date, zone: string): string {
  const clock = formatter(zone, { hour: '2-digit', minute: '2-digit' }).format(time);
  const day = formatter(zone, { day: 'numeric', month: 'numeric', year: 'numeric' });
  if (day.format(time) === day.format(now)) return `today ${clock}`;
  if (day.format(time) === day.format(new Date(now.getTime() - DAY))) return `yesterday ${clock}`;
  return `${dayText(time, now, zone)}, ${clock}`;
}

/** How long, in one unit that a reader grasps: `40 min`, `3 h 20 min`, `2 days`. */
export function durationText(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return 'under 1 min';
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < DAY) {
    const hours = Math.floor(length / HOUR);
    const minutes = Math.floor((length % HOUR) / MINUTE);
    return hours < 5 && minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  }
  const days = Math.floor(length / DAY);
  return days === 1 ? '1 day' : `${days} days`;
}

/** `just now`, `4 min ago`, `1 day ago`, `in 3 h 20 min`; beyond 30 days the day itself. */
export function relativeText(time: Date, now: Date, zone: string): string {
  const since = now.getTime() - time.getTime();
  if (Math.abs(since) > 30 * DAY) return dayText(time, now, zone);
  if (since < 0) return since > -MINUTE ? 'just now' : `in ${durationText(since)}`;
  if (since < MINUTE) return 'just now';
  if (since < DAY && since >= HOUR) return `${Math.floor(since / HOUR)} h ago`;
  return `${durationText(since)} ago`;
}
