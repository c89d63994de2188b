import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel, detailOf, type Finding, weightOf } from '../model';
import { anyCountry, anyText } from '../normalise/testing/arbitraries';
import { MatchRecord, type RecordValues } from '../record';
import { compareAddresses } from './address';
import { compareEmails, comparePhones, compareWebDomains } from './contact';
import { compareCountries } from './country';
import { compareIdentifiers } from './identifiers';
import { compareTaxIds } from './tax-id';

const unshared = () => false;

const comparisons: Record<string, (a: MatchRecord, b: MatchRecord) => Finding> = {
  address: (a, b) => compareAddresses(a, b),
  phone: comparePhones,
  email: compareEmails,
  webDomain: compareWebDomains,
  country: compareCountries,
  taxId: (a, b) => compareTaxIds(a, b, unshared),
  identifiers: (a, b) => compareIdentifiers(a, b, unshared),
};

/** Realistic values beside any text, so that both sides often have something to compare. */
const one = (...values: string[]) => fc.oneof(fc.constantFrom(...values), anyText, fc.constant(undefined));

const anyValues: fc.Arbitrary<RecordValues> = fc.record({
  rawName: fc.constant('Acme'),
  taxId: one('12-3456789', '122073661RT0001', 'DE136695976', '136695976'),
  phone: one('312 555 1234', '+1 312 555 1299', '555-1234', '089 1234-0', '+49 89 1234-567'),
  email: one('jo@acme.com', 'info@acme.com', 'jo@gmail.com'),
  website: one('acme.com', 'www.acme.de', 'apex.com'),
  identifiers: fc.array(
    fc.record({
      scheme: one('duns', 'lei', 'gln').map((text) => text ?? ''),
      value: one('123456789').map((text) => text ?? ''),
    }),
    { maxLength: 2 },
  ),
  rawAddress: fc.record({
    line1: one('12 Oak St', '12a Oak Ave #4', '８ Straße 12½', 'PO Box 7'),
    line2: one('Suite 4'),
    city: one('Troy', 'Tróy', 'West Troy'),
    state: one('NY', 'New York'),
    postal_code: one('12180', '12180-1234', 'LS1 4AB'),
    country_code: anyCountry,
  }),
});

describe.each(Object.entries(comparisons))('%s', (_name, compare) => {
  it('never throws, says what it found, and is symmetric', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (a, b) => {
        const [left, right] = [new MatchRecord(a), new MatchRecord(b)];
        const finding = compare(left, right);
        expect(detailOf(finding)).not.toBe('');
        expect(compare(right, left).level).toBe(finding.level);
      }),
      { numRuns: 600 },
    );
  });

  it('finds a record nowhere more alike than with itself', () => {
    fc.assert(
      fc.property(anyValues, anyValues, (a, b) => {
        const [left, right] = [new MatchRecord(a), new MatchRecord(b)];
        const own = weightOf(compare(left, new MatchRecord(a)), defaultModel);
        expect(own).toBeGreaterThanOrEqual(weightOf(compare(left, right), defaultModel));
      }),
      { numRuns: 600 },
    );
  });
});
