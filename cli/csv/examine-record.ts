export type Examined =
  /** Sound CSV of so many cells. */
  | { cells: number }
  /** `at` is where the cell with the stray quote begins. */
  | { at: number; reason: string };

export const NEVER_CLOSED = 'a quote is opened and never closed';
const WITHIN_A_CELL =
  'a quote within a cell: put the whole cell in quotes and double the quotes that belong to it';

/**
 * Reads one CSV record (RFC 4180, without its line break) only as far as to say whether it is sound, and if not,
 * which cell breaks it: what a reader of CSV cannot say once it has run past the cell.
 */
export function examineRecord(text: string, delimiter: string): Examined {
  let at = 0;
  for (let cells = 1; ; cells++) {
    const begins = at;
    if (text[at] === '"') {
      const closes = closingQuote(text, at + 1);
      if (closes === -1) return { at: begins, reason: NEVER_CLOSED };
      at = closes + 1;
      if (at < text.length && !text.startsWith(delimiter, at)) {
        // What seems to close it on a later line is more likely to open another cell.
        const spansLines = /[\r\n]/.test(text.slice(begins, closes));
        return { at: begins, reason: spansLines ? NEVER_CLOSED : WITHIN_A_CELL };
      }
    } else {
      const next = text.indexOf(delimiter, at);
      at = next === -1 ? text.length : next;
      if (text.slice(begins, at).includes('"')) return { at: begins, reason: WITHIN_A_CELL };
    }
    if (at >= text.length) return { cells };
    at += delimiter.length;
  }
}

/** Place of the next quote that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
