export const ZONE_COOKIE = 'touchstone-zone';

/** The zone of a cookie, or null when it names none that this server knows. */
export function knownZone(zone: string | undefined): string | null {
  if (!zone) return null;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}
