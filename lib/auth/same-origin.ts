/**
 * Whether a request that changes something comes from a page of this site, as browsers say it in
 * `Sec-Fetch-Site` (W3C Fetch Metadata) or, older ones, in `Origin`. Without either it is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
