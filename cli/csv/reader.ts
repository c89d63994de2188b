import { parse } from 'csv-parse/sync';
import { examineRecord, NEVER_CLOSED } from './examine-record';

export interface CsvCells {
  /** Line of the file on which the record begins, from 1. */
  line: number;
  /** As it stands in the file, without the line break behind it. */
  text: string;
  cells: string[];
}

/** A piece of the file that is no row: the whole of it is in `text`, and no part of it in any other entry. */
export interface CsvFault {
  line: number;
  text: string;
  reason: string;
}
export type CsvEntry = CsvCells | CsvFault;

export interface CsvLimits {
  /** A quoted cell open for longer is taken for a stray quote. The long texts of CRMs have up to 131,072. */
  openCharacters: number;
  /** A longer line is refused unread, so that memory stays bounded. */
  lineCharacters: number;
}
const usualLimits: CsvLimits = { openCharacters: 256 * 1024, lineCharacters: 1024 * 1024 };

/** Of a line that is too long, so much is kept for the person who looks for it. */
const KEPT_OF_LONG_LINE = 1000;

interface Unread {
  line: number;
  text: string;
}

/**
 * Reads CSV (RFC 4180; any line breaks) piece by piece as it arrives, and goes on behind what is broken. In
 * sound CSV a record ends with the first line that makes its quotes even. Where that leads to something else
 * than a record, the line with the stray quote is given up and the next one is read anew, as a record of its own.
 * Unless `width` is given, the first record says how many cells each has.
 */
export class CsvReader {
  /** Of a line whose end has not arrived. */
  #rest = '';
  #inLongLine = false;
  /** Number of the first line that is not settled. */
  #line = 1;
  /** Lines of a record with an open quote. */
  #open: string[] = [];
  #openCharacters = 0;
  #entries: (CsvFault | Unread)[] = [];

  readonly limits: CsvLimits;
  /** Cells of each record. */
  width: number | undefined;

  constructor(
    readonly delimiter: string,
    { width, ...limits }: { width?: number } & Partial<CsvLimits> = {},
  ) {
    this.width = width;
    this.limits = { ...usualLimits, ...limits };
  }

  /** @returns what is certain with this piece of the text, in the order of the file */
  push(text: string): CsvEntry[] {
    this.#rest += text;
    let start = 0;
    // A carriage return at the very end may have its line feed in the next piece.
    for (const { 0: lineBreak, index } of this.#rest.matchAll(/\r\n|\n|\r(?!$)/g)) {
      const end = index + lineBreak.length;
      this.#take(this.#rest.slice(start, end));
      start = end;
    }
    this.#rest = this.#rest.slice(start);
    if (this.#rest.length > this.limits.lineCharacters) this.#beginLongLine();
    return this.#flush();
  }

  /** @returns what was left when the text ended */
  end(): CsvEntry[] {
    if (this.#rest !== '') this.#take(this.#rest);
    this.#rest = '';
    while (this.#open.length > 0) this.#giveUpOpen();
    return this.#flush();
  }

  #take(line: string): void {
    if (this.#inLongLine) {
      this.#inLongLine = false;
      this.#line++;
      return;
    }
    const turns = hasOddQuotes(line);
    if (this.#open.length === 0 && !turns) {
      this.#settle([line]);
      return;
    }
    this.#open.push(line);
    this.#openCharacters += line.length;
    if (turns && this.#open.length > 1) this.#settle(this.#close());
    else if (this.#openCharacters > this.limits.openCharacters) this.#giveUpOpen();
  }

  /** Takes lines whose quotes are even for one record, unless it spans lines and is seen to be broken. */
  #settle(lines: string[]): void {
    const text = withoutBreak(lines.join(''));
    const stray = lines.length > 1 ? this.#strayQuote(text, lines[1]!) : null;
    if (stray) {
      this.#giveUp(lines, stray.at, stray.reason);
      return;
    }
    if (text !== '') this.#add({ line: this.#line, text });
    this.#line += lines.length;
  }

  #strayQuote(text: string, secondLine: string): { at: number; reason: string } | null {
    const examined = examineRecord(text, this.delimiter);
    if ('reason' in examined) return examined;
    // Two stray quotes can make one record of many rows: the wrong number of cells gives them away.
    if (this.width === undefined || examined.cells === this.width || !this.#isRow(secondLine)) return null;
    return { at: 0, reason: NEVER_CLOSED };
  }

  #isRow(line: string): boolean {
    const examined = examineRecord(withoutBreak(line), this.delimiter);
    return 'cells' in examined && examined.cells === this.width;
  }

  #giveUpOpen(): void {
    const lines = this.#close();
    const examined = examineRecord(withoutBreak(lines.join('')), this.delimiter);
    if ('reason' in examined) this.#giveUp(lines, examined.at, examined.reason);
    else throw new Error('a record with odd quotes was examined as sound');
  }

  /** Rejects the lines up to the one that holds the character `at`, and reads those behind it anew. */
  #giveUp(lines: string[], at: number, reason: string): void {
    let rejected = 0;
    for (let end = 0; end <= at; rejected++) end += lines[rejected]!.length;
    const text = withoutBreak(lines.slice(0, rejected).join(''));
    this.#entries.push({ line: this.#line, text, reason });
    this.#line += rejected;
    for (const line of lines.slice(rejected)) this.#take(line);
  }

