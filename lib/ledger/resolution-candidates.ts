import type { CandidateEvidence, Provenance } from '@/db/schema';
import type { Context } from './context';
import { namesSideBySide } from './explain-names';
import type { CaseCandidate, CaseMember } from './resolution-case';
import { formerNames, type IdentifierJson, inWords, ownIdentifiers } from './resolution-parties';
import { previewSame } from './resolution-preview';
import { isoTime } from './times';

/** Source records named per candidate; the rest are counted. */
const MEMBERS_SHOWN = 12;

export interface CaseOwner {
  resolutionId: string;
  sourceRecordId: string;
  rawName: string;
  /** The golden record that holds the source record today, and how many it holds. */
  goldenId: string;
  goldenSources: number;
}

/**
 * The candidates of a case, best first, each as its golden record is today. Candidates that have become one
 * golden record since the case was opened are one candidate, with the better evidence.
 */
export async function readCandidates(context: Context, owner: CaseOwner): Promise<CaseCandidate[]> {
  const rows = await findCandidates(context, owner);
  const candidates = new Map<string, CaseCandidate>();
  for (const row of rows) {
    if (!candidates.has(row.golden_id)) candidates.set(row.golden_id, toCandidate(row, owner));
  }
  const changes = await previewSame(context, owner, [...candidates.values()]);
  for (const [goldenId, found] of changes) candidates.get(goldenId)!.ifSame.changes = found;
  return [...candidates.values()];
}

interface CandidateRow {
  evidence: CandidateEvidence;
  /** The name of the member that the evidence is about. */
  likest_name: string | null;
  merged_from: string | null;
  golden_id: string;
  status: 'active' | 'merged' | 'retired';
  canonical_name: string;
  canonical_name_normalized: string;
  address_line1: string | null;
  address_line2: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  country_code: string | null;
  tax_id_canonical: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  attributes: Record<string, unknown>;
  provenance: Record<string, Provenance>;
  sources: number;
  members: MemberJson[] | null;
  identifiers: IdentifierJson[] | null;
  closes: number;
}

interface MemberJson {
  source_record_id: string;
  source_system: string;
  source_primary_key: string;
  raw_name: string;
  updated_at: string;
}

async function findCandidates(context: Context, owner: CaseOwner): Promise<CandidateRow[]> {
  const { sql } = context;
  return sql<CandidateRow[]>`
    select c.evidence, likest.raw_name as likest_name,
           case when stored.golden_id <> g.golden_id then stored.golden_id end as merged_from,
           g.golden_id, g.status, g.canonical_name, g.canonical_name_normalized, g.address_line1, g.address_line2,
           g.city, g.state, g.postal_code, g.country_code, g.tax_id_canonical, g.phone, g.email, g.website,
           g.attributes, g.provenance, m.members, counted.sources, named.identifiers, settled.closes
      from resolutions r
      cross join lateral jsonb_array_elements(r.candidates) with ordinality as c(evidence, place)
      join golden_records stored on stored.golden_id = (c.evidence ->> 'golden_id')::uuid
      left join source_records likest on likest.source_record_id = (c.evidence ->> 'source_record_id')::uuid
      join golden_records g
        on g.golden_id = coalesce(likest.golden_id, stored.merged_into, stored.golden_id)
      cross join lateral (
        select count(*)::int as sources from source_records s
         where s.golden_id = g.golden_id and s.deleted_at is null
      ) counted
      cross join lateral (
        select jsonb_agg(to_jsonb(listed)) as members from (
          select s.source_record_id, s.source_system, s.source_primary_key, s.raw_name,
                 coalesce(s.source_updated_at, s.last_seen_at) as updated_at
            from source_records s
           where s.golden_id = g.golden_id and s.deleted_at is null
           order by s.source_record_id limit ${MEMBERS_SHOWN}
        ) listed
      ) m
      cross join lateral (
        select jsonb_agg(distinct jsonb_build_object('scheme', i.scheme, 'value', i.value)) as identifiers
          from jsonb_array_elements(m.members) member
          join identifiers i on i.source_record_id = (member ->> 'source_record_id')::uuid
         where ${ownIdentifiers(context)}
      ) named
      cross join lateral (
        select count(*)::int as closes
          from source_records s
          join resolutions other on other.source_record_id = s.source_record_id
           and other.status in ('open', 'claimed') and other.resolution_id <> r.resolution_id
           and other.kind <> 'conflict'
         where g.golden_id <> ${owner.goldenId} and s.golden_id in (${owner.goldenId}, g.golden_id)
           and not exists (
             select from jsonb_array_elements(other.candidates) still
               join golden_records apart on apart.golden_id = (still ->> 'golden_id')::uuid
              where coalesce(apart.merged_into, apart.golden_id) not in (${owner.goldenId}, g.golden_id)
           )
      ) settled
     where r.resolution_id = ${owner.resolutionId}
     order by c.place`;
}

function toCandidate(row: CandidateRow, owner: CaseOwner): CaseCandidate {
  const members = (row.members ?? []).map(toMember);
  const holdsRecord = row.golden_id === owner.goldenId;
  return {
    goldenId: row.golden_id,
    mergedFrom: row.merged_from,
    holdsRecord,
    active: row.status === 'active',
    sources: row.sources,
    members,
    provenance: row.provenance,
    values: {
      name: row.canonical_name,
      canonicalName: row.canonical_name_normalized,
      addressLine1: row.address_line1,
      addressLine2: row.address_line2,
      city: row.city,
      state: row.state,
      postalCode: row.postal_code,
      country: row.country_code,
      taxId: row.tax_id_canonical,
      phone: row.phone,
      email: row.email,
      website: row.website,
    },
    // A golden record that holds the record already is shown by what the others say.
    otherNames: formerNames(
      members.filter(({ sourceRecordId }) => sourceRecordId !== owner.sourceRecordId).map(({ name }) => name),
      row.canonical_name,
    ),
    identifiers: row.identifiers ?? [],
    attributes: inWords(row.attributes),
    confidence: row.evidence.confidence,
    phase: row.evidence.phase,
    vetoes: row.evidence.vetoes,
    comparisons: row.evidence.comparisons,
    names: namesSideBySide(owner.rawName, row.likest_name ?? row.canonical_name, row.evidence.phase),
    ifSame: {
      moves: holdsRecord ? 0 : owner.goldenSources,
      redirects: holdsRecord ? null : owner.goldenId,
      closes: row.closes,
      changes: null,
    },
  };
}

function toMember(member: MemberJson): CaseMember {
  return {
    sourceRecordId: member.source_record_id,
    sourceSystem: member.source_system,
    sourcePrimaryKey: member.source_primary_key,
    name: member.raw_name,
    updatedAt: isoTime(member.updated_at),
  };
}
