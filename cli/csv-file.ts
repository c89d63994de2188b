import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type CsvError, type Options as CsvOptions, parse } from 'csv-parse';
import { UserError } from './user-error';

export type CsvRow = Record<string, string>;

export interface CsvRecord {
  /** Line of the file on which the record ends, from 1. */
  line: number;
  row: CsvRow;
}

export interface CsvFault {
  line: number;
  reason: string;
  raw: string;
}

export interface CsvFile {
  /** Share of the file that has been read, 0–1. */
  progress(): number;
  records: AsyncIterable<CsvRecord>;
}

/**
 * Streams a CSV file (RFC 4180, UTF-8, first line names the columns), gzipped or not, of any size. Lines that
 * are no CSV are told to `onFault` and left out.
 * @throws UserError when the file is not there or is no CSV at all
 */
export async function openCsv(
  file: string,
  onFault: (fault: CsvFault) => void,
  delimiter = ',',
): Promise<CsvFile> {
  const size = await sizeOf(file);
  const bytes = createReadStream(file);
  const options = {
    columns: true,
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    raw: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined, raw: string | undefined) => {
      onFault({ line: Number(error?.lines ?? 0), reason: error?.message ?? 'not CSV', raw: raw ?? '' });
    },
  } satisfies CsvOptions;
  const parser = parse(options);
  const unpacked = file.endsWith('.gz') ? [createGunzip()] : [];
  const stages = [bytes, ...unpacked, decodeText(file), parser];
  pipeline(stages as unknown as [typeof bytes, typeof parser], () => {});
  return { progress: () => (size === 0 ? 1 : bytes.bytesRead / size), records: read(parser, file) };
}

/** Bytes to text, UTF-8 or UTF-16 by its byte order mark; anything else is refused rather than garbled. */
function decodeText(file: string): Transform {
  let decoder: TextDecoder | undefined;
  return new Transform({
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

async function* read(parser: ReturnType<typeof parse>, file: string): AsyncGenerator<CsvRecord> {
  try {
    for await (const { record, info } of parser) yield { line: info.lines, row: record };
  } catch (error) {
    if (error instanceof UserError || (error as { syscall?: string }).syscall) throw error;
    throw new UserError(`${file} cannot be read as CSV: ${(error as Error).message}`, { cause: error });
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
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
