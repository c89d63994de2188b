import { uuid } from './ledger/ids';

/** The caller's `X-Request-Id` if it is a plain word of at most 100 characters, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given && /^[\w.:-]{1,100}$/.test(given) ? given : uuid();
}
