import { type Customs, isStreetType } from './customs';
import { directions, numberWords } from './words-english';

export interface Numbered {
  houseNumber: string | null;
  /** What follows the number of a house at the end: "3b" in "calle mayor 12 3 b". */
  unit: string | null;
  /** What is left: the words of the street. */
  words: string[];
}

/** "12", "12a", "15-19", "79-01", "12/3", and Wisconsin's grid numbers "n2950", "w3985". */
const leadingNumber = /^(?:\d{1,6}[a-z]?(?:[-/]\d{1,6}[a-z]?)*|[nsew]\d{2,5})$/;
const trailingNumber = /^\d{1,5}[a-z]?(?:[-/]\d{1,5}[a-z]?)*$/;
const numberSigns = new Set(['no', 'nr', 'n', 'num', 'numero', 'number', 'nro', 'hausnummer']);
const routeWords = new Set(
  'highway hwy route rte rt road rd carr km sr fm cr us state interstate i loop county exit number no rural rr rfd hc psc cmr'.split(
    ' ',
  ),
);
const frenchAdditions = new Map([
  ['b', 'bis'],
  ['t', 'ter'],
  ['q', 'quater'],
]);
const additions = new Set(['bis', 'ter', 'quater', 'hs', 'huis']);

/**
 * Splits the house number from the words of a street segment, at the end of the country's custom and
 * else at the other one. Ranges keep both ends ("8225-29" → "8225-8229"); "1/2", "a" and "bis" stay with it.
 */
export function splitHouseNumber(
  written: readonly string[],
  customs: Customs,
  country: string | null,
): Numbered {
  const segment = customs.english && !customs.numberLast ? withoutBuilding(written, customs) : written;
  const words = segment.filter(
    (word, index) => !isNumberSign(word, segment[index + 1] ?? '', segment[index - 1], customs),
  );
  const split = customs.numberLast
    ? (fromEnd(words, customs) ?? fromStart(words, customs))
    : (fromStart(words, customs) ?? fromEnd(words, customs));
  return split === null ? { houseNumber: null, unit: null, words } : withoutUnit(split, country);
}

/** Countries that write the unit before the house ("5/12 Smith Street"), or the door after it ("12/4"). */
const unitFirst = new Set(['AU', 'NZ']);
const unitLast = new Set(['PL']);

/** Parts unit and house where a country writes them as one: "1200-555 burrard street" in Canada. */
function withoutUnit(split: Numbered, country: string | null): Numbered {
  const match = /^(\d+[a-z]?)([/-])(\d+[a-z]?)$/.exec(split.houseNumber ?? '');
  if (match === null || country === null || split.unit !== null) return split;
  const [, first = '', sign, second = ''] = match;
  if (sign === '/' && unitFirst.has(country)) return { ...split, houseNumber: second, unit: first };
  if (sign === '/' && unitLast.has(country)) return { ...split, houseNumber: first, unit: second };
  const isRange = Number(second) > Number(first) && Number(second) < Number(first) + LONGEST_RANGE;
  return country === 'CA' && sign === '-' && !isRange
    ? { ...split, houseNumber: second, unit: first }
    : split;
}

/** House numbers that one range spans at most. */
const LONGEST_RANGE = 100;

/** "hayes center 4859 s wabash": what stands before the house is a building, when a street follows it. */
function withoutBuilding(segment: readonly string[], customs: Customs): readonly string[] {
  const at = segment.findIndex((word) => /\d/.test(word));
  const [number = '', next = '', ...rest] = segment.slice(at);
  if (at < 1 || rest.length === 0 || !/^\d{2,5}$/.test(number)) return segment;
  const isStreet = directions.has(next) || isStreetType(rest.at(-1) ?? '', customs);
  const before = segment.slice(0, at);
  return isStreet && !before.some((word) => isStreetType(word, customs) || routeWords.has(word))
    ? segment.slice(at)
    : segment;
}

/** "no", "nr" before a number says nothing, except after the kind of a road ("road number 2"). */
function isNumberSign(word: string, next: string, previous: string | undefined, customs: Customs): boolean {
  // In English "n" is north.
  if (!numberSigns.has(word) || (word === 'n' && customs.english)) return false;
  return /^\d+[a-z]?(?:[-/]\d+)?$/.test(next) && !routeWords.has(previous ?? '');
}

