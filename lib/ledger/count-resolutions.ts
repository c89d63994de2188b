import { z } from 'zod';
import { authorise, type Context } from './context';
import { isoTime } from './times';

/** `since` begins the reader's day (ISO 8601); without it the day of UTC. */
export const countResolutionsInput = z.object({ since: z.iso.datetime({ offset: true }).optional() });
export type CountResolutionsInput = z.infer<typeof countResolutionsInput>;

export interface ResolutionCounts {
  open: number;
  /** Open and past their due time. */
  late: number;
  /** Decided by the reader since the day began. */
  mine: number;
  /** The reader's last decision that still stands: what *Undo last* takes back. */
  last: {
    resolutionId: string;
    verdict: 'same' | 'different' | 'unsure';
    name: string;
    decidedAt: string;
  } | null;
}

/** How much waits, how much of it is late, and how far the reader has come today. */
export async function countResolutions(
  context: Context,
  { since }: CountResolutionsInput,
): Promise<ResolutionCounts> {
  authorise(context, 'read');
  const { sql, actor, now } = context;
  const dayBegan = since ?? `${now().toISOString().slice(0, 10)}T00:00:00Z`;
  const [counts, [last]] = await Promise.all([
    sql<{ open: number; late: number; mine: number }[]>`
      select (select count(*)::int from resolutions where status in ('open', 'claimed')) as open,
             (select count(*)::int from resolutions
               where status in ('open', 'claimed')
                 and coalesce(due_at, 'infinity'::timestamptz) < now()) as late,
             (select count(*)::int from resolutions
               where decided_by = ${actor.id} and decided_at >= ${dayBegan}::text::timestamptz
                 and status = 'decided') as mine`,
    sql<
      {
        resolution_id: string;
        verdict: 'same' | 'different' | 'unsure';
        raw_name: string;
        decided_at: string;
      }[]
    >`
      select r.resolution_id, r.verdict, s.raw_name, r.decided_at
        from resolutions r join source_records s using (source_record_id)
       where r.decided_by = ${actor.id} and r.status = 'decided'
       order by r.decided_at desc limit 1`,
  ]);
  return {
    ...counts[0]!,
    last: last
      ? {
          resolutionId: last.resolution_id,
          verdict: last.verdict,
          name: last.raw_name,
          decidedAt: isoTime(last.decided_at),
        }
      : null,
  };
}
