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
 * Counts the words of a ledger's names at bounded memory: exactly as long as there are at most eight times `keep`
 * words; beyond that the rarer half is forgotten, and a word met again starts from the count below which words were
 * forgotten (Space-Saving, Metwally et al. 2005, pruned in bulk), so that no frequent word is lost and none is
 * taken for rarer than it is. The order of the names matters only where words had to be forgotten.
 */
export class TermCounter {
  readonly #options: CountTermsOptions;
  readonly #counts = new Map<string, number>();
  #names = 0;
  #forgottenBelow = 0;

  /** @throws RangeError when `keep` is not a whole number of 1 at least */
  constructor(options: CountTermsOptions) {
    if (!Number.isInteger(options.keep) || options.keep < 1) {
      throw new RangeError('keep must be a whole number of 1 at least');
    }
    this.#options = options;
  }

  /** Counts a canonical name, its words parted by spaces; a word counts once in a name. */
  add(name: string): void {
    this.#names++;
    for (const word of new Set(name.split(' '))) {
      if (word !== '') this.#counts.set(word, (this.#counts.get(word) ?? this.#forgottenBelow) + 1);
    }
    if (this.#counts.size > this.#options.keep * COUNTED_FOR_ONE_KEPT) this.#forgetHalf();
  }

  /** The `keep` most frequent words, and all that `start` knows, with their rarity. */
  get frequencies(): TermFrequencies {
    const { keep, start } = this.#options;
    const sorted = [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const others = sorted.slice(keep);
    const countOfOthers = others.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, others.length);
    const words = new Set([...sorted.slice(0, keep).map(([word]) => word), ...Object.keys(start.bits)]);
    const bits = [...words]
      .sort()
      .map((word) => [word, this.#bits(this.#counts.get(word) ?? 0, termBits(start, word))]);
    return { bits: Object.fromEntries(bits), otherBits: this.#bits(countOfOthers, start.otherBits) };
  }

  #bits(count: number, startBits: number): number {
    const expected = count + START_COUNTS_AS_NAMES * 2 ** -startBits;
    const bits = -Math.log2(expected / (this.#names + START_COUNTS_AS_NAMES));
    // Two decimals tell all there is to tell, and keep a stored model small.
    return Math.round(bits * 100) / 100;
  }

  #forgetHalf(): void {
    const sorted = [...this.#counts.values()].sort((a, b) => a - b);
    this.#forgottenBelow = sorted[sorted.length >> 1]!;
    for (const [word, count] of this.#counts) {
      if (count <= this.#forgottenBelow) this.#counts.delete(word);
    }
  }
}

/** How rare words are in these names; see `TermCounter`. */
export function countTerms(names: Iterable<string>, options: CountTermsOptions): TermFrequencies {
  const counter = new TermCounter(options);
  for (const name of names) counter.add(name);
  return counter.frequencies;
}
