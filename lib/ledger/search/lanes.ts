import type { PendingQuery, Row } from 'postgres';
import { type Context, withTransaction } from '../context';
import type { GoldenStatus } from '../golden-statuses';
import { fieldSchemes, type KeyGuess } from './search-keys';

/** By what a golden record was found. */
export type MatchedBy =
  | { by: 'golden id' | 'name' }
  | { by: 'merged id' | 'other name' | 'source key'; value: string }
  | { by: 'identifier'; scheme: string; value: string };

/** A golden record that answers, and how well: exact keys and raw words above 1, names by their similarity (0–1). */
export interface Finding {
  goldenId: string;
  score: number;
  matchedBy: MatchedBy;
}

export interface Filter {
  status: GoldenStatus;
  country?: string | undefined;
}

/** Findings of one way to search; `full` when it stopped at its limit, of rows or of time. */
export interface Lane {
  findings: Finding[];
  full: boolean;
}

export const KEY_LIMIT = 200;
const NAME_LIMIT = 3_000;
/** With fewer names than this, the words are searched again with more tolerance. */
const FEW_NAMES = 5;
/** How long the tolerant searches may take, each. */
const TOLERANCE_MS = 400;
const QUERY_CANCELED = '57014';
export const MOST_WORDS = 8;
export const scores = { id: 5, sourceKey: 4, identifier: 3, exactName: 2, rawWords: 1 };

export type Fragment = PendingQuery<Row[]>;

export function kept({ sql }: Context, { status, country }: Filter): Fragment {
  return country ? sql`g.status = ${status} and g.country_code = ${country}` : sql`g.status = ${status}`;
}

function lane(findings: Finding[], limit: number): Lane {
  return { findings, full: findings.length >= limit };
}

/** By golden id, whole or its first eight digits or more; a merged id finds its survivor. */
export async function byGoldenId(context: Context, text: string, filter: Filter): Promise<Lane> {
  const digits = text.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{8,32}$/.test(digits)) return lane([], 1);
  const { sql } = context;
  const rows = await sql<{ golden_id: string; named: string }[]>`
    select g.golden_id, named.golden_id as named
      from golden_records named
      join golden_records g on g.golden_id = ${filter.status === 'merged' ? sql`named.golden_id` : sql`coalesce(named.merged_into, named.golden_id)`}
     where named.golden_id between ${digits.padEnd(32, '0')}::text::uuid and ${digits.padEnd(32, 'f')}::text::uuid
       and ${kept(context, filter)}
     order by named.golden_id limit ${KEY_LIMIT}`;
  return lane(
    rows.map(({ golden_id, named }) => ({
      goldenId: golden_id,
      score: scores.id,
      matchedBy: golden_id === named ? { by: 'golden id' } : { by: 'merged id', value: named },
    })),
    KEY_LIMIT,
  );
}

/** By source primary key, alone or after its source system: `CUST-88213`, `d365-fire CUST-88213`. */
export async function bySourceKey(context: Context, text: string, filter: Filter): Promise<Lane> {
  const { sql } = context;
  const named = /^([^\s:/]+)[\s:/]+(.+)$/.exec(text);
  const pair = named
    ? sql`or (s.source_system = ${named[1]!} and s.source_primary_key = ${named[2]!})`
    : sql``;
  const rows = await sql<{ golden_id: string; key: string }[]>`
    select g.golden_id, s.source_system || ' ' || s.source_primary_key as key
      from source_records s join golden_records g using (golden_id)
     where (s.source_primary_key = ${text} ${pair}) and ${kept(context, filter)}
     limit ${KEY_LIMIT}`;
  return lane(
    rows.map(({ golden_id, key }) => ({
      goldenId: golden_id,
      score: scores.sourceKey,
      matchedBy: { by: 'source key', value: key },
    })),
    KEY_LIMIT,
  );
}

