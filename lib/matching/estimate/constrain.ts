import type { ComparisonName, Model, Weights } from '../model';
import { falling } from './isotonic';
import { comparisonNames, isNeutral } from './level-pattern';

/** What was seen of one level among the pairs that are the same and those that are not, both expected. */
export interface LevelCount {
  /** Pairs of the sample that are the same, and those that are not. */
  same: number;
  different: number;
  /** Share of the level among both, 0–1, neutral levels left out. */
  m: number;
  u: number;
}

export type Counted = { readonly [Name in ComparisonName]: ReadonlyMap<string, LevelCount> };

/** Precision of the starting weight, in 1 / nats²: it counts as much as so many pairs seen on both sides. */
const START_COUNTS_AS = 20;
/**
 * A weight moves by so many bits at most, in one training. The model takes the fields for independent, which an
 * address and its telephone number are not: what agrees for one reason would be counted twice without bounds.
 */
const MOVES_AT_MOST = 3;
/** Match weights in bits beyond which nothing is believed. */
const BELIEVED = { atLeast: -24, atMost: 24 };

/**
 * Match weights out of counts, kept to what is known beforehand:
 *
 * 1. log2(m / u) is drawn to the weight of `start`: a normal prior on the log of the Bayes factor, whose variance
 *    by counting is 1/same + 1/different (the delta method). A level that is hardly ever seen keeps its weight, and
 *    none moves by more than 3 bits. Every pair has names: the bits by which λ and the prior of `start` differ are
 *    reckoned to them.
 * 2. Of the levels that agree (`start` weighs them above 0), a better one, in the order of `levels`, never weighs
 *    less than a worse one (isotonic regression); of those that do not agree none weighs more than they. Among
 *    themselves these keep no order: the list has none for them.
 * 3. But for names, agreeing never weighs less than a value that is missing, disagreeing never more: 0 bits.
 * 4. No weight lies outside −24 … 24 bits.
 */
export function constrain(counted: Counted, start: Model, priorBits: number): Weights {
  const entries = comparisonNames.map((name) => {
    const offset = name === 'name' ? start.priorBits - priorBits : 0;
    const levels = Object.entries(start.weights[name]).map(([level, weight]) =>
      isNeutral(level)
        ? { level, startBits: 0, bits: 0, precision: 0 }
        : { level, startBits: weight, ...drawn(counted[name].get(level), weight + offset) },
    );
    const telling = levels.filter(({ level }) => !isNeutral(level));
    const agreeing = telling.filter(({ startBits }) => startBits > 0);
    const inOrder = falling(
      agreeing.map(({ bits }) => bits),
      agreeing.map(({ precision }) => precision),
    );
    agreeing.forEach((one, index) => {
      one.bits = inOrder[index]!;
    });
    const leastAgreeing = inOrder.at(-1) ?? Number.POSITIVE_INFINITY;
    for (const one of telling) {
      if (one.startBits <= 0) one.bits = Math.min(leastAgreeing, one.bits);
      if (name !== 'name' && one.startBits > 0) one.bits = Math.max(0, one.bits);
      if (name !== 'name' && one.startBits < 0) one.bits = Math.min(0, one.bits);
      one.bits = within(one.bits, BELIEVED.atLeast, BELIEVED.atMost);
    }
    return [name, Object.fromEntries(levels.map(({ level, bits }) => [level, bits]))];
  });
  return Object.fromEntries(entries) as Weights;
}

function drawn(seen: LevelCount | undefined, startBits: number): { bits: number; precision: number } {
  if (!seen) return { bits: startBits, precision: START_COUNTS_AS };
  const counting = 1 / (1 / seen.same + 1 / seen.different);
  const precision = counting + START_COUNTS_AS;
  const bits = (counting * Math.log2(seen.m / seen.u) + START_COUNTS_AS * startBits) / precision;
  return { bits: within(bits, startBits - MOVES_AT_MOST, startBits + MOVES_AT_MOST), precision };
}

function within(value: number, atLeast: number, atMost: number): number {
  return Math.max(atLeast, Math.min(atMost, value));
}
