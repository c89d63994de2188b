/**
 * How many scores per second each similarity metric gives on one core, for company names of about 20
 * characters. Run by `npx tsx bench/similarity.ts`.
 */
import { Bench } from 'tinybench';
import {
  type PreparedText,
  partialRatio,
  partialTokenRatio,
  prepare,
  preparedRatio,
  preparedWRatio,
  ratio,
  tokenRatio,
  tokenSetRatio,
  tokenSortRatio,
  wRatio,
} from '../lib/matching/similarity';

const NAME_COUNT = 2_000;
const FIRST = 'north south silver golden blue river harbor summit pioneer granite cedar alpine'.split(' ');
const SECOND = 'valley bridge stone field point lake ridge park coast forest gate meadow'.split(' ');
const THIRD = 'steel foods media dental energy supply freight textile health motors paper optics'.split(' ');
const LAST = 'inc llc gmbh ltd sa group holding partners corp ag bv spa'.split(' ');

/** A linear congruential generator (Numerical Recipes), so that every run scores the same names. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeNames(): string[] {
  const random = createRandom(20);
  const pick = (words: string[]) => words[random(words.length)]!;
  const names: string[] = [];
  while (names.length < NAME_COUNT) {
    const words = [pick(FIRST), pick(SECOND), pick(THIRD), pick(LAST)].slice(random(3) === 0 ? 1 : 0);
    const name = words.join(' ');
    if (name.length < 18 || name.length > 22) continue;
    // Every other name is its predecessor with a typing error, so that words do not always match exactly.
    const at = 1 + random(name.length - 4);
    names.push(name);
    names.push(`${name.slice(0, at)}x${name.slice(at + 2)}`);
  }
  return names;
}

type Score<Text> = (a: Text, b: Text, scoreCutoff?: number) => number;

/** Scores every name against another one; `stride` decides which. Returns the sum, so that nothing is skipped. */
function scoreAll<Text>(score: Score<Text>, names: Text[], stride: number, scoreCutoff?: number): number {
  let sum = 0;
  let other = stride;
  for (let index = 0; index < names.length; index++) {
    sum += score(names[index]!, names[other]!, scoreCutoff);
    if (++other === names.length) other = 0;
  }
  return sum;
}

const names = makeNames();
const short = names.map((name) => name.split(' ').slice(0, 2).join(' '));
const prepared: PreparedText[] = names.map(prepare);
const mixed = names.map((name, index) => (index % 4 === 0 ? short[index]! : name));
const long = names.map((name, index) => `${name} ${names[(index + 7) % names.length]} ${name}`);
const bench = new Bench({ time: 600, warmupTime: 300 });

let stride = 0;
const nextStride = () => {
  stride = (stride % (NAME_COUNT - 2)) + 1;
  return stride;
};
let checksum = 0;
function add<Text>(title: string, score: Score<Text>, texts: Text[], scoreCutoff?: number) {
  bench.add(title, () => {
    checksum += scoreAll(score, texts, nextStride(), scoreCutoff);
  });
}

add('ratio', ratio, names);
add('partialRatio', partialRatio, names);
add('partialRatio, lengths differ', partialRatio, mixed);
add('tokenSortRatio', tokenSortRatio, names);
add('tokenSetRatio', tokenSetRatio, names);
add('tokenRatio', tokenRatio, names);
add('partialTokenRatio', partialTokenRatio, names);
add('wRatio', wRatio, names);
add('wRatio, a quarter shortened', wRatio, mixed);
add('wRatio, scoreCutoff 88', wRatio, names, 88);
add('preparedRatio', preparedRatio, prepared);
add('preparedWRatio', preparedWRatio, prepared);
add('preparedWRatio, scoreCutoff 88', preparedWRatio, prepared, 88);
add('ratio, 65 characters', ratio, long);
add('wRatio, 65 characters', wRatio, long);

await bench.run();
console.log(`names: ${names.length}, mean length ${names.join('').length / names.length}`);
for (const { name, result } of bench.tasks) {
  if (result.state !== 'completed') throw new Error(`${name} ended as ${result.state}`);
  const perSecond = Math.round(result.throughput.p50 * names.length).toLocaleString('en');
  console.log(`${name.padEnd(32)} ${perSecond.padStart(12)} per second`);
}
console.log(`checksum ${Math.round(checksum)}`);
