import { loadRows } from '@/cli/commands/evaluate/load';
import { measure } from '@/cli/commands/evaluate/measure';
import { keyOfRow, type LabelledRecords } from '@/cli/commands/evaluate/read-labelled';
import type { InScratchLedger } from '@/cli/commands/evaluate/scratch-ledger';
import type { Context } from '@/lib/ledger/context';
import { comparePartitions, type Partition, shuffled } from '@/lib/matching';

const SEEDS = [1, 2, 3, 4, 5];
const LAST_DETERMINISTIC_PHASE = 6;

/** How much the order of the rows matters. */
export interface Orders {
  /** Pairwise F1 by seed. */
  f1: Record<string, number>;
  /** Highest F1 less the lowest. */
  spread: number;
  /** Pairs put together by the deterministic phases under one order and not under another, the most of any two. */
  deterministic_pairs_changed: number;
}

/** Resolves the rows in five orders, each in an empty ledger. */
export async function shuffleOrders(file: LabelledRecords, inLedger: InScratchLedger): Promise<Orders> {
  const f1: Record<string, number> = {};
  const partitions: Partition[] = [];
  for (const seed of SEEDS) {
    const another = { ...file, rows: shuffled(file.rows, seed) };
    await inLedger(async (context) => {
      const loaded = await loadRows(context, another, true);
      f1[seed] = (await measure(context, another, loaded)).figures.pairwise.f1;
      partitions.push(await deterministicPartition(context));
    });
  }
  const spread =
    Math.round((Math.max(...Object.values(f1)) - Math.min(...Object.values(f1))) * 10_000) / 10_000;
  const changed = partitions.flatMap((one, place) =>
    partitions.slice(place + 1).map((other) => {
      const { gained, lost } = comparePartitions(one, other, 0);
      return [gained, lost].reduce(
        (sum, pairs) => sum + pairs.true_pairs + pairs.false_pairs + pairs.unknown_pairs,
        0,
      );
    }),
  );
  return { f1, spread, deterministic_pairs_changed: Math.max(0, ...changed) };
}

/** What hangs together by links of the phases 0 to 6 alone. */
async function deterministicPartition(context: Context): Promise<Partition> {
  const records = await context.sql<{ id: string; system: string; key: string }[]>`
    select source_record_id as id, source_system as system, source_primary_key as key from source_records`;
  const links = await context.sql<{ a: string; b: string }[]>`
    select source_record_id as a, other_source_record_id as b from match_links
     where kind = 'same' and superseded_at is null and phase <= ${LAST_DETERMINISTIC_PHASE}`;
  const parents = new Map(records.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let current = id;
    while (parents.get(current) !== current) current = parents.get(current)!;
    parents.set(id, current);
    return current;
  };
  for (const { a, b } of links) parents.set(root(a), root(b));
  return new Map(
    records.map(({ id, system, key }) => [keyOfRow(system, key), { golden: root(id), entity: null }]),
  );
}
