import type { MatchKey } from '@/lib/matching';
import { textsOf } from '../bulk';
import type { Context } from '../context';

/** Source records looked at per match key and per golden record; beyond that a value is too common to tell. */
export const PROBE_LIMIT = 64;
/** Records of one town whose names begin with one word; where there are more, the word tells nothing. */
export const BEGINNING_ALIKE = 16;

/** What the ledger knows about a set of match keys at one moment, without what the records say. */
export interface Probe {
  keys: readonly MatchKey[];
  sourceRecordIds: readonly string[];
  found: Found;
  /** All that was found, as it came: equal text means that nothing has changed since. */
  text: string;
  /** The database's snapshot: equal means that nothing at all was committed in between. */
  asOf: string;
}

export interface Found {
  hits: [ordinal: number, sourceRecordId: string, goldenId: string][] | null;
  members: [sourceRecordId: string, goldenId: string, fingerprint: string, updatedAt: string | null][] | null;
  versions: [goldenId: string, version: number][] | null;
  /** Pairs that a steward called different, each record with its golden record. */
  different: [string, string, goldenId: string, otherGoldenId: string][] | null;
  shared: MatchKey[] | null;
  held: string[] | null;
}

/**
 * Finds, in one round trip, every golden record that shares one of the keys, or holds one of `sourceRecordIds`,
 * with all its members: candidates are judged as a whole, not by the value that happens to survive.
 */
export async function probeLedger(
  context: Context,
  keys: readonly MatchKey[],
  sourceRecordIds: readonly string[],
): Promise<Probe> {
  const { sql } = context;
  const schemes = textsOf(
    sql,
    keys.map((key) => key.scheme),
  );
  const values = textsOf(
    sql,
    keys.map((key) => key.value),
  );
  const own = sourceRecordIds as string[];
  const [row] = await sql<{ found: string; as_of: string }[]>`
    with keys as materialized (
      select * from rows from (${schemes}, ${values}) with ordinality as k(scheme, value, ordinal)
    ), found as materialized (
      select k.ordinal, i.source_record_id, k.scheme = 'word+place' as is_beginning
        from keys k cross join lateral (
          select source_record_id from identifiers
           where domain = 'customer' and scheme = k.scheme and value = k.value
           order by source_record_id
           limit case when k.scheme = 'word+place' then ${BEGINNING_ALIKE + 1}::bigint else ${PROBE_LIMIT + 1}::bigint end
        ) i
    ), hits as materialized (
      select f.ordinal, f.source_record_id, s.golden_id, f.commonness
        from (select *, count(*) over (partition by ordinal) as commonness from found) f
        join source_records s using (source_record_id)
       where s.deleted_at is null and (not f.is_beginning or f.commonness <= ${BEGINNING_ALIKE}::bigint)
    ), goldens as materialized (
      select golden_id, array_agg(source_record_id order by commonness) as rarest_first from (
        select golden_id, source_record_id, commonness from hits
        union all
        select golden_id, source_record_id, 0 from source_records
         where source_record_id = any(${own}::uuid[]) and deleted_at is null
      ) w group by golden_id
    ), members as materialized (
      select m.* from goldens g cross join lateral (
        select source_record_id, golden_id, fingerprint, source_updated_at from source_records s
         where s.golden_id = g.golden_id and s.deleted_at is null
         order by array_position(g.rarest_first, source_record_id) nulls last, source_record_id
         limit ${PROBE_LIMIT + 1}
      ) m
    ), concerned as materialized (
      select source_record_id from members
       union
      select s.source_record_id from source_records s
       where s.golden_id in (select golden_id from members group by golden_id having count(*) > ${PROBE_LIMIT})
    )
    select pg_current_snapshot()::text as as_of, json_build_object(
      'hits', (select json_agg(json_build_array(ordinal, source_record_id, golden_id)) from hits),
      'members', (
        select json_agg(json_build_array(source_record_id, golden_id, fingerprint, source_updated_at)) from members
      ),
      'versions', (
        select json_agg(json_build_array(g.golden_id, r.version)) from goldens g join golden_records r using (golden_id)
      ),
      'different', (
        select json_agg(json_build_array(l.source_record_id, l.other_source_record_id, a.golden_id, b.golden_id))
          from (
            select l.* from concerned c join match_links l using (source_record_id)
             union all
            select l.* from concerned c join match_links l on l.other_source_record_id = c.source_record_id
          ) l
          join source_records a on a.source_record_id = l.source_record_id
          join source_records b on b.source_record_id = l.other_source_record_id
         where l.kind = 'different' and l.superseded_at is null
      ),
      'shared', (
        select json_agg(json_build_object('scheme', s.scheme, 'value', s.value))
          from shared_identifiers s join keys k using (scheme, value) where s.domain = 'customer'
      ),
      'held', (
        select json_agg(own) from unnest(${own}::uuid[]) as own
         where exists (
           select from match_links l where l.source_record_id = own and l.kind = 'same'
              and l.decided_by = 'steward' and l.superseded_at is null
         ) or exists (
           select from match_links l where l.other_source_record_id = own and l.kind = 'same'
              and l.decided_by = 'steward' and l.superseded_at is null
         )
      )
    )::text as found`;
  const { found: text, as_of: asOf } = row!;
  return { keys, sourceRecordIds, found: JSON.parse(text) as Found, text, asOf };
}
