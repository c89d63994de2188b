import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, type PairSample } from './estimate';
import { falling } from './estimate/isotonic';
import { comparisonNames, isNeutral, type LevelPattern, levelWeight } from './estimate/level-pattern';
import { type ComparisonName, defaultModel, levels, type Model } from './model';

const nothing = Object.fromEntries(
  comparisonNames.map((name) => [name, levels[name].find(isNeutral) ?? levels[name][0]]),
) as LevelPattern['levels'];
const pattern = (found: Partial<Record<ComparisonName, string>>, count: number): LevelPattern => ({
  levels: { ...nothing, ...found } as LevelPattern['levels'],
  adjustmentBits: 0,
  count,
});

/** A world in which the fields are independent, and how often its pairs show which levels. */
const world = {
  prior: 0.001,
  name: {
    'equal at phase 1': { m: 0.7, u: 0.0005 },
    'nearly equal': { m: 0.25, u: 0.0015 },
    different: { m: 0.05, u: 0.998 },
  },
  address: { equal: { m: 0.8, u: 0.002 }, elsewhere: { m: 0.2, u: 0.998 } },
  phone: { equal: { m: 0.9, u: 0.001 }, different: { m: 0.1, u: 0.999 } },
} as const;

function worldSample(pairs: number): PairSample {
  const sample = {
    candidates: [] as LevelPattern[],
    strangers: [] as LevelPattern[],
    candidatePairs: 0,
    strangerPairs: 0,
  };
  for (const [name, n] of Object.entries(world.name)) {
    for (const [address, a] of Object.entries(world.address)) {
      for (const [phone, p] of Object.entries(world.phone)) {
        const same = world.prior * n.m * a.m * p.m;
        const count = pairs * (same + (1 - world.prior) * n.u * a.u * p.u);
        const shareKey = name === 'equal at phase 1' || address === 'equal' || phone === 'equal';
        (shareKey ? sample.candidates : sample.strangers).push(pattern({ name, address, phone }, count));
        sample[shareKey ? 'candidatePairs' : 'strangerPairs'] += count;
      }
    }
  }
  return sample;
}

/** A table to start from that is some bits beside the truth of that world. */
const beside: Model = {
  ...defaultModel,
  priorBits: -9,
  weights: {
    ...defaultModel.weights,
    name: { ...defaultModel.weights.name, 'equal at phase 1': 9, 'nearly equal': 6, different: -5 },
    address: { ...defaultModel.weights.address, equal: 8, elsewhere: -3 },
    phone: { ...defaultModel.weights.phone, equal: 9, different: -2.5 },
  },
};

const anyPattern = fc
  .record({
    levels: fc.record(
      Object.fromEntries(
        comparisonNames.map((name) => [name, fc.constantFrom<string>(...levels[name])]),
      ) as Record<ComparisonName, fc.Arbitrary<string>>,
    ),
    adjustmentBits: fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4),
    count: fc.integer({ min: 1, max: 5000 }),
  })
  .map((one) => one as LevelPattern);
const anySample: fc.Arbitrary<PairSample> = fc.record({
  candidates: fc.array(anyPattern, { minLength: 1, maxLength: 30 }),
  strangers: fc.array(anyPattern, { maxLength: 30 }),
  candidatePairs: fc.integer({ min: 200_000, max: 1_000_000 }),
  strangerPairs: fc.integer({ min: 0, max: 1_000_000_000 }),
});

