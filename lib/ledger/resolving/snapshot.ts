import { LRUCache } from 'lru-cache';
import type { RawAddress } from '@/db/schema';
import { type MatchKey, MatchRecord } from '@/lib/matching';
import type { Context } from '../context';
import { processWide } from '../process-wide';

/** Source records looked at per match key and per golden record; beyond that a value is too common to tell. */
export const PROBE_LIMIT = 64;

/** A live source record with its golden record, as it stands in the ledger. */
export interface Member {
  sourceRecordId: string;
  goldenId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  fingerprint: string;
  canonical: string;
  record: MatchRecord;
  sourceUpdatedAt: string | null;
  attributes: Record<string, unknown>;
}

/** What the ledger knows about a set of match keys at one moment. */
export interface Snapshot {
  /** Match key → source records that carry it, with their golden records. */
  hits: Map<string, Hit[]>;
  /** Golden id → its live members, those that share the rarest key first; one more than PROBE_LIMIT when there are more. */
  members: Map<string, Member[]>;
  /** Golden id → the version that the members belong to. */
  versions: Map<string, number>;
  /** Source record → source records that a steward called different. */
  different: Map<string, Set<string>>;
  /** Match keys that several companies share by a steward's word. */
  shared: Set<string>;
  /** Which of the records asked about a steward has tied to others of its golden record. */
  heldBySteward: Set<string>;
  /** All of the above as it came: equal text means that nothing has changed since. */
  text: string;
}

export interface Hit {
  sourceRecordId: string;
  goldenId: string;
}

