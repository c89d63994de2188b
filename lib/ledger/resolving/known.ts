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
  /** Whether something was odd about the row as it is stored. */
  warned: boolean;
  openResolutionId: string | null;
}

export interface KnownRecords {
  /** In the rows' order; null for a row that the ledger does not hold. */
  known: (KnownRecord | null)[];
  /** The database's snapshot in which they were read. */
  asOf: string;
}

type Found = [
  ordinal: number,
  sourceRecordId: string,
  goldenId: string,
  fingerprint: string,
  confidence: number | null,
  phase: number | null,
  confirmedAt: string | null,
  deleted: boolean,
  warned: boolean,
  openResolutionId: string | null,
];

/** Looks rows up by (source system, key), in one round trip. */
export async function readKnown(context: Context, rows: readonly IncomingRow[]): Promise<KnownRecords> {
  const { sql } = context;
  const systems = textsOf(
    sql,
    rows.map((row) => row.sourceSystem),
  );
  const keys = textsOf(
    sql,
    rows.map((row) => row.sourcePrimaryKey),
  );
  const [row] = await sql<{ as_of: string; found: Found[] | null }[]>`
    select pg_current_snapshot()::text as as_of, (
      select json_agg(json_build_array(
               k.ordinal, s.source_record_id, s.golden_id, s.fingerprint, s.match_confidence, s.phase_matched,
               s.source_confirmed_at, s.deleted_at is not null,
               s.warnings <> '{}', r.resolution_id
             ))
        from rows from (${systems}, ${keys}) with ordinality as k(source_system, source_primary_key, ordinal)
        join source_records s using (source_system, source_primary_key)
        left join resolutions r on r.source_record_id = s.source_record_id and r.status in ('open', 'claimed')
    ) as found`;
  const known: KnownRecords['known'] = rows.map(() => null);
  for (const [ordinal, sourceRecordId, goldenId, fingerprint, ...rest] of row!.found ?? []) {
    const [confidence, phase, confirmedAt, deleted, warned, openResolutionId] = rest;
    const stored = confirmedAt ? new Date(confirmedAt) : null;
    known[ordinal - 1] = {
      sourceRecordId,
      goldenId,
      fingerprint,
      confidence,
      phase,
      confirmedAt: confirmedSoFar(context, sourceRecordId, stored),
      deleted,
      warned,
      openResolutionId,
    };
  }
  return { known, asOf: row!.as_of };
}
