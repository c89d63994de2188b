import { type Customs, isStreetType } from './customs';
import { englishStreet } from './english-street';
import { foldUmlauts } from './languages';
import { directions, english } from './words-english';

/** Compass points as Quebec writes them. */
const frenchPoints = new Map([
  ['ouest', 'west'],
  ['est', 'east'],
  ['nord', 'north'],
  ['sud', 'south'],
]);
const routes = new Set(['highway', 'route', 'interstate', 'county', 'rural', 'loop', 'freeway']);
const particles = new Set(
  'de la le les du des d l el los las del della delle dei di do da dos das'.split(' '),
);

/**
 * Brings the words of a street (prepared, without house number) to one spelling: types and compass points in
 * full, ordinals in digits, numbered highways without "US", "State" or the state's name. Idempotent.
 */
export function normaliseStreetWords(
  words: readonly string[],
  customs: Customs,
  country: string | null,
): string[] {
  const [main] = customs.languages;
  let street = [...words];
  if (country === 'CA') street = street.map((word, index) => (index > 0 && frenchPoints.get(word)) || word);
  if (customs.english) street = englishStreet(street, customs);
  street = street.map((word, index) => expandType(word, index, street, customs));
  for (const suffix of main?.suffixes ?? [])
    street = joinSuffix(street, suffix, main?.words.get('str') ?? '');
  // Not in types: a Swiss "rue" has no umlaut.
  return street.map((word) => (isStreetType(word, customs) ? word : foldUmlauts(word, country)));
}

/**
 * The name alone, without type and compass points, for comparing with a source that leaves them out:
 * "west division street" → "division", "rue de la paix" → "paix". Numbered roads and lettered avenues keep
 * their type, as do languages that write type and name as one word.
 */
export function bareStreetName(words: readonly string[], customs: Customs): string | null {
  if (words.length === 0) return null;
  if (customs.english) {
    const undirected = withoutDirections(words);
    if (routes.has(undirected[0] ?? '')) return undirected.join(' ');
    if (words[0] === 'avenue') return words.join(' ');
  }
  const romance = customs.languages.some((language) => language.typeFirst);
  const stripped = customs.languages.filter((language) => language === english || language.typeFirst);
  const kept = words.filter(
    (word) =>
      !(customs.english && directions.has(word)) &&
      !(romance && particles.has(word)) &&
      !stripped.some((language) => language.types.has(word)),
  );
  if (kept.length > 0) return kept.join(' ');
  // "west north avenue": all that is left of the name is a compass point.
  const untyped = words.filter((word) => !stripped.some((language) => language.types.has(word)));
  if (untyped.length === 0) return words.join(' ');
  return untyped.length > 1 && directions.has(untyped[0] ?? '')
    ? untyped.slice(1).join(' ')
    : untyped.join(' ');
}

/** "east highway 18", "highway 431 north": the road is known by its number. */
function withoutDirections(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !directions.has(word));
  const to = words.findLastIndex((word) => !directions.has(word));
  return from < 0 ? words : words.slice(from, to + 1);
}

function expandType(word: string, index: number, words: readonly string[], customs: Customs): string {
  for (const language of customs.languages) {
    const isFirstType = index === 0 && words.length > 1 && language.types.has(language.words.get(word) ?? '');
    // "Ct House Road" is no court, but "Ave N", "Hwy 5" and "Ave of the Americas" begin with their type.
    if (isFirstType && !language.typeFirst && !/^(?:of|[a-z]|\d.*)$/.test(words[1] ?? '')) continue;
    // One letter is only an abbreviation where a type stands: first, before a name.
    if (word.length === 1 && index > 0 && language.typeFirst) continue;
    const full = language.words.get(word);
    if (full !== undefined) return full;
  }
  return word;
}

/** "hafen strasse", "hafenstr" → "hafenstrasse". */
function joinSuffix(words: string[], suffix: string, street: string): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const full =
      suffix === street && word.length > 4 && word.endsWith('str') ? word.slice(0, -3) + suffix : word;
    const previous = joined.at(-1);
    if (full === suffix && previous !== undefined && previous.length > 2)
      joined[joined.length - 1] = previous + suffix;
    else joined.push(full);
  }
  return joined;
}
