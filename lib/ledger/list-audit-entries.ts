import { z } from 'zod';
import { actorNames } from './actor-names';
import { authorise, type Context } from './context';
import type { AuditEntryRow, Paged, ValueChange } from './golden-record';
import { isoTime } from './times';
import { valueChanges } from './value-changes';

export const listAuditEntriesInput = z.object({
  goldenId: z.uuid(),
  /** `next` of the page before: an entry's id. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(12),
});
export type ListAuditEntriesInput = z.output<typeof listAuditEntriesInput>;

/** Of so many golden records that were merged into this one, the entries are part of its lineage. */
const MERGED_LIMIT = 500;

/** The lineage of a golden record, latest first; with that of the golden records that were merged into it. */
export async function listAuditEntries(
  context: Context,
  { goldenId, before, limit }: ListAuditEntriesInput,
): Promise<Paged<AuditEntryRow>> {
  authorise(context, 'read');
  const { sql } = context;
  const place = before ? sql`and a.id < ${before}` : sql``;
  const rows = await sql`
    select a.id, a.action, a.created_at, a.actor, a.confidence, a.phase_matched, a.reason, a.golden_id, a.evidence,
           a.before ->> 'golden_id' as golden_id_before, s.source_system, s.source_primary_key, s.raw_name
      from (
        select ${goldenId}::uuid as golden_id
        union all
        (select golden_id from golden_records where merged_into = ${goldenId} limit ${MERGED_LIMIT})
      ) behind
      cross join lateral (
        select * from audit_log a where a.golden_id = behind.golden_id ${place} order by a.id desc limit ${limit + 1}
      ) a
      left join source_records s on s.source_record_id = a.source_record_id
     order by a.id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const [names, versions] = await Promise.all([
    actorNames(
      context,
      page.map((row) => row.actor),
    ),
    readVersions(context, page as unknown as { id: string; golden_id: string }[]),
  ]);
  const entries = page.map((row): AuditEntryRow => {
    const id = Number(row.id);
    return {
      id,
      action: row.action,
      at: isoTime(row.created_at),
      by: names.get(row.actor) ?? row.actor,
      byKind: actorKind(row.actor),
      confidence: row.confidence === null ? null : Number(row.confidence),
      phase: row.phase_matched,
      reason: row.reason,
      source: row.source_system
        ? { system: row.source_system, key: row.source_primary_key, name: row.raw_name }
        : null,
      goldenId: row.golden_id,
      version: versions.get(id)?.version ?? null,
      changes: versions.get(id)?.changes ?? [],
      verdict: row.evidence?.verdict ?? null,
      resolutionId: row.evidence?.resolution_id ?? null,
      mergedGoldenId: row.action === 'merged' ? row.golden_id_before : null,
      matchedOn: row.evidence?.matched_on ?? [],
    };
  });
  return { rows: entries, next: rows.length > limit ? String(entries.at(-1)!.id) : null };
}

function actorKind(actor: string): AuditEntryRow['byKind'] {
  const kind = actor.slice(0, actor.indexOf(':'));
  return kind === 'user' || kind === 'key' || kind === 'operator' ? kind : 'other';
}

/** Which version each entry made, and how its values differ from the version before. */
async function readVersions(
  { sql }: Context,
  entries: readonly { id: string; golden_id: string }[],
): Promise<Map<number, { version: number; changes: ValueChange[] }>> {
  if (entries.length === 0) return new Map();
  const ids = [...new Set(entries.map((entry) => entry.golden_id))];
  const rows = await sql`
    select made.audit_id, made.version, made.snapshot, previous.snapshot as before
      from golden_versions made
      left join golden_versions previous
        on previous.golden_id = made.golden_id and previous.version = made.version - 1
     where made.golden_id = any (${ids}::uuid[]) and made.audit_id = any (${entries.map(({ id }) => id)}::bigint[])
     order by made.version`;
  return new Map(
    rows.map((row) => [
      Number(row.audit_id),
      { version: Number(row.version), changes: row.before ? valueChanges(row.before, row.snapshot) : [] },
    ]),
  );
}
