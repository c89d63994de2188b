import type { Database } from '@/db/client';
import { NameIndex, wRatio } from '@/lib/matching';
import type { Context } from '../context';
import { processWide } from '../process-wide';

/** Names less similar than this (trigrams, 0–1) are no candidates; at most this many are looked at. */
const MIN_SIMILARITY = 0.6;
const CANDIDATE_NAMES = 12;
/** Phase 7 (WRatio, 0–100): names less alike bring no two records together that nothing else does. */
const ALIKE = 88;

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

/** Canonical names alike `name` by phase 7 (not equal to it), most similar by trigrams first. */
export function similarNames(index: NameIndex, name: string): string[] {
  return index
    .search(name, { minSimilarity: MIN_SIMILARITY, limit: CANDIDATE_NAMES })
    .map((hit) => hit.name)
    .filter((similar) => similar !== name && wRatio(name, similar, ALIKE) >= ALIKE);
}
