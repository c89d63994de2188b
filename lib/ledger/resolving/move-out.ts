import { table } from '../bulk';
import type { Context } from '../context';
import { supersedeLinks } from '../links';
import type { Plan, PlannedLink } from './plan';

export interface LinksOfMoved {
  /** Links that no longer hold, as their record leaves. */
  superseded: string[];
  /** Links that hold together what hung by it. */
  bridges: PlannedLink[];
}

/** The engine's links that fall with the records that a plan takes out of their golden records, and what replaces them. */
export async function linksOfMoved(context: Context, plan: Plan): Promise<LinksOfMoved> {
  const moved = movedIds(plan);
  if (moved.length === 0) return { superseded: [], bridges: [] };
  const rows = await context.sql`
    select link_id, source_record_id, other_source_record_id from match_links
     where superseded_at is null and kind = 'same'
       and (source_record_id = any(${moved}::uuid[]) or other_source_record_id = any(${moved}::uuid[]))`;
  const ends = [
    ...rows.map((row): [string, string] => [row.source_record_id, row.other_source_record_id]),
    ...plan.cutLinks.map((link): [string, string] => [link.sourceRecordId, link.otherSourceRecordId]),
  ];
  return { superseded: rows.map((row) => row.link_id as string), bridges: bridges(ends, new Set(moved)) };
}

/** Moves those records to their own golden records, which must be there already. */
export async function moveRecords(
  context: Context,
  plan: Plan,
  superseded: readonly string[],
): Promise<void> {
  const moves = plan.rows
    .filter((planned) => planned.movedFrom)
    .map(({ member, cluster }) => ({
      source_record_id: member.sourceRecordId,
      to_golden_id: cluster.goldenId,
    }));
  if (moves.length === 0) return;
  await Promise.all([
    supersedeLinks(context, superseded),
    context.sql`
      update source_records s set golden_id = given.to_golden_id
        from ${table(context.sql, moves, { source_record_id: 'uuid', to_golden_id: 'uuid' })}
       where s.source_record_id = given.source_record_id`,
  ]);
}

function movedIds(plan: Plan): string[] {
  return plan.rows.filter((planned) => planned.movedFrom).map((planned) => planned.member.sourceRecordId);
}

/** Of each group of records that the lost links held together, those that stay become a chain. */
function bridges(ends: readonly [string, string][], moved: ReadonlySet<string>): PlannedLink[] {
  const groupOf = new Map<string, Set<string>>();
  for (const [a, b] of ends) {
    const joined = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])]);
    for (const record of joined) groupOf.set(record, joined);
  }
  return [...new Set(groupOf.values())].flatMap((group) => {
    const [first, ...others] = [...group].filter((record) => !moved.has(record)).sort();
    const through = [...group].filter((record) => moved.has(record));
    return others.map((other) => ({
      sourceRecordId: first!,
      otherSourceRecordId: other,
      phase: null,
      confidence: null,
      evidence: { joined_through: through[0] },
    }));
  });
}
