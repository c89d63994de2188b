import { z } from 'zod';
import type { Provenance } from '@/db/schema';
import { actorNames } from './actor-names';
import { authorise, type Context } from './context';
import { LedgerError } from './errors';
import type { GoldenRecordView, GoldenValue, OpenCase, WarningCount } from './golden-record';
import { goldenFields } from './golden-record';
import { listAuditEntries, listAuditEntriesInput } from './list-audit-entries';
import { listSourceRecords, listSourceRecordsInput } from './list-source-records';
import { isoTime } from './times';

export const getGoldenRecordInput = z.object({ goldenId: z.uuid() });
export type GetGoldenRecordInput = z.output<typeof getGoldenRecordInput>;

/** Counting stops here. */
const SOURCE_COUNT_LIMIT = 10_000;
const CASES_SHOWN = 20;

/**
 * A golden record with its values and where each comes from, and the first pages of its source records and of
 * its lineage. An id that was merged answers with its survivor, and says so in `redirectedFrom`.
 * @throws LedgerError `not_found`
 */
export async function getGoldenRecord(
  context: Context,
  { goldenId: asked }: GetGoldenRecordInput,
): Promise<GoldenRecordView> {
  authorise(context, 'read');
  const [row] = await context.sql`
    select g.*, named.golden_id as named_id, named.canonical_name as named_name, named.updated_at as named_at
      from golden_records named join golden_records g on g.golden_id = coalesce(named.merged_into, named.golden_id)
     where named.golden_id = ${asked}`;
  if (!row) throw new LedgerError('not_found', 'No golden record has this id.');
  const goldenId: string = row.golden_id;
  const [redirectedFrom, sources, trail, openCases, counts] = await Promise.all([
    goldenId === asked ? null : readRedirect(context, row as RedirectRow),
    listSourceRecords(context, listSourceRecordsInput.parse({ goldenId })),
    listAuditEntries(context, listAuditEntriesInput.parse({ goldenId })),
    readOpenCases(context, goldenId),
    countSources(context, goldenId),
  ]);
  return {
    goldenId,
    name: row.canonical_name,
    status: row.status,
    version: Number(row.version),
    quality: row.survivorship_score === null ? null : Number(row.survivorship_score),
    createdAt: isoTime(row.created_at),
    updatedAt: isoTime(row.updated_at),
    redirectedFrom,
    values: valuesOf(row),
    sources,
    trail,
    openCases,
    ...counts,
  };
}

interface RedirectRow {
  golden_id: string;
  named_id: string;
  named_name: string;
  named_at: string;
}

/** When the id that was asked for became this golden record, and by whom. */
async function readRedirect(context: Context, row: RedirectRow): Promise<GoldenRecordView['redirectedFrom']> {
  const [entry] = await context.sql`
    select a.actor, a.created_at
      from (
        select ${row.golden_id}::uuid as golden_id
        union all
        select golden_id from golden_records where merged_into = ${row.golden_id}
      ) behind
      join audit_log a using (golden_id)
     where a.action = 'merged' and a.before ->> 'golden_id' = ${row.named_id}
     order by a.id desc limit 1`;
  const names = await actorNames(context, [entry?.actor ?? null]);
  return {
    goldenId: row.named_id,
    name: row.named_name,
    at: isoTime(entry?.created_at ?? row.named_at),
    by: entry ? (names.get(entry.actor) ?? null) : null,
  };
}

/** Open cases about one of its source records, and those in which it is a candidate. */
async function readOpenCases({ sql }: Context, goldenId: string): Promise<OpenCase[]> {
  const candidate = JSON.stringify([{ golden_id: goldenId }]);
  const rows = await sql`
    select r.resolution_id, s.raw_name, r.reasons, r.confidence
      from resolutions r join source_records s using (source_record_id)
     where r.status in ('open', 'claimed')
       and (r.golden_id = ${goldenId} or r.candidates @> ${candidate}::text::jsonb)
     order by r.confidence desc, r.resolution_id limit ${CASES_SHOWN}`;
  return rows.map((row) => ({
    resolutionId: row.resolution_id,
    name: row.raw_name,
    reason: row.reasons[0] ?? 'Uncertain',
    confidence: Number(row.confidence),
  }));
}

async function countSources(
  { sql }: Context,
  goldenId: string,
): Promise<{ sourceCount: number; warnings: WarningCount[] }> {
  const [row] = await sql<{ sources: number; warnings: WarningCount[] | null }[]>`
    with members as materialized (
      select warnings from source_records
       where golden_id = ${goldenId} and deleted_at is null limit ${SOURCE_COUNT_LIMIT}
    ), coded as (
      select code, count(*)::int as sources from members, unnest(warnings) as code group by code
    )
    select (select count(*)::int from members) as sources,
           (select json_agg(coded order by sources desc, code) from coded) as warnings`;
  return { sourceCount: row!.sources, warnings: row!.warnings ?? [] };
}

function valuesOf(row: Record<string, unknown>): GoldenValue[] {
  const provenance = (row.provenance ?? {}) as Record<string, Provenance>;
  const text = (column: string) => {
    const value = row[column];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const values = goldenFields.map((field): GoldenValue => {
    const lines = field === 'address' ? addressLines(text) : [text(field)].filter((line) => line !== null);
    return { field, lines: lines.length > 0 ? lines : null, provenance: provenance[field] ?? null };
  });
  const attributes = Object.entries((row.attributes ?? {}) as Record<string, unknown>);
  for (const [key, value] of attributes.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const field = `attributes.${key}`;
    const line = typeof value === 'string' ? value : JSON.stringify(value);
    values.push({ field, lines: line === '' ? null : [line], provenance: provenance[field] ?? null });
  }
  return values;
}

function addressLines(text: (column: string) => string | null): string[] {
  const street = [text('address_line1'), text('address_line2')].filter((part) => part !== null).join(', ');
  const region = [text('state'), text('postal_code')].filter((part) => part !== null).join(' ');
  const place = [text('city'), region, text('country_code')].filter(Boolean).join(', ');
  return [street, place].filter((line) => line !== '');
}
