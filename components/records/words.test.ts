import { describe, expect, it } from 'vitest';
import { confidenceInWords, countryName, matchedByInWords, placeInWords, totalInWords } from './words';

describe('totalInWords', () => {
  it.each([
    [{ count: 1, kind: 'exact' }, '1 golden record'],
    [{ count: 9_999, kind: 'exact' }, '9,999 golden records'],
    [{ count: 1_471_897, kind: 'about' }, 'about 1,470,000 golden records'],
    [{ count: 3_167, kind: 'at_least' }, 'more than 3,100 golden records'],
  ] as const)('%j', (total, words) => {
    expect(totalInWords(total)).toBe(words);
  });
});

it('never rounds a confidence up to certainty', () => {
  expect([0, 0.83, 0.29, 0.996, 1].map(confidenceInWords)).toEqual(['0.00', '0.83', '0.29', '0.99', '1.00']);
});

it('says by what a record was found, unless it is plain', () => {
  expect(matchedByInWords({ by: 'name' })).toBeNull();
  expect(matchedByInWords({ by: 'identifier', scheme: 'tax', value: '1' })).toBe('tax id');
  expect(matchedByInWords({ by: 'identifier', scheme: 'siren', value: '1' })).toBe('siren');
  expect(matchedByInWords({ by: 'other name', value: 'widgets' })).toBe('also widgets');
  expect(matchedByInWords({ by: 'source key', value: 'crm 1' })).toBe('crm 1');
});

it('names places and countries as far as they are known', () => {
  expect(placeInWords({ city: 'Austin', state: null, countryCode: 'US' })).toBe('Austin, US');
  expect(placeInWords({ city: null, state: null, countryCode: null })).toBeNull();
  expect(countryName('DE')).toBe('Germany');
  expect(countryName('??')).toBe('??');
});
