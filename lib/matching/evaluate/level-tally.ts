import type { Comparison } from '../model';

/** One level of one comparison over candidate pairs whose truth is known. */
export interface LevelRow {
  comparison: string;
  level: string;
  true_pairs: number;
  false_pairs: number;
  /** Share of the true pairs with this level, 0–1. */
  m: number;
  /** Share of the false pairs with this level, 0–1. */
  u: number;
  /** log2(m / u); null where one of them is 0 and the data cannot say. */
  observed_bits: number | null;
  /** What the model gave the pairs with this level on average: rarity and other refinements included. */
  model_bits: number;
}

interface Tally {
  comparison: string;
  level: string;
  true_pairs: number;
  false_pairs: number;
  bits: number;
}

/**
 * Counts levels over pairs whose truth is known: the m and u of Fellegi and Sunter (1969) as they are, to be laid
 * beside those of the model. They are those of the candidates, not of all pairs that could be made.
 */
export class LevelTally {
  truePairs = 0;
  falsePairs = 0;
  readonly #levels = new Map<string, Tally>();

  add(comparisons: readonly Comparison[], same: boolean): void {
    if (same) this.truePairs++;
    else this.falsePairs++;
    for (const { comparison, level, weightBits } of comparisons) {
      const key = `${comparison}\u0000${level}`;
      let tally = this.#levels.get(key);
      if (!tally) {
        tally = { comparison, level, true_pairs: 0, false_pairs: 0, bits: 0 };
        this.#levels.set(key, tally);
      }
      if (same) tally.true_pairs++;
      else tally.false_pairs++;
      tally.bits += weightBits;
    }
  }

  /** log2 odds that a candidate pair is true; null where there are no pairs of one kind. */
  get priorBits(): number | null {
    return logRatio(this.truePairs, this.falsePairs);
  }

  /** Comparisons in the order in which they were first seen, in each the heaviest level first. */
  rows(): LevelRow[] {
    const order = [...new Set([...this.#levels.values()].map((tally) => tally.comparison))];
    const rows = [...this.#levels.values()].map(({ bits, ...tally }) => {
      const m = this.truePairs === 0 ? 0 : tally.true_pairs / this.truePairs;
      const u = this.falsePairs === 0 ? 0 : tally.false_pairs / this.falsePairs;
      const model_bits = bits / (tally.true_pairs + tally.false_pairs);
      return { ...tally, m, u, observed_bits: logRatio(m, u), model_bits };
    });
    return rows.sort(
      (a, b) =>
        order.indexOf(a.comparison) - order.indexOf(b.comparison) ||
        b.model_bits - a.model_bits ||
        (a.level < b.level ? -1 : 1),
    );
  }
}

function logRatio(above: number, below: number): number | null {
  return above === 0 || below === 0 ? null : Math.log2(above / below);
}
