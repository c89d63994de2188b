import { partialSimilarity } from './partial-ratio';
import { PreparedText } from './prepared-text';
import { compareTokenSets, shareToken } from './token-sets';

const left = new PreparedText();
const right = new PreparedText();

/**
 * The greater of {@link partialRatio} over the sorted tokens and over the tokens that only one text has:
 * rapidfuzz's `fuzz.partial_token_ratio` (release 3), without preprocessing.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100; 100 as soon as one token is common
 */
export function partialTokenRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedPartialTokenRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link partialTokenRatio} of texts that {@link prepare} made ready. */
export function preparedPartialTokenRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  if (scoreCutoff > 100) return 0;
  a.tokenise();
  b.tokenise();
  if (shareToken(a, b)) return 100;
  const sorted = partialSimilarity(a.sorted, a.sortedLength, b.sorted, b.sortedLength, scoreCutoff);
  const { onlyA, onlyB } = compareTokenSets(a, b);
  // Without repeated tokens both comparisons are the same one.
  if (sorted === 100 || (onlyA.count === a.tokenCount && onlyB.count === b.tokenCount)) return sorted;
  const cutoff = Math.max(sorted, scoreCutoff);
  return Math.max(sorted, partialSimilarity(onlyA.codes, onlyA.length, onlyB.codes, onlyB.length, cutoff));
}
