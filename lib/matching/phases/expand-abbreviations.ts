import { abbreviations } from '../dictionaries/abbreviations';
import { tensWords, unitWords } from '../dictionaries/number-words';
import { isNumber, isRomanNumeral, romanNumber, writtenNumber } from './numerals';
import { readWords } from './read-words';
import { segmentsOf, wordsOf } from './segments';
import { WordTrie } from './word-trie';

const expansions = new WordTrie<readonly string[]>();
/** Words that this phase may change: every word of every short form, and those with rules of their own. */
export const abbreviationWords = new Set<string>([
  ...['the', 'st', 'dr', 'no', 'comm'],
  ...unitWords.keys(),
  ...tensWords.keys(),
]);
for (const [short, long] of abbreviations) {
  const words = readWords(short);
  expansions.insert(words, long.split(' '));
  for (const word of words) abbreviationWords.add(word);
}
abbreviationWords.delete('and');

/**
 * Phase 3: writes out abbreviations and "&", numbers in digits, joins single letters that stand side by side
 * ("j p morgan" → "jp morgan") and drops "the" unless nothing else is left.
 */
export function expandAbbreviations(words: string[]): string[] {
  if (!words.includes('(') && !words.some((word) => word.includes('/'))) return expandSegment(words);
  const segments = segmentsOf(words);
  for (const segment of segments) segment.words = expandSegment(segment.words);
  return wordsOf(segments);
}

function expandSegment(words: readonly string[]): string[] {
  const plain = joinInitials(withoutThe(words));
  const end = plain.length;
  const expanded: string[] = [];
  for (let index = 0; index < end; ) {
    const found = expansions.longest(plain, index, 1, 0, end);
    if (found) {
      expanded.push(...found.value);
      index += found.length;
      continue;
    }
    const number = writtenNumber(plain, index);
    expanded.push(number?.digits ?? contextual(plain, index, end) ?? plain[index]!);
    index += number?.length ?? 1;
  }
  return expanded;
}

function withoutThe(words: readonly string[]): string[] {
  const kept = words.map((word) => (word === '&' ? 'and' : word)).filter((word) => word !== 'the');
  return kept.length === 0 && words.length > 0 ? ['the'] : kept;
}

function joinInitials(words: string[]): string[] {
  const joined: string[] = [];
  let initials = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const single =
      word.length === 1 && !isNumber(word) && romanNumber(words, index, 0, words.length) === null;
    if (single && initials > 0) joined[joined.length - 1] += word;
    else joined.push(word);
    initials = single ? initials + 1 : 0;
  }
  return joined;
}

/** Words that depend on their place: "St Mary" and "Main St", "Dr Smith" and "Park Dr", "No 5", "Fund V", "Comm Hospital". */
function contextual(words: readonly string[], index: number, end: number): string | null {
  const word = words[index]!;
  const isLast = index === end - 1;
  if (word === 'st') return isLast && index > 0 ? 'street' : 'saint';
  if (word === 'dr') return isLast && index > 0 ? 'drive' : 'doctor';
  if (word === 'comm') return isLast && index > 0 ? 'communications' : 'community';
  if (word === 'no') {
    const next = words[index + 1];
    const isNumeral = next !== undefined && (isNumber(next) || isRomanNumeral(next));
    return isNumeral ? 'number' : null;
  }
  return romanNumber(words, index, 0, end);
}
