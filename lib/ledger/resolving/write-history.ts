import type { AuditEntry } from '../audit';
import { table } from '../bulk';
import type { Context } from '../context';
import { uuid } from '../ids';
import type { Plan, PlannedLink, PlannedRow } from './plan';
import { type Cluster, root } from './workspace';
import { settlesItsCase } from './write-cases';
import { type GoldenWrite, snapshotOf, versionOf, versionTypes } from './write-golden-records';

const linkTypes = {
  link_id: 'uuid',
  source_record_id: 'uuid',
  other_source_record_id: 'uuid',
  phase: 'smallint',
  confidence: 'numeric',
  evidence: 'jsonb',
} as const;

const auditTypes = {
  source_record_id: 'uuid',
  golden_id: 'uuid',
  action: 'text',
  confidence: 'numeric',
  phase_matched: 'smallint',
  reason: 'text',
  evidence: 'jsonb',
  before: 'jsonb',
  after: 'jsonb',
} as const;

/** Links, audit entries and golden versions: what happened and why, in one statement. */
export async function writeHistory(
  context: Context,
  plan: Plan,
  bridges: readonly PlannedLink[],
  writes: readonly GoldenWrite[],
  united: readonly Cluster[],
  standing: ReadonlyMap<string, number>,
): Promise<void> {
  const { sql } = context;
  const links = [...plan.rows.flatMap((planned) => planned.links), ...bridges].map((link) => ({
    link_id: uuid(),
    source_record_id: link.sourceRecordId,
    other_source_record_id: link.otherSourceRecordId,
    phase: link.phase,
    confidence: link.confidence,
    evidence: link.evidence as object,
  }));
  const moved = plan.rows.filter((planned) => planned.movedFrom);
  const happened = [
    ...plan.rows.map((planned) => auditEntryOf(planned, plan.modelVersion)),
    ...plan.rows.filter(settlesItsCase).map(withdrawnEntryOf),
    ...moved.map(splitEntryOf),
    ...united.map(mergeEntryOf),
  ];
  const entries = happened.map((entry) => ({
    source_record_id: entry.sourceRecordId,
    golden_id: entry.goldenId,
    action: entry.action,
    confidence: entry.confidence,
    phase_matched: entry.phaseMatched,
    reason: entry.reason,
    evidence: entry.evidence as object,
    before: entry.before as object,
    after: entry.after as object,
  }));
  const names = sql.unsafe(Object.keys(auditTypes).join(', '));
  const merged = united.filter((cluster) => !cluster.isNew);
  const mergedVersions = merged.map((cluster) => mergedVersionOf(cluster, standing));
  const linkNames = sql.unsafe(Object.keys(linkTypes).join(', '));
  await sql`
    with linked as (
      insert into match_links (${linkNames}, kind, decided_by, model_version)
      select ${linkNames}, 'same', 'engine', ${plan.modelVersion} from ${table(sql, links, linkTypes)}
      on conflict do nothing
    ), logged as (
      insert into audit_log (${names}, actor, request_id)
      select ${names}, ${context.actor.id}, ${context.requestId} from ${table(sql, entries, auditTypes)}
      returning id, golden_id
    ), latest as (
      select golden_id, max(id) as id from logged group by golden_id
    )
    insert into golden_versions (golden_id, version, snapshot, audit_id)
    select made.golden_id, made.version, made.snapshot, coalesce(latest.id, (select max(id) from logged))
      from (
        select golden_id, g.version, ${snapshotOf(context)} as snapshot
          from ${table(sql, writes.map(versionOf), versionTypes)} join golden_records g using (golden_id)
         union all
        select golden_id, version, snapshot
          from ${table(sql, mergedVersions, { golden_id: 'uuid', version: 'bigint', snapshot: 'jsonb' })}
      ) made left join latest using (golden_id)`;
}

function auditEntryOf(planned: PlannedRow, modelVersion: string): AuditEntry {
  const changed = planned.known && planned.action === 'matched' && planned.links.length === 0;
  return {
    action: changed ? 'updated' : planned.action,
    sourceRecordId: planned.member.sourceRecordId,
    goldenId: planned.cluster.goldenId,
    confidence: planned.confidence,
    phaseMatched: planned.phase,
    reason: planned.case?.reasons[0] ?? null,
    evidence: {
      model_version: modelVersion,
      ...(planned.case && { resolution_id: planned.case.resolutionId }),
      ...(planned.matchedOn.length > 0 && { matched_on: planned.matchedOn }),
      ...(planned.row.warnings.length > 0 && {
        warnings: planned.row.warnings.map((warning) => warning.code),
      }),
    },
    after: { fingerprint: planned.member.fingerprint, raw_name: planned.row.content.raw_name },
  };
}

function withdrawnEntryOf({ member, known, cluster }: PlannedRow): AuditEntry {
  return {
    action: 'withdrawn',
    sourceRecordId: member.sourceRecordId,
    goldenId: cluster.goldenId,
    reason: 'The row changed and is no longer in doubt',
    evidence: { resolution_id: known!.openResolutionId },
  };
}

function splitEntryOf({ member, known, case: opened, cluster, movedFrom }: PlannedRow): AuditEntry {
  return {
    action: 'split',
    sourceRecordId: member.sourceRecordId,
    goldenId: root(movedFrom!).goldenId,
    reason: opened?.reasons[0] ?? null,
    before: { golden_id: known!.goldenId },
    after: { golden_id: cluster.goldenId },
  };
}

function mergeEntryOf(cluster: Cluster): AuditEntry {
  return {
    action: 'merged',
    goldenId: root(cluster).goldenId,
    reason: 'One source record proves both to be the same',
    before: { golden_id: cluster.goldenId },
    after: { golden_id: root(cluster).goldenId },
  };
}

function mergedVersionOf(cluster: Cluster, standing: ReadonlyMap<string, number>) {
  return {
    golden_id: cluster.goldenId,
    version: standing.get(cluster.goldenId)! + 1,
    snapshot: { status: 'merged', merged_into: root(cluster).goldenId, members: [] as string[] },
  };
}
