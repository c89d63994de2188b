import { similarityOf } from './indel-similarity';

/** For a column of the text where its strand ends: the column where it began, negative if it began in a row. */
let startOfEnd = new Int32Array(256);
/** The inverse, for the columns whose strand ends in a column. */
let endOfStart = new Int32Array(256);
const OUTSIDE = 0x7fffffff;

/**
 * Best Indel similarity of a needle against the windows of a text at least as long (see {@link partialRatio}),
 * for needles of any length. One pass of iterative combing finds the LCS of the needle with every window at
 * once, in needleLength × textLength steps: A. Tiskin, "Semi-local string comparison: algorithmic techniques
 * and applications" (2013), chapter 5.
 *
 * @returns 0–100
 */
export function bestLongWindow(
  needle: Int32Array,
  needleLength: number,
  text: Int32Array,
  textLength: number,
): number {
  comb(needle, needleLength, text, textLength);
  let bestCommon = 0;
  let bestLength = 1;
  let start = 0;
  let end = 0;
  // Strands that begin and end inside the window: as many of its characters stay unmatched.
  let unmatched = 0;
  const windows = needleLength + textLength - 1;
  for (let window = 0; window < windows; window++) {
    if (window < textLength) {
      if (startOfEnd[end]! >= start) unmatched++;
      end++;
    }
    if (window >= needleLength) {
      if (endOfStart[start]! < end) unmatched--;
      start++;
    }
    const common = end - start - unmatched;
    const totalLength = needleLength + end - start;
    if (common * bestLength > bestCommon * totalLength) {
      bestCommon = common;
      bestLength = totalLength;
    }
  }
  return similarityOf(bestLength - 2 * bestCommon, bestLength);
}

/**
 * Runs a strand from the top of every column and from the left of every row through the alignment grid; two
 * strands change places where the characters match or where they have crossed before.
 */
function comb(needle: Int32Array, needleLength: number, text: Int32Array, textLength: number): void {
  if (startOfEnd.length < textLength) {
    startOfEnd = new Int32Array(textLength * 2);
    endOfStart = new Int32Array(textLength * 2);
  }
  const strands = startOfEnd;
  for (let column = 0; column < textLength; column++) strands[column] = column;
  for (let row = 0; row < needleLength; row++) {
    const code = needle[row]!;
    let crossing = -1 - row;
    for (let column = 0; column < textLength; column++) {
      const strand = strands[column]!;
      if (code === text[column]! || crossing > strand) {
        strands[column] = crossing;
        crossing = strand;
      }
    }
  }
  endOfStart.fill(OUTSIDE, 0, textLength);
  for (let column = 0; column < textLength; column++) {
    if (strands[column]! >= 0) endOfStart[strands[column]!] = column;
  }
}
