import { z } from 'zod';
import { defaultModel } from '@/lib/matching';
import { actorNames } from './actor-names';
import { authorise, type Context } from './context';
import { resolutionFilter } from './resolution-filter';
import { beyond, kept, ordered, placeOf } from './resolution-queue';
import { RESOLUTIONS_PER_PAGE } from './resolution-words';
import { isoTime } from './times';

/** A filter, and the case after or before which the page begins or ends. */
export const listResolutionsInput = resolutionFilter.extend({
  after: z.uuid().optional(),
  before: z.uuid().optional(),
});
export type ListResolutionsInput = z.infer<typeof listResolutionsInput>;

export interface ResolutionRow {
  resolutionId: string;
  kind: 'match' | 'conflict' | 'bridge';
  status: 'open' | 'claimed' | 'decided' | 'withdrawn';
  /** Sentences; the first is the summary. */
  reasons: string[];
  /** 0–1. */
  confidence: number;
  /** 1 (urgent) to 3. */
  priority: number;
  dueAt: string | null;
  createdAt: string;
  name: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  candidateCount: number;
  /** The most likely candidate, by the golden record that it is today. */
  candidate: { goldenId: string; name: string } | null;
  verdict: 'same' | 'different' | 'unsure' | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

export interface ResolutionPage {
  rows: ResolutionRow[];
  /** Cases that the filter keeps, on all pages. */
  total: number;
  /** How many of them come before this page. */
  skipped: number;
  /** Where the next page begins and the one before ends; null when there is none. */
  next: string | null;
  previous: string | null;
  /** Confidence from which the engine decides by itself. */
  autoThreshold: number;
}

/**
 * One page of the queue. Pages begin after a case rather than at a number, so that they neither skip nor repeat
 * a case while others are decided, and the thousandth costs what the first does.
 */
export async function listResolutions(
  context: Context,
  input: ListResolutionsInput,
): Promise<ResolutionPage> {
  authorise(context, 'read');
  const { after, before, ...filter } = input;
  const { sql } = context;
  const anchor = after ?? before;
  const place = anchor ? await placeOf(context, filter, anchor) : null;
  const backwards = place !== null && after === undefined;
  const fromPlace = place
    ? sql`and ${beyond(context, filter, place, backwards ? 'before' : 'after')}`
    : sql``;
  const [found, [count]] = await Promise.all([
    sql<FoundRow[]>`
      with page as materialized (
        select r.* from resolutions r
         where ${kept(context, filter)} ${fromPlace}
         order by ${ordered(context, filter, backwards)} limit ${RESOLUTIONS_PER_PAGE + 1}
      )
      select r.resolution_id, r.kind, r.status, r.reasons, r.confidence, r.priority, r.due_at, r.created_at,
             r.verdict, r.decided_by, r.decided_at, s.raw_name, s.source_system, s.source_primary_key,
             jsonb_array_length(r.candidates) as candidate_count,
             g.golden_id as candidate_golden_id, g.canonical_name as candidate_name
        from page r
        join source_records s using (source_record_id)
        left join golden_records stored on stored.golden_id = (r.candidates -> 0 ->> 'golden_id')::uuid
        left join source_records likest
          on likest.source_record_id = (r.candidates -> 0 ->> 'source_record_id')::uuid
        left join golden_records g
          on g.golden_id = coalesce(likest.golden_id, stored.merged_into, stored.golden_id)
       order by ${ordered(context, filter, backwards)}`,
    sql<{ total: number }[]>`select count(*)::int as total from resolutions r where ${kept(context, filter)}`,
  ]);
  const more = found.length > RESOLUTIONS_PER_PAGE;
  const page = found.slice(0, RESOLUTIONS_PER_PAGE);
  if (backwards) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  const skipped = first && place ? await countBefore(context, filter, first.resolution_id) : 0;
  const names = await actorNames(
    context,
    page.map((row) => row.decided_by),
  );
  return {
    rows: page.map((row) => toRow(row, names)),
    total: count!.total,
    skipped,
    next: last && (backwards || more) ? last.resolution_id : null,
    previous: first && skipped > 0 ? first.resolution_id : null,
    autoThreshold: defaultModel.thresholds.auto,
  };
}

/** Cases that come before one in the filter's order. */
async function countBefore(
  context: Context,
  filter: z.infer<typeof resolutionFilter>,
  resolutionId: string,
): Promise<number> {
  const place = await placeOf(context, filter, resolutionId);
  if (!place) return 0;
  const [row] = await context.sql<{ before: number }[]>`
    select count(*)::int as before from resolutions r
     where ${kept(context, filter)} and ${beyond(context, filter, place, 'before')}`;
  return row!.before;
}

interface FoundRow {
  resolution_id: string;
  kind: ResolutionRow['kind'];
  status: ResolutionRow['status'];
  reasons: string[];
  confidence: string;
  priority: number;
  due_at: string | null;
  created_at: string;
  verdict: ResolutionRow['verdict'];
  decided_by: string | null;
  decided_at: string | null;
  raw_name: string;
  source_system: string;
  source_primary_key: string;
  candidate_count: number;
  candidate_golden_id: string | null;
  candidate_name: string | null;
}

function toRow(row: FoundRow, names: ReadonlyMap<string, string>): ResolutionRow {
  return {
    resolutionId: row.resolution_id,
    kind: row.kind,
    status: row.status,
    reasons: row.reasons,
    confidence: Number(row.confidence),
    priority: row.priority,
    dueAt: isoTime(row.due_at),
    createdAt: isoTime(row.created_at),
    name: row.raw_name,
    sourceSystem: row.source_system,
    sourcePrimaryKey: row.source_primary_key,
    candidateCount: row.candidate_count,
    candidate: row.candidate_golden_id
      ? { goldenId: row.candidate_golden_id, name: row.candidate_name! }
      : null,
    verdict: row.verdict,
    decidedBy: row.decided_by ? (names.get(row.decided_by) ?? row.decided_by) : null,
    decidedAt: isoTime(row.decided_at),
  };
}
