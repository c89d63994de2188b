import { type TermFrequencies, termBits } from '../term-frequencies';

export interface CountTermsOptions {
  /** Words kept at most: the most frequent ones. All others are as rare as one another. */
  keep: number;
  /** What is believed of words before any name is read. */
  start: TermFrequencies;
}

/** Names that `start` counts as much as: in a small ledger no word is rare for having been seen once. */
const START_COUNTS_AS_NAMES = 1000;
/** Words counted at once, for each word that is kept in the end. */
const COUNTED_FOR_ONE_KEPT = 8;

/**
 * How rare words are in a ledger's names, at bounded memory: words are counted exactly as long as there are at most
 * eight times `keep`; beyond that the rarer half is forgotten, and a word met again starts from the count below
 * which words were forgotten (Space-Saving, Metwally et al. 2005, pruned in bulk), so that no frequent word is lost
 * and none is taken for rarer than it is.
 *
 * @param names canonical names, words parted by spaces; a word counts once in a name. The result depends on their
 *   order only where words had to be forgotten.
 */
export function countTerms(names: Iterable<string>, { keep, start }: CountTermsOptions): TermFrequencies {
  if (!Number.isInteger(keep) || keep < 1) throw new RangeError('keep must be a whole number of 1 at least');
  const counts = new Map<string, number>();
  let total = 0;
  let forgottenBelow = 0;
  for (const name of names) {
    total++;
    for (const word of new Set(name.split(' '))) {
      if (word !== '') counts.set(word, (counts.get(word) ?? forgottenBelow) + 1);
    }
    if (counts.size > keep * COUNTED_FOR_ONE_KEPT) forgottenBelow = forgetHalf(counts);
  }
  const bitsOf = (count: number, startBits: number) =>
    -Math.log2((count + START_COUNTS_AS_NAMES * 2 ** -startBits) / (total + START_COUNTS_AS_NAMES));
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const dropped = sorted.slice(keep);
  const ofOthers = dropped.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, dropped.length);
  const otherBits = bitsOf(ofOthers, start.otherBits);
  const words = new Set([...sorted.slice(0, keep).map(([word]) => word), ...Object.keys(start.bits)]);
  const bits = [...words].sort().map((word) => [
    word,
    // Two decimals tell all there is to tell, and keep a stored model small.
    Math.round(bitsOf(counts.get(word) ?? 0, termBits(start, word)) * 100) / 100,
  ]);
  return { bits: Object.fromEntries(bits), otherBits: Math.round(otherBits * 100) / 100 };
}

/** Forgets the rarer half of the words; returns the highest count forgotten. */
function forgetHalf(counts: Map<string, number>): number {
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const highest = sorted[sorted.length >> 1]!;
  for (const [word, count] of counts) if (count <= highest) counts.delete(word);
  return highest;
}