export function keyOf({ scheme, value }: MatchKey): string {
  return `${scheme}\u0000${value}`;
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

interface SnapshotJson {
  hits: [ordinal: number, sourceRecordId: string, goldenId: string][] | null;
  members: MemberJson[] | null;
  versions: [goldenId: string, version: number][] | null;
  different: [string, string][] | null;
  shared: MatchKey[] | null;
  held: string[] | null;
}

/**
 * Reads, in one round trip, every golden record that shares one of the keys, or holds one of `sourceRecordIds`,
 * with all its members: candidates are judged as a whole, not by the value that happens to survive.
 */
export async function readSnapshot(
  context: Context,
  keys: readonly MatchKey[],
  sourceRecordIds: readonly string[],
): Promise<Snapshot> {
  const { sql } = context;
  const [row] = await sql<{ snapshot: string }[]>`
    with keys as materialized (
      select * from unnest(${keys.map((key) => key.scheme)}::text[], ${keys.map((key) => key.value)}::text[])
        with ordinality as k(scheme, value, ordinal)
    ), found as materialized (
      select k.ordinal, i.source_record_id
        from keys k cross join lateral (
          select source_record_id from identifiers
           where domain = 'customer' and scheme = k.scheme and value = k.value
           order by source_record_id limit ${PROBE_LIMIT + 1}
        ) i
    ), hits as materialized (
      select f.ordinal, f.source_record_id, s.golden_id, count(*) over (partition by f.ordinal) as commonness
        from found f join source_records s using (source_record_id) where s.deleted_at is null
    ), goldens as materialized (
      select golden_id, array_agg(source_record_id order by commonness) as rarest_first from (
        select golden_id, source_record_id, commonness from hits
        union all
        select golden_id, source_record_id, 0 from source_records
         where source_record_id = any(${sourceRecordIds as string[]}::uuid[]) and deleted_at is null
      ) w group by golden_id
    ), members as materialized (
      select m.* from goldens g cross join lateral (
        select source_record_id, golden_id, source_system, source_primary_key, fingerprint,
               canonical_name_normalized as canonical, raw_name, raw_address, tax_id, phone, email, website,
               raw -> 'identifiers' as identifiers, raw -> 'attributes' as attributes, source_updated_at
          from source_records s
         where s.golden_id = g.golden_id and s.deleted_at is null
         order by array_position(g.rarest_first, source_record_id) nulls last, source_record_id
         limit ${PROBE_LIMIT + 1}
      ) m
    )
    select json_build_object(
      'hits', (select json_agg(json_build_array(ordinal, source_record_id, golden_id)) from hits),
      'members', (select json_agg(m) from members m),
      'versions', (
        select json_agg(json_build_array(g.golden_id, r.version)) from goldens g join golden_records r using (golden_id)
      ),
      'different', (
        select json_agg(json_build_array(l.source_record_id, l.other_source_record_id))
          from match_links l
         where l.kind = 'different' and l.superseded_at is null
           and (l.source_record_id in (select source_record_id from members)
             or l.other_source_record_id in (select source_record_id from members))
      ),
      'shared', (
        select json_agg(json_build_object('scheme', s.scheme, 'value', s.value))
          from shared_identifiers s join keys k using (scheme, value) where s.domain = 'customer'
      ),
      'held', (
        select json_agg(own) from unnest(${sourceRecordIds as string[]}::uuid[]) as own
         where exists (
           select from match_links l where l.source_record_id = own and l.kind = 'same'
              and l.decided_by = 'steward' and l.superseded_at is null
         ) or exists (
           select from match_links l where l.other_source_record_id = own and l.kind = 'same'
              and l.decided_by = 'steward' and l.superseded_at is null
         )
      )
    )::text as snapshot`;
  return fromText(row!.snapshot, keys);
}

/** All members of golden records that have more than a snapshot holds. */
export async function readAllMembers(context: Context, goldenIds: readonly string[]): Promise<Member[]> {
  const rows = await context.sql<{ member: MemberJson }[]>`
    select to_json(m) as member from (
      select source_record_id, golden_id, source_system, source_primary_key, fingerprint,
             canonical_name_normalized as canonical, raw_name, raw_address, tax_id, phone, email, website,
             raw -> 'identifiers' as identifiers, raw -> 'attributes' as attributes, source_updated_at
        from source_records where golden_id = any(${goldenIds as string[]}::uuid[]) and deleted_at is null
       order by source_record_id
    ) m`;
  return rows.map((row) => memberFromJson(row.member));
}

function fromText(text: string, keys: readonly MatchKey[]): Snapshot {
  const json = JSON.parse(text) as SnapshotJson;
  const snapshot: Snapshot = {
    hits: new Map(),
    members: new Map(),
    versions: new Map(json.versions ?? []),
    different: new Map(),
    shared: new Set(),
    heldBySteward: new Set(json.held ?? []),
    text,
  };
  for (const [ordinal, sourceRecordId, goldenId] of json.hits ?? []) {
    push(snapshot.hits, keyOf(keys[ordinal - 1]!), { sourceRecordId, goldenId });
  }
  for (const member of json.members ?? []) push(snapshot.members, member.golden_id, memberFromJson(member));
  for (const [a, b] of json.different ?? []) {
    addTo(snapshot.different, a, b);
    addTo(snapshot.different, b, a);
  }
  for (const key of json.shared ?? []) snapshot.shared.add(keyOf(key));
  return snapshot;
}

/** Normalised records seen lately; the fingerprint in the key makes an entry as good as reading it again. */
const records = processWide('records', () => new LRUCache<string, MatchRecord>({ max: 50_000 }));

/** Keeps the normalised form of a record that was just written. */
export function rememberRecord(sourceRecordId: string, fingerprint: string, record: MatchRecord): void {
  records.set(sourceRecordId + fingerprint, record);
}

function memberFromJson(json: MemberJson): Member {
  const cacheKey = json.source_record_id + json.fingerprint;
  let record = records.get(cacheKey);
  if (!record) {
    record = new MatchRecord({
      rawName: json.raw_name,
      rawAddress: json.raw_address,
      taxId: json.tax_id,
      phone: json.phone,
      email: json.email,
      website: json.website,
      identifiers: json.identifiers,
    });
    records.set(cacheKey, record);
  }
  return {
    sourceRecordId: json.source_record_id,
    goldenId: json.golden_id,
    sourceSystem: json.source_system,
    sourcePrimaryKey: json.source_primary_key,
    fingerprint: json.fingerprint,
    canonical: json.canonical,
    record,
    sourceUpdatedAt: json.source_updated_at && new Date(json.source_updated_at).toISOString(),
    attributes: json.attributes ?? {},
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
