import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Shares } from './check';
import type { Measured } from './drive';
import type { Machine } from './machine';
import type { Distribution } from './statistics';

/** Milliseconds that `npm start` on existing data may take. */
const START_TARGET_MS = 5000;
const IMPORT_TARGET_ROWS_PER_SECOND = 2500;

export interface MatchReport {
  machine: Machine;
  measuredAt: string;
  ledger: {
    goldenRecords: number;
    sourceRecords: number;
    goldenRecordsAfter: number;
    megabytes: number;
    buildRowsPerSecond: number;
  };
  start: { readyMs: Distribution; firstKnownMs: number; firstNewMs: number };
  scenarios: Measured[];
  shares: Record<string, Shares>;
  peakResidentMegabytes: number | null;
  faults: string[];
}

export interface ImportReport {
  machine: Machine;
  measuredAt: string;
  file: string;
  rows: number;
  seconds: number;
  rowsPerSecond: number;
  tally: Record<string, number>;
  /** Rows per second over each part of the file. */
  parts: { rows: number; rowsPerSecond: number }[];
}

interface Results {
  match?: MatchReport;
  import?: ImportReport;
}

/** Adds a report to results.json in `folder`, in place of an older one of its kind, and renders results.md. */
export function writeResults(folder: string, results: Results): string {
  const json = path.join(folder, 'results.json');
  const before: Results = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  const all = { ...before, ...results };
  const text = ['# Benchmark results', ...(all.match ? [matchText(all.match)] : [])]
    .concat(all.import ? [importText(all.import)] : [])
    .join('\n\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(path.join(folder, 'results.md'), `${text}\n`);
  return text;
}

function matchText(report: MatchReport): string {
  const { ledger, start } = report;
  const lines = [
    '## POST /api/match',
    machineText(report.machine, report.measuredAt),
    `A ledger of ${whole(ledger.goldenRecords)} golden and ${whole(ledger.sourceRecords)} source records ` +
      `(${whole(ledger.megabytes)} MB; built at ${whole(ledger.buildRowsPerSecond)} rows/s), ` +
      `${whole(ledger.goldenRecordsAfter)} golden records in the end. Times are milliseconds per request over ` +
      'HTTP, from the first byte sent to the last one received; processor time is per request, of the ' +
      'application and of Postgres.',
    table(
      ['requests', 'count', 'min', 'median', 'p95', 'max', 'target', 'rows/s', 'application', 'Postgres'],
      report.scenarios.map((one) => [
        one.scenario.name,
        whole(one.latency.count),
        ...spread(one.latency),
        targetText(one.latency.median, one.scenario.medianTargetMs),
        whole(one.rowsPerSecond),
        one.applicationMs ?? '–',
        one.postgresMs ?? '–',
      ]),
    ),
    table(
      ['npm start on existing data', 'count', 'min', 'median', 'p95', 'max', 'target'],
      [
        [
          'until it is ready',
          start.readyMs.count,
          ...spread(start.readyMs),
          targetText(start.readyMs.median, START_TARGET_MS),
        ],
      ],
    ),
    `The first batch of 500 known rows after a start took ${start.firstKnownMs.toFixed(0)} ms, the first of 500 ` +
      `new ones ${start.firstNewMs.toFixed(0)} ms (it loads the index of names). The server took at most ` +
      `${report.peakResidentMegabytes ?? '–'} MB of memory (RSS).`,
    table(
      ['rows', 'cache_hit', 'matched', 'new', 'review'],
      Object.entries(report.shares).map(([kind, shares]) => [
        kind,
        ...[shares.cache_hit, shares.matched, shares.new, shares.review].map(percent),
      ]),
    ),
    report.faults.length === 0
      ? 'Every answer was right: each row has its golden id, known rows kept theirs, and all rows are in the ledger.'
      : `**Wrong answers:**\n\n${report.faults.map((fault) => `- ${fault}`).join('\n')}`,
  ];
  return lines.join('\n\n');
}

function importText(report: ImportReport): string {
  return [
    '## touchstone import',
    machineText(report.machine, report.measuredAt),
    `${whole(report.rows)} rows of ${report.file} into an empty ledger in ${report.seconds.toFixed(1)} s: ` +
      `${whole(report.rowsPerSecond)} rows/s (target: at least ${whole(IMPORT_TARGET_ROWS_PER_SECOND)}); ` +
      `${Object.entries(report.tally)
        .map(([action, count]) => `${whole(count)} ${action}`)
        .join(', ')}.`,
    table(
      ['up to row', 'rows/s'],
      report.parts.map((part) => [whole(part.rows), whole(part.rowsPerSecond)]),
    ),
  ].join('\n\n');
}

function machineText(machine: Machine, measuredAt: string): string {
  const { cores, processor, memoryGigabytes, node, postgres, loadBefore, loadAfter } = machine;
  return (
    `${measuredAt.slice(0, 10)}: ${cores} cores (${processor}), ${memoryGigabytes} GB, Node ${node}, PostgreSQL ${postgres}, ` +
    `load generator, application and Postgres on the same machine; load average ${loadBefore} before, ${loadAfter} after.`
  );
}

function spread({ min, median, p95, max }: Distribution): number[] {
  return [min, median, p95, max];
}

function targetText(value: number, target: number | null): string {
  if (target === null) return '';
  return `≤ ${target} ${value <= target ? '✓' : '✗'}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
