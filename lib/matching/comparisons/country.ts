import { type Finding, found } from '../model';
import type { MatchRecord } from '../record';

/** Compares the countries of the two addresses. */
export function compareCountries(a: MatchRecord, b: MatchRecord): Finding<'country'> {
  if (!a.country || !b.country) return found('country', 'missing', 'Country not given on both sides');
  return a.country === b.country
    ? found('country', 'equal', () => `Both in ${a.country}`)
    : found('country', 'different', () => `Countries ${a.country} and ${b.country}`);
}
