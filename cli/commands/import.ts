import path from 'node:path';
import { Command } from 'commander';
import type { Context } from '@/lib/ledger/context';
import { beginImport, finishImport, noteImportProgress } from '@/lib/ledger/imports';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits } from '@/lib/ledger/match-schema';
import type { CsvFault } from '../csv/reader';
import { RejectsFile } from '../csv/rejects-file';
import { type CsvFile, type CsvRecord, fingerprintFile, openCsvFile } from '../csv-file';
import { withLedger } from '../open-ledger';
import { showProgress } from '../progress';
import { mapColumns, mapRow, type RowMapping } from '../row-mapping';
import { UsageError, UserError } from '../user-error';
import { type ImportRun, ImportTally, importJson, importSummary } from './import-tally';

type Entry = CsvRecord | CsvFault;

interface ImportOptions {
  source: string;
  map: string[];
  rejects?: string;
  delimiter: string;
  restart?: boolean;
  strict?: boolean;
  json?: boolean;
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
    .addHelpText(
      'after',
      `
A row that is not fit is left out and kept in the rejects file: the line it begins on, the reason, and the row
as it stands in the file. A quote that is never closed costs the line it is on, and no other. Mend the rows
there, in an editor or a spreadsheet, and import that file by the same command; rows that you delete stay out.`,
    )
    .action(async (file: string, options: ImportOptions) => {
      const startedAt = performance.now();
      const delimiter = delimiterOf(options.delimiter);
      const rejectsFile = rejectsFileOf(file, options.rejects);
      const csv = await openCsvFile(file, delimiter);
      try {
        if (csv.columns.length === 0) throw new UserError(`${file} holds no rows.`);
        const mapping = mapColumns(csv.columns, options.map);
        const { tally, interrupted, skipped } = await withLedger((context) =>
          importFile(context, { file, csv, mapping, delimiter, rejectsFile, options }),
        );
        const seconds = (performance.now() - startedAt) / 1000;
        report(tally, { file, interrupted, skipped, rejectsFile, seconds }, options.json ?? false);
        if (interrupted) process.exitCode = INTERRUPTED_EXIT;
        else if (options.strict && tally.rejected > 0) process.exitCode = REJECTED_EXIT;
      } finally {
        csv.close();
      }
    });
}

function delimiterOf(given: string): string {
  if (given === '' || /["\r\n]/.test(given)) throw new UsageError('--delimiter takes , ; or tab.');
  return given === 'tab' ? '\t' : given;
}

function rejectsFileOf(file: string, given: string | undefined): string {
  if (given === undefined) return `${file.replace(/\.gz$/, '').replace(/\.csv$/, '')}.rejects.csv`;
  if (path.resolve(given) === path.resolve(file)) {
    throw new UsageError('--rejects names the file that is to be read; name another.');
  }
  return given;
}

interface ImportFile {
  file: string;
  csv: CsvFile;
  mapping: RowMapping;
  delimiter: string;
  rejectsFile: string;
  options: ImportOptions;
}

async function importFile(
  context: Context,
  { file, csv, mapping, delimiter, rejectsFile, options }: ImportFile,
) {
  const job = await beginImport(context, {
    fileFingerprint: await fingerprintFile(file),
    fileName: file,
    sourceSystem: options.source,
    mapping: options.map,
    restart: options.restart ?? false,
  });
  const skipped = job.rowsRead;
  if (skipped > 0 && !options.json)
    console.error(`Going on after row ${skipped.toLocaleString('en')} (--restart begins anew).`);
  const tally = new ImportTally();
  const rejects = new RejectsFile(rejectsFile, csv.header, delimiter, skipped > 0);
  const progress = showProgress(options.json ?? false);
  const interrupt = catchInterrupt();
  const flights = new Flights(context, job.importId, tally, rejects);
  try {
    let batch: Entry[] = [];
    for await (const entry of csv.entries) {
      if (tally.read++ < skipped) continue;
      batch.push(entry);
      if (batch.length < matchLimits.records) continue;
      await flights.start(batch, mapping, options.source, tally.read);
      batch = [];
      progress.update(tally.read - skipped, csv.progress());
      if (interrupt.requested) break;
    }
    if (interrupt.requested) tally.read -= batch.length;
    else if (batch.length > 0) await flights.start(batch, mapping, options.source, tally.read);
    await flights.landed();
    if (!interrupt.requested) await finishImport(context, job.importId, tally.read, tally.rejected);
  } finally {
    progress.stop();
    interrupt.release();
    await flights.landed().catch(() => {});
  }
  return { tally, interrupted: interrupt.requested, skipped };
}

/** Batches under way. They land in order, so that the import goes on behind the last one that is certain. */
class Flights {
  #chain: Promise<void> = Promise.resolve();
  #fault: unknown = null;
  #underWay: { keys: Set<string>; done: Promise<unknown> }[] = [];

  constructor(
    readonly context: Context,
    readonly importId: string,
    readonly tally: ImportTally,
    readonly rejects: RejectsFile,
  ) {}

  async start(entries: Entry[], mapping: RowMapping, source: string, rowsRead: number): Promise<void> {
    const rows = entries.flatMap((entry) => ('row' in entry ? [mapRow(entry.row, mapping, source)] : []));
    const keys = new Set(rows.map((row) => `${row.source_system}\u0000${row.source_primary_key}`));
    // A later row with the same key must be written later.
    while (
      this.#underWay.length >= BATCHES_AT_ONCE ||
      this.#underWay.some((other) => overlap(other.keys, keys))
    ) {
      await this.#underWay[0]!.done;
    }
    if (this.#fault) throw this.#fault;
    const done = rows.length > 0 ? matchRecords(this.context, { records: rows }) : Promise.resolve([]);
    const flight = { keys, done };
    this.#underWay.push(flight);
    done.catch(() => {}).finally(() => this.#underWay.splice(this.#underWay.indexOf(flight), 1));
    const before = this.#chain;
    this.#chain = (async () => {
      await before;
      // Noted last: what a crash lets happen twice is harmless, what it left out would be lost.
      await this.rejects.add(this.tally.count(entries, await done));
      await noteImportProgress(this.context, this.importId, rowsRead, this.tally.rejected);
    })();
    this.#chain.catch((fault) => {
      this.#fault ??= fault;
    });
  }

  landed(): Promise<void> {
    return this.#chain;
  }
}

function overlap(a: Set<string>, b: Set<string>): boolean {
  for (const key of b) if (a.has(key)) return true;
  return false;
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

function report(tally: ImportTally, run: ImportRun, json: boolean): void {
  if (json) {
    console.log(importJson(tally, run));
    return;
  }
  for (const line of importSummary(tally, run)) console.log(line);
  if (tally.read === 0) throw new UserError(`${run.file} holds no rows.`);
}
