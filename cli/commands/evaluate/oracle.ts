import type { Context } from '@/lib/ledger/context';
import { decideResolution } from '@/lib/ledger/decide-resolution';
import { keyOfRow, type LabelledRecords } from './read-labelled';

/** Decides every open case as somebody who knows the truth would; returns how many cases got which verdict. */
export async function decideByTruth(
  context: Context,
  { rows }: LabelledRecords,
): Promise<{ same: number; different: number }> {
  const entities = new Map(rows.map((row) => [row.key, row.entity]));
  const entityOf = (row: { source_system: string; source_primary_key: string }) =>
    entities.get(keyOfRow(row.source_system, row.source_primary_key)) ?? null;
  const counts = { same: 0, different: 0 };
  for (;;) {
    const [open] = await context.sql<
      {
        resolution_id: string;
        candidates: { source_record_id: string }[];
        source_system: string;
        source_primary_key: string;
      }[]
    >`
      select r.resolution_id, r.candidates, s.source_system, s.source_primary_key from resolutions r
        join source_records s using (source_record_id)
       where r.status in ('open', 'claimed') order by r.resolution_id limit 1`;
    if (!open) return counts;
    const entity = entityOf(open);
    const ids = open.candidates.map((candidate) => candidate.source_record_id);
    const members = await context.sql<
      { source_system: string; source_primary_key: string; golden_id: string }[]
    >`
      select m.source_system, m.source_primary_key, m.golden_id
        from source_records c join source_records m on m.golden_id = c.golden_id
       where c.source_record_id = any(${ids}::uuid[])`;
    const same = members.find((member) => entity !== null && entityOf(member) === entity);
    const verdict = same ? 'same' : 'different';
    counts[verdict]++;
    await decideResolution(context, { resolutionId: open.resolution_id, verdict, goldenId: same?.golden_id });
  }
}
