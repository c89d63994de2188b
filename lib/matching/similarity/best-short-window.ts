import { similarityOf } from './indel-similarity';
import { countOnes } from './longest-common-subsequence';
import { clearMasks, masks, setMasks, setReversedMasks } from './pattern-masks';

/**
 * Best Indel similarity of a needle of at most 32 characters against the windows of a text at least as long
 * (see {@link partialRatio}), by bit-parallel LCS. All windows at one end of the text are one run, because the
 * run's state after each character is the answer for the window that ends there.
 *
 * @returns 0–100; possibly less than the best when that is below `scoreCutoff`
 */
export function bestShortWindow(
  needle: Int32Array,
  needleLength: number,
  text: Int32Array,
  textLength: number,
  scoreCutoff: number,
): number {
  setReversedMasks(needle, 0, needleLength);
  const atEnd = bestEndWindow(text, textLength - 1, -1, needleLength);
  clearMasks(needle, 0, needleLength);

  setMasks(needle, 0, needleLength);
  const atStart = bestEndWindow(text, 0, 1, needleLength);
  const best = Math.max(atEnd, atStart);
  const inside = bestFullWindow(needleLength, text, textLength, Math.max(best, scoreCutoff));
  clearMasks(needle, 0, needleLength);
  return Math.max(best, inside);
}

/** The windows of 1 … needleLength − 1 characters that begin at `first` and grow in the direction of `step`. */
function bestEndWindow(text: Int32Array, first: number, step: 1 | -1, needleLength: number): number {
  let state = -1;
  let common = 0;
  let bestCommon = 0;
  let bestLength = 1;
  for (let length = 1, index = first; length < needleLength; length++, index += step) {
    const matches = state & masks[text[index]!]!;
    const sum = (state + matches) | 0;
    common += (matches | (state & ~sum)) >>> 31;
    state = sum | (state & ~matches);
    const totalLength = needleLength + length;
    if (common * bestLength > bestCommon * totalLength) {
      bestCommon = common;
      bestLength = totalLength;
    }
  }
  return similarityOf(bestLength - 2 * bestCommon, bestLength);
}

/**
 * The windows of needleLength characters. Moving a window by one changes its LCS by one at most, so a window
 * that is k short of being useful rules out the k − 1 after it.
 */
function bestFullWindow(needleLength: number, text: Int32Array, textLength: number, enough: number): number {
  let best = 0;
  // The margin keeps rounding from asking for one too many; one too few costs a little time only.
  let wanted = Math.max(1, Math.ceil((enough * needleLength) / 100 - 1e-6));
  let start = 0;
  while (start <= textLength - needleLength) {
    const end = start + needleLength;
    // Without a match at its last character a window is no better than the one before it.
    if (masks[text[end - 1]!] === 0) {
      start++;
      continue;
    }
    let state = -1;
    for (let index = start; index < end; index++) {
      const matches = state & masks[text[index]!]!;
      state = (state + matches) | (state & ~matches);
    }
    const common = countOnes(~state);
    if (common >= wanted) {
      best = common;
      if (common === needleLength) break;
      wanted = common + 1;
    }
    start += wanted - common;
  }
  return similarityOf(needleLength - best, needleLength);
}
