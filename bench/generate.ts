import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { DemoRow } from '@/db/demo/generate';
import { mixWithin, takeRows } from '@/db/demo/stream';

/** Columns of a labelled file, as `touchstone evaluate` reads it. */
const COLUMNS = 'record_id,entity_id,name,address,city,region,postcode,country,phone,tax_id,source\n';
const BATCH_LINES = 1000;
/** Rows of one customer lie up to about this far apart. */
const WINDOW_ROWS = 50_000;

interface Labelled {
  entity: number;
  row: DemoRow;
}

/** A CSV field by RFC 4180. By hand, because a library's call per row takes longer than making the row. */
function field(value: string | undefined): string {
  if (value === undefined) return '';
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function csvLine({ entity, row }: Labelled): string {
  const { line1, line2, city, state, postal_code, country_code } = row.raw_address ?? {};
  const address = line2 === undefined ? line1 : `${line1}, ${line2}`;
  const place = `${field(address)},${field(city)},${field(state)},${field(postal_code)},${field(country_code)}`;
  const id = `${row.source_system}:${row.source_primary_key},${entity},${field(row.raw_name)}`;
  return `${id},${place},${field(row.phone)},${field(row.tax_id)},${row.source_system}\n`;
}

function jsonLine({ entity, row }: Labelled): string {
  return `${JSON.stringify({ entity, ...row })}\n`;
}

/** Encoded before they are mixed: waiting lines are then one object each, which the garbage collector thanks. */
function* lines(rows: Iterable<Labelled>, format: string): Generator<Buffer> {
  for (const row of rows) yield Buffer.from(format === 'csv' ? csvLine(row) : jsonLine(row));
}

function* batches(all: Iterable<Buffer>, head: string): Generator<Buffer> {
  let batch: Buffer[] = [Buffer.from(head)];
  for (const line of all) {
    batch.push(line);
    if (batch.length < BATCH_LINES) continue;
    yield Buffer.concat(batch);
    batch = [];
  }
  yield Buffer.concat(batch);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('not a whole number');
  return Number(value);
}

const program = new Command('generate')
  .description('Write made-up customers of five source systems, for benchmarks.')
  .requiredOption('--rows <number>', 'how many rows', wholeNumber)
  .requiredOption('--out <file>', 'where to; .gz is compressed, - is standard output')
  .option('--seed <number>', 'the same seed gives the same rows', wholeNumber, 1)
  .option('--now <time>', 'ISO 8601; no row is updated later', '2026-01-01T00:00:00Z')
  .addOption(
    new Option('--format <format>', 'labelled csv, or the rows of /api/match with their true entity')
      .choices(['csv', 'ndjson'])
      .default('csv'),
  )
  .parse();

const options = program.opts<{ rows: number; out: string; seed: number; now: string; format: string }>();
const { rows, out, seed, now, format } = options;
const started = performance.now();
const made = lines(takeRows({ seed, sourceRecords: rows, now }), format);
const source = Readable.from(batches(mixWithin(made, WINDOW_ROWS, seed), format === 'csv' ? COLUMNS : ''));
const target = out === '-' ? process.stdout : createWriteStream(out);
try {
  if (out.endsWith('.gz')) await pipeline(source, createGzip({ level: 4 }), target);
  else await pipeline(source, target);
  const seconds = (performance.now() - started) / 1000;
  console.error(`${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`);
} catch (error) {
  console.error(`Could not write ${out}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
