import { atLeast } from './indel-similarity';
import { preparedPartialRatio } from './partial-ratio';
import { preparedPartialTokenRatio } from './partial-token-ratio';
import { PreparedText } from './prepared-text';
import { preparedRatio } from './ratio';
import { preparedTokenRatio } from './token-ratio';

/** A token metric ignores word order, and so counts for less. */
const TOKEN_SCALE = 0.95;
/** From this length ratio on, windows of the longer text are compared. */
const PARTIAL_FROM_LENGTH_RATIO = 1.5;
/** Up to this length ratio a window counts for 0.9, beyond it for 0.6. */
const LONG_FROM_LENGTH_RATIO = 8;

const left = new PreparedText();
const right = new PreparedText();

/**
 * Weighted best of the other metrics, chosen by the texts' length ratio: rapidfuzz's `fuzz.WRatio` (release 3),
 * without preprocessing. Below 1.5: {@link ratio} or 0.95 × {@link tokenRatio}. From 1.5: {@link ratio}, or
 * {@link partialRatio} × 0.9 (× 0.6 beyond 8), or {@link partialTokenRatio} × 0.95 × the same.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100; 0 when a text is empty
 */
export function wRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedWRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link wRatio} of texts that {@link prepare} made ready. */
export function preparedWRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  if (scoreCutoff > 100 || a.length === 0 || b.length === 0) return 0;
  const lengthRatio = Math.max(a.length, b.length) / Math.min(a.length, b.length);
  let best = preparedRatio(a, b, scoreCutoff);
  let enough = Math.max(best, scoreCutoff);

  if (lengthRatio < PARTIAL_FROM_LENGTH_RATIO) {
    best = Math.max(best, preparedTokenRatio(a, b, beforeScaling(enough, TOKEN_SCALE)) * TOKEN_SCALE);
    return atLeast(best, scoreCutoff);
  }

  const partialScale = lengthRatio <= LONG_FROM_LENGTH_RATIO ? 0.9 : 0.6;
  best = Math.max(best, preparedPartialRatio(a, b, beforeScaling(enough, partialScale)) * partialScale);
  enough = Math.max(best, scoreCutoff);
  const tokenScale = TOKEN_SCALE * partialScale;
  best = Math.max(best, preparedPartialTokenRatio(a, b, beforeScaling(enough, tokenScale)) * tokenScale);
  return atLeast(best, scoreCutoff);
}

/** The cutoff that a score must reach before it is scaled; the margin keeps rounding from losing an equal one. */
function beforeScaling(cutoff: number, scale: number): number {
  return cutoff / scale - 1e-9;
}
