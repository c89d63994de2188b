import { existsSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { UserError } from '../user-error';
import { type CsvEntry, type CsvFault, CsvReader } from './reader';

const COLUMNS = ['line', 'reason', 'row'];
const HEADER_REASON = 'names the columns; leave this line here';

/** A spreadsheet would run a cell that begins so; quotes before it are those of cells escaped already. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/**
 * The rows of a file that were rejected: line, reason, and the row as it stands in the file. Its second line
 * holds the names of the columns, so that it can be mended and imported like the file itself. It is made only
 * when there is something to reject.
 */
export class RejectsFile {
  #begun: boolean;

  /** @param goOn whether an interrupted import is taken up, whose rejects stay */
  constructor(
    readonly file: string,
    readonly header: string,
    readonly delimiter: string,
    goOn: boolean,
  ) {
    this.#begun = goOn && existsSync(file);
  }

  /** @throws the file system's error when they cannot be kept */
  async add(rejects: readonly CsvFault[]): Promise<void> {
    if (rejects.length === 0) return;
    const lines = rejects.map(({ line, reason, text }) => [line, reason, withoutFormula(text)]);
    if (this.#begun) return appendFile(this.file, this.#csv(lines));
    this.#begun = true;
    await writeFile(
      this.file,
      this.#csv([COLUMNS, [1, HEADER_REASON, withoutFormula(this.header)], ...lines]),
    );
  }

  #csv(lines: readonly (readonly (string | number)[])[]): string {
    return stringify(lines as (string | number)[][], { delimiter: this.delimiter });
  }
}

/** Whether a file with these columns was written by `RejectsFile`. */
export function isRejectsHeader(columns: readonly string[]): boolean {
  return columns.join() === COLUMNS.join();
}

/**
 * What was rejected, out of the entries of a rejects file behind its header: first the names of the columns,
 * then rows, each with its line in the rejects file.
 * @throws UserError when the line with the names of the columns is gone
 */
export async function* rejectedRows(
  entries: AsyncIterable<CsvEntry>,
  delimiter: string,
  file: string,
): AsyncGenerator<CsvEntry> {
  let width: number | undefined;
  for await (const entry of entries) {
    if ('reason' in entry) {
      yield entry;
      continue;
    }
    if (width === undefined && entry.cells[1] !== HEADER_REASON) {
      throw new UserError(`${file} is a rejects file without its line “${HEADER_REASON}”: put it back.`);
    }
    const reader = new CsvReader(delimiter, { width });
    const text = asItWas(entry.cells[2]!);
    const inner = [...reader.push(text), ...reader.end()];
    width ??= reader.width;
    for (const row of inner) yield { ...row, line: entry.line };
  }
}

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function asItWas(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
