import { places } from '../../dictionaries/places';
import { normaliseCountry } from '../../normalise';
import { WordTrie } from '../../phases/word-trie';

/** Of the places that tell parentheses apart, those that name none. */
const everywhere: ReadonlySet<string> = new Set(['international', 'overseas', 'global', 'worldwide']);
const moreCountries = ['united kingdom', 'great britain', 'united states', 'united states of america'];

/** Places by their words, with the one name of each. */
const trie = new WordTrie<string>();
for (const place of [...places, ...moreCountries]) {
  if (everywhere.has(place)) continue;
  const name = countryOf(place) ?? place;
  trie.insert(place.split(' '), name);
  // "Hongkong" is written as one word, too.
  trie.insert([place.replaceAll(' ', '')], name);
}

/** The country's code for its names in several languages: "Deutschland" and "Germany" are one place. */
function countryOf(place: string): string | null {
  // Two letters such as "wa" and "nc" are states before they are countries' codes.
  return place.length === 2 && place !== 'uk' && place !== 'us' ? null : normaliseCountry(place);
}

/** The longest place that begins at `index`: its one name, and the number of words. */
export function placeAt(words: readonly string[], index: number): { value: string; length: number } | null {
  return trie.longest(words, index, 1, 0, words.length);
}
