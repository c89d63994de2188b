import { withRoom } from './growable';

/** ASCII letters and digits, plus the blank that pads a word: 37 signs, so 37³ codes cover all ASCII trigrams. */
const signs = 37;
const asciiCodes = signs * signs * signs;
const signOfByte = new Uint8Array(256);
for (let digit = 0; digit < 10; digit++) signOfByte[48 + digit] = 1 + digit;
for (let letter = 0; letter < 26; letter++) {
  signOfByte[65 + letter] = 11 + letter;
  signOfByte[97 + letter] = 11 + letter;
}

const wordPattern = /[\p{Alphabetic}\p{N}]+/gu;
const asciiPattern = /^[ 0-9a-z]{3}$/;
const decoder = new TextDecoder();

/**
 * Reads the trigrams of names as PostgreSQL's pg_trgm defines them: lower-case, words are runs of letters and
 * digits, each word padded with two blanks before and one after, a trigram counted once per name. Each trigram
 * becomes a small whole number, its code; those with a non-ASCII sign get the next free one when first added.
 *
 * The codes last read stand in `codes`; reading again overwrites them.
 */
export class TrigramReader {
  codes = new Uint32Array(64);
  #otherCodes = new Map<string, number>();
  #lastRead = new Uint32Array(asciiCodes);
  #reading = 0;

  /** How many codes there are so far: all codes are below it. */
  get codeCount(): number {
    return asciiCodes + this.#otherCodes.size;
  }

  get bytes(): number {
    return this.codes.byteLength + this.#lastRead.byteLength + this.#otherCodes.size * 64; // roughly, a Map's entry and its key
  }

  /**
   * Reads the distinct trigrams of a UTF-8 text.
   *
   * @param mayLearn whether trigrams never met get a code (when adding) or none (when searching)
   * @returns `size`: distinct trigrams; `known`: how many of them have a code, now at the start of `codes`
   */
  read(text: Uint8Array, start: number, end: number, mayLearn: boolean): { size: number; known: number } {
    const signsRead = this.readAll(text, start, end);
    if (signsRead < 0) return this.#readUnicode(text, start, end, mayLearn);
    const reading = this.#nextReading();
    const { codes } = this;
    let size = 0;
    for (let at = 0; at < signsRead; at++) {
      const code = codes[at]!;
      if (this.#lastRead[code] === reading) continue;
      this.#lastRead[code] = reading;
      codes[size++] = code;
    }
    return { size, known: size };
  }

  /**
   * Reads the trigrams of an ASCII text in order, repeated ones repeatedly: the cheap form, for verifying.
   *
   * @returns how many codes were read into `codes`, or -1 when the text is not ASCII
   */
  readAll(text: Uint8Array, start: number, end: number): number {
    if (this.codes.length < 2 * (end - start) + 2) this.codes = withRoom(this.codes, 2 * (end - start) + 2);
    const { codes } = this;
    let count = 0;
    let before = 0;
    let last = 0;
    for (let at = start; at < end; at++) {
      const byte = text[at]!;
      if (byte > 127) return -1;
      const sign = signOfByte[byte]!;
      if (sign !== 0) {
        codes[count++] = (before * signs + last) * signs + sign;
        before = last;
        last = sign;
      } else if (last !== 0) {
        codes[count++] = (before * signs + last) * signs;
        before = 0;
        last = 0;
      }
    }
    if (last !== 0) codes[count++] = (before * signs + last) * signs;
    return count;
  }

  #readUnicode(
    text: Uint8Array,
    start: number,
    end: number,
    mayLearn: boolean,
  ): { size: number; known: number } {
    const trigrams = new Set<string>();
    for (const word of decoder.decode(text.subarray(start, end)).toLowerCase().match(wordPattern) ?? []) {
      const padded = ['', '', ...word, ''];
      for (let at = 0; at + 2 < padded.length; at++) {
        trigrams.add(`${padded[at] || ' '}${padded[at + 1] || ' '}${padded[at + 2] || ' '}`);
      }
    }
    this.codes = withRoom(this.codes, trigrams.size);
    let known = 0;
    for (const trigram of trigrams) {
      const code = this.#codeOf(trigram, mayLearn);
      if (code !== undefined) this.codes[known++] = code;
    }
    return { size: trigrams.size, known };
  }

  #codeOf(trigram: string, mayLearn: boolean): number | undefined {
    if (asciiPattern.test(trigram)) {
      let code = 0;
      for (let at = 0; at < 3; at++) code = code * signs + signOfByte[trigram.charCodeAt(at)]!;
      return code;
    }
    const held = this.#otherCodes.get(trigram);
    if (held !== undefined || !mayLearn) return held;
    this.#otherCodes.set(trigram, asciiCodes + this.#otherCodes.size);
    return asciiCodes + this.#otherCodes.size - 1;
  }

  /** A number not used before, so that `#lastRead` need not be cleared between names. */
  #nextReading(): number {
    if (this.#reading === 0xffffffff) {
      this.#lastRead.fill(0);
      this.#reading = 0;
    }
    return ++this.#reading;
  }
}
