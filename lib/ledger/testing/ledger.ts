import { drizzle } from 'drizzle-orm/postgres-js';
import { connect } from '@/db/client';
import { openPostgres } from '@/db/open-postgres';
import * as schema from '@/db/schema';
import { scratchDatabase } from '@/db/testing/database';
import { type Actor, type Context, createContext, operator } from '../context';
import { matchRecords } from '../match-records';
import type { MatchInput, Resolved } from '../match-schema';
import { flushSeen } from '../seen';

export interface TestLedger {
  url: string;
  context: Context;
  as(actor: Actor): Context;
  /** Posts rows, filling in what a test does not care about. */
  match(rows: readonly object[], options?: Partial<MatchInput>): Promise<Resolved[]>;
  close(): Promise<void>;
}

/** A ledger of one test's own, on the test run's real Postgres. */
export async function testLedger(): Promise<TestLedger> {
  const database = await scratchDatabase();
  const connection = connect(database.url, { max: 4 });
  const context = createContext(connection, operator('test'));
  let next = 0;
  return {
    url: database.url,
    context,
    as: (actor) => createContext(connection, actor),
    match: (rows, options = {}) =>
      matchRecords(context, {
        records: rows.map((row) => ({ source_system: 'crm', source_primary_key: `auto-${next++}`, ...row })),
        ...options,
      }),
    async close() {
      await flushSeen(context);
      await connection.end();
      await database.drop();
    },
  };
}

/** A steward who exists in tests only. */
export const steward: Actor = {
  kind: 'user',
  id: 'user:00000000-0000-7000-8000-000000000001',
  name: 'Test steward',
  role: 'steward',
};

/** The same database through a client that reports every statement it sends. */
export function watchedContext(url: string, onStatement: (text: string) => void) {
  const sql = openPostgres(url, {
    max: 2,
    onnotice: () => {},
    debug: (_connection, text) => onStatement(text),
  });
  return {
    context: createContext({ db: drizzle(sql, { schema }), sql }, operator('test')),
    end: () => sql.end(),
  };
}

/** Which source records are together: golden records as sorted lists of source keys, sorted. */
export async function partition(context: Context): Promise<string[]> {
  const rows = await context.sql`
    select string_agg(source_system || ' ' || source_primary_key, ', ' order by source_system, source_primary_key) as members
      from source_records where deleted_at is null group by golden_id`;
  return rows.map((row) => row.members as string).sort();
}

/** Everything that must hold in a ledger at any time; returns what does not, in words. */
export async function brokenInvariants(context: Context): Promise<string[]> {
  const rows = await context.sql`
    with recursive live as (
      select source_record_id, golden_id from source_records where deleted_at is null
    ), same as (
      select source_record_id as a, other_source_record_id as b from match_links where kind = 'same' and superseded_at is null
      union select other_source_record_id, source_record_id from match_links where kind = 'same' and superseded_at is null
    ), first as (
      select golden_id, min(source_record_id::text)::uuid as member from live group by golden_id
    ), reached as (
      select golden_id, member from first
      union select reached.golden_id, same.b from reached join same on same.a = reached.member
    )
    select 'not connected: golden record ' || l.golden_id as problem
      from live l where not exists (select from reached r where r.golden_id = l.golden_id and r.member = l.source_record_id)
    union all
    select 'different within one: ' || l.link_id from match_links l
      join live a on a.source_record_id = l.source_record_id
      join live b on b.source_record_id = l.other_source_record_id and b.golden_id = a.golden_id
     where l.kind = 'different' and l.superseded_at is null
    union all
    select 'without members: ' || g.golden_id from golden_records g
     where g.status = 'active' and not exists (select from live l where l.golden_id = g.golden_id)
    union all
    select 'without its version: ' || g.golden_id from golden_records g
     where not exists (select from golden_versions v where v.golden_id = g.golden_id and v.version = g.version)
    union all
    select 'without audit entry: ' || s.source_record_id from source_records s
     where not exists (select from audit_log a where a.source_record_id = s.source_record_id)
    union all
    select 'without match key: ' || s.source_record_id from source_records s
     where not exists (select from identifiers i where i.source_record_id = s.source_record_id and i.scheme = 'name')
    union all
    select 'redirects to a merged one: ' || g.golden_id from golden_records g
      join golden_records s on s.golden_id = g.merged_into where s.status = 'merged'`;
  return rows.map((row) => row.problem as string);
}
