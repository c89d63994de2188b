import { type ComparisonName, type Level, levels, type Model, type Weights } from '../model';

/** One level per comparison, as the comparisons of one pair found them. */
export type PairLevels = { readonly [Name in ComparisonName]: Level<Name> };

/** One combination of levels with the number of pairs that show it. */
export interface LevelPattern {
  levels: PairLevels;
  /** What such a pair weighs beyond its levels (the rarity of the words that agree), in bits. */
  adjustmentBits: number;
  /** Pairs of the sample. */
  count: number;
}

/** What of a pair's evidence is counted. */
export interface CountedEvidence {
  readonly weightBits: number;
  levelOf(comparison: ComparisonName): string;
}

/** Comparisons in the order in which everything is counted and added up. */
export const comparisonNames = Object.keys(levels) as ComparisonName[];

/** Levels that say nothing: they weigh 0 and take no part in estimating (Splink's null levels). */
const neutral: ReadonlySet<string> = new Set(['missing', 'of another kind']);

export function isNeutral(level: string): boolean {
  return neutral.has(level);
}

/** The weight in bits that a model gives to one level. */
export function levelWeight(weights: Weights, name: ComparisonName, level: string): number {
  const bits = (weights[name] as Readonly<Record<string, number>>)[level];
  if (bits === undefined) throw new RangeError(`there is no level ${name}: ${level}`);
  return bits;
}

/** Prior and weights of a pair's levels added up, in bits. */
export function levelBits(found: PairLevels, weights: Weights, priorBits: number): number {
  let bits = priorBits;
  for (const name of comparisonNames) bits += levelWeight(weights, name, found[name]);
  return bits;
}

const ADJUSTMENT_STEPS = 4;

/** Counts pairs by their levels: there are far fewer combinations than pairs, so that memory stays bounded. */
export class PatternCounter {
  readonly #model: Model;
  readonly #patterns = new Map<string, LevelPattern>();

  /** @param model the one that the evidence was weighed by */
  constructor(model: Model) {
    this.#model = model;
  }

  /** Counts `count` pairs with this evidence. */
  add(evidence: CountedEvidence, count = 1): void {
    const found = Object.fromEntries(comparisonNames.map((name) => [name, evidence.levelOf(name)]));
    // The same mailbox says already that the domain is the same (as in comparePair).
    if (found.email === 'equal') found.webDomain = 'missing';
    const { weights, priorBits } = this.#model;
    const beyond = evidence.weightBits - levelBits(found as PairLevels, weights, priorBits);
    const adjustmentBits = Math.round(beyond * ADJUSTMENT_STEPS) / ADJUSTMENT_STEPS || 0;
    const key = [...comparisonNames.map((name) => found[name]), adjustmentBits].join('|');
    const known = this.#patterns.get(key);
    if (known) known.count += count;
    else this.#patterns.set(key, { levels: found as PairLevels, adjustmentBits, count });
  }

  get patterns(): LevelPattern[] {
    return [...this.#patterns.values()];
  }
}
