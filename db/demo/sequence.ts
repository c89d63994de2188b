import type { Random } from './random';

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

/**
 * Walks through 0 … size − 1 in a scattered order and meets each number once before it starts again, in
 * constant memory: start + n × step (mod size), with a step near the golden section that shares no
 * factor with the size (D. Knuth, The Art of Computer Programming 2, section 3.2.1).
 */
export class Sequence {
  readonly #size: number;
  readonly #step: number;
  #next: number;

  /** `size` is 1 to 2⁵². */
  constructor(size: number, random: Random) {
    this.#size = size;
    this.#next = Math.floor((random.next() / 0x1_0000_0000) * size);
    let step = Math.max(1, Math.floor(size * 0.6180339887));
    while (greatestCommonDivisor(step, size) !== 1) step++;
    this.#step = step;
  }

  next(): number {
    const value = this.#next;
    this.#next = (value + this.#step) % this.#size;
    return value;
  }
}

/**
 * Remembers hashes in a fixed bitmap (a Bloom filter of one hash, B. Bloom, CACM 13(7), 1970): it may say
 * "seen" of what is new, never "new" of what was seen.
 */
export class Seen {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  /** `power` of two bits, at most 32. */
  constructor(power: number) {
    this.#bits = new Uint32Array(2 ** (power - 5));
    this.#mask = 2 ** power - 1;
  }

  /** Notes the text and says whether it, or one with an equal hash, was noted before. */
  add(text: string): boolean {
    const bit = (hash(text) & this.#mask) >>> 0;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    const known = (this.#bits[word]! & flag) !== 0;
    this.#bits[word]! |= flag;
    return known;
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units (G. Fowler, L. C. Noll, K.-P. Vo), with a last mixing. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}
