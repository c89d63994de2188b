import { indelSimilarity } from './indel-similarity';
import { PreparedText } from './prepared-text';

const left = new PreparedText();
const right = new PreparedText();

/**
 * Normalised Indel similarity of two texts: rapidfuzz's `fuzz.ratio` (release 3), without preprocessing.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0, often sooner
 * @returns 0–100; two empty texts give 100
 */
export function ratio(a: string, b: string, scoreCutoff = 0): number {
  return preparedRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link ratio} of texts that {@link prepare} made ready. */
export function preparedRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  return indelSimilarity(a.codes, a.length, b.codes, b.length, scoreCutoff);
}