  #close(): string[] {
    const lines = this.#open;
    this.#open = [];
    this.#openCharacters = 0;
    return lines;
  }

  #beginLongLine(): void {
    while (this.#open.length > 0) this.#giveUpOpen();
    if (!this.#inLongLine) {
      const reason = `the line is longer than ${this.limits.lineCharacters.toLocaleString('en')} characters; only its beginning is shown`;
      const text = this.#rest.slice(0, KEPT_OF_LONG_LINE);
      this.#entries.push({ line: this.#line, text, reason });
    }
    this.#inLongLine = true;
    this.#rest = this.#rest.endsWith('\r') ? '\r' : '';
  }

  #add(record: Unread): void {
    if (this.width === undefined) {
      const examined = examineRecord(record.text, this.delimiter);
      if ('cells' in examined) this.width = examined.cells;
    }
    this.#entries.push(record);
  }

  /** Cells of all that waits, read in one go; one by one only when something among it is broken. */
  #flush(): CsvEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    const unread = entries.filter((entry): entry is Unread => !('reason' in entry));
    const cells = this.#parse(unread) ?? this.#parseSound(unread);
    return entries.map((entry) => ('reason' in entry ? entry : this.#entryOf(entry, cells.get(entry)!)));
  }

  #entryOf({ line, text }: Unread, read: string[] | string): CsvEntry {
    if (typeof read === 'string') return { line, text, reason: read };
    if (read.length === this.width) return { line, text, cells: read };
    const named = this.width === 1 ? '1 column' : `${this.width} columns`;
    const reason = `${read.length === 1 ? '1 cell' : `${read.length} cells`}, but the first line names ${named}`;
    return { line, text, reason };
  }

  #parse(records: readonly Unread[]): Map<Unread, string[] | string> | null {
    try {
      const rows: string[][] = parse(records.map(({ text }) => text).join('\n'), {
        delimiter: this.delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
      });
      return new Map(records.map((record, index) => [record, rows[index]!]));
    } catch {
      return null;
    }
  }

  #parseSound(records: readonly Unread[]): Map<Unread, string[] | string> {
    const reasons = new Map<Unread, string>();
    for (const record of records) {
      const examined = examineRecord(record.text, this.delimiter);
      if ('reason' in examined) reasons.set(record, examined.reason);
    }
    const cells = this.#parse(records.filter((record) => !reasons.has(record)));
    if (!cells) throw new Error('a record that was examined as sound cannot be read');
    return new Map([...cells, ...reasons]);
  }
}

function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function withoutBreak(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)$/, '');
}
