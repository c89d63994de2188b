import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsBoolean,
  parseAsFloat,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import type { ResolutionFilter } from '@/lib/ledger/resolution-filter';
import { resolutionKinds, resolutionSorts, resolutionStatuses } from '@/lib/ledger/resolution-words';
import { searchText } from '@/lib/ledger/search/search-text';

/** The queue's state in the address. What an old link says that is not understood is left out, not refused. */
export const queueParsers = {
  status: parseAsStringLiteral(resolutionStatuses),
  kind: parseAsStringLiteral(resolutionKinds),
  reason: parseAsString,
  source: parseAsString,
  /** What is searched for, as on the page of records: words of the record's name. */
  q: parseAsString,
  from: parseAsFloat,
  to: parseAsFloat,
  late: parseAsBoolean,
  mine: parseAsBoolean,
  sort: parseAsStringLiteral(resolutionSorts),
};

/** Where the page begins or ends: the case before it, or after it. */
export const pageParsers = { after: parseAsString, before: parseAsString };

export type QueueAddress = inferParserType<typeof queueParsers>;
export type PageAddress = QueueAddress & inferParserType<typeof pageParsers>;

export const loadQueueAddress = createLoader(queueParsers);
export const loadPageAddress = createLoader({ ...queueParsers, ...pageParsers });

/** `/review`, or a case's path, with the filter behind it. */
export const withQueueAddress = createSerializer({ ...queueParsers, ...pageParsers });

const text = (value: string | null, limit: number) => value?.trim().slice(0, limit).trim() || undefined;
const ratio = (value: number | null) => (value === null ? undefined : Math.min(1, Math.max(0, value)));

/** The filter that an address stands for, as the verbs take it. */
export function filterOf(address: QueueAddress): ResolutionFilter {
  const { status, kind, reason, source, q, from, to, late, mine, sort } = address;
  const filter: ResolutionFilter = {
    status: status ?? undefined,
    kind: kind ?? undefined,
    reason: text(reason, 300),
    source: text(source, 200),
    name: searchText(q) || undefined,
    from: ratio(from),
    to: ratio(to),
    late: late || undefined,
    mine: mine || undefined,
    sort: sort ?? undefined,
  };
  return withoutUndefined(filter);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A filter together with the page's place, as `listResolutions` takes it. */
export function pageOf(address: PageAddress): ResolutionFilter & { after?: string; before?: string } {
  const after = address.after && uuid.test(address.after) ? address.after : undefined;
  const before = address.before && uuid.test(address.before) ? address.before : undefined;
  return withoutUndefined({ ...filterOf(address), after, before });
}

/** Equal filters must be equal query keys, on the server and in the browser. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
