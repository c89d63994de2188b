import { isWhitespace } from './whitespace';

const SPACE = 0x20;
const INSERTION_SORT_LIMIT = 32;

/**
 * A text made ready for scoring: its Unicode code points, and, once a token metric asks for them, its
 * whitespace-separated tokens in code point order. Like Python (and so rapidfuzz) it counts code points,
 * not UTF-16 units: an astral character is one character; a lone surrogate stands for itself.
 *
 * The buffers may be longer than their content; `length`, `tokenCount` and `sortedLength` say how much
 * of them is valid. Obtain one by {@link prepare}; treat it as immutable.
 */
export class PreparedText {
  /** Code points of the text. */
  codes = new Int32Array(0);
  /** Number of code points in `codes`. */
  length = 0;
  /** The tokens, duplicates included, sorted and joined by single spaces. */
  sorted = new Int32Array(0);
  /** Number of code points in `sorted`. */
  sortedLength = 0;
  /** Where token i begins in `sorted`. */
  tokenStarts = new Int32Array(0);
  /** Where token i ends (exclusive) in `sorted`. */
  tokenEnds = new Int32Array(0);
  tokenCount = 0;

  private text = '';
  private hasWideCharacters = false;
  private isTokenised = true;

  /** Replaces the content by `text`, reusing the buffers. A repeated text costs one comparison. */
  read(text: string): this {
    if (text === this.text) return this;
    if (this.codes.length < text.length) this.codes = grow(this.codes, text.length);
    const codes = this.codes;
    let length = 0;
    let bits = 0;
    for (let index = 0; index < text.length; index++) {
      let code = text.charCodeAt(index);
      if (code >= 0xd800 && code <= 0xdfff) {
        code = text.codePointAt(index)!;
        if (code > 0xffff) index++;
      }
      codes[length++] = code;
      bits |= code;
    }
    this.text = text;
    this.length = length;
    this.hasWideCharacters = bits > 0xff;
    this.isTokenised = false;
    return this;
  }

  /** Fills the token fields if that has not been done since the text was read. */
  tokenise(): this {
    if (this.isTokenised) return this;
    this.findTokens();
    this.sortTokens();
    this.joinTokens();
    this.isTokenised = true;
    return this;
  }

  private findTokens(): void {
    const { codes, length, hasWideCharacters } = this;
    const mostTokens = (length + 1) >> 1;
    if (this.tokenStarts.length < mostTokens) {
      this.tokenStarts = grow(this.tokenStarts, mostTokens);
      this.tokenEnds = grow(this.tokenEnds, mostTokens);
    }
    let count = 0;
    let start = 0;
    for (let index = 0; index <= length; index++) {
      if (index < length && !isWhitespace(codes[index]!, hasWideCharacters)) continue;
      if (index > start) {
        this.tokenStarts[count] = start;
        this.tokenEnds[count++] = index;
      }
      start = index + 1;
    }
    this.tokenCount = count;
  }

  private sortTokens(): void {
    const { codes, tokenStarts: starts, tokenEnds: ends, tokenCount } = this;
    if (tokenCount > INSERTION_SORT_LIMIT) {
      const order = Array.from({ length: tokenCount }, (_, token) => [starts[token]!, ends[token]!] as const);
      order.sort((a, b) => compareRanges(codes, a[0], a[1], codes, b[0], b[1]));
      order.forEach(([start, end], token) => {
        starts[token] = start;
        ends[token] = end;
      });
      return;
    }
    for (let next = 1; next < tokenCount; next++) {
      const start = starts[next]!;
      const end = ends[next]!;
      let slot = next;
      while (slot > 0 && compareRanges(codes, starts[slot - 1]!, ends[slot - 1]!, codes, start, end) > 0) {
        starts[slot] = starts[slot - 1]!;
        ends[slot] = ends[slot - 1]!;
        slot--;
      }
      starts[slot] = start;
      ends[slot] = end;
    }
  }

  /** Writes the sorted tokens into `sorted` and points the token ranges there. */
  private joinTokens(): void {
    if (this.sorted.length < this.length) this.sorted = grow(this.sorted, this.length);
    const { codes, sorted, tokenStarts, tokenEnds, tokenCount } = this;
    let length = 0;
    for (let token = 0; token < tokenCount; token++) {
      if (token > 0) sorted[length++] = SPACE;
      const start = length;
      for (let index = tokenStarts[token]!; index < tokenEnds[token]!; index++)
        sorted[length++] = codes[index]!;
      tokenStarts[token] = start;
      tokenEnds[token] = length;
    }
    this.sortedLength = length;
  }
}

/** Makes a text ready once, to be scored against many by the `prepared…` form of each metric. */
export function prepare(text: string): PreparedText {
  return new PreparedText().read(text);
}

/**
 * Compares two ranges of code points lexicographically.
 * @returns negative, zero or positive, as a sort comparator does
 */
export function compareRanges(
  a: Int32Array,
  aStart: number,
  aEnd: number,
  b: Int32Array,
  bStart: number,
  bEnd: number,
): number {
  const common = Math.min(aEnd - aStart, bEnd - bStart);
  for (let offset = 0; offset < common; offset++) {
    const difference = a[aStart + offset]! - b[bStart + offset]!;
    if (difference !== 0) return difference;
  }
  return aEnd - aStart - (bEnd - bStart);
}

function grow(buffer: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  return new Int32Array(buffer.length === 0 ? needed : Math.max(needed, buffer.length * 2));
}
