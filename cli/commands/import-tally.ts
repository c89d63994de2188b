import type { Resolved, Warning } from '@/lib/ledger/match-schema';
import type { CsvFault } from '../csv/reader';
import type { CsvRecord } from '../csv-file';

/** What became of the rows of an import, and what was odd about them. */
export class ImportTally {
  /** Rows of the file, sound or not, those that an earlier run had read included. */
  read = 0;
  rejected = 0;
  matched = 0;
  new = 0;
  review = 0;
  unchanged = 0;
  /** Rows that a later row of the same batch with the same key replaced. */
  replaced = 0;
  /** Per code: how many, and the first of them. */
  readonly warnings = new Map<string, { count: number; line: number; message: string }>();

  /**
   * Counts one batch.
   * @param answers those to the records among the rows, in their order
   * @returns what is to be rejected, in the order of the rows
   */
  count(rows: readonly (CsvRecord | CsvFault)[], answers: readonly Resolved[]): CsvFault[] {
    const rejects: CsvFault[] = [];
    let next = 0;
    for (const row of rows) {
      const answer = 'reason' in row ? null : answers[next++]!;
      if ('reason' in row) rejects.push(row);
      else if (answer?.error) rejects.push({ line: row.line, text: row.text, reason: answer.error.message });
      else this.#countAnswer(row.line, answer!);
    }
    this.rejected += rejects.length;
    return rejects;
  }

  #countAnswer(line: number, { action, warnings = [] }: Resolved): void {
    for (const warning of warnings) this.#countWarning(line, warning);
    if (warnings.some(({ code }) => code === 'superseded_in_batch')) this.replaced++;
    else if (action === 'cache_hit') this.unchanged++;
    else this[action!]++;
  }

  #countWarning(line: number, { code, message }: Warning): void {
    const known = this.warnings.get(code);
    if (known) known.count++;
    else this.warnings.set(code, { count: 1, line, message });
  }
}

export interface ImportRun {
  file: string;
  interrupted: boolean;
  /** Rows that an earlier run had read. */
  skipped: number;
  rejectsFile: string;
  seconds: number;
}

/** The closing summary as one JSON object. */
export function importJson(tally: ImportTally, run: ImportRun): string {
  const { warnings, ...counts } = tally;
  const rows = tally.read - run.skipped;
  return JSON.stringify({
    file: run.file,
    rows,
    skipped: run.skipped,
    ...counts,
    warnings: Object.fromEntries([...warnings].map(([code, { count }]) => [code, count])),
    rejects_file: tally.rejected > 0 ? run.rejectsFile : null,
    interrupted: run.interrupted,
    seconds: Number(run.seconds.toFixed(1)),
    rows_per_second: rowsPerSecond(rows, run.seconds),
  });
}

/** The closing summary in words. */
export function importSummary(tally: ImportTally, run: ImportRun): string[] {
  const rows = tally.read - run.skipped;
  const lines = [
    `${words(rows)} rows in ${run.seconds.toFixed(1)} s (${words(rowsPerSecond(rows, run.seconds))} rows/s): ` +
      `${words(tally.matched)} matched, ${words(tally.new)} new, ${words(tally.review)} for review, ` +
      `${words(tally.unchanged)} unchanged, ${words(tally.replaced)} replaced by a later row of the same key, ` +
      `${words(tally.rejected)} rejected.`,
  ];
  const warnings = [...tally.warnings].sort(([, a], [, b]) => b.count - a.count);
  if (warnings.length > 0) lines.push('Warnings, each with the first row that has it:');
  for (const [code, { count, line, message }] of warnings) {
    lines.push(`  ${words(count)} × ${code} (line ${line}: ${message})`);
  }
  if (tally.rejected > 0) {
    lines.push(
      `Rejected rows, with line numbers and reasons: ${run.rejectsFile}. Mend its rows and import it like this file.`,
    );
  }
  if (run.interrupted) lines.push('Interrupted. The same command goes on where it stopped.');
  return lines;
}

function rowsPerSecond(rows: number, seconds: number): number {
  return Math.round(rows / Math.max(seconds, 0.001));
}

function words(count: number): string {
  return count.toLocaleString('en');
}
