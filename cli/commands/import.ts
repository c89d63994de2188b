import { createWriteStream, existsSync } from 'node:fs';
import { Command } from 'commander';
import { stringify } from 'csv-stringify';
import type { Context } from '@/lib/ledger/context';
import { beginImport, finishImport, noteImportProgress } from '@/lib/ledger/imports';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits, type Resolved } from '@/lib/ledger/match-schema';
import { type CsvRecord, fingerprintFile, openCsv } from '../csv-file';
import { withLedger } from '../open-ledger';
import { showProgress } from '../progress';
import { mapColumns, mapRow, type RowMapping } from '../row-mapping';
import { UserError } from '../user-error';

interface ImportOptions {
  source: string;
  map: string[];
  rejects?: string;
  delimiter: string;
  restart?: boolean;
  strict?: boolean;
  json?: boolean;
}

interface Tally {
  read: number;
  rejected: number;
  matched: number;
  new: number;
  review: number;
  unchanged: number;
  /** Rows that a later row of the same batch with the same key replaced. */
  replaced: number;
}

/** Batches under way at once: Postgres writes one while the next is being decided. */
const BATCHES_AT_ONCE = 2;
const REJECTED_EXIT = 3;
const INTERRUPTED_EXIT = 130;

/** `touchstone import FILE --source NAME` */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'read a CSV file (.csv or .csv.gz) of any size into the ledger; go on after an interrupt by the same command',
    )
    .argument('<file>', 'its first line names the columns')
    .requiredOption('--source <name>', 'the source system the rows come from')
    .option('--map <field=column,…>', 'which column fills which field; repeatable', collect, [])
    .option('--rejects <file>', 'where rejected rows go, with line number and reason (FILE.rejects.csv)')
    .option('--delimiter <character>', 'what stands between cells: , ; or tab', ',')
    .option('--restart', 'begin anew even if an earlier import of this file was interrupted')
    .option('--strict', `exit with ${REJECTED_EXIT} when rows were rejected`)
    .option('--json', 'print one JSON object at the end')
    .action(async (file: string, options: ImportOptions) => {
      const startedAt = performance.now();
      const { tally, interrupted, skipped, rejectsFile } = await withLedger((context) =>
        importFile(context, file, options),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      report(tally, { file, interrupted, skipped, rejectsFile, seconds, json: options.json });
      if (interrupted) process.exitCode = INTERRUPTED_EXIT;
      else if (options.strict && tally.rejected > 0) process.exitCode = REJECTED_EXIT;
    });
}

async function importFile(context: Context, file: string, options: ImportOptions) {
  const rejectsFile = options.rejects ?? `${file.replace(/\.gz$/, '').replace(/\.csv$/, '')}.rejects.csv`;
  const tally: Tally = { read: 0, rejected: 0, matched: 0, new: 0, review: 0, unchanged: 0, replaced: 0 };
  const rejects = new Rejects(rejectsFile);
  const job = await beginImport(context, {
    fileFingerprint: await fingerprintFile(file),
    fileName: file,
    sourceSystem: options.source,
    mapping: options.map,
    restart: options.restart ?? false,
  });
  const skipped = job.rowsRead;
  const csv = await openCsv(
    file,
    (fault) => {
      if (tally.read < skipped) return;
      tally.rejected++;
      rejects.add(fault.line, fault.reason, fault.raw);
    },
    options.delimiter === 'tab' ? '\t' : options.delimiter,
  );
  if (skipped > 0 && !options.json)
    console.error(`Going on after row ${skipped.toLocaleString('en')} (--restart begins anew).`);
  rejects.append = skipped > 0;
  const progress = showProgress(options.json ?? false);
  const interrupt = catchInterrupt();
  const flights = new Flights(context, job.importId, tally, rejects);
  try {
    let mapping: RowMapping | null = null;
    let batch: CsvRecord[] = [];
    for await (const record of csv.records) {
      mapping ??= mapColumns(Object.keys(record.row), options.map);
      if (tally.read++ < skipped) continue;
      batch.push(record);
      if (batch.length < matchLimits.records) continue;
      await flights.start(batch, mapping, options.source, tally.read);
      batch = [];
      progress.update(tally.read - skipped, csv.progress());
      if (interrupt.requested) break;
    }
    if (batch.length > 0 && !interrupt.requested)
      await flights.start(batch, mapping!, options.source, tally.read);
    await flights.landed();
    if (!interrupt.requested) await finishImport(context, job.importId, tally.read, tally.rejected);
  } finally {
    progress.stop();
    interrupt.release();
    await flights.landed().catch(() => {});
    await rejects.close();
  }
  return { tally, interrupted: interrupt.requested, skipped, rejectsFile };
}

