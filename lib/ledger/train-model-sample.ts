import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { RawAddress } from '@/db/schema';
import { comparePair, type Knowledge, MatchRecord, type PairSample, PatternCounter } from '@/lib/matching';
import type { Context } from './context';

/** Values that more source records carry bring nobody together, as when rows are resolved. */
const COMMON_FROM = 65;
const ANCHORS_AT_ONCE = 100;
const ANCHORS_AT_MOST = 50_000;
/** Anchors among whom the random pairs are found; records kept from one read to the next. */
const STRANGERS_AMONG = 5000;
const RECORDS_KEPT = 20_000;
const COMPARED_IN_ONE_GO = 500;

export interface SampleSize {
  /** Pairs that share a match key and random pairs, each at most (the last few anchors may bring some more). */
  pairs: number;
}

export interface LedgerSample extends PairSample {
  /** Live source records of the ledger, and those of which every pair was compared. */
  records: number;
  anchors: number;
}

type Kept = LRUCache<string, MatchRecord>;

interface RecordJson {
  id: string;
  raw_name: string;
  raw_address: RawAddress | null;
  tax_id: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  identifiers: { scheme: string; value: string }[] | null;
}

/**
 * Pairs of the ledger by their levels. Source records in the order of a hash of their keys are the anchors: each is
 * compared with all records that share a match key with it, until there are pairs enough, so that every pair has
 * the same chance. Random pairs are those of the first anchors with one another, at growing distance. What is
 * sampled depends on the source records alone, neither on ids nor on time.
 */
export async function samplePairs(
  context: Context,
  knowledge: Knowledge,
  size: SampleSize,
): Promise<LedgerSample> {
  const [counted] = await context.sql<{ records: number }[]>`
    select count(*)::int as records from source_records where domain = 'customer' and deleted_at is null`;
  const records = counted!.records;
  const anchors = await readAnchors(context);
  const kept: Kept = new LRUCache({ max: RECORDS_KEPT });
  const candidates = new PatternCounter(knowledge.model);
  const partners = new Map<string, Set<string>>();
  let used = 0;
  let ordered = 0;
  while (used < anchors.length && ordered / 2 < size.pairs) {
    const batch = anchors.slice(used, used + ANCHORS_AT_ONCE);
    const pairs = await readPartners(context, batch);
    const held = await readRecords(context, kept, [...batch, ...pairs.map((pair) => pair.other)]);
    for (const [index, { anchor, other }] of pairs.entries()) {
      if (index % COMPARED_IN_ONE_GO === 0) await nextTurn();
      if (used < STRANGERS_AMONG) remember(partners, anchor, other);
      const [a, b] = [held.get(anchor), held.get(other)];
      // Deleted meanwhile.
      if (!a || !b) continue;
      // The other one's anchor's pairs hold it again.
      candidates.add(comparePair(a, b, knowledge), 0.5);
      ordered++;
    }
    used += batch.length;
  }
  const allPairs = (records * (records - 1)) / 2;
  const candidatePairs = Math.min(allPairs, (ordered / 2) * (records / Math.max(1, used)));
  const among = anchors.slice(0, Math.min(used, STRANGERS_AMONG));
  const strangers = await sampleStrangers(context, kept, among, partners, knowledge, size.pairs);
  return {
    candidates: candidates.patterns,
    strangers,
    candidatePairs,
    strangerPairs: allPairs - candidatePairs,
    records,
    anchors: used,
  };
}

async function sampleStrangers(
  context: Context,
  kept: Kept,
  ids: readonly string[],
  partners: ReadonlyMap<string, ReadonlySet<string>>,
  knowledge: Knowledge,
  pairsAtMost: number,
) {
  const held = await readRecords(context, kept, ids);
  const counter = new PatternCounter(knowledge.model);
  let pairs = 0;
  for (let distance = 1; distance <= (ids.length - 1) / 2 && pairs < pairsAtMost; distance++) {
    await nextTurn();
    ids.forEach((id, index) => {
      const other = ids[(index + distance) % ids.length]!;
      const [a, b] = [held.get(id), held.get(other)];
      if (!a || !b || partners.get(id)?.has(other)) return;
      counter.add(comparePair(a, b, knowledge));
      pairs++;
    });
  }
  return counter.patterns;
}

async function readAnchors({ sql }: Context): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select source_record_id as id from source_records where domain = 'customer' and deleted_at is null
     order by md5(source_system || chr(31) || source_primary_key), source_system, source_primary_key
     limit ${ANCHORS_AT_MOST}`;
  return rows.map((row) => row.id);
}

async function readPartners({ sql }: Context, anchors: readonly string[]) {
  return sql<{ anchor: string; other: string }[]>`
    with keys as materialized (
      select i.source_record_id as anchor, i.scheme, i.value from identifiers i
       where i.domain = 'customer' and i.source_record_id = any(${anchors as string[]}::uuid[])
    ), pairs as (
      select distinct k.anchor, o.other from keys k cross join lateral (
        select array_agg(source_record_id) as ids from (
          select source_record_id from identifiers
           where domain = 'customer' and scheme = k.scheme and value = k.value limit ${COMMON_FROM}
        ) found
      ) holders cross join lateral unnest(holders.ids) as o(other)
       where cardinality(holders.ids) < ${COMMON_FROM} and o.other <> k.anchor
    )
    select p.anchor, p.other from pairs p join source_records s on s.source_record_id = p.other
     where s.deleted_at is null`;
}

async function readRecords(
  { sql }: Context,
  kept: Kept,
  ids: readonly string[],
): Promise<Map<string, MatchRecord>> {
  const found = new Map<string, MatchRecord>();
  for (const id of ids) {
    const record = kept.get(id);
    if (record) found.set(id, record);
  }
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const rows = await sql<{ record: RecordJson }[]>`
    select to_json(r) as record from (
      select source_record_id as id, raw_name, raw_address, tax_id, phone, email, website,
             raw -> 'identifiers' as identifiers
        from source_records where source_record_id = any(${missing}::uuid[]) and deleted_at is null
    ) r`;
  for (const { record } of rows) {
    const { id, raw_name: rawName, raw_address: rawAddress, tax_id: taxId, ...others } = record;
    const made = new MatchRecord({ rawName, rawAddress, taxId, ...others });
    found.set(id, made);
    kept.set(id, made);
  }
  return found;
}

function remember(partners: Map<string, Set<string>>, anchor: string, other: string): void {
  const known = partners.get(anchor);
  if (known) known.add(other);
  else partners.set(anchor, new Set([other]));
}
