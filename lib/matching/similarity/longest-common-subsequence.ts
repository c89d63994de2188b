import { clearMasks, masks, setMasks, WORD_BITS } from './pattern-masks';

let carries = new Uint8Array(256);

/**
 * Length of the longest common subsequence of two code point sequences, bit-parallel: H. Hyyrö,
 * "Bit-parallel LCS-length computation revisited" (2004), as rapidfuzz-cpp's `lcs_seq_similarity`.
 * Time is ⌈shorter / 32⌉ × longer steps; common ends are cut off first, they need no search.
 *
 * @returns 0 … min(aLength, bLength)
 */
export function longestCommonSubsequence(
  a: Int32Array,
  aLength: number,
  b: Int32Array,
  bLength: number,
): number {
  let start = 0;
  const shorterLength = Math.min(aLength, bLength);
  while (start < shorterLength && a[start] === b[start]) start++;
  let aEnd = aLength;
  let bEnd = bLength;
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  const affix = start + aLength - aEnd;
  if (aEnd === start || bEnd === start) return affix;
  return aEnd <= bEnd
    ? affix + searchMiddle(a, start, aEnd, b, start, bEnd)
    : affix + searchMiddle(b, start, bEnd, a, start, aEnd);
}

function searchMiddle(
  pattern: Int32Array,
  patternStart: number,
  patternEnd: number,
  text: Int32Array,
  textStart: number,
  textEnd: number,
): number {
  if (patternEnd - patternStart <= WORD_BITS) {
    setMasks(pattern, patternStart, patternEnd);
    const common = runWord(text, textStart, textEnd);
    clearMasks(pattern, patternStart, patternEnd);
    return common;
  }
  return runBlocks(pattern, patternStart, patternEnd, text, textStart, textEnd);
}

/** The pattern fits one word: the zero bits that remain in `state` are the matched pattern characters. */
function runWord(text: Int32Array, textStart: number, textEnd: number): number {
  let state = -1;
  for (let index = textStart; index < textEnd; index++) {
    const matches = state & masks[text[index]!]!;
    state = (state + matches) | (state & ~matches);
  }
  return countOnes(~state);
}

/**
 * A longer pattern, one word-sized block after another over the whole text. What a block's addition carries
 * out at a text position is carried in by the next block there; the last block's carries count the LCS.
 */
function runBlocks(
  pattern: Int32Array,
  patternStart: number,
  patternEnd: number,
  text: Int32Array,
  textStart: number,
  textEnd: number,
): number {
  const textLength = textEnd - textStart;
  if (carries.length < textLength) carries = new Uint8Array(textLength * 2);
  carries.fill(0, 0, textLength);
  let common = 0;
  for (let blockStart = patternStart; blockStart < patternEnd; blockStart += WORD_BITS) {
    const blockEnd = Math.min(blockStart + WORD_BITS, patternEnd);
    setMasks(pattern, blockStart, blockEnd);
    let state = -1;
    common = 0;
    for (let offset = 0; offset < textLength; offset++) {
      const matches = state & masks[text[textStart + offset]!]!;
      const sum = (state + matches + carries[offset]!) | 0;
      const carry = (matches | (state & ~sum)) >>> 31;
      state = sum | (state & ~matches);
      carries[offset] = carry;
      common += carry;
    }
    clearMasks(pattern, blockStart, blockEnd);
  }
  return common;
}

/** Number of one bits in a 32-bit word (H. S. Warren, "Hacker's Delight", 5-1). */
export function countOnes(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
