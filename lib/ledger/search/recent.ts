import type { Context } from '../context';
import { decodeCursor, encodeCursor } from './cursor';
import type { Filter } from './lanes';

export interface Total {
  count: number;
  /** `about` is the planner's estimate; `at_least` says that counting or searching stopped there. */
  kind: 'exact' | 'about' | 'at_least';
}

export interface Page {
  goldenIds: string[];
  total: Total;
  next: string | null;
}

/** Counting stops here; beyond it an estimate says as much. */
const COUNT_LIMIT = 10_000;

/** The golden records that changed last, latest first: a range of an index, however many there are. */
export async function recentlyChanged(
  context: Context,
  { after, limit, ...filter }: Filter & { after?: string | undefined; limit: number },
): Promise<Page> {
  const { sql } = context;
  const place = decodeCursor(after, 2);
  const kept = sql`status = ${filter.status} ${filter.country ? sql`and country_code = ${filter.country}` : sql``}`;
  const rows = await sql<{ golden_id: string; place: string }[]>`
    select golden_id, updated_at::text as place from golden_records
     where ${kept}
       ${place ? sql`and (updated_at, golden_id) < (${place[0]!}::text::timestamptz, ${place[1]!}::text::uuid)` : sql``}
     order by updated_at desc, golden_id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    goldenIds: page.map((row) => row.golden_id),
    total: await countKept(context, filter),
    next: last && rows.length > limit ? encodeCursor([last.place, last.golden_id]) : null,
  };
}

async function countKept({ sql }: Context, { status, country }: Filter): Promise<Total> {
  const kept = sql`status = ${status} ${country ? sql`and country_code = ${country}` : sql``}`;
  const [counted] = await sql<{ count: number }[]>`
    select count(*)::int as count
      from (select from golden_records where ${kept} limit ${COUNT_LIMIT + 1}) counted`;
  const count = counted!.count;
  if (count <= COUNT_LIMIT) return { count, kind: 'exact' };
  const [plan] = await sql`explain (format json) select from golden_records where ${kept}`;
  const estimate: unknown = plan?.['QUERY PLAN']?.[0]?.Plan?.['Plan Rows'];
  return typeof estimate === 'number' && estimate > COUNT_LIMIT
    ? { count: estimate, kind: 'about' }
    : { count: COUNT_LIMIT, kind: 'at_least' };
}
