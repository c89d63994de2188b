import { countOnes } from '../../similarity/longest-common-subsequence';
import { editDistance } from './edit-distance';
import { Kind, type PreparedName, type Word } from './prepared-name';

/** How alike two words are, 0–1; from these on they are one word mistyped or cut, or merely alike. */
export const ONE_WORD = 0.8;
export const LOOSELY_ALIKE = 0.65;
const MOST_EDITS = 3;
const CUT_WORD = 0.85;
const INFLECTED = 0.95;
const INITIAL = 0.7;

/** Letters at least of a word that an initial may stand for: "j" is not "jpe". */
const SHORTEST_INITIALLED = 4;

/** Endings that make another form of the same word: "system" and "systems". */
const inflections = new Set(['', 's', 'es', 'e', 'n', 'en', 'y', 'ies']);
const derivations = new Set([
  'al',
  'ing',
  'er',
  'ers',
  'or',
  'ors',
  'ion',
  'ions',
  'ed',
  'ment',
  'ist',
  'ists',
]);

/** Letters by which words may differ that are mistyped, an inflection apart, or one a part of the other. */
const MOST_LETTERS_APART = 6;

/** False when a glance at letters and lengths tells that {@link wordSimilarity} is 0. */
export function mayBeAlike(a: PreparedName, index: number, b: PreparedName, other: number): boolean {
  const letters = a.letters[index]!;
  const otherLetters = b.letters[other]!;
  const isSameFirst = a.firstCodes[index] === b.firstCodes[other];
  const apart = letters ^ otherLetters;
  if (isSameFirst && ((apart & letters) === 0 || (apart & otherLetters) === 0)) return true;
  if (countOnes(apart) > MOST_LETTERS_APART) return false;
  return isSameFirst || Math.abs(a.lengths[index]! - b.lengths[other]!) <= MOST_EDITS;
}

/**
 * Similarity of two unequal words: 0 for two words, ≥ ONE_WORD for a typing error (one edit in five letters,
 * two in ten, three in fifteen), another form of a known word, or its abbreviation; between for likenesses.
 */
export function wordSimilarity(a: Word, b: Word): number {
  if (a.kind === Kind.numeral || b.kind === Kind.numeral || a.kind === Kind.empty || b.kind === Kind.empty)
    return 0;
  if (a.kind === Kind.letter || b.kind === Kind.letter) {
    const isInitial = a.shown[0] === b.shown[0] && a.shown.length + b.shown.length > SHORTEST_INITIALLED;
    return isInitial && a.kind !== b.kind && !(a.isKnown || b.isKnown) ? INITIAL : 0;
  }
  const longer = a.shown.length >= b.shown.length ? a : b;
  const shorter = longer === a ? b : a;
  if (a.isKnown && b.isKnown) return formOfOneWord(longer.shown, shorter.shown);
  if (
    longer.isKnown &&
    longer.kind !== Kind.place &&
    !shorter.isKnown &&
    abbreviates(shorter.shown, longer.shown)
  )
    return CUT_WORD;
  return typingErrors(longer, shorter);
}

function formOfOneWord(longer: string, shorter: string): number {
  let shared = 0;
  while (shared < shorter.length && longer[shared] === shorter[shared]) shared++;
  if (shared < 3 || shared < longer.length * 0.5) return 0;
  const [left, right] = [longer.slice(shared), shorter.slice(shared)];
  if (inflections.has(left) && inflections.has(right)) return INFLECTED;
  const isForm = (ending: string) => inflections.has(ending) || derivations.has(ending);
  return shared >= 5 && isForm(left) && isForm(right) ? LOOSELY_ALIKE + 0.05 : 0;
}

/** "manufact" and "mnfctrng" for "manufacturing": cut off, or first and last letter and some between. */
function abbreviates(shorter: string, longer: string): boolean {
  if (shorter.length < 3 || shorter[0] !== longer[0] || shorter.length >= longer.length) return false;
  if ((shorter.length >= 4 || longer.length >= 6) && longer.startsWith(shorter)) return true;
  if (shorter.at(-1) !== longer.at(-1) || shorter.length > longer.length - 2) return false;
  if (/[aeiou]/.test(shorter.slice(1))) return false;
  let at = 0;
  for (let index = 0; index < longer.length && at < shorter.length; index++) {
    if (longer[index] === shorter[at]) at++;
  }
  return at === shorter.length;
}

function typingErrors(longer: Word, shorter: Word): number {
  const { length } = longer.shown;
  if (shorter.shown.length < 3) return 0;
  const most = length < 6 ? 1 : length < 9 ? 2 : MOST_EDITS;
  if (length - shorter.shown.length > most) return 0;
  // Each edit changes at most two letters of the set.
  if (countOnes(longer.letters ^ shorter.letters) > 2 * most) return 0;
  const distance = editDistance(longer.shown, shorter.shown, most);
  if (distance > most) return 0;
  const similarity = 1 - distance / length;
  // A slip on the first letter is rarer than another word that rhymes.
  const isRhyme = longer.shown[0] !== shorter.shown[0] && length > 3;
  return isRhyme ? similarity - 0.06 : similarity;
}
