import { PreparedText } from './prepared-text';
import { preparedTokenSetRatio } from './token-set-ratio';
import { preparedTokenSortRatio } from './token-sort-ratio';

const left = new PreparedText();
const right = new PreparedText();

/**
 * The greater of {@link tokenSortRatio} and {@link tokenSetRatio}: rapidfuzz's `fuzz.token_ratio` (release 3),
 * without preprocessing.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100
 */
export function tokenRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedTokenRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link tokenRatio} of texts that {@link prepare} made ready. */
export function preparedTokenRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  const set = preparedTokenSetRatio(a, b, scoreCutoff);
  if (set === 100) return set;
  return Math.max(set, preparedTokenSortRatio(a, b, Math.max(set, scoreCutoff)));
}
