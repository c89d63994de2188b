import type { Counted, LevelCount } from './constrain';
import { comparisonNames, isNeutral, type LevelPattern, type PairLevels } from './level-pattern';

/** Patterns of pairs with the pairs of the whole ledger that each pair of the sample stands for. */
export interface Stratum {
  patterns: readonly LevelPattern[];
  /** Expected pairs among each pattern's that are the same, in the order of `patterns`. */
  same: readonly number[];
  /** Pairs of the ledger for each pair of the sample. */
  scale: number;
}

/** What stands for a level that was never seen on one side (Jeffreys). */
const HALF_A_PAIR = 0.5;

/** Counts every level among the pairs that are the same and those that are not. */
export function countLevels(strata: readonly Stratum[]): Counted {
  const entries = comparisonNames.map((name) => [name, countOne(name, strata)]);
  return Object.fromEntries(entries) as Counted;
}

function countOne(name: keyof PairLevels, strata: readonly Stratum[]): Map<string, LevelCount> {
  const tallies = new Map<string, { sampled: number; same: number; different: number; squares: number }>();
  for (const { patterns, same, scale } of strata) {
    patterns.forEach(({ levels, count }, index) => {
      const level = levels[name];
      if (isNeutral(level)) return;
      const tally = tallies.get(level) ?? { sampled: 0, same: 0, different: 0, squares: 0 };
      const different = count - same[index]!;
      tally.sampled += same[index]!;
      tally.same += same[index]! * scale;
      tally.different += different * scale;
      tally.squares += different * scale ** 2;
      tallies.set(level, tally);
    });
  }
  const half = HALF_A_PAIR * Math.min(...strata.map(({ scale }) => scale));
  const total = { same: 0, different: 0 };
  for (const tally of tallies.values()) {
    total.same += tally.same + half;
    total.different += tally.different + half;
  }
  return new Map(
    [...tallies].map(([level, tally]) => [
      level,
      {
        same: tally.sampled + HALF_A_PAIR,
        // So many pairs of one weight tell as much as these of several (Kish).
        different: (tally.squares > 0 ? tally.different ** 2 / tally.squares : 0) + HALF_A_PAIR,
        m: (tally.same + half) / total.same,
        u: (tally.different + half) / total.different,
      },
    ]),
  );
}
