import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { NamesQuality, Quality, RecordsQuality } from './measure-set';
import { SHUFFLE_SPREAD, type Targets, targets } from './targets';

export type Qualities = Record<string, Quality>;

/** Adds what was measured to quality.json in `folder`, in place of older figures of the same files, and renders it. */
export function writeQuality(folder: string, measured: Qualities): string {
  const json = path.join(folder, 'quality.json');
  const before: Qualities = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  const all = Object.fromEntries(
    Object.entries({ ...before, ...measured }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const text = render(all);
  mkdirSync(folder, { recursive: true });
  writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(path.join(folder, 'quality.md'), `${text}\n`);
  return text;
}

/** The figures as Markdown, without times, so that a run that decides alike changes nothing. */
export function render(all: Qualities): string {
  const records = Object.entries(all).filter(
    (one): one is [string, RecordsQuality] => one[1].kind === 'records',
  );
  const names = Object.entries(all).filter((one): one is [string, NamesQuality] => one[1].kind === 'names');
  return [
    '# Match quality',
    'Written by `npm run quality` from the labelled files in TOUCHSTONE_DATA (default `../shared/data`); they are ' +
      'not part of the project. One model and one set of thresholds for all files; each file is loaded into an ' +
      'empty ledger. Pairwise precision and recall count automatic decisions only: open cases are not merged. ' +
      'Beside a figure stands its target, if it has one.',
    ...(records.length > 0 ? [recordsText(records)] : []),
    ...(names.length > 0 ? [namesText(names)] : []),
  ].join('\n\n');
}

function recordsText(sets: readonly [string, RecordsQuality][]): string {
  return [
    '## Records',
    table(
      ['file', 'model', 'rows', 'precision', 'recall', 'F1', 'B-cubed F1', 'for review'],
      sets.map(([name, { model, figures }]) => {
        const target = targetsOf(name);
        return [
          name,
          model,
          whole(figures.records),
          atLeast(figures.pairwise.precision, target.precision),
          atLeast(figures.pairwise.recall, target.recall),
          share(figures.pairwise.f1),
          share(figures.b_cubed.f1),
          atMost(figures.actions.review, target.review),
        ];
      }),
    ),
    'With the open cases decided by the truth, as a perfect steward would (`--oracle`):',
    table(
      ['file', 'cases', 'same', 'precision', 'recall', 'F1'],
      sets.flatMap(([name, { oracle }]) =>
        oracle
          ? [
              [
                name,
                whole(oracle.same + oracle.different),
                whole(oracle.same),
                share(oracle.pairwise.precision),
                atLeast(oracle.pairwise.recall, targetsOf(name).oracleRecall),
                atLeast(oracle.pairwise.f1, targetsOf(name).oracleF1),
              ],
            ]
          : [],
      ),
    ),
    '## Order of the rows',
    'F1 over five shuffled orders; pairs that the deterministic phases put together under one order and not another.',
    table(
      ['file', 'lowest F1', 'highest F1', 'spread', 'deterministic pairs changed'],
      sets.flatMap(([name, { orders }]) =>
        orders
          ? [
              [
                name,
                share(Math.min(...Object.values(orders.f1))),
                share(Math.max(...Object.values(orders.f1))),
                atMost(orders.spread, SHUFFLE_SPREAD),
                `${orders.deterministic_pairs_changed} (0 ${mark(orders.deterministic_pairs_changed === 0)})`,
              ],
            ]
          : [],
      ),
    ),
    '## Reliability',
    'Automatic joins by the confidence with which they were decided: how many, and the share that was right. ' +
      'Calibrated means that the share lies within the band. Together are all files but the large ones, whose truth ' +
      'is silver.',
    reliabilityTable(sets),
    '## Blocking',
    'True pairs that the ledger compares directly, or by way of other records of the same entity. Plainly different ' +
      'are names without a word of three letters in common and with WRatio below 60. Candidates are the earlier ' +
      'records that a record is compared with when it comes.',
    table(
      [
        'file',
        'true pairs',
        'compared',
        'or by way',
        'unless plainly different',
        'plainly different',
        'of them compared',
        'candidates, mean',
        'p95',
        'max',
      ],
      sets.map(([name, { blocking }]) => [
        name,
        whole(blocking.true_pairs),
        share(blocking.recall),
        share(blocking.recall_by_chains),
        atLeast(blocking.recall_unless_plainly_different, targetsOf(name).blockingRecall),
        share(blocking.plainly_different.share),
        blocking.plainly_different.true_pairs === 0 ? '–' : share(blocking.plainly_different.recall),
        blocking.candidates.mean.toFixed(2),
        blocking.candidates.p95,
        blocking.candidates.max,
      ]),
    ),
  ].join('\n\n');
}

/** One row a band, one column a file, and one for all files but the large ones, whose truth is silver. */
function reliabilityTable(sets: readonly [string, RecordsQuality][]): string {
  const together = sets.filter(([, { orders }]) => orders !== null).flatMap(([, one]) => one.reliability);
  const columns = [...sets.map(([, { reliability }]) => reliability), together];
  const bands = new Map(columns.flat().map((band) => [bandName(band), band.from]));
  const ordered = [...bands].sort(([, a], [, b]) => a - b).map(([name]) => name);
  return table(
    ['confidence', ...sets.map(([name]) => name), 'together'],
    ordered.map((name) => [
      name,
      ...columns.map((column) => {
        const found = column.filter((band) => bandName(band) === name);
        const sum = (part: 'decisions' | 'right') => found.reduce((total, band) => total + band[part], 0);
        return found.length === 0
          ? '–'
          : `${share(sum('right') / sum('decisions'))} of ${whole(sum('decisions'))}`;
      }),
    ]),
  );
}

function namesText(sets: readonly [string, NamesQuality][]): string {
  return [
    '## Names alone',
    table(
      [
        'file',
        'model',
        'pairs',
        'precision of same',
        'recall of same',
        'precision of same or review',
        'recall',
        'F1',
        'for review',
      ],
      sets.map(([name, one]) => [
        name,
        one.model,
        whole(one.pairs),
        atLeast(one.same.precision, targetsOf(name).precision),
        share(one.same.recall),
        share(one.same_or_review.precision),
        share(one.same_or_review.recall),
        atLeast(one.same_or_review.f1, targetsOf(name).sameOrReviewF1),
        share(one.verdicts.review.pairs / Math.max(1, one.pairs)),
      ]),
    ),
  ].join('\n\n');
}

function targetsOf(name: string): Targets {
  return targets[name] ?? {};
}

function bandName({ from, to }: { from: number; to: number }): string {
  return `${from}–${to}`;
}

function atLeast(value: number, target: number | undefined): string {
  return target === undefined ? share(value) : `${share(value)} (≥ ${target} ${mark(value >= target)})`;
}

function atMost(value: number, target: number | undefined): string {
  return target === undefined ? share(value) : `${share(value)} (≤ ${target} ${mark(value <= target)})`;
}

function mark(reached: boolean): string {
  return reached ? '✓' : '✗';
}

function share(value: number): string {
  return value.toFixed(4);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
