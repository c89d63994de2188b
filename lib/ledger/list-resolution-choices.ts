import { z } from 'zod';
import { authorise, type Context } from './context';
import { kept } from './resolution-queue';
import { resolutionStatuses } from './resolution-words';

export const listResolutionChoicesInput = z.object({ status: z.enum(resolutionStatuses).optional() });
export type ListResolutionChoicesInput = z.infer<typeof listResolutionChoicesInput>;

export interface ResolutionChoices {
  /** Summaries of why cases are there, the most frequent first. */
  reasons: { value: string; count: number }[];
  sources: { value: string; count: number }[];
}

/** What a queue can be filtered by, with how many cases each choice keeps. */
export async function listResolutionChoices(
  context: Context,
  { status }: ListResolutionChoicesInput,
): Promise<ResolutionChoices> {
  authorise(context, 'read');
  const { sql } = context;
  const [reasons, sources] = await Promise.all([
    sql<{ value: string; count: number }[]>`
      select r.reasons[1] as value, count(*)::int as count from resolutions r
       where ${kept(context, { status })} and r.reasons[1] is not null
       group by 1 order by 2 desc, 1 limit 50`,
    sql<{ value: string; count: number }[]>`
      select s.source_system as value, count(*)::int as count
        from resolutions r join source_records s using (source_record_id)
       where ${kept(context, { status })}
       group by 1 order by 2 desc, 1 limit 50`,
  ]);
  return { reasons: [...reasons], sources: [...sources] };
}
