import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseCandidate } from '@/lib/ledger/resolution-case';
import { bitsOf, shortfall, signedBits, waterfall } from './weights';

const model = { priorBits: -8, autoThreshold: 0.93 };
const candidate = (weights: number[]) =>
  ({
    comparisons: weights.map((weightBits, index) => ({
      comparison: `c${index}`,
      level: 'some',
      weightBits,
      detail: '',
    })),
  }) as CaseCandidate;

describe('waterfall', () => {
  it('draws each bar from where the one before ended, within the drawing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 8 }), (weights) => {
        const { bars, silent, totalBits, threshold } = waterfall(candidate(weights), model);
        expect(bars.length + silent.length).toBe(weights.length + 1);
        expect(totalBits).toBeCloseTo(
          bars.reduce((sum, { bits }) => sum + bits, 0),
          9,
        );
        for (const { from, to } of [...bars, { from: threshold, to: threshold }]) {
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(100 + 1e-9);
          expect(to).toBeGreaterThanOrEqual(from);
        }
        for (const [index, bar] of bars.entries()) {
          const next = bars[index + 1];
          if (!next) continue;
          const end = bar.bits < 0 ? bar.from : bar.to;
          expect(next.bits < 0 ? next.to : next.from).toBeCloseTo(end, 6);
        }
      }),
    );
  });

  it('names what weighs nothing without a bar', () => {
    expect(waterfall(candidate([0, 5]), model)).toMatchObject({ silent: ['C0'], totalBits: -3 });
  });
});

describe('shortfall', () => {
  it('says in bits what is missing, and whether a veto stands', () => {
    const short = waterfall(candidate([9]), model);
    expect(short.thresholdBits - short.totalBits).toBeCloseTo(bitsOf(0.93) - 1, 9);
    expect(shortfall(short, [])).toBe('2.7 bits short of merging by itself. No veto.');
    expect(shortfall(short, ['x'])).toBe('2.7 bits short of merging by itself, and a veto stands.');
    expect(shortfall(waterfall(candidate([20]), model), ['x'])).toMatch(/but a veto stands/);
  });
});

describe('signedBits', () => {
  it('has a true minus', () => {
    expect([signedBits(9), signedBits(-2.06)]).toEqual(['+9.0', '−2.1']);
  });
});