function fromStart(words: string[], customs: Customs): Numbered | null {
  const [first = '', second = '', third = ''] = words;
  if (words.length < 2) return null;
  const spelled = customs.english && second !== 'and' ? numberWords.get(first) : undefined;
  if (spelled !== undefined) return { houseNumber: spelled, unit: null, words: words.slice(1) };
  if (!leadingNumber.test(first)) return null;
  if (/^\d+\/\d+$/.test(second) && words.length > 2)
    return { houseNumber: `${first} ${second}`, unit: null, words: words.slice(2) };
  // "723 725 e 75th st" and "3012 16 e 92nd" are ranges; "5 51 st" is house 5 in 51st Street.
  if (/^\d{2,5}$/.test(second) && words.length > 3 && !isStreetType(third, customs)) {
    const range = fullRange(`${first}-${second}`);
    const to = Number(range.split('-')[1]);
    if (range.length === first.length * 2 + 1 && to > Number(first) && to < Number(first) + 100) {
      return { houseNumber: range, ...splitUnit(words.slice(2), customs) };
    }
  }
  if (second === 'and' && /^\d{1,6}$/.test(third) && words.length > 3) {
    return { houseNumber: `${first}-${third}`, unit: null, words: words.slice(3) };
  }
  const addition = additionOf(second, third, customs);
  if (addition !== null && words.length > 2)
    return { houseNumber: `${first} ${addition}`, unit: null, words: words.slice(2) };
  return { houseNumber: fullRange(first), ...splitUnit(words.slice(1), customs) };
}

/** "bis", "ter" after a number; in French capitals "12 B RUE" as well. */
function additionOf(word: string, next: string, customs: Customs): string | null {
  if (additions.has(word)) return word;
  const isFrench = customs.languages.some((language) => language.typeFirst && language.types.has('rue'));
  return isFrench && (next === 'r' || isStreetType(next, customs))
    ? (frenchAdditions.get(word) ?? null)
    : null;
}

/** "van buren street 1608", "bryn mawr 211": a number after the name is a unit, unless it is the name of a road. */
function splitUnit(words: string[], customs: Customs): Omit<Numbered, 'houseNumber'> {
  const last = words.at(-1) ?? '';
  const name = words.slice(0, -1);
  // "59th street 1st": a floor whose word is missing.
  if (name.length > 1 && /^\d{1,2}(?:st|nd|rd|th)$/.test(last) && isStreetType(name.at(-1) ?? '', customs))
    return { unit: `floor ${Number.parseInt(last, 10)}`, words: name };
  const isUnit =
    /^\d{1,5}[a-z]?$/.test(last) &&
    !routeWords.has(name.at(-1) ?? '') &&
    name.some(
      (word) =>
        /^(?:[a-z]{2}|\d+(?:st|nd|rd|th)$)/.test(word) &&
        !directions.has(word) &&
        !isStreetType(word, customs),
    );
  return isUnit ? { unit: last, words: name } : { unit: null, words };
}

function fromEnd(words: string[], customs: Customs): Numbered | null {
  // Walk back over the numbers and single letters at the end; the first number among them is the house.
  let start = words.length;
  while (start > 1 && isNumberPart(words[start - 1] ?? '')) start -= 1;
  while (start < words.length && !trailingNumber.test(words[start] ?? '')) start += 1;
  const [number = '', ...rest] = words.slice(start);
  if (number === '' || (!customs.numberLast && rest.length > 0)) return null;
  // "Highway 59" ends in a number that is part of the name.
  if (!customs.numberLast && routeWords.has(words[start - 1] ?? '')) return null;
  const [next = ''] = rest;
  const addition = /^[a-z]$/.test(next) ? next : additions.has(next) ? ` ${next}` : '';
  const unit = (addition === '' ? rest : rest.slice(1)).join('').replace(/(\d)[oa](?=[a-z]?$)/, '$1');
  return {
    houseNumber: fullRange(number) + addition,
    unit: unit === '' ? null : unit,
    words: words.slice(0, start),
  };
}

function isNumberPart(word: string): boolean {
  return trailingNumber.test(word) || /^(?:[a-z]|i{1,3}|iv)$/.test(word) || additions.has(word);
}

/** "8225-29" → "8225-8229". Descending pairs ("79-01" in Queens) are one number and stay. */
function fullRange(number: string): string {
  const match = /^(\d+)-(\d+)$/.exec(number);
  const [, from = '', to = ''] = match ?? [];
  if (match === null || to.length >= from.length || from.length < 3) return number.replace(/^0+(?=\d)/, '');
  const full = from.slice(0, from.length - to.length) + to;
  const isRange = Number(full) > Number(from) && Number(full) < Number(from) + LONGEST_RANGE;
  return isRange ? `${from}-${full}` : number;
}
