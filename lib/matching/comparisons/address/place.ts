import type { Address } from '../../normalise';
import { withinTypingErrors } from './typing-errors';

export type CityAgreement = 'equal' | 'alike' | 'different' | 'missing';

/** "alike": one digit mistyped or two swapped; "area": the leading part by which mail is sorted is the same. */
export type PostalAgreement = 'equal' | 'alike' | 'area' | 'different' | 'missing';

export type RegionAgreement = 'equal' | 'different' | 'missing';

/** Letters from which on a city may have one typing error, two, or be cut off. */
const ONE_ERROR = 5;
const TWO_ERRORS = 9;
const CUT_OFF = 8;
/** Letters of a region's code at most: "TX", "NSW". */
const LONGEST_CODE = 3;

/** Compares two normalised cities: spelling, words left out at the end, names cut off. Symmetric. */
export function compareCities(a: string | null, b: string | null): CityAgreement {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'equal';
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.startsWith(shorter) && (longer[shorter.length] === ' ' || shorter.length >= CUT_OFF))
    return 'alike';
  // "west hollywood" for "hollywood west".
  if (longer.endsWith(` ${shorter}`) && compassPoint.test(longer)) return 'alike';
  if (shorter[0] !== longer[0] && shorter.at(-1) !== longer.at(-1)) return 'different';
  if (shorter.length >= ONE_ERROR && withinTypingErrors(a, b, shorter.length < TWO_ERRORS ? 1 : 2))
    return 'alike';
  if (longer.length - shorter.length > 3 || longer.includes(' ') === false) return 'different';
  return a.replaceAll(' ', '') === b.replaceAll(' ', '') ? 'equal' : 'different';
}

const compassPoint = /^(?:north|south|east|west) /;

/** Compares two normalised postal codes of one country. Symmetric. */
export function comparePostalCodes(a: Address, b: Address): PostalAgreement {
  const left = a.postalNormalised;
  const right = b.postalNormalised;
  if (left === null || right === null) return 'missing';
  if (left === right) return 'equal';
  const country = a.country ?? b.country;
  // "SW1A" for "SW1A 1AA", "1012" for "1012 AB": the part alone.
  if (left.length !== right.length && (isPart(left, right) || isPart(right, left))) return 'area';
  if (left.length === right.length && left.length >= 4 && withinTypingErrors(left, right, 1)) return 'alike';
  return postalArea(left, country) === postalArea(right, country) ? 'area' : 'different';
}

function isPart(part: string, whole: string): boolean {
  return part.length >= 3 && whole.startsWith(part);
}

/** Characters of the part that names a sorting area, where it is not the first three, or two of four. */
const areaLengths = new Map(
  'DE=2 FR=2 ES=2 IT=2 MX=2 TR=2 FI=2 UA=2 PL=2 GR=2 NL=4 BR=5 PT=4'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), Number(pair.slice(3))] as const),
);

/** The leading part of a code: ZIP's sectional centre, Canada's sortation area, Britain's outward code. */
function postalArea(code: string, country: string | null): string {
  if (country === 'GB') return code.length > 4 ? code.slice(0, -3) : code;
  return code.slice(0, areaLengths.get(country ?? '') ?? (code.length <= 4 ? 2 : 3));
}

/** Countries whose full codes name a street, a side of it or a single house: all with letters, and these. */
const fineCodes = new Map([
  ['SG', 6],
  ['BR', 8],
  ['JP', 7],
]);
const fineWithLetters = new Set(['GB', 'NL', 'CA', 'IE']);

/** Whether a country's codes are so fine that two of different areas are two places, however alike the rest. */
export function hasFinePostalCodes(country: string | null): boolean {
  return fineCodes.has(country ?? '') || fineWithLetters.has(country ?? '');
}

/** A whole British, Dutch, Canadian or Irish code. */
const wholeWithLetters =
  /^(?:[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|\d{4}[A-Z]{2}|[A-Z]\d[A-Z]\d[A-Z]\d|[A-Z]\d[\dW][A-Z\d]{4})$/;

/** Whether two equal postal codes are so fine that few houses share them; a ZIP only with equal ZIP+4. */
export function isFinePostalCode(a: Address, b: Address): boolean {
  const code = a.postalNormalised!;
  if (a.postalDetail !== null && a.postalDetail === b.postalDetail) return true;
  if (wholeWithLetters.test(code)) return true;
  // Digits only: what they mean has to be known on both sides. Large users in Brazil end in 000.
  const length = a.country === b.country ? fineCodes.get(a.country ?? '') : undefined;
  return length !== undefined && code.length >= length && !code.endsWith('000');
}

/** Compares regions; only two codes contradict each other, for a region has many names. Symmetric. */
export function compareRegions(a: string | null, b: string | null): RegionAgreement {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'equal';
  // "bayern", "bavaria" and "by" are one.
  return Math.max(a.length, b.length) <= LONGEST_CODE ? 'different' : 'missing';
}
