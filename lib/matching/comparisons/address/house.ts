import { withinTypingErrors } from './typing-errors';

/**
 * How two house numbers agree: "alike" are 293 and 293b, 10428 and 10428 1/2, 8225 and 8225-8229; "near" are
 * next-door numbers and those that one typing error leads to.
 */
export type HouseAgreement = 'equal' | 'alike' | 'near' | 'different' | 'missing';

/** Numbers this far apart are still the same block of houses. */
const NEXT_DOOR = 10;

/** Compares two normalised house numbers (see `Address.houseNumber`). Symmetric. */
export function compareHouses(a: string | null, b: string | null): HouseAgreement {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'equal';
  const left = readHouse(a);
  const right = readHouse(b);
  if (left === null || right === null) return 'different';
  if (left.from <= right.to && right.from <= left.to) {
    return left.addition === '' || right.addition === '' ? 'alike' : 'near';
  }
  if (Math.abs(left.from - right.from) <= NEXT_DOOR) return 'near';
  return isMistyped(String(left.from), String(right.from)) ? 'near' : 'different';
}

interface House {
  from: number;
  to: number;
  /** "b", "1/2", "bis"; empty for most. */
  addition: string;
}

function readHouse(text: string): House | null {
  const plain = Number(text);
  if (Number.isInteger(plain)) return { from: plain, to: plain, addition: '' };
  const match = /^[nsew]?(\d+)(?:-(\d+))?(.*)$/.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  // In Queens 79-01 is one number, not a range.
  if (to < from) return { from, to: from, addition: `-${match[2]}` };
  return { from, to, addition: (match[3] ?? '').trim() };
}

/** 44511 for 4511, 3520 for 3250; numbers of two digits are too short to tell. */
function isMistyped(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && withinTypingErrors(a, b, 1);
}
