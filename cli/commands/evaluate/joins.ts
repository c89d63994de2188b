import type { Context } from '@/lib/ledger/context';
import { type Judged, type ReliabilityBand, reliability } from '@/lib/matching';
import { keyOfRow } from './read-labelled';
import type { Records } from './records';
import { round } from './round';

/** Bands of confidence in which automatic decisions are counted. */
export const AUTOMATIC_BANDS = [0, 0.5, 0.8, 0.9, 0.93, 0.95, 0.97, 0.99, 0.999, 1];

/** A link that the engine made by itself between two records whose truth is known. */
export interface Join extends Judged {
  linkId: string;
  phase: number | null;
  a: string;
  b: string;
}

/** The engine's standing links, with the confidence with which they were made. */
export async function readJoins(context: Context, records: Records): Promise<Join[]> {
  const rows = await context.sql<
    {
      link_id: string;
      phase: number | null;
      confidence: number;
      a_system: string;
      a_key: string;
      b_system: string;
      b_key: string;
    }[]
  >`
    select l.link_id, l.phase, l.confidence::float8 as confidence,
           a.source_system as a_system, a.source_primary_key as a_key,
           b.source_system as b_system, b.source_primary_key as b_key
      from match_links l
      join source_records a on a.source_record_id = l.source_record_id
      join source_records b on b.source_record_id = l.other_source_record_id
     where l.kind = 'same' and l.decided_by = 'engine' and l.superseded_at is null and l.confidence is not null
     order by l.link_id`;
  return rows.flatMap((row) => {
    const [a, b] = [keyOfRow(row.a_system, row.a_key), keyOfRow(row.b_system, row.b_key)];
    const [one, other] = [records.entityOf(a), records.entityOf(b)];
    if (one === null || other === null) return [];
    return [
      {
        linkId: row.link_id,
        phase: row.phase,
        confidence: Number(row.confidence),
        right: one === other,
        a,
        b,
      },
    ];
  });
}

/** How often joins of a given confidence were right. */
export function reliabilityOf(decisions: Iterable<Judged>, edges = AUTOMATIC_BANDS): ReliabilityBand[] {
  return reliability(decisions, edges).map((band) => ({
    ...band,
    share_right: round(band.share_right),
    mean_confidence: round(band.mean_confidence),
  }));
}
