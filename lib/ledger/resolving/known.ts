import { textsOf } from '../bulk';
import type { Context } from '../context';
import { confirmedSoFar } from '../seen';
import type { IncomingRow } from './parse-row';

/** What the ledger holds under a row's (source system, key). */
export interface KnownRecord {
  sourceRecordId: string;
  goldenId: string;
  fingerprint: string;
  confidence: number | null;
  phase: number | null;
  /** Latest time at which the source said what is stored. */
  confirmedAt: Date | null;
  deleted: boolean;
  openResolutionId: string | null;
}

/** Looks rows up by (source system, key), in one round trip; the answer is in the rows' order. */
export async function readKnown(
  context: Context,
  rows: readonly IncomingRow[],
): Promise<(KnownRecord | null)[]> {
  const known: (KnownRecord | null)[] = rows.map(() => null);
  const { sql } = context;
  const systems = textsOf(
    sql,
    rows.map((row) => row.sourceSystem),
  );
  const keys = textsOf(
    sql,
    rows.map((row) => row.sourcePrimaryKey),
  );
  const found = await sql`
    select k.ordinal, s.source_record_id, s.golden_id, s.fingerprint, s.match_confidence, s.phase_matched,
           s.source_confirmed_at, s.deleted_at is not null as deleted, r.resolution_id
      from rows from (${systems}, ${keys}) with ordinality as k(source_system, source_primary_key, ordinal)
      join source_records s using (source_system, source_primary_key)
      left join resolutions r on r.source_record_id = s.source_record_id and r.status in ('open', 'claimed')`;
  for (const row of found) {
    known[Number(row.ordinal) - 1] = {
      sourceRecordId: row.source_record_id,
      goldenId: row.golden_id,
      fingerprint: row.fingerprint,
      confidence: row.match_confidence === null ? null : Number(row.match_confidence),
      phase: row.phase_matched,
      confirmedAt: confirmedSoFar(
        context,
        row.source_record_id,
        row.source_confirmed_at && new Date(row.source_confirmed_at),
      ),
      deleted: row.deleted,
      openResolutionId: row.resolution_id,
    };
  }
  return known;
}
