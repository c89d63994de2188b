import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise, parseName } from './parse-name';
import { anyName, denseName, variants } from './testing/arbitraries';

const runs = { numRuns: 4_000 };

describe('canonicalise', () => {
  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const once = canonicalise(name);
        expect(canonicalise(once)).toBe(once);
      }),
      runs,
    );
  });

  it('changes nothing the second time on dictionary words, forms and marks', () => {
    fc.assert(
      fc.property(denseName, (name) => {
        const { canonical, canonicalUnsorted } = parseName(name);
        expect(canonicalise(canonical)).toBe(canonical);
        if (canonicalUnsorted === '') expect(canonical).toBe('');
      }),
      runs,
    );
  });

  it('gives words of a–z and 0–9 with single blanks', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(canonicalise(name)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
      }),
      runs,
    );
  });
});

describe('phases', () => {
  it('keep equal what an earlier phase made equal', () => {
    let equalPairs = 0;
    fc.assert(
      fc.property(variants, ([a, b]) => {
        const [left, right] = [parseName(a).phases, parseName(b).phases];
        const first = left.findIndex((output, index) => output === right[index]);
        if (first < 0) return;
        equalPairs++;
        expect(left.slice(first)).toEqual(right.slice(first));
      }),
      runs,
    );
    expect(equalPairs).toBeGreaterThan(500);
  });

  it('are not empty after phase 1 unless phase 5 has no letters left', () => {
    fc.assert(
      fc.property(denseName, (name) => {
        const [first, second, third] = parseName(name).phases;
        if (first !== '') expect([second, third]).not.toContain('');
      }),
      runs,
    );
  });
});

describe('long names', () => {
  const parts = [
    ...['a', 'é', '中', '(', ')', '.', '/', ' ', '&', '💥', '\ud800', "'", '́'],
    ...['a ', 'a.', 'a/', '( ', '(a', '(a) ', 'dba a ', 'co ', 'inc ', 'ltd, ', 'v ', 'st ', 'gmbh', 'the '],
    ...[
      'formerly known ',
      'pt ',
      'ооо ',
      '株式会社',
      'sa de cv ',
      'aGmbH ',
      '1,',
      'co. ltd (',
      'doing business ',
    ],
  ];
  it.each(parts)('of 40,000 characters of %j take linear time', (part) => {
    const name = part.repeat(Math.ceil(40_000 / part.length));
    const time = () => {
      const start = performance.now();
      parseName(name);
      return performance.now() - start;
    };
    // Linear readers take under 80 ms on a busy machine, quadratic ones seconds.
    expect(Math.min(time(), time(), time())).toBeLessThan(600);
  });
});
