const HERE = 'http://here.invalid';

/**
 * Where to go after signing in: `value` when it is a path of this application, else `/review`. Refuses what
 * browsers read as another site (`//evil.example`, `/\evil.example`, tabs and line breaks inside).
 */
export function returnPath(value: string | string[] | null | undefined): string {
  const fallback = '/review';
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value) || /[\p{Cc}\\]/u.test(value)) return fallback;
  let url: URL;
  try {
    url = new URL(value, HERE);
  } catch {
    return fallback;
  }
  if (url.origin !== HERE || url.pathname.startsWith('//')) return fallback;
  if (/^\/(api|sign-in)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
