import { longestCommonSubsequence } from './longest-common-subsequence';

/**
 * Insertions and deletions that turn one sequence into the other (Indel distance: a replacement counts two).
 * @returns 0 … aLength + bLength
 */
export function indelDistance(a: Int32Array, aLength: number, b: Int32Array, bLength: number): number {
  return aLength + bLength - 2 * longestCommonSubsequence(a, aLength, b, bLength);
}

/**
 * Indel distance turned into a similarity, as `normalized_similarity` of rapidfuzz's Indel, times 100.
 * @returns 0–100; 0 when the similarity is below `scoreCutoff`; two empty sequences are equal (100)
 */
export function indelSimilarity(
  a: Int32Array,
  aLength: number,
  b: Int32Array,
  bLength: number,
  scoreCutoff: number,
): number {
  const totalLength = aLength + bLength;
  if (totalLength === 0) return atLeast(100, scoreCutoff);
  // The length difference alone may already forbid the cutoff.
  if (similarityOf(Math.abs(aLength - bLength), totalLength) < scoreCutoff) return 0;
  return atLeast(similarityOf(indelDistance(a, aLength, b, bLength), totalLength), scoreCutoff);
}

/** `score`, or 0 when it is below `scoreCutoff`. */
export function atLeast(score: number, scoreCutoff: number): number {
  return score >= scoreCutoff ? score : 0;
}

/** Share of `totalLength` (> 0) that need not be edited, 0–100; in rapidfuzz's order of rounding. */
export function similarityOf(distance: number, totalLength: number): number {
  return (1 - distance / totalLength) * 100;
}
