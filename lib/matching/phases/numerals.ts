import { tensWords, unitWords } from '../dictionaries/number-words';

const digits: Record<string, number> = { i: 1, v: 5, x: 10 };

/** Roman numerals II to XXXIX that stand for numbers wherever they are a word of their own. */
const romanNumerals = new Map<string, string>();
const tens = ['', 'x', 'xx', 'xxx'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
for (let value = 2; value < 40; value++) {
  const roman = tens[Math.floor(value / 10)]! + ones[value % 10]!;
  if (roman.length > 1) romanNumerals.set(roman, String(value));
}

/** Words after which a single I, V or X is a number. */
const counted = new Set(
  (
    'fund funds phase series trust unit number no part class holdings holding partners capital ventures tranche ' +
    'volume venture investors equity portfolio chapter level tier group'
  ).split(' '),
);

/** True for I, V and X, which may be numbers or initials. */
export const isSingleRoman = (word: string) => word.length === 1 && digits[word] !== undefined;

/**
 * The arabic number that the roman numeral at `index` of a name stands for, or null. A single letter counts
 * after words such as "fund" and as the last of at least three words.
 */
export function romanNumber(
  words: readonly string[],
  index: number,
  start: number,
  end: number,
): string | null {
  const word = words[index]!;
  const known = romanNumerals.get(word);
  if (known) return known;
  if (!isSingleRoman(word) || index === start) return null;
  const isLastOfThree = index === end - 1 && index - start >= 2;
  return isLastOfThree || counted.has(words[index - 1]!) ? String(digits[word]) : null;
}

/** True for a word of digits only. */
export const isNumber = (word: string) => /^[0-9]+$/.test(word);

/** True for a roman numeral of several letters. */
export const isRomanNumeral = (word: string) => romanNumerals.has(word);

/** The number that begins at `index` as a word or two ("one", "twenty four") or with leading zeros, or null. */
export function writtenNumber(
  words: readonly string[],
  index: number,
): { digits: string; length: number } | null {
  const word = words[index]!;
  const unit = unitWords.get(word);
  if (unit !== undefined) return { digits: String(unit), length: 1 };
  const tens = tensWords.get(word);
  if (tens !== undefined) {
    const next = words[index + 1] ?? '';
    const following = unitWords.get(next) ?? (/^[1-9]$/.test(next) ? Number(next) : 10);
    return following < 10
      ? { digits: String(tens + following), length: 2 }
      : { digits: String(tens), length: 1 };
  }
  return hasLeadingZero(word) ? { digits: word.replace(/^0+(?=.)/, ''), length: 1 } : null;
}

/** True for digits that are written shorter: "08". */
export const hasLeadingZero = (word: string) => word.length > 1 && word[0] === '0' && isNumber(word);
