/**
 * How fast the in-memory candidate index loads and searches, and what memory it takes, by ledger size.
 *
 *   npx tsx bench/name-index.ts                    10,000, 100,000 and 490,000 names
 *   npx tsx bench/name-index.ts --large            2,300,000 names too
 *   npx tsx bench/name-index.ts --names 100000     one size only
 *
 * Names are real ones where `$TOUCHSTONE_DATA/organisation-names.csv.gz` is there (default ../shared/data),
 * else made up; sizes beyond those are filled with variations of them. Every run uses the same names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { NameIndex } from '../lib/matching/name-index';

const { values: flags } = parseArgs({
  options: {
    names: { type: 'string' },
    large: { type: 'boolean', default: false },
    queries: { type: 'string', default: '2000' },
  },
});
const batchSize = 500;

/** A linear congruential generator (Numerical Recipes), so that every run uses the same names. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Roughly what the name phases leave: no accents, lower-case, no punctuation, words sorted. */
function canonicaliseRoughly(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

function loadRealNames(): string[] | undefined {
  const path = `${process.env.TOUCHSTONE_DATA ?? '../shared/data'}/organisation-names.csv.gz`;
  if (!existsSync(path)) {
    console.log(
      `No real names (${path} is not there; TOUCHSTONE_DATA names its folder): using made-up ones.`,
    );
    return undefined;
  }
  const rows: string[][] = parse(gunzipSync(readFileSync(path)), { from_line: 2, relax_column_count: true });
  return rows.map((row) => canonicaliseRoughly(row[0] ?? ''));
}

/** Names of one to four words from 30,000 made-up ones, whose frequencies fall as 1/rank, as in language. */
function makeNames(count: number, random: (below: number) => number): string[] {
  const choose = (parts: string) => parts.split(' ')[random(parts.split(' ').length)]!;
  const syllable = () =>
    choose('b br c ch d f g gr h j k l m n p pr qu r s st t tr v w z') +
    choose('a e i o u ai ea io ou y') +
    choose('n r l s t m d nd rt st ck x ng').repeat(random(2));
  const words = Array.from({ length: 30_000 }, () =>
    Array.from({ length: 1 + random(4) }, syllable).join(''),
  );
  const pick = () => words[Math.floor(words.length ** (random(1e6) / 1e6)) - 1]!;
  return Array.from({ length: count }, () =>
    canonicaliseRoughly(Array.from({ length: 1 + random(4) }, pick).join(' ')),
  );
}

/** Another name of the same language: a word replaced, a word added, or halves of two names joined. */
function vary(names: string[], random: (below: number) => number): string {
  const words = names[random(names.length)]!.split(' ');
  const others = names[random(names.length)]!.split(' ');
  const other = others[random(others.length)]!;
  const way = random(3);
  if (way === 0) words[random(words.length)] = other;
  else if (way === 1) words.push(other);
  else words.splice(0, Math.ceil(words.length / 2), ...others.slice(0, Math.ceil(others.length / 2)));
  return words.sort().join(' ');
}

/** One letter left out, put in, replaced, or swapped with the next. */
function misspell(name: string, random: (below: number) => number): string {
  const at = random(name.length);
  const letter = String.fromCharCode(97 + random(26));
  const after = name.slice(at + 1);
  const inserts = ['', letter, `${letter}${name[at]}`, `${after.slice(0, 1)}${name[at]}`];
  const way = random(4);
  return name.slice(0, at) + inserts[way] + (way === 3 ? after.slice(1) : after);
}

function percentile(sorted: number[], share: number): string {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(3);
}

/** Searches for all queries and gives milliseconds per search, milliseconds per batch, and hits per search. */
function measureSearches(index: NameIndex, queries: string[]) {
  for (const query of queries.slice(0, 200)) index.search(query); // lets the compiler warm up
  let hits = 0;
  const times = queries.map((query) => {
    const begin = performance.now();
    hits += index.search(query).length;
    return performance.now() - begin;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  times.sort((left, right) => left - right);
  return {
    'p50 ms': percentile(times, 0.5),
    'p95 ms': percentile(times, 0.95),
    'p99 ms': percentile(times, 0.99),
    [`ms per ${batchSize}`]: (mean * batchSize).toFixed(0),
    'hits each': (hits / queries.length).toFixed(1),
  };
}

function measure(pool: string[], size: number): void {
  const random = createRandom(size);
  const names = new Set(pool.slice(0, size));
  while (names.size < size) names.add(vary(pool, random));
  const held = [...names];
  const queryCount = Number(flags.queries);
  const misspelt = Array.from({ length: queryCount }, () => misspell(held[random(size)]!, random));
  const notHeld = pool.slice(Math.max(size, pool.length - queryCount));
  while (notHeld.length < queryCount) {
    const name = vary(pool, random);
    if (!names.has(name)) notHeld.push(name);
  }
  names.clear();

  const index = new NameIndex({ expectedNames: size });
  let slowest = 0;
  const begin = performance.now();
  let before = begin;
  for (const name of held) {
    index.add(name);
    const now = performance.now();
    slowest = Math.max(slowest, now - before);
    before = now;
  }
  const loadMs = before - begin;
  const { trigrams, postings, bytes } = index.stats();
  console.log(
    `\n${size.toLocaleString('en')} names: loaded in ${(loadMs / 1000).toFixed(2)} s ` +
      `(slowest addition ${slowest.toFixed(0)} ms), ${(bytes / 1e6).toFixed(0)} MB, ` +
      `${trigrams.toLocaleString('en')} trigrams, ${postings.toLocaleString('en')} postings`,
  );
  console.table({
    'held, misspelt': measureSearches(index, misspelt),
    'not held': measureSearches(index, notHeld),
  });
}

const random = createRandom(7);
const pool = [...new Set(loadRealNames() ?? makeNames(490_000, random))].filter((name) => name.length >= 3);
for (let at = pool.length - 1; at > 0; at--) {
  const other = random(at + 1);
  [pool[at], pool[other]] = [pool[other]!, pool[at]!];
}
console.log(
  `${pool.length.toLocaleString('en')} distinct names to choose from, searched by 0.4 for the best 20`,
);
const sizes = flags.names ? [Number(flags.names)] : [10_000, 100_000, 490_000];
if (flags.large) sizes.push(2_300_000);
for (const size of sizes) measure(pool, size);
