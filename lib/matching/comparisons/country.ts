import { type Comparison, compared } from '../model';
import type { MatchRecord } from '../record';

/** Compares the countries of the two addresses. */
export function compareCountries(a: MatchRecord, b: MatchRecord): Comparison {
  if (!a.country || !b.country) return compared('country', 'missing', 'Country not given on both sides');
  return a.country === b.country
    ? compared('country', 'equal', `Both in ${a.country}`)
    : compared('country', 'different', `Countries ${a.country} and ${b.country}`);
}
