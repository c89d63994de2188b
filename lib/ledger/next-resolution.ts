import { z } from 'zod';
import { authorise, type Context } from './context';
import { type ResolutionFilter, resolutionFilter } from './resolution-filter';
import { beyond, kept, ordered, type Place, placeOf } from './resolution-queue';

/** A filter and, unless the queue is to be begun, the case from which to go on. */
export const nextResolutionInput = resolutionFilter.extend({ resolutionId: z.uuid().optional() });
export type NextResolutionInput = z.infer<typeof nextResolutionInput>;

export interface NextResolution {
  /** The case after this one in the queue's order; after the last one the first; null when no other is left. */
  next: string | null;
  /** This case's place in the queue, from 1; null when the filter does not keep it. */
  position: number | null;
  total: number;
}

/** Where to go on: the next open case in the order and filter of the queue. */
export async function nextResolution(
  context: Context,
  { resolutionId, ...filter }: NextResolutionInput,
): Promise<NextResolution> {
  authorise(context, 'read');
  const { sql } = context;
  const place = resolutionId ? await placeOf(context, filter, resolutionId) : null;
  const first = () => sql`
    select r.resolution_id from resolutions r
     where ${kept(context, filter)} ${resolutionId ? sql`and r.resolution_id <> ${resolutionId}` : sql``}`;
  const [following, [counts]] = await Promise.all([
    sql<{ resolution_id: string }[]>`
      (${place ? sql`${first()} and ${beyond(context, filter, place, 'after')}` : first()}
        order by ${ordered(context, filter)} limit 1)
      union all
      (${first()} order by ${ordered(context, filter)} limit 1)`,
    sql<{ total: number; before: number | null }[]>`
      select (select count(*)::int from resolutions r where ${kept(context, filter)}) as total,
             ${place && resolutionId ? countBefore(context, filter, place, resolutionId) : sql`null::int`} as before`,
  ]);
  return {
    next: following[0]?.resolution_id ?? null,
    position: counts!.before === null ? null : counts!.before + 1,
    total: counts!.total,
  };
}

/** How many cases come before this one; null when the filter does not keep it. */
function countBefore(context: Context, filter: ResolutionFilter, place: Place, resolutionId: string) {
  const { sql } = context;
  return sql`(
    select case when exists (
      select from resolutions r where r.resolution_id = ${resolutionId} and ${kept(context, filter)}
    ) then (
      select count(*)::int from resolutions r
       where ${kept(context, filter)} and ${beyond(context, filter, place, 'before')}
    ) end)`;
}
