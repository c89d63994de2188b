import { describe, expect, it } from 'vitest';
import { normalisePhone, phoneKey } from './phone';

/** [as written, record's country, E.164, national, valid, extension] */
const cases: [string, string | null, string | null, string, boolean, string | null][] = [
  ['310/246-1501', 'US', '+13102461501', '3102461501', true, null],
  ['310-246-1501', 'US', '+13102461501', '3102461501', true, null],
  ['212/ 956-3055', 'US', '+12129563055', '2129563055', true, null],
  ['1 (312) 555 1212', 'US', '+13125551212', '3125551212', true, null],
  ['3347938701', 'US', '+13347938701', '3347938701', true, null],
  ['3865286', 'US', null, '3865286', false, null],
  ['386-5286', 'US', null, '3865286', false, null],
  ['603-0212', 'CA', null, '6030212', false, null],
  ['(312) 555-1212 x123', 'US', '+13125551212', '3125551212', true, '123'],
  ['312 555 1212 ext. 45', 'US', '+13125551212', '3125551212', true, '45'],
  ['312.555.1212#9', 'US', '+13125551212', '3125551212', true, '9'],
  ['Tel: 312-555-1212', 'US', '+13125551212', '3125551212', true, null],
  ['312-555-1212 / 312-555-1313', 'US', '+13125551212', '3125551212', true, null],
  ['312-555-1212 fax 312-555-1313', 'US', '+13125551212', '3125551212', true, null],
  ['312-555-1212 or 312-444-1212', 'US', '+13125551212', '3125551212', true, null],
  ['1-800-FLOWERS', 'US', '+18003569377', '8003569377', true, null],
  ['1-800-FLOWERS', null, '+18003569377', '8003569377', true, null],
  ['3102461501 office', 'US', '+13102461501', '3102461501', true, null],
  ['٣١٠٢٤٦١٥٠١', 'US', '+13102461501', '3102461501', true, null],
  ['+44 20 7946 0958', 'US', '+442079460958', '2079460958', true, null],
  ['+44 (0)20 7946 0958', null, '+442079460958', '2079460958', true, null],
  ['0044 20 7946 0958', 'GB', '+442079460958', '2079460958', true, null],
  ['020 7946 0958', 'GB', '+442079460958', '2079460958', true, null],
  ['+44 1818 836002', 'GB', '+441818836002', '1818836002', false, null],
  ['0049 30 901820', 'US', '+4930901820', '30901820', true, null],
  ['011 49 30 901820', 'US', '+4930901820', '30901820', true, null],
  ['030/901820', 'DE', '+4930901820', '30901820', true, null],
  ['+49 (0) 30 901820', 'DE', '+4930901820', '30901820', true, null],
  ['06 12 34 56 78', 'FR', '+33612345678', '612345678', true, null],
  ['010 1234 5678', 'IT', '+3901012345678', '01012345678', true, null],
  ['3125551212', null, null, '3125551212', false, null],
];

describe('normalisePhone', () => {
  it.each(cases)('%s in %s', (raw, country, e164, national, valid, extension) => {
    expect(normalisePhone(raw, country)).toMatchObject({ e164, national, valid, extension });
  });

  it.each([
    ...[
      null,
      undefined,
      '',
      '-',
      'n/a',
      'none',
      'call me',
      '12',
      '911',
      '5555555555',
      '555-555-5555',
      '0000000',
    ],
    ...[
      '1111111',
      '1234567890',
      '123-4567',
      '+1 555 555 5555',
      '312-000-0000',
      '312-555-5555',
      '1'.repeat(10_000),
    ],
  ])('finds no number in %j', (raw) => {
    expect(normalisePhone(raw, 'US')).toBeNull();
  });

  it('keeps a subscriber number that repeats a digit', () => {
    expect(normalisePhone('773-777-7777', 'US')?.e164).toBe('+17737777777');
  });
});

describe('phoneKey', () => {
  const keyOf = (raw: string, country: string | null) => phoneKey(normalisePhone(raw, country)!);

  it('is the E.164 number, whatever the extension', () => {
    expect(keyOf('(312) 555-1212 x123', 'US')).toBe('+13125551212');
    expect(keyOf('+1 312 555 1212', 'DE')).toBe('+13125551212');
  });

  it('is country and digits where there is no area code', () => {
    expect(keyOf('386-5286', 'US')).toBe('US:3865286');
    expect(keyOf('3125551212', null)).toBe('local:3125551212');
  });

  it('is null for what is too short to mean anything', () => {
    expect(keyOf('52867', 'US')).toBeNull();
    expect(keyOf('3865286', null)).toBeNull();
  });
});
