import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel, detailOf, weightOf } from '../model';
import { addressKeys } from '../normalise';
import { MatchRecord } from '../record';
import { compareAddresses } from './address';
import { addressPairs, type Written } from './address.cases';

function recordAt([line1, city, state, postal_code, country]: Written): MatchRecord {
  const rawAddress = { line1, city, state, postal_code, country_code: country ?? 'US' };
  return new MatchRecord({ rawName: 'Acme', rawAddress });
}

describe('compareAddresses', () => {
  it.each(addressPairs)('%s: %j and %j', (level, a, b) => {
    expect(compareAddresses(recordAt(a), recordAt(b)).level).toBe(level);
    expect(compareAddresses(recordAt(b), recordAt(a)).level).toBe(level);
  });

  it('says nothing without an address', () => {
    const none = new MatchRecord({ rawName: 'Acme' });
    expect(compareAddresses(none, recordAt(['12 Oak St', 'Troy'])).level).toBe('missing');
  });

  it('takes an address of many companies for weak evidence', () => {
    const tower = recordAt(['1209 N Orange St', 'Wilmington', 'DE', '19801']);
    const keys = new Set(addressKeys(tower.address!));
    const isShared = (scheme: string, value: string) => scheme === 'address' && keys.has(value);
    expect(compareAddresses(tower, tower, isShared).level).toBe('equal, shared by many');
    expect(compareAddresses(tower, tower, () => false).level).toBe('equal');
  });

  it('names both sides in words', () => {
    const [a, b] = [recordAt(['12 Oak St', 'Troy', 'NY']), recordAt(['7 Elm St', 'Troy', 'NY'])];
    expect(detailOf(compareAddresses(a, b))).toBe('12 Oak St and 7 Elm St, both in Troy');
    for (const [, left, right] of addressPairs) {
      expect(detailOf(compareAddresses(recordAt(left), recordAt(right)))).not.toMatch(/null|undefined/);
    }
  });
});

/** Parts of which addresses agree often enough for every branch to be entered. */
const anyWritten: fc.Arbitrary<Written> = fc.tuple(
  fc.constantFrom(
    ...[
      '',
      '12 Oak St',
      '12 Oak Ave',
      '12a Oak Street',
      '12-16 Oak St',
      '14 Oak',
      'Oak St',
      '12 W Oak St Ste 4',
    ],
    ...[
      '12 Oka St #5',
      '12 4th St',
      '12 14th St',
      'PO Box 1234',
      'PO Box 1243',
      '12 Oak St, PO Box 7',
      '7 Elm Rd',
    ],
  ),
  fc.constantFrom('', 'Troy', 'Troi', 'West Troy', 'Troy Hills', 'New York', 'Albany'),
  fc.constantFrom('', 'NY', 'New York', 'TX', 'Bayern'),
  fc.constantFrom('', '12180', '12180-1234', '12108', '12345', '75201', 'LS1 4AB', 'LS1', 'E1 6AN'),
  fc.constantFrom('US', 'GB', 'DE', ''),
);

describe('any two addresses', () => {
  it('agree alike from both sides', () => {
    fc.assert(
      fc.property(anyWritten, anyWritten, (a, b) => {
        const [left, right] = [recordAt(a), recordAt(b)];
        expect(compareAddresses(left, right).level).toBe(compareAddresses(right, left).level);
      }),
      { numRuns: 3000 },
    );
  });

  it('agree nowhere better than with themselves', () => {
    fc.assert(
      fc.property(anyWritten, anyWritten, (a, b) => {
        const weigh = (x: Written, y: Written) =>
          weightOf(compareAddresses(recordAt(x), recordAt(y)), defaultModel);
        expect(weigh(a, b)).toBeLessThanOrEqual(weigh(a, a));
      }),
      { numRuns: 2000 },
    );
  });

  it('agree no less when a postal code that agrees is added', () => {
    fc.assert(
      fc.property(anyWritten, anyWritten, fc.constantFrom('12180', '75201'), (a, b, postalCode) => {
        const weigh = (code: string) => {
          const [left, right] = [a, b].map((one) => recordAt([one[0], one[1], one[2], code, 'US']));
          return weightOf(compareAddresses(left!, right!), defaultModel);
        };
        expect(weigh(postalCode)).toBeGreaterThanOrEqual(weigh(''));
      }),
      { numRuns: 2000 },
    );
  });
});
