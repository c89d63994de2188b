import { type Customs, isStreetType } from './customs';
import { martinLutherKing, numberedRoad } from './numbered-road';
import { directions, joinOrdinal, ordinals, withSuffix } from './words-english';

/** Types of which a bare number is the name: "51 st" is 51st Street. */
const numbered = new Set(['street', 'avenue', 'place', 'court', 'terrace', 'lane']);

/**
 * What only English needs before abbreviations are expanded: compass points in full where they are some,
 * ordinals in digits, numbered roads, and "st", "dr", "la" told apart by where they stand.
 */
export function englishStreet(words: readonly string[], customs: Customs): string[] {
  let street = mergeDirections(words);
  street = mergeOrdinals(street);
  if (street.some((word) => /^\d/.test(word))) street = numberedRoad(street);
  street = martinLutherKing(street);
  const told = street.map((word, index) => tellApart(street, word, index, customs));
  return told.map((word, index) => nameNumber(told, word, index, customs));
}

/** Compass points that are nothing else wherever they stand: "15th nw street". */
const corners = new Set(['ne', 'nw', 'se', 'sw']);

/** One word of a street by its place: a compass point, a saint, a doctor, a lane, or as it is. */
function tellApart(street: readonly string[], word: string, index: number, customs: Customs): string {
  const isEnd = index === street.length - 1;
  const direction = isEnd || index === 0 ? directions.get(word) : undefined;
  if (direction !== undefined && street.length > 1) {
    if (isEnd ? isNamed(street, index, customs) : isPrefix(street, customs)) return direction;
  }
  if (index > 0 && corners.has(word)) return directions.get(word) ?? word;
  if (word === 'st') return isSaint(street, index, customs) ? 'saint' : 'street';
  if (word === 'la' && isEnd && index > 0) return 'lane';
  if (index === 0 && word === 'dr' && street.length > 2) return 'doctor';
  if ((word === 'mt' || word === 'ft') && !isEnd) return word === 'mt' ? 'mount' : 'fort';
  return word;
}

function nameNumber(street: readonly string[], word: string, index: number, customs: Customs): string {
  const isFirst = index === 0 || (index === 1 && directions.has(street[0] ?? ''));
  if (!isFirst || !/^\d{1,3}$/.test(word)) return word;
  const next = street[index + 1] ?? '';
  return numbered.has(customs.languages[0]?.words.get(next) ?? next) ? withSuffix(Number(word)) : word;
}

/** "n" before a name is a compass point, but before the type alone it is the name: "N Street". */
function isPrefix(street: readonly string[], customs: Customs): boolean {
  const second = street[1] ?? '';
  if (street[0]?.length !== 1) return street.length > 2 || !isStreetType(second, customs);
  return !isStreetType(second, customs) || street.slice(2).some((word) => !directions.has(word));
}

/** "ave n" is Avenue N; "5th ave n" is Fifth Avenue North, "n st nw" N Street Northwest. */
function isNamed(street: readonly string[], index: number, customs: Customs): boolean {
  const previous = street[index - 1] ?? '';
  return index >= 2 || !isStreetType(previous, customs);
}

/** "st charles ave" and "mount st mary road" have saints; "main st", "main st north" a street. */
function isSaint(street: readonly string[], index: number, customs: Customs): boolean {
  const next = street[index + 1];
  if (next === undefined || next === 'and' || directions.has(next) || /^\d/.test(next)) return false;
  const before = street.slice(0, index).filter((word) => !directions.has(word));
  if (before.length === 0) return !isStreetType(next, customs) || street.length > index + 2;
  return street.slice(index + 2).some((word) => isStreetType(word, customs));
}

/** "n e" → "northeast" at either end of a street, "north west" as well. */
function mergeDirections(words: readonly string[]): string[] {
  const merged = [...words];
  for (const start of [words.length - 2, 0]) {
    const [a = '', b = ''] = merged.slice(start, start + 2);
    const vertical = directions.get(a);
    const horizontal = directions.get(b);
    if (vertical === undefined || horizontal === undefined || merged.length < 3) continue;
    const isCorner = /^(north|south)$/.test(vertical) && /^(east|west)$/.test(horizontal);
    if (isCorner && (a.length === 1) === (b.length === 1)) merged.splice(start, 2, vertical + horizontal);
  }
  return merged;
}

/** "93th" → "93rd". */
function mendSuffix(word: string): string {
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(word) ? withSuffix(Number.parseInt(word, 10)) : word;
}

/** "first" → "1st", "twenty first" → "21st", "5 th" → "5th". */
function mergeOrdinals(words: readonly string[]): string[] {
  const merged: string[] = [];
  for (const word of words) {
    const previous = merged.at(-1) ?? '';
    const joined = joinOrdinal(previous, word);
    if (joined !== null) merged[merged.length - 1] = joined;
    else if (/^(th|nd|rd)$/.test(word) && /^\d+$/.test(previous)) merged[merged.length - 1] = previous + word;
    else merged.push(word);
  }
  return merged.map((word) => ordinals.get(word) ?? mendSuffix(word));
}
