import { descriptiveWords, emptyWords, ordinaryWords } from './dictionaries/terms';

/** How often words stand in names. */
export interface TermFrequencies {
  /** Bits (−log2 of the share of names that hold it) of words worth keeping. */
  readonly bits: Readonly<Record<string, number>>;
  /** Bits of every other word. */
  readonly otherBits: number;
}

/** Words of any company register, estimated; a trained model has those of its ledger. */
export const commonTerms: TermFrequencies = {
  bits: Object.fromEntries([...ordinaryWords, ...descriptiveWords, ...emptyWords]),
  otherBits: 12,
};

/** How rare a word is, in bits. */
export function termBits(terms: TermFrequencies, word: string): number {
  return Object.hasOwn(terms.bits, word) ? terms.bits[word]! : terms.otherBits;
}
