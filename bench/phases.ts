/**
 * How many names the name phases parse in a second of processor time: 50,000 real organisation names from the measuring
 * data when it is there, names made up by the project otherwise. Run by `npx tsx bench/phases.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { canonicalise, parseName } from '../lib/matching';

const NAME_COUNT = 50_000;
const ROUNDS = 5;
const TARGET = 50_000;

const path = `${process.env.TOUCHSTONE_DATA ?? '../shared/data'}/organisation-names.csv.gz`;

function realNames(): string[] {
  const rows: string[][] = parse(gunzipSync(readFileSync(path)), { from_line: 2, relax_column_count: true });
  const stride = Math.max(1, Math.floor(rows.length / NAME_COUNT));
  const names = rows.filter((_, index) => index % stride === 0).map((row) => row[0] ?? '');
  return names.slice(0, NAME_COUNT);
}

function madeUpNames(): string[] {
  const first = ['North', 'Silver', 'St. Mary’s', 'Müller', 'A.B.C.', 'First', 'Łódź', 'The Golden', 'J P'];
  const second = ['Valley', 'Bridge & Stone', 'Mfg', 'Med Ctr', 'Fund VIII', 'Dental', 'Int’l', 'Svcs'];
  const last = [
    ', Inc.',
    ' LLC',
    ' GmbH & Co. KG',
    '',
    ' (Hong Kong) Ltd',
    ' d/b/a Oz Foods',
    ' S.A. de C.V.',
  ];
  return Array.from({ length: NAME_COUNT }, (_, index) => {
    const pick = (list: string[], step: number) => list[Math.floor(index / step) % list.length] ?? '';
    return `${pick(first, 1)} ${pick(second, 9)} ${index % 997}${pick(last, 7)}`;
  });
}

const isReal = existsSync(path);
if (!isReal) console.log(`${path} is not there (TOUCHSTONE_DATA): parsing made-up names instead.`);
const names = isReal ? realNames() : madeUpNames();

const perSecond: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  // Processor time, not the clock's, so that a busy machine gives the same figure.
  const start = process.cpuUsage();
  for (const name of names) parseName(name);
  const { user, system } = process.cpuUsage(start);
  perSecond.push(names.length / ((user + system) / 1_000_000));
}
const unstable = names.filter((name) => canonicalise(canonicalise(name)) !== canonicalise(name)).length;

const shown = (value: number) => Math.round(value).toLocaleString('en');
const [cold = 0] = perSecond;
const median = perSecond.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
console.log(`parseName, ${shown(names.length)} names: ${shown(median)}/s (first round ${shown(cold)}/s)`);
console.log(`target ${shown(TARGET)}/s: ${median >= TARGET ? 'met' : 'missed'}; ${unstable} unstable names`);
process.exitCode = median >= TARGET && unstable === 0 ? 0 : 1;
