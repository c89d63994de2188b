import { type Customs, customsOf, isStreetType } from './customs';
import { extractPostBox } from './extract-post-box';
import { extractUnit } from './extract-unit';
import { splitHouseNumber } from './house-number';
import type { Locality } from './locality';
import { stripLocality } from './locality-tail';
import { prepareLine } from './prepare-line';
import { bareStreetName, normaliseStreetWords } from './street-name';
import { directions } from './words-english';

export interface ParsedStreet {
  houseNumber: string | null;
  street: string | null;
  streetName: string | null;
  unit: string | null;
  poBox: string | null;
  /** City, region and postal code that stood in the lines, folded, for where their own fields are empty. */
  cityInLine: string | null;
  regionInLine: string | null;
  postalInLine: string | null;
}

const crossings = new Set('at between btwn btw near off behind opposite opp across corner nr'.split(' '));
const carers = /^(?:care of|attn|attention|zhd|z hd|z h|att)\b/;
const carerWords = new Set('care attn attention zhd z att'.split(' '));

/**
 * Finds house number, street, unit and post-office box in the lines of an address. The lines are split into
 * segments at punctuation; the segment most like a street becomes the street. Linear in the length read
 * (240 characters a line).
 */
export function parseStreet(lines: readonly string[], known: Locality): ParsedStreet {
  const customs = customsOf(known.country);
  const prepared = lines.map((line) => prepareLine(line, customs)).join(',');
  const box = extractPostBox(prepared);
  const stripped = stripLocality(toSegments(box.rest), known, customs, box.found !== null);
  const joined = stripped.segments.map((segment) => segment.join(' ')).join(',');
  const unit = extractUnit(joined, customs, known.country);
  const isUntouched = unit.rest === joined && !joined.includes('#');
  const segments = joinFragments(
    isUntouched ? stripped.segments : toSegments(unit.rest.replaceAll('#', ' ')),
    customs,
  );
  const chosen = chooseSegment(segments, customs);

  const {
    houseNumber,
    unit: attached,
    words,
  } = splitHouseNumber(segments[chosen] ?? [], customs, known.country);
  const street = cutTail(normaliseStreetWords(cutCrossing(words, customs), customs, known.country), customs);
  const loose = segments.find((segment, index) => index !== chosen && isLooseUnit(segment));
  return {
    houseNumber: street.length === 0 ? null : houseNumber,
    street: street.length === 0 ? null : street.join(' '),
    streetName: bareStreetName(street, customs),
    unit: unit.found ?? attached ?? loose?.join('').replace(/(\d)[oa](?=[a-z]?$)/, '$1') ?? null,
    poBox: box.found,
    cityInLine: stripped.city,
    regionInLine: stripped.region,
    postalInLine: stripped.postal,
  };
}

function toSegments(text: string): string[][] {
  return text
    .split(',')
    .map((segment) => segment.split(' ').filter((word) => word !== '' && word !== '-' && word !== '/'))
    .filter(
      (segment) =>
        segment.length > 0 && !(carerWords.has(segment[0] ?? '') && carers.test(segment.join(' '))),
    );
}

/** Segments that are a house number alone: "no 94", and "12 b" where the number comes last. */
const firstNumber = /^(?:(?:no|nr|n) )?\d{1,5}[a-z]?(?:[-/]\d+)?$/;
const lastNumber = /^(?:(?:no|nr|n) )?\d{1,5}[a-z]?(?:[-/]\d+)?(?: [a-z])?$/;

/** "155 5th street, se", "calle mayor, 12", "no 7, shin rd": a fragment joins the segment it belongs to. */
function joinFragments(segments: string[][], customs: Customs): string[][] {
  const joined: string[][] = [];
  let waiting: string[] = [];
  for (const segment of segments) {
    const previous = joined.at(-1);
    const isNumber = (customs.numberLast ? lastNumber : firstNumber).test(segment.join(' '));
    const isTail =
      customs.english && segment.every((word) => directions.has(word) || isTailWord(word, customs));
    if (isNumber && (!customs.numberLast || previous === undefined)) waiting = [...waiting, ...segment];
    else if (previous !== undefined && (isTail || (isNumber && !/^\d+[a-z]?$/.test(previous.at(-1) ?? ''))))
      previous.push(...segment);
    else {
      joined.push([...(startsWithNumber(segment) ? [] : waiting), ...segment]);
      waiting = [];
    }
  }
  return waiting.length > 0 ? [...joined, waiting] : joined;
}

function isTailWord(word: string, customs: Customs): boolean {
  return word === 'jr' || isStreetType(word, customs);
}

function startsWithNumber(segment: string[]): boolean {
  return /^\d/.test(segment[0] ?? '') && segment.length > 1;
}

/** Index of the segment with the best signs of a street: a number at an end, a type; the first of equals. */
function chooseSegment(segments: string[][], customs: Customs): number {
  let best = 0;
  let bestScore = -1;
  segments.forEach((segment, index) => {
    const hasName =
      segment.some((word) => /^[a-z]{2}/.test(word) || /\d(?:st|nd|rd|th)$/.test(word)) ||
      (segment.length > 2 && segment.some((word) => /^[a-z]/.test(word)));
    const edge = customs.numberLast ? segment.at(-1) : segment[0];
    const score = (/^\d/.test(edge ?? '') ? 2 : 0) + (hasType(segment, customs) ? 2 : 0) + (hasName ? 1 : 0);
    if (hasName && score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return bestScore < 0 ? segments.length : best;
}

function hasType(segment: string[], customs: Customs): boolean {
  const suffixes = customs.languages[0]?.suffixes ?? [];
  return segment.some(
    (word) =>
      isStreetType(word, customs) || suffixes.some((suffix) => word.endsWith(suffix)) || /str$/.test(word),
  );
}

/** "w pico blvd at main" → "w pico blvd", when a street stands before the crossing word. */
function cutCrossing(words: string[], customs: Customs): string[] {
  if (!customs.english) return words;
  const cut = words.findIndex((word, index) => index > 0 && crossings.has(word));
  const before = words.slice(0, cut);
  return cut > 0 && before.some((word) => !directions.has(word)) ? before : words;
}

const strongTypes = new Set(
  'street avenue boulevard road drive lane court circle terrace parkway'.split(' '),
);
const facilities = new Set('mall center plaza campus building complex'.split(' '));

/**
 * What follows the type of a normalised English street: "asbury avenue evanston" → "asbury avenue", for one
 * to three unknown words are a town; "piedmont avenue rio shopping mall" → "piedmont avenue".
 */
function cutTail(street: string[], customs: Customs): string[] {
  if (!customs.english) return street;
  const type = street.findLastIndex((word, index) => index > 0 && strongTypes.has(word));
  if (type < 0) return street;
  const end = directions.has(street[type + 1] ?? '') ? type + 2 : type + 1;
  const tail = street.slice(end);
  const isTown =
    tail.length <= 3 && tail.every((word) => /^[a-z]{3,}$/.test(word) && !isKnownWord(word, customs));
  const isFacility = tail.length > 1 && facilities.has(tail.at(-1) ?? '');
  return isTown || isFacility ? street.slice(0, end) : street;
}

function isKnownWord(word: string, { languages }: Customs): boolean {
  return directions.has(word) || languages.some(({ types, names }) => types.has(word) || names.has(word));
}

/** A short segment with a digit beside the street: "3 b" in Spain, "w121". */
function isLooseUnit(segment: string[]): boolean {
  return segment.length <= 2 && segment.every((word) => /^[a-z]?\d[\da-z]*$|^[a-z]$/.test(word));
}
