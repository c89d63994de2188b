import type { Context } from '@/lib/ledger/context';
import { type Assignment, bCubed, pairwise, type Scores } from '@/lib/matching';
import type { Loaded } from './load';
import { keyOfRow, type LabelledRecords } from './read-labelled';
import { round, roundScores } from './round';

/** The figures of a ledger as it stands. */
export interface Figures {
  records: number;
  rejected: number;
  /** Records whose truth is known. */
  scored: number;
  golden_records: number;
  pairwise: Scores;
  b_cubed: Scores;
  /** Shares of the rows that went through, by what was decided when they came. */
  actions: { matched: number; new: number; review: number };
  open_resolutions: number;
}

export interface Measured {
  figures: Figures;
  /** Golden id of every record, by key. */
  goldenIds: ReadonlyMap<string, string>;
}

/** Compares the partition that the ledger has come to with the truth. */
export async function measure(context: Context, file: LabelledRecords, loaded: Loaded): Promise<Measured> {
  const [counted] = await context.sql<{ golden_records: number; open_resolutions: number }[]>`
    select (select count(*)::int from golden_records where status = 'active') as golden_records,
           (select count(*)::int from resolutions where status in ('open', 'claimed')) as open_resolutions`;
  const stored = await context.sql<
    { source_system: string; source_primary_key: string; golden_id: string }[]
  >`select source_system, source_primary_key, golden_id from source_records`;
  const goldenIds = new Map(
    stored.map((row) => [keyOfRow(row.source_system, row.source_primary_key), row.golden_id]),
  );
  const entities = new Map(file.rows.map((row) => [row.key, row.entity]));
  const assignments: Assignment[] = [];
  for (const [key, entity] of entities) {
    const golden = goldenIds.get(key);
    if (entity !== null && golden !== undefined) assignments.push({ entity, golden });
  }
  const share = (rows: number) => round(rows / Math.max(1, loaded.records - loaded.rejected));
  const { matched, new: fresh, review } = loaded.actions;
  const figures: Figures = {
    records: loaded.records,
    rejected: loaded.rejected,
    scored: assignments.length,
    golden_records: counted!.golden_records,
    pairwise: roundScores(pairwise(assignments)),
    b_cubed: roundScores(bCubed(assignments)),
    actions: { matched: share(matched), new: share(fresh), review: share(review) },
    open_resolutions: counted!.open_resolutions,
  };
  return { figures, goldenIds };
}
