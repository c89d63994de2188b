import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/records?q=acme&status=active', '/review/0190#top', '/'])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/records\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'records',
    '',
    '/sign-in?to=/records',
    '/api/match',
    undefined,
    null,
    ['/records', '/review'],
  ])('refuses %j', (path) => {
    expect(returnPath(path)).toBe('/review');
  });

  it('never leaves the site, whatever is given', () => {
    const characters = fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      '\t',
      '\n',
      '?',
      '#',
      '%2f',
      'a',
      'evil.example',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
        const path = returnPath(`/${parts.join('')}`);
        expect(new URL(path, 'https://touchstone.example').origin).toBe('https://touchstone.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
