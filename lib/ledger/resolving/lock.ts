import { createHash } from 'node:crypto';
import type { MatchKey } from '@/lib/matching';
import type { Context } from '../context';
import { keyOf } from './snapshot';

/** Up to here each key is locked by itself; beyond, one lock stands for all, to spare Postgres's lock table. */
const SINGLE_KEYS_AT_MOST = 400;
const ALL_KEYS = 0x746f7563;

/**
 * Locks match keys until the transaction ends, so that concurrent batches never found twins. Every batch takes
 * the common lock first (shared, or exclusive when it has many keys), then its keys in sorted order: no cycles.
 */
export async function lockMatchKeys(context: Context, keys: Iterable<MatchKey>): Promise<void> {
  const distinct = new Set<string>();
  for (const key of keys) distinct.add(keyOf(key));
  if (distinct.size > SINGLE_KEYS_AT_MOST) {
    await context.sql`select pg_advisory_xact_lock(${ALL_KEYS})`;
    return;
  }
  const ids = [...new Set([...distinct].map(lockId))].sort();
  await context.sql`
    select pg_advisory_xact_lock_shared(${ALL_KEYS})
     union all
    (select pg_advisory_xact_lock(id::bigint) from unnest(${ids}::text[]) as id)`;
}

/** A signed 64-bit number for a key; two keys that meet in one number only wait for each other. */
function lockId(key: string): string {
  return createHash('sha256').update(key).digest().readBigInt64BE(0).toString();
}

/** Lets no batch write until the transaction ends: verdicts are rare, and what they move must stand still. */
export async function lockAllBatches(context: Context): Promise<void> {
  await context.sql`select pg_advisory_xact_lock(${ALL_KEYS})`;
}
