import { parseName } from '@/lib/matching';
import type { Context } from '../context';
import {
  type Filter,
  type Finding,
  type Fragment,
  KEY_LIMIT,
  kept,
  type Lane,
  type MatchedBy,
  MOST_WORDS,
  scores,
  tolerantly,
} from './lanes';

/** Any name will do that no word of another belongs to. */
const CARRIER = 'touchstone';
/** So many source records with the words are looked at, before status and country choose among them. */
const RAW_LIMIT = 5_000;

/**
 * Whether canonical names hold nothing of `text`: legal forms ("Ltd", "شركة"), markers, signs. Standing alone
 * such a word is kept as a name, so it is asked what it is behind or before another one.
 */
export function isStripped(text: string): boolean {
  return [`${CARRIER} ${text}`, `${text} ${CARRIER}`].some((name) => parseName(name).canonical === CARRIER);
}

/**
 * By names as sources sent them that hold every word of `text`, for words that canonical names do not have.
 * No index serves it: a common word fills the lane in a few milliseconds, but one that hardly any name has costs
 * a look at every source record, 80 to 95 ms with 100,000 golden records. `tolerantly` ends it on larger ledgers.
 */
export async function byRawWords(context: Context, text: string, filter: Filter): Promise<Lane> {
  const words = rawWords(text);
  if (words.length === 0 || context.inTransaction) return { findings: [], full: false };
  return tolerantly(context, (context) => search(context, text, words, filter), { findings: [], full: true });
}

async function search(
  context: Context,
  text: string,
  words: readonly string[],
  filter: Filter,
): Promise<Lane> {
  const { sql } = context;
  const every = (name: Fragment) =>
    words.map((word) => holds(context, name, word)).reduce((all, one) => sql`${all} and ${one}`);
  // The last row counts the names looked at; it is reached only if these have not filled the lane.
  const rows = await sql<RawHit[]>`
    with named as materialized (
      select s.golden_id, s.raw_name from source_records s where ${every(sql`s.raw_name`)} limit ${RAW_LIMIT}
    )
    (select g.golden_id, n.raw_name, ${every(sql`g.canonical_name`)} as own,
            similarity(n.raw_name, ${text}) as score, 0 as named
       from named n join golden_records g using (golden_id)
      where ${kept(context, filter)})
    union all
    select null, null, null, null, count(*)::int from named
    limit ${KEY_LIMIT}`;
  const findings = rows.flatMap(({ golden_id, raw_name, own, score }): Finding[] => {
    if (golden_id === null) return [];
    const matchedBy: MatchedBy = own ? { by: 'name' } : { by: 'other name', value: raw_name };
    return [{ goldenId: golden_id, score: scores.rawWords + score, matchedBy }];
  });
  return { findings, full: findings.length === KEY_LIMIT || rows.at(-1)!.named === RAW_LIMIT };
}

interface RawHit {
  golden_id: string | null;
  raw_name: string;
  /** Whether the golden record's own name holds the words as well. */
  own: boolean;
  /** 0–1, trigram similarity of the raw name and the text. */
  score: number;
  named: number;
}

/** The words with the signs at their ends taken off, unless they are nothing but signs. */
function rawWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '') || word)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** Latin words stand between others ("AG", not "Agency"); other scripts may join theirs without a space. */
function holds({ sql }: Context, name: Fragment, word: string): Fragment {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const like = sql`${name} ilike ${pattern}`;
  if (!/^[\p{Script=Latin}\p{N}]/u.test(word)) return like;
  const whole = `(?<![[:alnum:]])${word.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')}(?![[:alnum:]])`;
  return sql`${like} and ${name} ~* ${whole}`;
}
