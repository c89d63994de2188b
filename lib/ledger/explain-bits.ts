/** log2 odds of a probability between 0 and 1. */
export function bitsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** Probability of log2 odds. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** Stored confidences have three decimals. */
const ROUNDING = 0.000_6;

export interface Tally {
  /** What the confidence stands for beyond prior and weights: a floor, or calibration. 0 in most cases. */
  adjustmentBits: number;
  /** Prior, weights and adjustment: the log2 odds of the confidence, which thresholds are measured against. */
  totalBits: number;
}

/**
 * Adds up prior and match weights, all in bits. Where a confidence says something else than their sum, what is
 * missing becomes a step of its own, so that a waterfall always ends where the decision was made.
 */
export function tally(priorBits: number, weightsBits: readonly number[], confidence: number): Tally {
  const sumBits = weightsBits.reduce((sum, bits) => sum + bits, priorBits);
  if (Math.abs(probabilityOf(sumBits) - confidence) <= ROUNDING) {
    return { adjustmentBits: 0, totalBits: sumBits };
  }
  const totalBits = bitsOf(Math.min(1 - ROUNDING, Math.max(ROUNDING, confidence)));
  return { adjustmentBits: totalBits - sumBits, totalBits };
}
