import { z } from 'zod';
import type { RawAddress } from '@/db/schema';
import { normaliseCountry } from '@/lib/matching';
import { actorNames } from './actor-names';
import { authorise, type Context } from './context';
import { LedgerError } from './errors';
import { caseModel } from './explain-case';
import { readCandidates } from './resolution-candidates';
import type { CaseRecord, ResolutionCase } from './resolution-case';
import { formerNames, type IdentifierJson, inWords, ownIdentifiers } from './resolution-parties';
import { isoTime } from './times';

export const getResolutionInput = z.object({ resolutionId: z.uuid() });
export type GetResolutionInput = z.infer<typeof getResolutionInput>;

/**
 * One case with all that a steward needs to decide it: the source record, each candidate as its golden record is
 * today, the evidence as it was when the case was opened, and what *same* would do.
 * @throws LedgerError `not_found`
 */
export async function getResolution(
  context: Context,
  { resolutionId }: GetResolutionInput,
): Promise<ResolutionCase> {
  authorise(context, 'read');
  const row = await readCase(context, resolutionId);
  if (!row) throw new LedgerError('not_found', 'There is no such case. It may belong to another ledger.');
  const [candidates, withdrawal, names, model] = await Promise.all([
    readCandidates(context, {
      resolutionId,
      sourceRecordId: row.source_record_id,
      rawName: row.raw_name,
      goldenId: row.golden_id,
      goldenSources: row.golden_sources,
    }),
    row.status === 'withdrawn' ? readWithdrawal(context, row) : null,
    actorNames(context, [row.decided_by]),
    caseModel(context, row.model_version),
  ]);
  return {
    resolutionId,
    kind: row.kind,
    status: row.status === 'claimed' ? 'open' : row.status,
    reasons: row.reasons,
    confidence: Number(row.confidence),
    priority: row.priority,
    dueAt: isoTime(row.due_at),
    createdAt: isoTime(row.created_at),
    record: toRecord(row),
    candidates,
    decision:
      row.status === 'decided'
        ? {
            verdict: row.verdict!,
            golden: row.verdict_golden_id
              ? { goldenId: row.verdict_golden_id, name: row.verdict_golden_name! }
              : null,
            by: names.get(row.decided_by ?? '') ?? 'somebody',
            mine: row.decided_by === context.actor.id,
            at: isoTime(row.decided_at!),
            comment: row.comment,
          }
        : null,
    withdrawal,
    model,
  };
}

interface CaseRow {
  resolution_id: string;
  kind: ResolutionCase['kind'];
  status: 'open' | 'claimed' | 'decided' | 'withdrawn';
  reasons: string[];
  confidence: string;
  model_version: string | null;
  priority: number;
  due_at: string | null;
  created_at: string;
  verdict: 'same' | 'different' | 'unsure' | null;
  verdict_golden_id: string | null;
  verdict_golden_name: string | null;
  comment: string | null;
  decided_by: string | null;
  decided_at: string | null;
  source_record_id: string;
  source_system: string;
  source_primary_key: string;
  raw_name: string;
  canonical_name_normalized: string;
  raw_address: RawAddress | null;
  tax_id: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  attributes: Record<string, unknown> | null;
  warnings: string[];
  identifiers: IdentifierJson[] | null;
  source_updated_at: string | null;
  first_seen_at: string;
  last_seen_at: string;
  deleted_at: string | null;
  golden_id: string;
  golden_name: string;
  golden_sources: number;
}

async function readCase({ sql }: Context, resolutionId: string): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow[]>`
    select r.resolution_id, r.kind, r.status, r.reasons, r.confidence, r.model_version, r.priority, r.due_at,
           r.created_at, r.verdict, r.comment, r.decided_by, r.decided_at,
           v.golden_id as verdict_golden_id, v.canonical_name as verdict_golden_name,
           s.source_record_id, s.source_system, s.source_primary_key, s.raw_name, s.canonical_name_normalized,
           s.raw_address, s.tax_id, s.phone, s.email, s.website, s.raw -> 'attributes' as attributes, s.warnings,
           s.source_updated_at, s.first_seen_at, s.last_seen_at, s.deleted_at,
           g.golden_id, g.canonical_name as golden_name,
           (select count(*)::int from source_records m
             where m.golden_id = s.golden_id and m.deleted_at is null) as golden_sources,
           (select jsonb_agg(distinct jsonb_build_object('scheme', i.scheme, 'value', i.value))
              from identifiers i
             where i.source_record_id = s.source_record_id and ${ownIdentifiers({ sql })}) as identifiers
      from resolutions r
      join source_records s using (source_record_id)
      join golden_records g on g.golden_id = s.golden_id
      left join golden_records chosen on chosen.golden_id = r.verdict_golden_id
      left join golden_records v on v.golden_id = coalesce(chosen.merged_into, chosen.golden_id)
     where r.resolution_id = ${resolutionId}`;
  return row;
}

function toRecord(row: CaseRow): CaseRecord {
  const address = row.raw_address ?? {};
  return {
    sourceRecordId: row.source_record_id,
    sourceSystem: row.source_system,
    sourcePrimaryKey: row.source_primary_key,
    updatedAt: isoTime(row.source_updated_at ?? row.last_seen_at),
    firstSeenAt: isoTime(row.first_seen_at),
    deletedAt: isoTime(row.deleted_at),
    warnings: row.warnings,
    goldenId: row.golden_id,
    goldenName: row.golden_name,
    goldenSources: row.golden_sources,
    values: {
      name: row.raw_name,
      canonicalName: row.canonical_name_normalized,
      addressLine1: address.line1 ?? null,
      addressLine2: address.line2 ?? null,
      city: address.city ?? null,
      state: address.state ?? null,
      postalCode: address.postal_code ?? null,
      country: normaliseCountry(address.country_code) ?? address.country_code ?? null,
      taxId: row.tax_id,
      phone: row.phone,
      email: row.email,
      website: row.website,
    },
    otherNames: formerNames([row.raw_name], row.raw_name),
    identifiers: row.identifiers ?? [],
    attributes: inWords(row.attributes),
  };
}

/** Why a case was withdrawn: the audit log's last entry about it. */
async function readWithdrawal(
  context: Context,
  row: CaseRow,
): Promise<NonNullable<ResolutionCase['withdrawal']>> {
  const [entry] = await context.sql<{ reason: string | null; actor: string; created_at: string }[]>`
    select reason, actor, created_at from audit_log
     where source_record_id = ${row.source_record_id} and action = 'withdrawn'
     order by (evidence ->> 'resolution_id' = ${row.resolution_id}) desc nulls last, id desc limit 1`;
  if (!entry) return { reason: row.comment, by: null, at: null };
  const names = await actorNames(context, [entry.actor]);
  return {
    reason: entry.reason ?? row.comment,
    by: names.get(entry.actor) ?? null,
    at: isoTime(entry.created_at),
  };
}
