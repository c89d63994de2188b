import { appendAudit } from './audit';
import type { Context } from './context';

/**
 * After records moved between golden records: open cases between records that are one by now are withdrawn, the
 * others learn the new golden id of their record. Joins the caller's transaction; returns the withdrawn cases.
 */
export async function withdrawSettledResolutions(
  context: Context,
  survivorIds: readonly string[],
  /** A case that the caller settles himself. */
  except: string | null = null,
): Promise<string[]> {
  const { sql } = context;
  const ids = survivorIds as string[];
  await sql`
    update resolutions r set golden_id = s.golden_id from source_records s
     where s.source_record_id = r.source_record_id and r.status in ('open', 'claimed')
       and s.golden_id = any(${ids}::uuid[]) and r.golden_id <> s.golden_id`;
  const withdrawn = await sql`
    update resolutions r set status = 'withdrawn', decided_at = now(),
           comment = 'The record and all its candidates have become one golden record.'
     where r.status in ('open', 'claimed') and r.kind <> 'conflict' and r.golden_id = any(${ids}::uuid[])
       and r.resolution_id is distinct from ${except}
       and not exists (
         select from jsonb_array_elements(r.candidates) c
           join source_records s on s.source_record_id = (c ->> 'source_record_id')::uuid
          where s.golden_id <> r.golden_id
       )
    returning r.resolution_id, r.source_record_id, r.golden_id`;
  await appendAudit(
    context,
    withdrawn.map((row) => ({
      action: 'withdrawn',
      sourceRecordId: row.source_record_id,
      goldenId: row.golden_id,
      reason: 'The record and all its candidates have become one golden record',
      evidence: { resolution_id: row.resolution_id },
    })),
  );
  return withdrawn.map((row) => row.resolution_id);
}
