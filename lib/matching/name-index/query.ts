import { withRoom } from './growable';
import type { TrigramReader } from './trigrams';

/** The trigrams of the name that is searched for, ready to be compared with those of a held name. */
export class Query {
  /** The distinct trigrams that have a code. */
  codes = new Uint32Array(0);
  /** The number of distinct trigrams, those without a code included. */
  size = 0;
  readonly #reader: TrigramReader;
  /** By code: its place in the query, from 1; 0 for a trigram that is not in the query. */
  #placeOfCode = new Uint32Array(0);
  /** By place: the comparison in which it was last found. */
  #found = new Float64Array(0);
  #comparison = 0;

  constructor(reader: TrigramReader) {
    this.#reader = reader;
  }

  get bytes(): number {
    return this.#placeOfCode.byteLength + this.#found.byteLength;
  }

  /** Takes up a new name (UTF-8), in place of the one before. */
  read(text: Uint8Array, length: number): void {
    for (const code of this.codes) this.#placeOfCode[code] = 0;
    const { size, known } = this.#reader.read(text, 0, length, false);
    this.size = size;
    this.codes = this.#reader.codes.slice(0, known);
    this.#placeOfCode = withRoom(this.#placeOfCode, this.#reader.codeCount);
    this.#found = withRoom(this.#found, known + 1);
    for (let at = 0; at < known; at++) this.#placeOfCode[this.codes[at]!] = at + 1;
  }

  /** How many distinct trigrams the query shares with the name at `text[start .. end)`. */
  sharedWith(text: Uint8Array, start: number, end: number): number {
    let count = this.#reader.readAll(text, start, end);
    if (count < 0) count = this.#reader.read(text, start, end, false).known;
    const { codes } = this.#reader;
    const placeOfCode = this.#placeOfCode;
    const found = this.#found;
    const comparison = ++this.#comparison;
    let shared = 0;
    for (let at = 0; at < count; at++) {
      const place = placeOfCode[codes[at]!]!;
      if (place === 0 || found[place] === comparison) continue;
      found[place] = comparison;
      shared++;
    }
    return shared;
  }
}
