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

/** Entries that say why, and those that say what moved by it: both of one record and transaction are one event. */
const causes = ['decided', 'review'];
const effects = ['merged', 'split'];

/**
 * The lineage of a golden record, latest first; with that of the golden records that were merged into it. One
 * event is one row: a verdict and the merge or split that it brought are told together.
 */
export async function listAuditEntries(
  context: Context,
  { goldenId, before, limit }: ListAuditEntriesInput,
): Promise<Paged<AuditEntryRow>> {
  authorise(context, 'read');
  const { sql } = context;
  const place = before ? sql`and a.id < ${before}` : sql``;
  // The cause is looked up by its source record; `exists` would read the whole lineage, however long.
  const rows = await sql<EventRow[]>`
    with behind as materialized (
      select ${goldenId}::uuid as golden_id
      union all
      (select golden_id from golden_records where merged_into = ${goldenId} limit ${MERGED_LIMIT})
    ), page as (
      select a.*
        from behind cross join lateral (
          select * from audit_log a
           where a.golden_id = behind.golden_id ${place}
             and (a.action <> all (${effects}::text[]) or (
               select cause.id from audit_log cause
                where cause.source_record_id = a.source_record_id and cause.request_id = a.request_id
                  and cause.created_at = a.created_at and cause.action = any (${causes}::text[])
                  and cause.golden_id in (select golden_id from behind)
                limit 1) is null)
           order by a.id desc limit ${limit + 1}
        ) a
       order by a.id desc limit ${limit + 1}
    )
    select a.id, a.action, a.created_at, a.actor, a.confidence, a.phase_matched, a.reason, a.golden_id, a.evidence,
           a.before, to_jsonb(other) as other, s.source_system, s.source_primary_key, s.raw_name
      from page a
      left join lateral (
        select o.id, o.action, o.confidence, o.phase_matched, o.reason, o.golden_id, o.evidence, o.before
          from audit_log o
         where o.source_record_id = a.source_record_id and o.request_id = a.request_id
           and o.created_at = a.created_at
           and (a.action = any (${causes}::text[]) and o.action = any (${effects}::text[])
             or a.action = any (${effects}::text[]) and o.action = any (${causes}::text[]))
         order by o.id limit 1
      ) other on true
      left join source_records s on s.source_record_id = a.source_record_id
     order by a.id desc`;
  const page = rows.slice(0, limit);
  const [names, versions] = await Promise.all([
    actorNames(
      context,
      page.map((row) => row.actor),
    ),
    readVersions(context, page),
  ]);
  const entries = page.map((row): AuditEntryRow => {
    const { cause, effect } = partsOf(row);
    // Records that were apart for a while are behind one id again: what happened to that one is told.
    const about = effect.golden_id === goldenId ? effect : row;
    const made = [effect, row].map(({ id }) => versions.get(`${id} ${about.golden_id}`)).find(Boolean);
    return {
      id: Number(row.id),
      action: effect.action,
      at: isoTime(row.created_at),
      by: names.get(row.actor) ?? row.actor,
      byKind: actorKind(row.actor),
      confidence: cause.confidence === null ? null : Number(cause.confidence),
      phase: cause.phase_matched,
      reason: cause.reason,
      source: row.source_system
        ? { system: row.source_system, key: row.source_primary_key!, name: row.raw_name! }
        : null,
      goldenId: about.golden_id,
      version: made?.version ?? null,
      changes: made?.changes ?? [],
      verdict: cause.evidence?.verdict ?? null,
      resolutionId: cause.evidence?.resolution_id ?? null,
      mergedGoldenId: effect.action === 'merged' ? (effect.before?.golden_id ?? null) : null,
      matchedOn: cause.evidence?.matched_on ?? [],
    };
  });
  return { rows: entries, next: rows.length > limit ? String(entries.at(-1)!.id) : null };
}

/** One entry of the audit log, as far as a lineage tells it. */
interface Entry {
  id: string | number;
  action: string;
  confidence: string | number | null;
  phase_matched: number | null;
  reason: string | null;
  golden_id: string;
  evidence: { verdict?: string; resolution_id?: string; matched_on?: string[] } | null;
  before: { golden_id?: string } | null;
}

interface EventRow extends Entry {
  created_at: string;
  actor: string;
  /** The entry of the same event. */
  other: Entry | null;
  source_system: string | null;
  source_primary_key: string | null;
  raw_name: string | null;
}

/** Which of an event's entries says why, and which what moved; an entry that stands alone says both. */
function partsOf(row: EventRow): { cause: Entry; effect: Entry } {
  const other = row.other ?? row;
  return effects.includes(row.action) ? { cause: other, effect: row } : { cause: row, effect: other };
}

function actorKind(actor: string): AuditEntryRow['byKind'] {
  const kind = actor.slice(0, actor.indexOf(':'));
  return kind === 'user' || kind === 'key' || kind === 'operator' ? kind : 'other';
}

/** Which version of which golden record each entry made, and how its values differ from the version before. */
async function readVersions(
  { sql }: Context,
  page: readonly EventRow[],
): Promise<Map<string, { version: number; changes: ValueChange[] }>> {
  const entries = page.flatMap((row) => (row.other ? [row, row.other] : [row]));
  if (entries.length === 0) return new Map();
  const ids = [...new Set(entries.map((entry) => entry.golden_id))];
  const rows = await sql`
    select made.audit_id, made.golden_id, made.version, made.snapshot, previous.snapshot as before
      from golden_versions made
      left join golden_versions previous
        on previous.golden_id = made.golden_id and previous.version = made.version - 1
     where made.golden_id = any (${ids}::uuid[])
       and made.audit_id = any (${entries.map(({ id }) => String(id))}::bigint[])
     order by made.version`;
  return new Map(
    rows.map((row) => [
      `${row.audit_id} ${row.golden_id}`,
      { version: Number(row.version), changes: row.before ? valueChanges(row.before, row.snapshot) : [] },
    ]),
  );
}
