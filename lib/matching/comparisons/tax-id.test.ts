import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../model';
import { MatchRecord } from '../record';
import { compareTaxIds } from './tax-id';

type Written = [taxId: string, country?: string];

function recordWith([taxId, country]: Written): MatchRecord {
  return new MatchRecord({ rawName: 'Acme', taxId, rawAddress: { country_code: country } });
}

const unshared = () => false;

const pairs: [level: Level<'taxId'>, a: Written, b: Written][] = [
  ['equal', ['DE136695976'], ['136 695 976', 'DE']],
  ['equal', ['FR40303265045'], ['303 265 045', 'FR']],
  // Program accounts of one Canadian business number, and of two.
  ['equal', ['122073661RT0001', 'CA'], ['122073661 RC 0002', 'CA']],
  ['equal', ['122073661RT0001'], ['122073661', 'CA']],
  ['different', ['122073661RT0001', 'CA'], ['CA770100436', 'CA']],
  ['different', ['122073661RT0001'], ['CA770100436']],
  ['different', ['122073661RT0001', 'US'], ['770100436', 'CA']],
  ['different', ['12-3456789', 'US'], ['12-3456780', 'US']],
  // Of no country: read by the other's where its check digit fits.
  ['different', ['136695976'], ['DE129273398']],
  ['of another kind', ['136695977'], ['DE129273398']],
  ['different', ['123456789'], ['123456780']],
  ['of another kind', ['123456789'], ['12345678901']],
  ['of another kind', ['DE136695976'], ['FR40303265045']],
  ['equal, not checkable', ['X12345678'], ['x 1234-5678']],
  ['equal but short', ['12345'], ['12345']],
  ['missing', ['DE136695977', 'DE'], ['DE136695976', 'DE']],
  ['missing', ['000000000', 'US'], ['000000000', 'US']],
];

describe('compareTaxIds', () => {
  it.each(pairs)('%s: %j and %j', (level, a, b) => {
    expect(compareTaxIds(recordWith(a), recordWith(b), unshared).level).toBe(level);
    expect(compareTaxIds(recordWith(b), recordWith(a), unshared).level).toBe(level);
  });

  it('takes a number that several companies share for no evidence', () => {
    const [a, b] = [recordWith(['DE136695976']), recordWith(['DE136695976'])];
    expect(compareTaxIds(a, b, (scheme) => scheme === 'tax').level).toBe('of another kind');
    const other = recordWith(['DE129273398']);
    const isShared = (scheme: string, value: string) => scheme === 'tax' && value === '136695976';
    expect(compareTaxIds(a, other, isShared).level).toBe('of another kind');
    expect(compareTaxIds(other, a, isShared).level).toBe('of another kind');
  });

  it('is symmetric, and a number that can be read equals itself', () => {
    const digits = fc.integer({ min: 10_000, max: 99_999_999_999 }).map(String);
    const written = fc.tuple(
      fc.oneof(
        digits,
        digits.map((text) => `DE${text}`),
        fc.constantFrom('123026635', '136695976', 'B58378431'),
      ),
      fc.constantFrom(undefined, 'DE', 'US', 'CA', 'ES', 'AE'),
    );
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [left, right] = [recordWith(a), recordWith(b)];
        expect(compareTaxIds(left, right, unshared).level).toBe(compareTaxIds(right, left, unshared).level);
        expect(compareTaxIds(left, recordWith(a), unshared).level).toMatch(/^equal|^missing$/);
      }),
      { numRuns: 500 },
    );
  });
});
