import { readFile } from 'node:fs/promises';
import { comparePartitions, type Partition, type PartitionChanges } from '@/lib/matching';
import { UserError } from '../../user-error';
import { keyOfRow } from './read-labelled';
import type { PartitionRow } from './run';

/** A figure of two runs; null where a run does not have it. */
export interface Delta {
  figure: string;
  before: number | null;
  after: number | null;
  /** after − before, null where one is missing. */
  change: number | null;
}

export interface RunComparison {
  figures: Delta[];
  /** Null when the runs were not written with their partitions. In the examples records have their names. */
  pairs: PartitionChanges | null;
}

/**
 * Lays two runs (`--json` written to files) side by side: every figure, and the pairs gained and lost when both
 * were run with `--partition`.
 * @throws UserError when a file is not there or was not written by `evaluate --json`
 */
export async function compareRuns(before: string, after: string): Promise<RunComparison> {
  const [one, other] = [await readRun(before), await readRun(after)];
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  const names = [...new Set([...figures.keys(), ...others.keys()])];
  return {
    figures: names.map((figure) => {
      const [was, is] = [figures.get(figure) ?? null, others.get(figure) ?? null];
      const change = was === null || is === null ? null : Math.round((is - was) * 10_000) / 10_000;
      return { figure, before: was, after: is, change };
    }),
    pairs: one.partition && other.partition ? changedPairs(one.partition, other.partition) : null,
  };
}

type Run = Record<string, unknown> & { partition?: PartitionRow[] };

async function readRun(file: string): Promise<Run> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  });
  let run: unknown;
  try {
    run = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not what evaluate --json prints.`, { cause: error });
  }
  if (typeof run !== 'object' || run === null || Array.isArray(run))
    throw new UserError(`${file} is not what evaluate --json prints.`);
  return run as Run;
}

function changedPairs(before: readonly PartitionRow[], after: readonly PartitionRow[]): PartitionChanges {
  const { records, gained, lost } = comparePartitions(partitionFrom(before), partitionFrom(after));
  const names = new Map(after.map(([system, key, , , name]) => [keyOfRow(system, key), name]));
  const spoken = (key: string) => `${names.get(key)} [${key.replace('\u0000', ' ')}]`;
  const named = (pairs: typeof gained) => ({
    ...pairs,
    examples: pairs.examples.map(({ a, b, same }) => ({ a: spoken(a), b: spoken(b), same })),
  });
  return { records, gained: named(gained), lost: named(lost) };
}

function partitionFrom(rows: readonly PartitionRow[]): Partition {
  return new Map(
    rows.map(([system, key, golden, entity]) => [keyOfRow(system, key), { golden: String(golden), entity }]),
  );
}

/** Every number of a run by its path; rows of tables by what they are about. Errors and partition are left out. */
export function figuresOf(run: Record<string, unknown>): Map<string, number> {
  const figures = new Map<string, number>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'number') figures.set(path, value);
    else if (Array.isArray(value)) for (const row of value) visit(row, `${path} ${labelOf(row)}`);
    else if (value && typeof value === 'object') {
      for (const [name, part] of Object.entries(value)) {
        if (!LABELS.has(name)) visit(part, path ? `${path}.${name}` : name);
      }
    }
  };
  const { partition: _, errors, ...others } = run;
  visit(others, '');
  const { missed, wrong_joins } = (errors ?? {}) as Record<string, unknown>;
  visit({ errors: { missed, wrong_joins } }, '');
  return figures;
}

const LABELS: ReadonlySet<string> = new Set(['comparison', 'level', 'from', 'to', 'reason', 'example']);

function labelOf(row: Record<string, unknown>): string {
  if (row.comparison !== undefined) return `${row.comparison}: ${row.level}`;
  return row.from === undefined ? String(row.reason) : `${row.from}–${row.to}`;
}
