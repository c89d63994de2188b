import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const host = { host: 'touchstone.example:3000' };

it.each<[Record<string, string>, boolean]>([
  [{ 'sec-fetch-site': 'same-origin', ...host }, true],
  [{ 'sec-fetch-site': 'same-site', ...host }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://touchstone.example:3000', ...host }, false],
  [{ 'sec-fetch-site': 'none', ...host }, false],
  [{ origin: 'http://touchstone.example:3000', ...host }, true],
  [{ origin: 'https://public.example', 'x-forwarded-host': 'public.example', ...host }, true],
  [{ origin: 'http://touchstone.example', ...host }, false],
  [{ origin: 'http://evil.example', ...host }, false],
  [{ origin: 'null', ...host }, false],
  [host, false],
])('%j: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers))).toBe(expected);
});