describe('estimate', () => {
  it('finds the shares and the prior of a world whose fields are independent', () => {
    const found = estimate(worldSample(100_000_000), beside);
    expect(found.converged).toBe(true);
    expect(2 ** found.priorBits).toBeCloseTo(world.prior, 4);
    for (const name of ['name', 'address', 'phone'] as const) {
      for (const [level, { m, u }] of Object.entries(world[name])) {
        const shares = found.shares[name][level]!;
        expect(shares.m).toBeCloseTo(m, 1);
        expect(shares.u / u).toBeCloseTo(1, 1);
        expect(shares.weightBits - Math.log2(m / u)).toBeLessThan(0.3);
        expect(shares.weightBits - Math.log2(m / u)).toBeGreaterThan(-0.3);
      }
    }
  });

  it('leaves what it did not see as it was, names but for what the prior took over', () => {
    const { weights, priorBits } = estimate(worldSample(1_000_000), beside);
    expect(weights.email).toEqual(beside.weights.email);
    expect(weights.taxId).toEqual(beside.weights.taxId);
    const moved = weights.name['numerals differ'] - beside.weights.name['numerals differ'];
    expect(moved).toBeCloseTo(beside.priorBits - priorBits, 9);
  });

  it('is drawn to the start the more the fewer pairs there are', () => {
    const distance = (pairs: number) => {
      const { weights } = estimate(worldSample(pairs), beside);
      return Math.abs(weights.phone.different - beside.weights.phone.different);
    };
    expect(distance(20_000)).toBeLessThan(distance(2_000_000));
    expect(distance(2_000_000)).toBeLessThan(distance(200_000_000));
  });

  it('gives the same numbers for the same patterns in any order, to the last bit', () => {
    fc.assert(
      fc.property(
        anySample,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (sample, keys) => {
          const shuffled = (patterns: readonly LevelPattern[]) =>
            patterns
              .map((one) => ({ one, key: keys.next().value! }))
              .sort((a, b) => a.key - b.key)
              .map(({ one }) => one);
          const other = {
            ...sample,
            candidates: shuffled(sample.candidates),
            strangers: shuffled(sample.strangers),
          };
          expect(estimate(other, defaultModel)).toEqual(estimate(sample, defaultModel));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('never weighs better agreement less than worse, nor any agreement less than a missing value', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const { weights, priorBits } = estimate(sample, defaultModel);
        for (const name of comparisonNames) {
          const offset = name === 'name' ? defaultModel.priorBits - priorBits : 0;
          for (const level of levels[name]) {
            const [was, is] = [
              levelWeight(defaultModel.weights, name, level),
              levelWeight(weights, name, level),
            ];
            expect(Math.abs(is)).toBeLessThanOrEqual(24);
            if (isNeutral(level)) {
              expect(is).toBe(0);
              continue;
            }
            if (Math.abs(was + offset) < 20)
              expect(Math.abs(is - was - offset)).toBeLessThanOrEqual(1 + 1e-9);
            if (name !== 'name' && was > 0) expect(is).toBeGreaterThanOrEqual(0);
            for (const other of levels[name]) {
              if (isNeutral(other) || levelWeight(defaultModel.weights, name, other) >= was) continue;
              expect(levelWeight(weights, name, other)).toBeLessThanOrEqual(is + 1e-9);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says so when there is nothing to learn from', () => {
    const empty = { candidates: [], strangers: [], candidatePairs: 0, strangerPairs: 10 };
    expect(() => estimate(empty, defaultModel)).toThrow('nothing to learn from');
  });
});

describe('falling', () => {
  it('pools what rises, by weight', () => {
    expect(falling([5, 1, 3, 0], [1, 1, 3, 1])).toEqual([5, 2.5, 2.5, 0]);
  });

  it('keeps the weighted sum, never rises, and leaves alone what falls', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(values, (pairs) => {
        const [given, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        const result = falling(given, weights);
        const sum = (list: readonly number[]) =>
          list.reduce((total, value, index) => total + value * weights[index]!, 0);
        expect(sum(result)).toBeCloseTo(sum(given), 6);
        result.slice(1).forEach((value, index) => {
          expect(value).toBeLessThanOrEqual(result[index]! + 1e-9);
        });
        const sorted = [...given].sort((a, b) => b - a);
        expect(falling(sorted, weights)).toEqual(sorted);
      }),
    );
  });
});
