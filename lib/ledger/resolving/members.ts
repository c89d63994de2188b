import { LRUCache } from 'lru-cache';
import type { RawAddress } from '@/db/schema';
import { MatchRecord } from '@/lib/matching';
import type { Context } from '../context';
import { processWide } from '../process-wide';
import { StaleRead } from '../retry';

/** A live source record with its golden record, as it stands in the ledger. */
export interface Member extends MemberContent {
  sourceRecordId: string;
  goldenId: string;
  fingerprint: string;
  sourceUpdatedAt: string | null;
}

/** What a source record says; equal for equal fingerprints of one source record. */
interface MemberContent {
  sourceSystem: string;
  sourcePrimaryKey: string;
  canonical: string;
  record: MatchRecord;
  attributes: Record<string, unknown>;
}

/** A source record by what a probe tells of it. */
export interface MemberRef {
  sourceRecordId: string;
  goldenId: string;
  fingerprint: string;
  sourceUpdatedAt: string | null;
}

interface MemberJson {
  source_record_id: string;
  golden_id: string;
  source_system: string;
  source_primary_key: string;
  fingerprint: string;
  canonical: string;
  raw_name: string;
  raw_address: RawAddress | null;
  tax_id: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  identifiers: { scheme: string; value: string }[] | null;
  attributes: Record<string, unknown> | null;
  source_updated_at: string | null;
}

/** Contents seen lately; the fingerprint in the key makes an entry as good as reading it again. */
const contents = processWide('contents', () => new LRUCache<string, MemberContent>({ max: 20_000 }));

/** Keeps what was just written, normalised, unless the database would give its attributes back otherwise. */
export function rememberMember(member: Member): void {
  if (!Object.values(member.attributes).every(isScalar)) return;
  contents.set(member.sourceRecordId + member.fingerprint, contentOf(member));
}

/** The members that a probe has found, in its order; only what is not in memory is read. */
export async function readMembers(context: Context, refs: readonly MemberRef[]): Promise<Member[]> {
  const known = refs.map((ref) => contents.get(ref.sourceRecordId + ref.fingerprint));
  const missing = refs.filter((_, index) => !known[index]).map((ref) => ref.sourceRecordId);
  const read = new Map<string, Member>();
  if (missing.length > 0) {
    for (const { member } of await context.sql<{ member: MemberJson }[]>`
      select to_json(m) as member
        from (${columns(context)} from source_records where source_record_id = any(${missing}::uuid[])) m`) {
      read.set(member.source_record_id, memberFromJson(member));
    }
  }
  return refs.map((ref, index) => {
    const content = known[index];
    if (content) return { ...content, ...ref };
    const member = read.get(ref.sourceRecordId);
    if (member?.fingerprint === ref.fingerprint) return { ...member, ...ref };
    throw new StaleRead(`source record ${ref.sourceRecordId} changed while it was read`);
  });
}

/** All members of golden records, however many there are. */
export async function readAllMembers(context: Context, goldenIds: readonly string[]): Promise<Member[]> {
  const rows = await context.sql<{ member: MemberJson }[]>`
    select to_json(m) as member from (
      ${columns(context)} from source_records
       where golden_id = any(${goldenIds as string[]}::uuid[]) and deleted_at is null order by source_record_id
    ) m`;
  return rows.map((row) => memberFromJson(row.member));
}

function columns({ sql }: Context) {
  return sql`
    select source_record_id, golden_id, source_system, source_primary_key, fingerprint,
           canonical_name_normalized as canonical, raw_name, raw_address, tax_id, phone, email, website,
           raw -> 'identifiers' as identifiers, raw -> 'attributes' as attributes, source_updated_at`;
}

function memberFromJson(json: MemberJson): Member {
  const cacheKey = json.source_record_id + json.fingerprint;
  let content = contents.get(cacheKey);
  if (!content) {
    content = {
      sourceSystem: json.source_system,
      sourcePrimaryKey: json.source_primary_key,
      canonical: json.canonical,
      attributes: json.attributes ?? {},
      record: new MatchRecord({
        rawName: json.raw_name,
        rawAddress: json.raw_address,
        taxId: json.tax_id,
        phone: json.phone,
        email: json.email,
        website: json.website,
        identifiers: json.identifiers,
      }),
    };
    contents.set(cacheKey, content);
  }
  return {
    ...content,
    sourceRecordId: json.source_record_id,
    goldenId: json.golden_id,
    fingerprint: json.fingerprint,
    sourceUpdatedAt: json.source_updated_at && new Date(json.source_updated_at).toISOString(),
  };
}

function contentOf({ sourceSystem, sourcePrimaryKey, canonical, record, attributes }: MemberContent) {
  return { sourceSystem, sourcePrimaryKey, canonical, record, attributes };
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
