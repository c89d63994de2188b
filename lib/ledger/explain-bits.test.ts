import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, probabilityOf, tally } from './explain-bits';

describe('bitsOf', () => {
  it('knows even odds and three to one', () => {
    expect(bitsOf(0.5)).toBe(0);
    expect(bitsOf(0.8)).toBeCloseTo(2, 12);
    expect(probabilityOf(-2)).toBeCloseTo(0.2, 12);
  });
});

describe('tally', () => {
  it('ends at the log2 odds of the confidence, whatever it was rounded or raised to', () => {
    const bits = fc.double({ min: -12, max: 12, noNaN: true });
    const confidence = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(bits, fc.array(bits, { maxLength: 8 }), confidence, (prior, weights, confidence) => {
        const { adjustmentBits, totalBits } = tally(prior, weights, confidence);
        expect(Number.isFinite(totalBits)).toBe(true);
        expect(Math.abs(probabilityOf(totalBits) - confidence)).toBeLessThan(0.001);
        expect(weights.reduce((sum, one) => sum + one, prior) + adjustmentBits).toBeCloseTo(totalBits, 6);
      }),
    );
  });

  it('has nothing to adjust where the weights say it all, stored with three decimals or not', () => {
    expect(tally(-8, [9, 2], probabilityOf(3))).toEqual({ adjustmentBits: 0, totalBits: 3 });
    expect(tally(-8, [9, 2], 0.889).adjustmentBits).toBe(0);
    expect(tally(-8, [30], 1).totalBits).toBe(22);
  });

  it('shows a floor as a step of its own', () => {
    const { adjustmentBits, totalBits } = tally(-8, [8], 0.97);
    expect(adjustmentBits).toBeCloseTo(Math.log2(97 / 3), 9);
    expect(totalBits).toBeCloseTo(adjustmentBits, 9);
  });
});
