import { indelSimilarity } from './indel-similarity';
import { PreparedText } from './prepared-text';

const left = new PreparedText();
const right = new PreparedText();

/**
 * {@link ratio} of the texts with their whitespace-separated tokens sorted and joined by single spaces:
 * rapidfuzz's `fuzz.token_sort_ratio` (release 3), without preprocessing.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100; two texts without tokens give 100
 */
export function tokenSortRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedTokenSortRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link tokenSortRatio} of texts that {@link prepare} made ready. */
export function preparedTokenSortRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  a.tokenise();
  b.tokenise();
  return indelSimilarity(a.sorted, a.sortedLength, b.sorted, b.sortedLength, scoreCutoff);
}
