/**
 * Microseconds of processor time that comparing takes: two names that have nothing in common, two that share a
 * word, names seen for the first time, and a record with 50 candidates in all fields. Organisations from the
 * measuring data when it is there, made up ones otherwise. Run by `npx tsx bench/compare.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { comparePair, MatchRecord, type RecordValues } from '../lib/matching';
import { compareNames } from '../lib/matching/comparisons/name';

const RECORDS = 3_000;
const PAIRS = 200_000;
const ROUNDS = 5;
const CANDIDATES = 50;
const TARGETS = { apart: 3, sharing: 10, candidatesMs: 0.5 };

const path = `${process.env.TOUCHSTONE_DATA ?? '../shared/data'}/labelled/hospitals.csv`;

function realValues(): RecordValues[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
  const stride = Math.max(1, Math.floor(rows.length / RECORDS));
  return rows
    .filter((_, index) => index % stride === 0)
    .map(({ name = '', address, city, region, postcode, country, phone }) => ({
      rawName: name,
      phone,
      rawAddress: { line1: address, city, state: region, postal_code: postcode, country_code: country },
    }));
}

function madeUpValues(): RecordValues[] {
  const pick = (words: string, index: number) => words.split(' ')[index % words.split(' ').length]!;
  return Array.from({ length: RECORDS }, (_, index) => ({
    rawName: [
      pick('North Silver Mercy Golden River Granite Alpine Saint Mary Cedar Harbor', index),
      pick('Valley Bridge Stone Lake Forest Meadow Point Field', index >> 2),
      pick('Hospital Steel Foods Dental Energy Freight Optics Clinic Bank', index >> 3),
      pick('Inc LLC GmbH Center Group Holding (Singapore)', index >> 1),
    ].join(' '),
    phone: `212 555 ${String(index).padStart(4, '0')}`,
    rawAddress: {
      line1: `${index} Main Street`,
      city: pick('Boston Austin Denver Fargo', index),
      state: pick('MA TX CO ND', index),
      postal_code: String(10_000 + index),
      country_code: 'US',
    },
  }));
}

/** A linear congruential generator (Numerical Recipes), so that every run compares the same pairs. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Microseconds of one call: the median of the rounds, in processor time, which a busy machine changes least. */
function measure(calls: number, work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / calls;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

const isReal = existsSync(path);
if (!isReal) console.log(`${path} is not there (TOUCHSTONE_DATA): comparing made-up organisations instead.`);
const values = isReal ? realValues() : madeUpValues();
const records = values.map((one) => new MatchRecord(one));
const random = createRandom(7);
type Pair = [MatchRecord, MatchRecord];
const pairs = Array.from(
  { length: PAIRS },
  (): Pair => [records[random(records.length)]!, records[random(records.length)]!],
);
const wordsOf = (record: MatchRecord) => record.name.canonical.split(' ');
const sharing = pairs.filter(([a, b]) => wordsOf(a).some((word) => wordsOf(b).includes(word)));
const apart = pairs.filter(([a, b]) => !wordsOf(a).some((word) => wordsOf(b).includes(word)));

const compareAll = (list: readonly Pair[]) => () => {
  for (const [a, b] of list) compareNames(a, b);
};
const apartMicros = measure(apart.length, compareAll(apart));
const sharingMicros = measure(sharing.length, compareAll(sharing));
const freshMicros = measure(records.length, () => {
  const fresh = values.map((one) => new MatchRecord(one));
  for (const [index, record] of fresh.entries()) compareNames(record, fresh[index - 1] ?? record);
});
const fieldsMicros = measure(pairs.length, () => {
  for (const [a, b] of pairs) comparePair(a, b);
});
const candidatesMs = (fieldsMicros * CANDIDATES) / 1000;

const verdict = (value: number, target: number) =>
  `(target ${target}: ${value <= target ? 'met' : 'missed'})`;
console.log(
  `names without a common word: ${apartMicros.toFixed(2)} µs ${verdict(apartMicros, TARGETS.apart)}`,
);
console.log(`names with one: ${sharingMicros.toFixed(2)} µs ${verdict(sharingMicros, TARGETS.sharing)}`);
console.log(`a name seen for the first time, parsed and compared: ${freshMicros.toFixed(1)} µs`);
console.log(
  `a record with ${CANDIDATES} candidates in all fields: ${candidatesMs.toFixed(3)} ms ${verdict(candidatesMs, TARGETS.candidatesMs)}`,
);
