import { isSingleRoman } from './numerals';
import { formPlaces } from './strip-legal-forms';
import { markWords } from './tidy-text';

/**
 * The words in code-unit order, but with those that an earlier phase would take for something else at another
 * place put where it does not: words that begin a mark, single roman letters and form words of the end come
 * first, form words of the front come after an ordinary word, ordinary words come last.
 */
export function sortTokens(words: readonly string[]): string[] {
  const sorted = [...words].sort();
  const ranks = sorted.map(rankOf);
  if (ranks.every((rank) => rank === ORDINARY)) return sorted;
  const byRank: string[][] = [[], [], [], [], [], []];
  for (const [index, word] of sorted.entries()) byRank[ranks[index]!]!.push(word);
  const ordinary = byRank[ORDINARY]!;
  const { [MARK]: marks, [TRAILING]: trailing } = byRank as [string[], string[], string[]];
  // With no other word to end the name, one that could begin a mark does: nothing follows it there.
  const hasEnd = ordinary.length > 0 || byRank[BOTH]!.length > 0 || byRank[LEADING]!.length > 0;
  if (!hasEnd && trailing.length > 0) ordinary.push(...marks.splice(-1));
  const guards = byRank.slice(MARK, BOTH);
  const first = guards.every((list) => list.length === 0) ? ordinary.splice(0, 1) : [];
  return [...first, ...guards.flat(), ...byRank[BOTH]!, ...byRank[LEADING]!, ...ordinary];
}

const MARK = 0;
const ROMAN = 1;
const TRAILING = 2;
const BOTH = 3;
const LEADING = 4;
const ORDINARY = 5;

function rankOf(word: string): number {
  if (markWords.has(word)) return MARK;
  if (isSingleRoman(word)) return ROMAN;
  const { trailing, leading } = formPlaces(word);
  if (trailing) return leading ? BOTH : TRAILING;
  return leading ? LEADING : ORDINARY;
}
