import type { Context } from '../context';
import { brokenInvariants } from './ledger';

/** What must hold at any time beside the ledger's own invariants: of open cases, and of ids once given out. */
export async function brokenPromises(context: Context, givenGoldenIds: Iterable<string>): Promise<string[]> {
  const rows = await context.sql`
    select 'open case elsewhere than its record: ' || r.resolution_id as problem
      from resolutions r join source_records s using (source_record_id)
     where r.status in ('open', 'claimed') and r.golden_id <> s.golden_id
    union all
    select 'open case with itself only: ' || r.resolution_id from resolutions r
      join source_records s using (source_record_id)
     where r.status in ('open', 'claimed') and r.kind <> 'conflict' and not exists (
       select from jsonb_array_elements(r.candidates) c
         join source_records o on o.source_record_id = (c ->> 'source_record_id')::uuid
        where o.golden_id <> s.golden_id)
    union all
    select 'does not resolve: ' || given.id::text
      from unnest(${[...givenGoldenIds]}::uuid[]) as given(id)
      left join golden_records g on g.golden_id = given.id
      left join golden_records survivor on survivor.golden_id = g.merged_into
     where coalesce(survivor.status, g.status, '') <> 'active'`;
  return [...(await brokenInvariants(context)), ...rows.map((row) => row.problem as string)];
}
