import { constrain } from './estimate/constrain';
import { countLevels } from './estimate/count-levels';
import { comparisonNames, type LevelPattern, levelBits, levelWeight } from './estimate/level-pattern';
import { type ComparisonName, levels, type Model, type Weights } from './model';

/** Pairs of a ledger by their levels, in two strata that stand for all its pairs. */
export interface PairSample {
  /** Pairs that share a match key. */
  candidates: readonly LevelPattern[];
  /** Random pairs that share none: taken for different. */
  strangers: readonly LevelPattern[];
  /** Pairs of the whole ledger that share a match key, and those that do not. */
  candidatePairs: number;
  strangerPairs: number;
}

export interface LevelShares {
  /** Shares, 0–1, of the pairs that are the same, and of those that are not, which show the level. */
  m: number;
  u: number;
  /** Pairs of the sample behind them, expected. */
  same: number;
  different: number;
  /** The match weight made of them, in bits. */
  weightBits: number;
}

export type ComparisonShares = {
  readonly [Name in ComparisonName]: { readonly [level: string]: LevelShares };
};

export interface Estimate {
  /** log2 odds that two records of the ledger are the same, before anything is compared: of λ. */
  priorBits: number;
  weights: Weights;
  /** Levels that were seen, in the order of `levels`; the others keep the weight they had. */
  shares: ComparisonShares;
  /** Candidate pairs of the sample that are the same, expected. */
  samePairs: number;
  iterations: number;
  /** False when weights still moved after the last iteration. */
  converged: boolean;
}

const ITERATIONS_AT_MOST = 200;
/** Moves of all weights below this, in bits, end it. */
const TOLERANCE_BITS = 1e-6;
/** Between them λ is believed, as log2 odds. */
const PRIOR_BITS = { atLeast: -40, atMost: -2 };

/**
 * Estimates m, u, λ and the match weights from pairs whose truth is not known, by expectation maximisation
 * (Dempster, Laird, Rubin 1977; for record linkage Winkler 1988), over all pairs of the ledger at once: those that
 * share a match key and those that share none are two strata, each sampled and scaled up to its size. So nothing
 * depends on which key brings a pair together, as it does where m is estimated within blocks. Pairs that share no
 * key are taken for different; they are nearly all pairs, so that u is that of random pairs, as in Splink (Linacre
 * et al. 2022). Every step keeps the weights near those of `start`, bounded and in order: see `constrain`.
 *
 * Pure and deterministic: patterns in any order give the same numbers, to the last bit.
 *
 * @param start weights and prior to start from and to be drawn to
 * @throws RangeError when there is no candidate pair
 */
export function estimate(sample: PairSample, start: Model): Estimate {
  const candidates = inOrder(sample.candidates);
  const strangers = inOrder(sample.strangers);
  const sampled = pairsIn(candidates);
  if (sampled === 0) throw new RangeError('there is nothing to learn from: no two records share a match key');
  const scale = Math.max(1, sample.candidatePairs / sampled);
  const strangerScale = Math.max(1, sample.strangerPairs / Math.max(1, pairsIn(strangers)));
  const allPairs = sample.candidatePairs + sample.strangerPairs;
  const nobody = strangers.map(() => 0);

  let { weights, priorBits } = start;
  for (let iteration = 1; ; iteration++) {
    // Expectation: how many pairs of each pattern are the same, by the weights so far.
    const same = candidates.map(
      ({ levels, adjustmentBits, count }) =>
        count / (1 + 2 ** -(levelBits(levels, weights, priorBits) + adjustmentBits)),
    );
    // Maximisation: λ, and the shares of every level among those that are the same and those that are not.
    const samePairs = same.reduce((sum, one) => sum + one, 0);
    const nextPriorBits = priorOf((samePairs * scale) / allPairs);
    const counted = countLevels([
      { patterns: candidates, same, scale },
      { patterns: strangers, same: nobody, scale: strangerScale },
    ]);
    const next = constrain(counted, start, nextPriorBits);
    const moved = Math.max(Math.abs(nextPriorBits - priorBits), largestMove(weights, next));
    weights = next;
    priorBits = nextPriorBits;
    const converged = moved <= TOLERANCE_BITS;
    if (!converged && iteration < ITERATIONS_AT_MOST) continue;
    const entries = comparisonNames.map((name) => {
      const seen = levels[name].flatMap((level) => {
        const shares = counted[name].get(level);
        return shares ? [[level, { ...shares, weightBits: levelWeight(weights, name, level) }]] : [];
      });
      return [name, Object.fromEntries(seen)];
    });
    const shares = Object.fromEntries(entries) as ComparisonShares;
    return { priorBits, weights, shares, samePairs, iterations: iteration, converged };
  }
}

function priorOf(share: number): number {
  const bits = Math.log2(share / (1 - share));
  return Math.max(PRIOR_BITS.atLeast, Math.min(PRIOR_BITS.atMost, bits));
}

function pairsIn(patterns: readonly LevelPattern[]): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}

function largestMove(before: Weights, after: Weights): number {
  let largest = 0;
  for (const name of comparisonNames) {
    for (const [level, bits] of Object.entries(after[name])) {
      largest = Math.max(largest, Math.abs(bits - levelWeight(before, name, level)));
    }
  }
  return largest;
}

/** In one order, whatever order they came in: what floating-point numbers add up to depends on it. */
function inOrder(patterns: readonly LevelPattern[]): LevelPattern[] {
  return patterns
    .map((pattern) => ({
      pattern,
      key: [
        ...comparisonNames.map((name) => pattern.levels[name]),
        pattern.adjustmentBits,
        pattern.count,
      ].join('|'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ pattern }) => pattern);
}
