import type { Context } from './context';
import type { ResolutionFilter } from './resolution-filter';

type Fragment = ReturnType<Context['sql']>;

/** Written out, not passed as parameters: they are the predicates of the partial indexes. */
const standing = {
  open: `r.status in ('open', 'claimed')`,
  decided: `r.status = 'decided'`,
  withdrawn: `r.status = 'withdrawn'`,
} as const;

/** The condition on `resolutions r` that a filter stands for. */
export function kept({ sql, actor }: Context, filter: ResolutionFilter): Fragment {
  const status = filter.status ?? 'open';
  const { kind, reason, source, name, from, to } = filter;
  return sql`
    ${sql.unsafe(standing[status])}
    ${kind ? sql`and r.kind = ${kind}` : sql``}
    ${reason ? sql`and r.reasons[1] = ${reason}` : sql``}
    ${from === undefined ? sql`` : sql`and r.confidence >= ${from}::numeric`}
    ${to === undefined ? sql`` : sql`and r.confidence <= ${to}::numeric`}
    ${filter.late && status === 'open' ? sql`and coalesce(r.due_at, 'infinity'::timestamptz) < now()` : sql``}
    ${filter.mine && status === 'decided' ? sql`and r.decided_by = ${actor.id}` : sql``}
    ${
      source || name
        ? sql`and exists (
            select from source_records s where s.source_record_id = r.source_record_id
            ${source ? sql`and s.source_system = ${source}` : sql``}
            ${name ? sql`and s.raw_name ilike all (${patterns(name)}::text[])` : sql``})`
        : sql``
    }`;
}

/** One `like` pattern a word; the words' own `%`, `_` and `\` stand for themselves. */
function patterns(name: string): string[] {
  return name.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

interface Order {
  /** SQL expressions that settle the order, the last one unique, each with its type. */
  columns: readonly (readonly [expression: string, type: string])[];
  descending: boolean;
}

const priority = ['r.priority', 'int'] as const;
const due = [`coalesce(r.due_at, 'infinity'::timestamptz)`, 'timestamptz'] as const;
const confidence = ['r.confidence', 'numeric'] as const;
const created = ['r.created_at', 'timestamptz'] as const;
const decided = ['r.decided_at', 'timestamptz'] as const;
const id = ['r.resolution_id', 'uuid'] as const;

const orders = {
  queue: { columns: [priority, due, id], descending: false },
  likeliest: { columns: [confidence, id], descending: true },
  unlikeliest: { columns: [confidence, id], descending: false },
  oldest: { columns: [created, id], descending: false },
  newest: { columns: [created, id], descending: true },
  decided: { columns: [decided, id], descending: true },
  withdrawn: { columns: [created, id], descending: true },
} as const satisfies Record<string, Order>;

function orderOf(filter: ResolutionFilter): Order {
  const status = filter.status ?? 'open';
  return orders[status === 'open' ? (filter.sort ?? 'queue') : status];
}

/** `order by` of the filter, or its reverse. */
export function ordered({ sql }: Context, filter: ResolutionFilter, reverse = false): Fragment {
  const { columns, descending } = orderOf(filter);
  const direction = descending !== reverse ? 'desc' : 'asc';
  return sql`${sql.unsafe(columns.map(([expression]) => `${expression} ${direction}`).join(', '))}`;
}

/** A place in the queue: one case's values in the order's columns, as exact text. */
export type Place = readonly string[];

/** Where a case stands in the filter's order, whether or not the filter keeps it; null for an unknown id. */
export async function placeOf(
  { sql }: Context,
  filter: ResolutionFilter,
  resolutionId: string,
): Promise<Place | null> {
  const texts = orderOf(filter).columns.map(([expression]) => `(${expression})::text`);
  const [row] = await sql<{ place: (string | null)[] }[]>`
    select array[${sql.unsafe(texts.join(', '))}] as place from resolutions r
     where r.resolution_id = ${resolutionId}`;
  if (!row || row.place.includes(null)) return null;
  return row.place as string[];
}

/** Rows that come after `place` in the filter's order, or before it. */
export function beyond(
  { sql }: Context,
  filter: ResolutionFilter,
  place: Place,
  side: 'after' | 'before',
): Fragment {
  const { columns, descending } = orderOf(filter);
  const sign = (side === 'after') !== descending ? '>' : '<';
  const values = columns.map(
    ([, type], index) => sql`${index === 0 ? sql`` : sql`,`} ${place[index]!}::text::${sql.unsafe(type)}`,
  );
  return sql`(${sql.unsafe(columns.map(([expression]) => expression).join(', '))})
    ${sql.unsafe(sign)} (${values as unknown as Fragment})`;
}
