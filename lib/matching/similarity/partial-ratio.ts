import { bestLongWindow } from './best-long-window';
import { bestShortWindow } from './best-short-window';
import { atLeast } from './indel-similarity';
import { WORD_BITS } from './pattern-masks';
import { PreparedText } from './prepared-text';

const left = new PreparedText();
const right = new PreparedText();

/**
 * Best {@link ratio} of the shorter text against any window of the longer one: rapidfuzz's
 * `fuzz.partial_ratio` (release 3), without preprocessing. Windows are all stretches as long as the shorter
 * text, and the shorter stretches at both ends. Of two equally long texts each is slid over the other.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100; two empty texts give 100, one empty text 0
 */
export function partialRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedPartialRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link partialRatio} of texts that {@link prepare} made ready. */
export function preparedPartialRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  return partialSimilarity(a.codes, a.length, b.codes, b.length, scoreCutoff);
}

/** {@link partialRatio} of two code point sequences. */
export function partialSimilarity(
  a: Int32Array,
  aLength: number,
  b: Int32Array,
  bLength: number,
  scoreCutoff: number,
): number {
  if (scoreCutoff > 100) return 0;
  if (aLength === 0 || bLength === 0) return aLength === bLength ? 100 : 0;
  if (aLength > bLength) return partialSimilarity(b, bLength, a, aLength, scoreCutoff);
  let best = bestWindow(a, aLength, b, bLength, scoreCutoff);
  if (aLength === bLength && best < 100) {
    best = Math.max(best, bestWindow(b, bLength, a, aLength, Math.max(best, scoreCutoff)));
  }
  return atLeast(best, scoreCutoff);
}

function bestWindow(
  needle: Int32Array,
  needleLength: number,
  text: Int32Array,
  textLength: number,
  scoreCutoff: number,
): number {
  return needleLength <= WORD_BITS
    ? bestShortWindow(needle, needleLength, text, textLength, scoreCutoff)
    : bestLongWindow(needle, needleLength, text, textLength);
}
