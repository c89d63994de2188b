import { z } from 'zod';
import { authorise, type Context } from './context';
import type { Paged, SourceRecordRow } from './golden-record';
import { isoTime } from './times';

export const listSourceRecordsInput = z.object({
  goldenId: z.uuid(),
  /** `next` of the page before: a source record's id. */
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export type ListSourceRecordsInput = z.output<typeof listSourceRecordsInput>;

/** The source records of a golden record, in the order in which they were first seen; deleted ones included. */
export async function listSourceRecords(
  context: Context,
  { goldenId, after, limit }: ListSourceRecordsInput,
): Promise<Paged<SourceRecordRow>> {
  authorise(context, 'read');
  const { sql } = context;
  const rows = await sql`
    select s.source_record_id, s.source_system, s.source_primary_key, s.raw_name, s.phase_matched, s.match_confidence,
           s.matched_on, s.warnings, s.last_seen_at, s.deleted_at,
           s.source_record_id = (
             select f.source_record_id from source_records f where f.golden_id = ${goldenId}
              order by f.source_record_id limit 1
           ) as first,
           exists (
             select from match_links l
              where (l.source_record_id = s.source_record_id or l.other_source_record_id = s.source_record_id)
                and l.kind = 'same' and l.decided_by = 'steward' and l.superseded_at is null
           ) as by_steward
      from source_records s
     where s.golden_id = ${goldenId} ${after ? sql`and s.source_record_id > ${after}` : sql``}
     order by s.source_record_id limit ${limit + 1}`;
  const page = rows.slice(0, limit).map(
    (row): SourceRecordRow => ({
      sourceRecordId: row.source_record_id,
      sourceSystem: row.source_system,
      sourcePrimaryKey: row.source_primary_key,
      name: row.raw_name,
      first: row.first,
      phase: row.phase_matched,
      confidence: row.match_confidence === null ? null : Number(row.match_confidence),
      matchedOn: row.matched_on,
      bySteward: row.by_steward,
      warnings: row.warnings,
      lastSeenAt: isoTime(row.last_seen_at),
      deletedAt: isoTime(row.deleted_at),
    }),
  );
  return { rows: page, next: rows.length > limit ? page.at(-1)!.sourceRecordId : null };
}
