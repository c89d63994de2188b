import type { Address } from '../../normalise';
import { withinTypingErrors } from './typing-errors';

/**
 * How two streets agree. "equal" also where one side leaves out type or compass point; "alike" where these
 * contradict each other (Francisco Street, Francisco Avenue), where a name is mistyped, written as one word or
 * in part (King Drive, Martin Luther King Drive).
 */
export type StreetAgreement = 'equal' | 'alike' | 'different' | 'missing';

/** Letters from which on a name may have one typing error, and two. */
const ONE_ERROR = 4;
const TWO_ERRORS = 9;
/** Letters at least of a name that is cut off. */
const ABBREVIATED = 5;

/** Compares the streets of two normalised addresses, without their house numbers. Symmetric. */
export function compareStreets(a: Address, b: Address): StreetAgreement {
  const { street } = a;
  if (street === null || b.street === null) return 'missing';
  if (street === b.street) return 'equal';
  const left = nameOf(a);
  const right = nameOf(b);
  if (left === right) return oneSaysLess(street, b.street) ? 'equal' : 'alike';
  return isSpelledAlike(left, right) || holdsName(left, right) || isJoined(a, b) ? 'alike' : 'different';
}

/** "north central" and "north central avenue": one side says neither type nor compass point that the other does. */
function oneSaysLess(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const words = longer.split(' ');
  return shorter.split(' ').every((word) => words.includes(word));
}

/** One or two typing errors in words; the numbers in a name must be equal, for 4th and 14th are two streets. */
function isSpelledAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  // Both ends wrong is no typing error; most streets part here.
  if (length < ONE_ERROR || (a[0] !== b[0] && a.at(-1) !== b.at(-1))) return false;
  return withinTypingErrors(a, b, length < TWO_ERRORS ? 1 : 2) && numbersIn(a) === numbersIn(b);
}

/** "king" within "martin luther king", "jackson" within "andrew jackson"; numbers are never left out. */
function holdsName(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < ONE_ERROR) return false;
  if (isAbbreviated(shorter, longer)) return true;
  const at = longer.indexOf(shorter);
  if (at < 0 || !isBoundary(longer, at - 1) || !isBoundary(longer, at + shorter.length)) return false;
  return numbersIn(a) === numbersIn(b);
}

/** "storg" for "storgatan", "keizersgr" for "keizersgracht": one word cut off. */
function isAbbreviated(shorter: string, longer: string): boolean {
  if (shorter.length < ABBREVIATED || longer.length < shorter.length + 3) return false;
  return longer.startsWith(shorter) && !/[ \d]/.test(longer);
}

function isBoundary(text: string, index: number): boolean {
  return index < 0 || index >= text.length || text[index] === ' ';
}

/** "parkview" and "park view", "northpoint" and "north point street": equal but for spaces and what follows. */
function isJoined(a: Address, b: Address): boolean {
  if (a.street![0] !== b.street![0] && nameOf(a)[0] !== nameOf(b)[0]) return false;
  if (withoutSpaces(nameOf(a)) === withoutSpaces(nameOf(b))) return true;
  const left = withoutSpaces(a.street!);
  const right = withoutSpaces(b.street!);
  if (left === right) return true;
  // One word against several; a longer street of one word is another one.
  if (a.street!.includes(' ') === b.street!.includes(' ')) return false;
  const [shorter, longer, whole] =
    left.length < right.length ? [left, right, b.street!] : [right, left, a.street!];
  return shorter.length > 5 && whole.includes(' ') && longer.startsWith(shorter);
}

function nameOf({ streetName, street }: Address): string {
  return streetName ?? street!;
}

function withoutSpaces(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text;
}

function numbersIn(text: string): string {
  return /\d/.test(text) ? text.replace(/\D+/g, ' ').trim() : '';
}
