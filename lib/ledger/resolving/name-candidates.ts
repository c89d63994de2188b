import type { Database } from '@/db/client';
import { NameIndex } from '@/lib/matching';
import type { Context } from '../context';
import { processWide } from '../process-wide';

interface LedgerNames {
  index: NameIndex;
  /** Every name written by a transaction before this one is in the index. */
  syncedTo: string;
}

const namesByPool = processWide('names', () => new WeakMap<Database, LedgerNames>());

/**
 * The in-memory index of all canonical names of the ledger, brought up to what is committed now. Names are
 * hints: the golden records behind them are always read from the ledger, so a name too many does no harm.
 */
export async function syncNames(context: Context): Promise<NameIndex> {
  let names = namesByPool.get(context.pool);
  if (!names) {
    names = { index: new NameIndex(), syncedTo: '0' };
    namesByPool.set(context.pool, names);
  }
  const [row] = await context.sql<{ cursor: string; names: string[] | null }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as cursor,
           (select json_agg(name) from canonical_names where written_xid >= ${names.syncedTo}::xid8) as names`;
  for (const name of row!.names ?? []) names.index.add(name);
  if (BigInt(row!.cursor) > BigInt(names.syncedTo)) names.syncedTo = row!.cursor;
  return names.index;
}
