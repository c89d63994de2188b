import type { Context } from '@/lib/ledger/context';
import type { ReliabilityBand } from '@/lib/matching';
import { type WorstErrors, worstErrors } from './errors';
import { readJoins, reliabilityOf } from './joins';
import { loadRows } from './load';
import { type Figures, type Measured, measure } from './measure';
import { decideByTruth } from './oracle';
import { type PairTables, tabulatePairs } from './pairs';
import type { LabelledRecords } from './read-labelled';
import { Records } from './records';

export interface RunOptions {
  oracle?: boolean;
  /** Figures only. */
  brief?: boolean;
  /** How many of the worst errors are wanted on each side. */
  errors: number;
  /** Adds what was put together with what. */
  partition?: boolean;
  quiet: boolean;
}

/** A record by source system and key, the number of its golden record, its entity, and its name. */
export type PartitionRow = [
  sourceSystem: string,
  key: string,
  golden: number,
  entity: string | null,
  name: string,
];

export interface RunResult extends Figures {
  oracle?: { same: number; different: number };
  rows_per_second: number;
  /** Of automatic joins as they were decided. */
  reliability?: ReliabilityBand[];
  pairs?: PairTables;
  errors?: WorstErrors;
  partition?: PartitionRow[];
}

/** Resolves a labelled file in an empty ledger and says how right that was. */
export async function runEvaluation(
  context: Context,
  file: LabelledRecords,
  options: RunOptions,
): Promise<RunResult> {
  const loaded = await loadRows(context, file, options.quiet);
  const records = new Records(file.rows);
  const reliability = options.brief ? undefined : reliabilityOf(await readJoins(context, records));
  const oracle = options.oracle ? await decideByTruth(context, file) : undefined;
  const measured = await measure(context, file, loaded);
  return {
    ...measured.figures,
    ...(oracle && { oracle }),
    rows_per_second: Math.round(loaded.records / loaded.seconds),
    ...(reliability && { reliability }),
    ...(!options.brief && {
      pairs: tabulatePairs(file, records),
      errors: await worstErrors(
        context,
        file,
        records,
        await readJoins(context, records),
        measured.goldenIds,
        options.errors,
      ),
    }),
    ...(options.partition && { partition: partitionOf(file, measured) }),
  };
}

function partitionOf({ rows }: LabelledRecords, { goldenIds }: Measured): PartitionRow[] {
  const numbers = new Map<string, number>();
  return rows.flatMap(({ key, entity, content }) => {
    const golden = goldenIds.get(key);
    if (golden === undefined) return [];
    if (!numbers.has(golden)) numbers.set(golden, numbers.size + 1);
    const [sourceSystem, primaryKey] = key.split('\u0000') as [string, string];
    return [
      [sourceSystem, primaryKey, numbers.get(golden)!, entity, content.raw_name as string] as PartitionRow,
    ];
  });
}