/** Batches under way. They land in order, so that the import goes on behind the last one that is certain. */
class Flights {
  #chain: Promise<void> = Promise.resolve();
  #underWay: { keys: Set<string>; done: Promise<unknown> }[] = [];

  constructor(
    readonly context: Context,
    readonly importId: string,
    readonly tally: Tally,
    readonly rejects: Rejects,
  ) {}

  async start(records: CsvRecord[], mapping: RowMapping, source: string, rowsRead: number): Promise<void> {
    const rows = records.map((record) => mapRow(record.row, mapping, source));
    const keys = new Set(rows.map((row) => `${row.source_system}\u0000${row.source_primary_key}`));
    // A later row with the same key must be written later.
    while (
      this.#underWay.length >= BATCHES_AT_ONCE ||
      this.#underWay.some((other) => overlap(other.keys, keys))
    ) {
      await this.#underWay[0]!.done;
    }
    const done = matchRecords(this.context, { records: rows });
    const flight = { keys, done };
    this.#underWay.push(flight);
    done.catch(() => {}).finally(() => this.#underWay.splice(this.#underWay.indexOf(flight), 1));
    const before = this.#chain;
    this.#chain = (async () => {
      await before;
      this.#count(records, await done);
      await noteImportProgress(this.context, this.importId, rowsRead, this.tally.rejected);
    })();
    this.#chain.catch(() => {});
  }

  landed(): Promise<void> {
    return this.#chain;
  }

  #count(records: CsvRecord[], answers: readonly Resolved[]): void {
    answers.forEach((answer, index) => {
      if (answer.error) {
        this.tally.rejected++;
        this.rejects.add(records[index]!.line, answer.error.message, JSON.stringify(records[index]!.row));
      } else if (answer.warnings?.some((warning) => warning.code === 'superseded_in_batch')) {
        this.tally.replaced++;
      } else if (answer.action === 'cache_hit') this.tally.unchanged++;
      else this.tally[answer.action!]++;
    });
  }
}

function overlap(a: Set<string>, b: Set<string>): boolean {
  for (const key of b) if (a.has(key)) return true;
  return false;
}

/** The rejects file; made only when there is something to reject. */
class Rejects {
  append = false;
  #sheet: ReturnType<typeof stringify> | null = null;
  #written: Promise<void> | null = null;

  constructor(readonly file: string) {}

  add(line: number, reason: string, row: string): void {
    if (!this.#sheet) {
      const goesOn = this.append && existsSync(this.file);
      const output = createWriteStream(this.file, { flags: goesOn ? 'a' : 'w' });
      this.#sheet = stringify({ header: !goesOn, columns: ['line', 'reason', 'row'], escape_formulas: true });
      this.#sheet.pipe(output);
      this.#written = new Promise((resolve, reject) => output.on('finish', resolve).on('error', reject));
    }
    this.#sheet.write([line, reason, row]);
  }

  async close(): Promise<void> {
    this.#sheet?.end();
    await this.#written;
  }
}

function catchInterrupt() {
  const state = { requested: false, release: () => {} };
  const onSignal = () => {
    if (state.requested) process.exit(INTERRUPTED_EXIT);
    state.requested = true;
    console.error('\nFinishing the batches under way; once more ends at once.');
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  state.release = () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  return state;
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

function report(
  tally: Tally,
  {
    file,
    interrupted,
    skipped,
    rejectsFile,
    seconds,
    json,
  }: {
    file: string;
    interrupted: boolean;
    skipped: number;
    rejectsFile: string;
    seconds: number;
    json?: boolean;
  },
): void {
  const rows = tally.read - skipped;
  const rowsPerSecond = Math.round(rows / Math.max(seconds, 0.001));
  if (json) {
    const rejects = tally.rejected > 0 ? rejectsFile : null;
    console.log(
      JSON.stringify({
        file,
        rows,
        skipped,
        ...tally,
        rejects_file: rejects,
        interrupted,
        seconds: Number(seconds.toFixed(1)),
        rows_per_second: rowsPerSecond,
      }),
    );
    return;
  }
  console.log(
    `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s (${rowsPerSecond.toLocaleString('en')} rows/s): ` +
      `${tally.matched} matched, ${tally.new} new, ${tally.review} for review, ${tally.unchanged} unchanged, ${tally.replaced} replaced by a later row of the same key, ${tally.rejected} rejected.`,
  );
  if (tally.rejected > 0) console.log(`Rejected rows, with line numbers and reasons: ${rejectsFile}`);
  if (interrupted) console.log('Interrupted. The same command goes on where it stopped.');
  if (rows === 0 && tally.rejected === 0 && skipped === 0) throw new UserError(`${file} holds no rows.`);
}
