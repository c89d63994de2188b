import { localCityNames } from './city-names';
import { foldWords } from './fold-text';
import { foldUmlauts } from './street/languages';

const leading: ReadonlyMap<string, string> = new Map(
  'st=saint ste=sainte ft=fort mt=mount pt=port n=north s=south e=east w=west'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Countries where a city's first word may be an abbreviated English one. */
const english = new Set(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'ZA']);

/**
 * A city in one spelling for comparing: folded, "St. Louis" → "saint louis", "Köln", "Koeln" and "Cologne" →
 * "koln", without CEDEX, district numbers ("Paris 08", "Lyon 3e") and a state after a comma. Null when empty.
 */
export function normaliseCity(raw: string | null, country: string | null): string | null {
  if (raw === null) return null;
  // A state, county or district after the comma is another field's business.
  const head = raw.split(/[,;(]/)[0] ?? '';
  let words = foldUmlauts(foldWords(head === '' ? raw : head.replace(/['’]/g, '')), country);
  if (country === 'FR' || country === 'MC')
    words = words.replace(/ cedex\b.*$/, '').replace(/ \d{1,2}(e|er|eme)?( arrondissement)?$/, '');
  else if (country === 'IE' || country === 'GB') words = words.replace(/ (co|county) [a-z]+$/, '');
  else words = words.replace(/ \d{1,2}$/, '');
  if (country === null || english.has(country)) words = expandFirst(words);
  else if (country === 'FR') words = words.replace(/^st(e?) /, 'saint$1 ');
  if (words === '') return null;
  return localCityNames.get(country ?? '')?.get(words) ?? words;
}

function expandFirst(words: string): string {
  const space = words.indexOf(' ');
  if (space < 0) return words;
  const full = leading.get(words.slice(0, space));
  return full === undefined ? words : full + words.slice(space);
}
