import { readCookie, writeCookie } from '../cookies';

const COOKIE = 'touchstone-single-keys';

/** Whether keys without a modifier act; some people who dictate or use switches need them off. */
export function singleKeysEnabled(): boolean {
  return readCookie(COOKIE) !== 'off';
}

export function setSingleKeys(enabled: boolean): void {
  writeCookie(COOKIE, enabled ? 'on' : 'off');
}
