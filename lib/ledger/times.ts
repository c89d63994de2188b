/** The database's text of a time (`2026-11-21 05:00:00.123456+00`) as ISO 8601 to the millisecond. */
export function isoTime(text: string): string;
export function isoTime(text: string | null): string | null;
export function isoTime(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
