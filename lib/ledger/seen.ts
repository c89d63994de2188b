import type { Database } from '@/db/client';
import { table } from './bulk';
import type { Context } from './context';
import { processWide } from './process-wide';

const FLUSH_AFTER_MS = 3000;
const FLUSH_AT_ROWS = 20_000;

type Sightings = Map<string, { seenAt: Date; confirmedAt: Date | null }>;

interface Seen {
  rows: Sightings;
  /** On their way to the database. */
  leaving: Sightings;
  timer: NodeJS.Timeout | null;
  flushing: Promise<void>;
}

const seenByPool = processWide('seen', () => new WeakMap<Database, Seen>());

export interface Sighting {
  sourceRecordId: string;
  /** The source's own time at which it still said what is stored. */
  confirmedAt: Date | null;
}

/** The latest time at which the source confirmed a record: `written` in the ledger, or noted here since. */
export function confirmedSoFar(context: Context, sourceRecordId: string, written: Date | null): Date | null {
  const { rows, leaving } = seenOf(context.pool);
  return [rows, leaving].reduce((latest, sightings) => {
    const noted = sightings.get(sourceRecordId)?.confirmedAt ?? null;
    return noted && (!latest || noted > latest) ? noted : latest;
  }, written);
}

/** Notes that records were seen unchanged; written behind, in bulk, within a few seconds. */
export function noteSeen(context: Context, sightings: readonly Sighting[]): void {
  const seen = seenOf(context.pool);
  const seenAt = context.now();
  for (const { sourceRecordId, confirmedAt } of sightings) {
    const earlier = seen.rows.get(sourceRecordId)?.confirmedAt ?? null;
    const latest =
      earlier && confirmedAt ? (earlier > confirmedAt ? earlier : confirmedAt) : (confirmedAt ?? earlier);
    seen.rows.set(sourceRecordId, { seenAt, confirmedAt: latest });
  }
  if (seen.rows.size >= FLUSH_AT_ROWS) void flushSeen(context).catch(reportFailure);
  else seen.timer ??= setTimeout(() => void flushSeen(context).catch(reportFailure), FLUSH_AFTER_MS).unref();
}

/** Writes what was noted; call it before the process ends. Sightings are kept for the next try if it fails. */
export function flushSeen(context: Context): Promise<void> {
  const seen = seenOf(context.pool);
  seen.flushing = seen.flushing.catch(() => {}).then(() => write(context, seen));
  return seen.flushing;
}

async function write(context: Context, seen: Seen): Promise<void> {
  if (seen.timer) clearTimeout(seen.timer);
  seen.timer = null;
  const rows = [...seen.rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source_record_id, { seenAt, confirmedAt }]) => ({
      source_record_id,
      seen_at: seenAt,
      confirmed_at: confirmedAt,
    }));
  if (rows.length === 0) return;
  seen.leaving = seen.rows;
  seen.rows = new Map();
  const { sql } = context;
  try {
    await sql`
      update source_records s
         set last_seen_at = greatest(s.last_seen_at, given.seen_at),
             source_confirmed_at = greatest(s.source_confirmed_at, given.confirmed_at)
        from ${table(sql, rows, { source_record_id: 'uuid', seen_at: 'timestamptz', confirmed_at: 'timestamptz' })}
       where s.source_record_id = given.source_record_id`;
  } catch (error) {
    for (const row of rows) {
      if (!seen.rows.has(row.source_record_id)) {
        seen.rows.set(row.source_record_id, { seenAt: row.seen_at, confirmedAt: row.confirmed_at });
      }
    }
    throw error;
  } finally {
    seen.leaving = new Map();
  }
}

function seenOf(pool: Database): Seen {
  let seen = seenByPool.get(pool);
  if (!seen) {
    seen = { rows: new Map(), leaving: new Map(), timer: null, flushing: Promise.resolve() };
    seenByPool.set(pool, seen);
  }
  return seen;
}

function reportFailure(error: unknown): void {
  console.error(
    `Could not write when records were last seen; trying again with the next batch: ${String(error)}`,
  );
}
