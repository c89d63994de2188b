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

/** Compares the streets of two normalised addresses, without their house numbers. Symmetric. */
export function compareStreets(a: Address, b: Address): StreetAgreement {
  const { street, streetName } = a;
  if (street === null || b.street === null) return 'missing';
  if (street === b.street) return 'equal';
  const left = streetName ?? street;
  const right = b.streetName ?? b.street;
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
  if (length < ONE_ERROR || !withinTypingErrors(a, b, length < TWO_ERRORS ? 1 : 2)) return false;
  return numbersIn(a) === numbersIn(b);
}

/** "king" within "martin luther king", "jackson" within "andrew jackson"; numbers are never left out. */
function holdsName(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < ONE_ERROR || !` ${longer} `.includes(` ${shorter} `)) return false;
  return numbersIn(a) === numbersIn(b);
}

/** "parkview" and "park view", "northpoint" and "north point street": equal but for spaces and what follows. */
function isJoined(a: Address, b: Address): boolean {
  const left = a.street!.replaceAll(' ', '');
  const right = b.street!.replaceAll(' ', '');
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return withoutSpaces(a) === withoutSpaces(b);
  if (left === right || withoutSpaces(a) === withoutSpaces(b)) return true;
  // One word against several; a longer street of one word is another one.
  if (a.street!.includes(' ') === b.street!.includes(' ')) return false;
  const [shorter, longer, whole] =
    left.length < right.length ? [left, right, b.street!] : [right, left, a.street!];
  return shorter.length > 5 && longer.startsWith(shorter) && whole.includes(' ');
}

function withoutSpaces({ streetName, street }: Address): string {
  return (streetName ?? street!).replaceAll(' ', '');
}

function numbersIn(text: string): string {
  return /\d/.test(text) ? text.replace(/\D+/g, ' ').trim() : '';
}
