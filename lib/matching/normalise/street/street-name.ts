import type { Customs } from './customs';
import { martinLutherKing, numberedRoad } from './numbered-road';
import { directions, english, joinOrdinal, ordinals, withSuffix } from './words-english';

const numbered = new Set(['street', 'avenue', 'place', 'court', 'terrace', 'lane']);
const routes = new Set(['highway', 'route', 'interstate', 'county', 'loop', 'freeway']);
const particles = new Set(
  'de la le les du des d l el los las del della delle dei di do da dos das'.split(' '),
);

/**
 * Brings the words of a street (prepared, without house number) to one spelling: types and compass points in
 * full, ordinals in digits, numbered highways without "US", "State" or the state's name. Idempotent.
 */
export function normaliseStreetWords(words: readonly string[], customs: Customs): string[] {
  const [main] = customs.languages;
  let street = [...words];
  if (customs.english) street = englishStreet(street, customs);
  street = street.map((word, index) => expandType(word, index, street, customs));
  for (const suffix of main?.suffixes ?? [])
    street = joinSuffix(street, suffix, main?.words.get('str') ?? '');
  return street;
}

/**
 * The name alone, without type and compass points, for comparing with a source that leaves them out:
 * "west division street" → "division", "rue de la paix" → "paix". Numbered roads and lettered avenues keep
 * their type, as do languages that write type and name as one word.
 */
export function bareStreetName(words: readonly string[], customs: Customs): string | null {
  if (words.length === 0) return null;
  if (customs.english && (routes.has(words[0] ?? '') || words[0] === 'avenue')) return words.join(' ');
  const romance = customs.languages.some((language) => language.typeFirst);
  const stripped = customs.languages.filter((language) => language === english || language.typeFirst);
  const kept = words.filter(
    (word) =>
      !(customs.english && directions.has(word)) &&
      !(romance && particles.has(word)) &&
      !stripped.some((language) => language.types.has(word)),
  );
  return (kept.length === 0 ? words : kept).join(' ');
}

/** Whether a street word, abbreviated or not, is a type such as "street". */
export function isStreetType(word: string, customs: Customs): boolean {
  return customs.languages.some(
    (language) => language.types.has(word) || language.types.has(language.words.get(word) ?? ''),
  );
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

function englishStreet(words: string[], customs: Customs): string[] {
  let street = martinLutherKing(numberedRoad(mergeOrdinals(mergeDirections(words))));
  street = street.map((word, index) => {
    const isEnd = index === street.length - 1;
    const full = directions.get(word);
    if (
      full !== undefined &&
      street.length > 1 &&
      (isEnd ? isNamed(street, index, customs) : index === 0 && isPrefix(street, customs))
    ) {
      return full;
    }
    if (word === 'st') return isSaint(street, index, customs) ? 'saint' : 'street';
    if (word === 'la' && isEnd && index > 0) return 'lane';
    if (index === 0 && word === 'dr' && street.length > 2) return 'doctor';
    if ((word === 'mt' || word === 'ft') && !isEnd) return word === 'mt' ? 'mount' : 'fort';
    return word;
  });
  return street.map((word, index) => {
    const afterDirection = index === 1 && directions.has(street[0] ?? '');
    const isNumber = (index === 0 || afterDirection) && /^\d{1,3}$/.test(word);
    const type = customs.languages[0]?.words.get(street[index + 1] ?? '') ?? street[index + 1] ?? '';
    return isNumber && numbered.has(type) ? withSuffix(Number(word)) : word;
  });
}

/** "n" before a name is a compass point, but before the type alone it is the name: "N Street". */
function isPrefix(street: string[], customs: Customs): boolean {
  const second = street[1] ?? '';
  if (street[0]?.length !== 1) return street.length > 2 || !isStreetType(second, customs);
  return !isStreetType(second, customs) || street.slice(2).some((word) => !directions.has(word));
}

/** "ave n" is Avenue N; "5th ave n" is Fifth Avenue North, "n st nw" N Street Northwest. */
function isNamed(street: string[], index: number, customs: Customs): boolean {
  const previous = street[index - 1] ?? '';
  return index >= 2 || !isStreetType(previous, customs);
}

/** "st charles ave" and "mount st mary road" have saints; "main st", "main st north" a street. */
function isSaint(street: string[], index: number, customs: Customs): boolean {
  const next = street[index + 1];
  if (next === undefined || next === 'and' || directions.has(next) || /^\d/.test(next)) return false;
  const before = street.slice(0, index).filter((word) => !directions.has(word));
  if (before.length === 0) return !isStreetType(next, customs) || street.length > index + 2;
  return street.slice(index + 2).some((word) => isStreetType(word, customs));
}

function mergeDirections(words: string[]): string[] {
  return mergePairs(words, (a, b, index) => {
    const vertical = directions.get(a);
    const horizontal = directions.get(b);
    const atEnd = index === 0 || index === words.length - 2;
    if (!atEnd || words.length < 3 || !/^(north|south)$/.test(vertical ?? '')) return null;
    if (!/^(east|west)$/.test(horizontal ?? '') || (a.length === 1) !== (b.length === 1)) return null;
    return `${vertical}${horizontal}`;
  });
}

function mergeOrdinals(words: string[]): string[] {
  const merged = mergePairs(words, (a, b) => {
    return joinOrdinal(a, b) ?? (/^\d+$/.test(a) && /^(th|nd|rd)$/.test(b) ? a + b : null);
  });
  return merged.map((word) => ordinals.get(word) ?? word);
}

function mergePairs(
  words: string[],
  merge: (a: string, b: string, index: number) => string | null,
): string[] {
  const merged: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const one = words[index] ?? '';
    const pair = index + 1 < words.length ? merge(one, words[index + 1] ?? '', index) : null;
    merged.push(pair ?? one);
    if (pair !== null) index += 1;
  }
  return merged;
}
