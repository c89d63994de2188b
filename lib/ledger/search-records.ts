import { z } from 'zod';
import { parseName } from '@/lib/matching';
import { authorise, type Context } from './context';
import { type GoldenStatus, goldenStatuses } from './golden-statuses';
import { decodeCursor, encodeCursor } from './search/cursor';
import {
  byGoldenId,
  byIdentifier,
  byNamePrefix,
  bySourceKey,
  byWords,
  type Finding,
  type Lane,
  type MatchedBy,
} from './search/lanes';
import { byRawWords, isStripped } from './search/raw-words';
import { type Page, recentlyChanged, type Total } from './search/recent';
import { keyGuesses } from './search/search-keys';
import { SEARCH_CHARACTERS } from './search/search-text';
import { isoTime } from './times';

export const searchRecordsInput = z.object({
  /** A name, golden id, tax id, source key, e-mail, phone or domain; empty lists what changed last. */
  q: z
    .string()
    .trim()
    .max(SEARCH_CHARACTERS, `A search has at most ${SEARCH_CHARACTERS} characters.`)
    .default(''),
  status: z.enum(goldenStatuses).default('active'),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'A country has two letters.')
    .transform((code) => code.toUpperCase())
    .optional(),
  /** `next` of the page before. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type SearchRecordsInput = z.input<typeof searchRecordsInput>;
type Query = z.output<typeof searchRecordsInput>;

/** One golden record of an answer. */
export interface RecordHit {
  goldenId: string;
  name: string;
  status: GoldenStatus;
  city: string | null;
  state: string | null;
  countryCode: string | null;
  taxId: string | null;
  /** Source records, counted to 1,000. */
  sources: number;
  /** Whether a case about one of them is open. */
  inReview: boolean;
  updatedAt: string;
  /** Null in the list of what changed last. */
  matchedBy: MatchedBy | null;
}

export interface RecordSearch {
  hits: RecordHit[];
  total: Total;
  /** `after` of the next page. */
  next: string | null;
}

/**
 * Golden records for what somebody typed into the one search box, best first, or those that changed last.
 * Names tolerate typos and word order; ids and keys are exact. Reads index ranges, so that it holds up on millions;
 * only words that no canonical name holds are looked for in all raw names, for a short time (`byRawWords`).
 */
export async function searchRecords(context: Context, query: Query): Promise<RecordSearch> {
  authorise(context, 'read');
  // NUL cannot be in a Postgres text; nothing in the ledger holds one.
  const text = query.q.replaceAll('\0', '').trim();
  const { page, matchedBy } =
    text === ''
      ? { page: await recentlyChanged(context, query), matchedBy: new Map<string, MatchedBy>() }
      : await ranked(context, query, text);
  const hits = await describe(context, page.goldenIds, matchedBy);
  return { hits, total: page.total, next: page.next };
}

async function ranked(
  context: Context,
  query: Query,
  text: string,
): Promise<{ page: Page; matchedBy: Map<string, MatchedBy> }> {
  const name = parseName(text).canonical;
  const stripped = isStripped(text);
  const lanes = await Promise.all<Lane>([
    byGoldenId(context, text, query),
    bySourceKey(context, text, query),
    ...keyGuesses(text, query.country ?? null).map((guess) => byIdentifier(context, guess, query)),
    ...(name === '' ? [] : [byNamePrefix(context, name, query), byWords(context, name, query)]),
    ...(stripped ? [byRawWords(context, text, query)] : []),
  ]);
  if (!stripped && lanes.every(({ findings }) => findings.length === 0)) {
    lanes.push(await byRawWords(context, text, query));
  }
  const best = new Map<string, Finding>();
  for (const finding of lanes.flatMap((lane) => lane.findings)) {
    const known = best.get(finding.goldenId);
    if (!known || finding.score > known.score) best.set(finding.goldenId, finding);
  }
  const order = [...best.values()].sort(compare);
  const place = decodeCursor(query.after, 2);
  const rest = place
    ? order.filter((finding) => compare(finding, { score: Number(place[0]), goldenId: place[1]! }) > 0)
    : order;
  const page = rest.slice(0, query.limit);
  const last = page.at(-1);
  return {
    page: {
      goldenIds: page.map(({ goldenId }) => goldenId),
      total: { count: order.length, kind: lanes.some(({ full }) => full) ? 'at_least' : 'exact' },
      next: last && rest.length > page.length ? encodeCursor([String(last.score), last.goldenId]) : null,
    },
    matchedBy: new Map(page.map(({ goldenId, matchedBy }) => [goldenId, matchedBy])),
  };
}

type Ranked = Pick<Finding, 'score' | 'goldenId'>;

function compare(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.goldenId < b.goldenId ? -1 : a.goldenId > b.goldenId ? 1 : 0);
}

async function describe(
  { sql }: Context,
  goldenIds: readonly string[],
  matchedBy: ReadonlyMap<string, MatchedBy>,
): Promise<RecordHit[]> {
  if (goldenIds.length === 0) return [];
  const rows = await sql`
    select g.golden_id, g.canonical_name, g.status, g.city, g.state, g.country_code, g.tax_id_canonical, g.updated_at,
           (select count(*)::int
              from (select from source_records s where s.golden_id = g.golden_id and s.deleted_at is null limit 1000) c
           ) as sources,
           exists (select from resolutions r where r.golden_id = g.golden_id and r.status in ('open', 'claimed')
           ) as in_review
      from golden_records g where g.golden_id = any (${goldenIds as string[]}::uuid[])`;
  const found = new Map(rows.map((row) => [row.golden_id as string, row]));
  return goldenIds.flatMap((goldenId) => {
    const row = found.get(goldenId);
    if (!row) return [];
    return {
      goldenId,
      name: row.canonical_name,
      status: row.status,
      city: row.city,
      state: row.state,
      countryCode: row.country_code,
      taxId: row.tax_id_canonical,
      sources: row.sources,
      inReview: row.in_review,
      updatedAt: isoTime(row.updated_at),
      matchedBy: matchedBy.get(goldenId) ?? null,
    };
  });
}
