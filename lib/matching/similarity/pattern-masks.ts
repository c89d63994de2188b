/** Pattern characters that one word of the bit-parallel searches holds: bitwise operators work on 32 bits. */
export const WORD_BITS = 32;

/**
 * For each code point the positions, as bits, at which the current pattern has it. All zero between calls.
 * One flat table over all of Unicode needs neither hashing nor a second path for rare scripts; the system
 * gives it memory only for the pages that are touched, a few kilobytes per script in use.
 */
export const masks = new Int32Array(0x110000);

/** Enters pattern[start … end), at most {@link WORD_BITS} characters, bit 0 being the first. */
export function setMasks(pattern: Int32Array, start: number, end: number): void {
  for (let index = start; index < end; index++) masks[pattern[index]!]! |= 1 << (index - start);
}

/** Enters pattern[start … end) back to front, bit 0 being the last character. */
export function setReversedMasks(pattern: Int32Array, start: number, end: number): void {
  for (let index = start; index < end; index++) masks[pattern[index]!]! |= 1 << (end - 1 - index);
}

/** Takes the characters of pattern[start … end) out again. */
export function clearMasks(pattern: Int32Array, start: number, end: number): void {
  for (let index = start; index < end; index++) masks[pattern[index]!] = 0;
}
