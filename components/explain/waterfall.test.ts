import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, probabilityOf } from '@/lib/ledger/explain-bits';
import { distance, shortfall, signedBits, waterfall } from './waterfall';

const model = { version: 'test', priorBits: -8, autoThreshold: 0.93, reviewThreshold: 0.2 };
const candidate = (weights: number[], confidence?: number) => ({
  confidence: confidence ?? probabilityOf(weights.reduce((sum, bits) => sum + bits, model.priorBits)),
  comparisons: weights.map((weightBits, index) => ({
    comparison: `c${index}`,
    level: 'some',
    weightBits,
    detail: `c${index}`,
  })),
});

describe('waterfall', () => {
  it('draws each bar from where the one before ended to the final sum, within the drawing', () => {
    const weights = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 8 });
    const confidence = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(weights, confidence, (weights, confidence) => {
        const { steps, silent, totalBits, total, auto, review } = waterfall(
          candidate(weights, confidence),
          model,
        );
        const comparisons = steps.filter(({ key }) => /^c\d$/.test(key));
        expect(comparisons.length + silent.length).toBe(weights.length);
        expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(totalBits, 6);
        expect(steps.at(-1)!.runningBits).toBeCloseTo(totalBits, 6);
        expect(steps.at(-1)!.reached).toBeCloseTo(total, 6);
        for (const place of [
          total,
          auto.place,
          review.place,
          ...steps.flatMap(({ from, to }) => [from, to]),
        ]) {
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(100 + 1e-6);
        }
        for (const [index, step] of steps.entries()) {
          expect(step.bits < 0 ? step.from : step.to).toBeCloseTo(step.reached, 6);
          const next = steps[index + 1];
          if (next) expect(next.bits < 0 ? next.to : next.from).toBeCloseTo(step.reached, 6);
        }
      }),
    );
  });

  it('names what weighs nothing without a bar', () => {
    expect(waterfall(candidate([0, 5]), model)).toMatchObject({
      silent: [{ label: 'C0', detail: 'c0' }],
      totalBits: -3,
    });
    const name = { comparison: 'name', level: 'some', weightBits: 0, detail: 'Perhaps' };
    expect(waterfall({ confidence: 0.004, comparisons: [name] }, model)).toMatchObject({
      silent: [],
      steps: [{ key: 'prior' }, { key: 'name', bits: 0, runningBits: -8 }],
    });
  });

  it('shows as a step what a confidence is beyond its evidence', () => {
    const { steps, totalBits } = waterfall(candidate([8], 0.97), model);
    expect(steps.map(({ key }) => key)).toEqual(['prior', 'c0', 'adjustment']);
    expect(totalBits).toBeCloseTo(bitsOf(0.97), 9);
  });
});

describe('shortfall', () => {
  it('says in bits what is missing, and whether a veto stands', () => {
    const short = waterfall(candidate([9]), model);
    expect(short.auto.distanceBits).toBeCloseTo(1 - bitsOf(0.93), 9);
    expect(shortfall(short, [])).toBe('2.7 bits short of merging by itself. No veto.');
    expect(shortfall(short, ['x'])).toBe('2.7 bits short of merging by itself, and a veto stands.');
    expect(shortfall(waterfall(candidate([20]), model), ['x'])).toMatch(/but a veto stands/);
    expect(shortfall(waterfall(candidate([1]), model), [])).toMatch(
      /, 5\.0 bits short of asking\. No veto\.$/,
    );
  });
});

describe('words', () => {
  it('have a true minus and know one bit', () => {
    expect([9, -2.06, 0.01, -0.04].map(signedBits)).toEqual(['+9.0', '−2.1', '0.0', '0.0']);
    const threshold = { confidence: 0.5, bits: 0, place: 0 };
    expect(distance({ ...threshold, distanceBits: 1.04 })).toBe('1.0 bit above');
    expect(distance({ ...threshold, distanceBits: -0.44 })).toBe('0.4 bits short');
  });
});
