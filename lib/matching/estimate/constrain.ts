import { type ComparisonName, levels, type Model, type Weights } from '../model';
import { falling } from './isotonic';
import { comparisonNames, isNeutral, levelWeight } from './level-pattern';

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
const START_COUNTS_AS = 300;
/**
 * A weight moves by so many bits at most: training adjusts a reviewed table, it does not replace it. The model takes
 * the fields for independent, which an address and its telephone number are not: without labels nothing tells
 * agreement in both from proof, and one wrong automatic merge costs more than ten cases for a steward.
 */
const MOVES_AT_MOST = 1;
/** Match weights in bits beyond which nothing is believed. */
const BELIEVED = { atLeast: -24, atMost: 24 };

/**
 * Match weights out of counts, kept to what is known beforehand:
 *
 * 1. log2(m / u) is drawn to the weight of `start`: a normal prior on the log of the Bayes factor, whose variance
 *    by counting is 1/same + 1/different (the delta method). A level that is hardly ever seen keeps its weight, and
 *    none moves by more than 1 bit. Every pair has names: the bits by which λ and the prior of `start` differ are
 *    reckoned to them.
 * 2. A level that `start` weighs above another one never weighs less than it (isotonic regression over the levels
 *    from the heaviest down; those of one weight in the order of `levels`). So better agreement is never worse, and
 *    what was not seen at all leaves `start` as it is.
 * 3. But for names, agreeing never weighs less than a value that is missing, disagreeing never more: 0 bits.
 * 4. No weight lies outside −24 … 24 bits.
 */
export function constrain(counted: Counted, start: Model, priorBits: number): Weights {
  const entries = comparisonNames.map((name) => {
    const offset = name === 'name' ? start.priorBits - priorBits : 0;
    const telling = levels[name]
      .filter((level) => !isNeutral(level))
      .map((level) => {
        const startBits = levelWeight(start.weights, name, level);
        return { level, startBits, ...drawn(counted[name].get(level), startBits + offset) };
      })
      // Stable: levels of one weight stay in the order of the list.
      .sort((a, b) => b.startBits - a.startBits);
    const inOrder = falling(
      telling.map(({ bits }) => bits),
      telling.map(({ precision }) => precision),
    );
    const bits = new Map<string, number>();
    telling.forEach(({ level, startBits }, index) => {
      const atLeast = name !== 'name' && (startBits > 0 || level === 'equal') ? 0 : BELIEVED.atLeast;
      const atMost = name !== 'name' && startBits < 0 ? 0 : BELIEVED.atMost;
      bits.set(level, within(inOrder[index]!, atLeast, atMost));
    });
    return [name, Object.fromEntries(levels[name].map((level) => [level, bits.get(level) ?? 0]))];
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
