import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type CsvCells, type CsvEntry, type CsvFault, CsvReader } from './csv/reader';
import { isRejectsHeader, rejectedRows } from './csv/rejects-file';
import { UserError } from './user-error';

export type CsvRow = Record<string, string>;

export interface CsvRecord {
  /** Line of the file on which the record begins, from 1. */
  line: number;
  /** The record as it stands in the file. */
  text: string;
  row: CsvRow;
}

export interface CsvFile {
  /** In the order of the file; none when the file is empty. */
  columns: string[];
  /** The line that names the columns, as it stands in the file. */
  header: string;
  /** Share of the file that has been read, 0–1. */
  progress(): number;
  /** Everything behind the first line, in the order of the file: rows, and what is none. */
  entries: AsyncIterable<CsvRecord | CsvFault>;
  close(): void;
}

/**
 * Opens a CSV file (RFC 4180, UTF-8 or UTF-16, first line names the columns), gzipped or not, of any size, and
 * reads its first line. Of a rejects file the rows that were rejected are read.
 * @throws UserError when the file is not there, is a folder, or is no CSV at all
 */
export async function openCsvFile(file: string, delimiter = ','): Promise<CsvFile> {
  const size = await sizeOf(file);
  const bytes = createReadStream(file);
  const text = decodeText(file);
  const unpacked = file.endsWith('.gz') ? [createGunzip()] : [];
  const stages = [bytes, ...unpacked, text];
  pipeline(stages as unknown as [typeof bytes, typeof text], () => {});
  const close = () => void bytes.destroy();
  try {
    const entries = readEntries(text, new CsvReader(delimiter), file);
    const { columns, header, rows } = await nameColumns(entries, delimiter, file);
    return {
      columns,
      header,
      progress: () => (size === 0 ? 1 : bytes.bytesRead / size),
      entries: rows,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** A CSV file of which only the rows are wanted; what is none is told to `onFault`, in its place among them. */
export async function openCsv(file: string, onFault: (fault: CsvFault) => void) {
  const csv = await openCsvFile(file);
  async function* records(): AsyncGenerator<CsvRecord> {
    for await (const entry of csv.entries) {
      if ('reason' in entry) onFault(entry);
      else yield entry;
    }
  }
  return { progress: csv.progress, records: records() };
}

async function nameColumns(entries: AsyncGenerator<CsvEntry>, delimiter: string, file: string) {
  const header = await firstLine(entries, file);
  if (!header || !isRejectsHeader(header.cells)) {
    const columns = header?.cells ?? [];
    return { columns, header: header?.text ?? '', rows: withColumns(entries, columns) };
  }
  const rejected = rejectedRows(entries, delimiter, file);
  const inner = await firstLine(rejected, file);
  const columns = inner?.cells ?? [];
  return { columns, header: inner?.text ?? '', rows: withColumns(rejected, columns) };
}

async function firstLine(entries: AsyncGenerator<CsvEntry>, file: string): Promise<CsvCells | null> {
  const first = await entries.next();
  if (first.done) return null;
  if ('cells' in first.value) return first.value;
  throw new UserError(
    `The first line of ${file}, which names the columns, is broken: ${first.value.reason}.`,
  );
}

async function* withColumns(
  entries: AsyncGenerator<CsvEntry>,
  columns: readonly string[],
): AsyncGenerator<CsvRecord | CsvFault> {
  for await (const entry of entries) {
    if ('reason' in entry) yield entry;
    else {
      const { line, text, cells } = entry;
      yield { line, text, row: Object.fromEntries(columns.map((column, index) => [column, cells[index]!])) };
    }
  }
}

async function* readEntries(
  text: AsyncIterable<string>,
  reader: CsvReader,
  file: string,
): AsyncGenerator<CsvEntry> {
  try {
    for await (const piece of text) yield* reader.push(piece);
    yield* reader.end();
  } catch (error) {
    if (error instanceof UserError || (error as { syscall?: string }).syscall) throw error;
    throw new UserError(`${file} cannot be read as CSV: ${(error as Error).message}`, { cause: error });
  }
}

/** Bytes to text, UTF-8 or UTF-16 by its byte order mark; anything else is refused rather than garbled. */
function decodeText(file: string): Transform {
  let decoder: TextDecoder | undefined;
  return new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8', {
        fatal: true,
      });
      try {
        done(null, decoder.decode(chunk, { stream: true }));
      } catch {
        done(notUtf8(file));
      }
    },
    flush(done) {
      try {
        done(null, decoder?.decode() ?? '');
      } catch {
        done(notUtf8(file));
      }
    },
  });
}

function notUtf8(file: string): UserError {
  return new UserError(
    `${file} is not UTF-8. Convert it first, for example: iconv -f ISO-8859-1 -t UTF-8 FILE > NEW_FILE`,
  );
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new UserError(`${file} is a folder; name one CSV file.`);
  if (!found?.isFile()) throw new UserError(`There is no file ${file}.`);
  return found.size;
}

/**
 * Tells one content of a file from another: its name, size and first megabyte.
 * @throws UserError when the file is not there
 */
export async function fingerprintFile(file: string): Promise<string> {
  await sizeOf(file);
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0);
    const hash = createHash('sha256').update(`${path.basename(file)}\u0000${size}\u0000`);
    return hash.update(buffer.subarray(0, bytesRead)).digest('base64url');
  } finally {
    await handle.close();
  }
}
