const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Finds names in the text as it was sent, each after the one before. Letters and digits alone are compared, in
 * lower case and composed, so that dots, blanks and quotes between them do not matter.
 */
export class NameLocator {
  readonly #raw: string;
  #letters = '';
  /** For each UTF-16 unit of #letters the start and the end of its character in #raw. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #from = 0;

  constructor(raw: string) {
    this.#raw = raw;
    let index = 0;
    for (const character of raw) {
      const end = index + character.length;
      for (const one of character.normalize('NFKC').toLowerCase()) {
        if (!letterOrDigit.test(one)) continue;
        this.#letters += one;
        for (let unit = 0; unit < one.length; unit++) {
          this.#starts.push(index);
          this.#ends.push(end);
        }
      }
      index = end;
    }
  }

  /** The text that holds the words, with the dot behind it, or null where it is not found. */
  next(words: readonly string[]): string | null {
    let wanted = '';
    for (const character of words.join('').normalize('NFKC')) {
      if (letterOrDigit.test(character)) wanted += character;
    }
    const at = wanted === '' ? -1 : this.#letters.indexOf(wanted, this.#from);
    if (at < 0) return null;
    this.#from = at + wanted.length;
    const end = this.#ends[this.#from - 1]!;
    return this.#raw.slice(this.#starts[at]!, this.#raw[end] === '.' ? end + 1 : end);
  }
}
