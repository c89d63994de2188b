import { expect, it } from 'vitest';
import { normaliseIdentifier } from './identifier';
import type { TaxIdStatus } from './tax-id';

/** [scheme, value as written, slug, value, status] */
const cases: [string, string, string, string, TaxIdStatus][] = [
  ['D-U-N-S', '08-146-6849', 'duns', '081466849', 'valid'],
  ['DUNS Number', '81466849', 'duns', '081466849', 'valid'],
  ['duns', '12345', 'duns', '12345', 'invalid'],
  ['duns', '000000000', 'duns', '000000000', 'placeholder'],
  ['LEI', '5493 001K JTII GC8Y 1R12', 'lei', '5493001KJTIIGC8Y1R12', 'valid'],
  ['lei', '5493001KJTIIGC8Y1R13', 'lei', '5493001KJTIIGC8Y1R13', 'invalid'],
  ['GLN', '4012345000009', 'gln', '4012345000009', 'valid'],
  ['gln', '4012345000008', 'gln', '4012345000008', 'invalid'],
  ['gtin', '96385074', 'gtin', '96385074', 'valid'],
  ['VAT ID', 'de 136695976', 'vat', 'DE136695976', 'valid'],
  ['vat', 'DE136695977', 'vat', 'DE136695977', 'invalid'],
  ['vat', 'FR40303265045', 'vat', 'FR303265045', 'valid'],
  ['vat', '136695976', 'vat', '136695976', 'unverified'],
  ['SIREN', '303 265 045', 'siren', '303265045', 'valid'],
  ['siren', '303265046', 'siren', '303265046', 'invalid'],
  ['ein', '12-3456789', 'ein', '123456789', 'valid'],
  ['Account No.', 'ab-123', 'account_no', 'AB123', 'unverified'],
  ['constructor', 'x1', 'constructor', 'X1', 'unverified'],
];

it.each(cases)('%s %s', (scheme, written, slug, value, status) => {
  expect(normaliseIdentifier(scheme, written)).toEqual({ scheme: slug, value, status });
});

it.each([
  ['', '123'],
  ['  -', '123'],
  ['lei', ''],
  ['lei', 'N/A'],
  ['lei', '---'],
  ['x'.repeat(65), '123'],
  ['lei', '1'.repeat(257)],
])('gives nothing for scheme %j and value %j', (scheme, value) => {
  expect(normaliseIdentifier(scheme, value)).toBeNull();
});