/** By an exact match key of any of its source records. */
export async function byIdentifier(context: Context, guess: KeyGuess, filter: Filter): Promise<Lane> {
  const { sql } = context;
  const scheme = guess.scheme
    ? sql`i.scheme = ${guess.scheme}`
    : sql`i.scheme <> all (${fieldSchemes as unknown as string[]}::text[])`;
  const rows = await sql<{ golden_id: string; scheme: string; value: string }[]>`
    select g.golden_id, i.scheme, i.value
      from identifiers i join source_records s using (source_record_id) join golden_records g using (golden_id)
     where i.domain = 'customer' and ${scheme} and i.value = any (${guess.values}::text[])
       and ${kept(context, filter)}
     limit ${KEY_LIMIT}`;
  return lane(
    rows.map(({ golden_id, scheme, value }) => ({
      goldenId: golden_id,
      score: scores.identifier,
      matchedBy: { by: 'identifier', scheme, value },
    })),
    KEY_LIMIT,
  );
}

/** By how a name of it begins, former and trading names included. */
export async function byNamePrefix(context: Context, name: string, filter: Filter): Promise<Lane> {
  const { sql } = context;
  const rows = await sql<{ golden_id: string; value: string; own: boolean; score: number }[]>`
    select g.golden_id, i.value, i.value = g.canonical_name_normalized as own,
           similarity(i.value, ${name}) as score
      from identifiers i join source_records s using (source_record_id) join golden_records g using (golden_id)
     where i.domain = 'customer' and i.scheme = 'name'
       and i.value >= ${name} and i.value < ${name}::text || chr(1114111)
       and ${kept(context, filter)}
     order by i.value limit ${KEY_LIMIT}`;
  return lane(
    rows.map(({ golden_id, value, own, score }) => ({
      goldenId: golden_id,
      score: value === name ? scores.exactName : score,
      matchedBy: own ? { by: 'name' } : { by: 'other name', value },
    })),
    KEY_LIMIT,
  );
}

/**
 * By names that hold something like every word of `name`, in any order (pg_trgm's word similarity, at least
 * 0.6). When hardly any does, again with more tolerance, and by names that are roughly like it as a whole:
 * a typo in a short word, or one in each word, needs that.
 */
export async function byWords(context: Context, name: string, filter: Filter): Promise<Lane> {
  const strict = await likeNames(context, name, everyWord(context, name), filter);
  if (strict.findings.length >= FEW_NAMES || context.inTransaction) return strict;
  const [words, whole] = await Promise.all([
    tolerantly(context, (context) => likeNames(context, name, everyWord(context, name), filter)),
    tolerantly(context, (context) =>
      likeNames(context, name, context.sql`g.canonical_name_normalized % ${name}`, filter),
    ),
  ]);
  return {
    findings: [...strict.findings, ...words.findings, ...whole.findings],
    full: words.full || whole.full,
  };
}

/**
 * Runs a search with less similarity asked for, and with little patience: common words could take seconds.
 * `givenUp` is what it comes to when that is at an end.
 */
export async function tolerantly(
  context: Context,
  search: (context: Context) => Promise<Lane>,
  givenUp: Lane = { findings: [], full: false },
): Promise<Lane> {
  try {
    return await withTransaction(context, async (context) => {
      await context.sql`
        select set_config('pg_trgm.word_similarity_threshold', '0.45', true),
               set_config('pg_trgm.similarity_threshold', '0.4', true),
               set_config('statement_timeout', ${String(TOLERANCE_MS)}, true)`;
      return search(context);
    });
  } catch (error) {
    if ((error as { code?: string }).code === QUERY_CANCELED) return givenUp;
    throw error;
  }
}

function everyWord({ sql }: Context, name: string): Fragment {
  return name
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word): Fragment => sql`${word} <% g.canonical_name_normalized`)
    .reduce((all, one): Fragment => sql`${all} and ${one}`);
}

async function likeNames(context: Context, name: string, like: Fragment, filter: Filter): Promise<Lane> {
  const rows = await context.sql<{ golden_id: string; score: number; exact: boolean }[]>`
    select g.golden_id, similarity(g.canonical_name_normalized, ${name}) as score,
           g.canonical_name_normalized = ${name} as exact
      from golden_records g
     where ${like} and ${kept(context, filter)}
     limit ${NAME_LIMIT}`;
  return lane(
    rows.map(({ golden_id, score, exact }) => ({
      goldenId: golden_id,
      score: exact ? scores.exactName : score,
      matchedBy: { by: 'name' },
    })),
    NAME_LIMIT,
  );
}
