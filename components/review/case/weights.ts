import type { CaseCandidate, ResolutionCase } from '@/lib/ledger/resolution-case';
import { comparisonInWords } from '../words';

export interface WeightBar {
  key: string;
  label: string;
  detail: string;
  bits: number;
  /** Where the bar begins and ends, in per cent of the drawing. */
  from: number;
  to: number;
}

export interface Waterfall {
  bars: WeightBar[];
  /** Comparisons that had nothing to compare. */
  silent: string[];
  /** Prior and all weights, in bits. */
  totalBits: number;
  /** From here the engine decides by itself, in bits and in per cent of the drawing. */
  thresholdBits: number;
  threshold: number;
}

/** log2 odds of a probability. */
export function bitsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/**
 * Match weights as a waterfall (after Splink's chart): each bar begins where the one before ended, from the
 * prior to the sum. Comparisons that weigh nothing are only named.
 */
export function waterfall(candidate: CaseCandidate, model: ResolutionCase['model']): Waterfall {
  const weighing = candidate.comparisons.filter(({ weightBits }) => weightBits !== 0);
  const silent = candidate.comparisons.filter(({ weightBits }) => weightBits === 0);
  const steps = [
    {
      key: 'prior',
      label: 'Before evidence',
      detail: 'How rare it is that two records are the same',
      bits: model.priorBits,
    },
    ...weighing.map(({ comparison, level, weightBits, detail }) => ({
      key: comparison,
      label: `${comparisonInWords(comparison)}, ${level}`,
      detail,
      bits: weightBits,
    })),
  ];
  const thresholdBits = bitsOf(model.autoThreshold);
  let sum = 0;
  const reached = steps.map(({ bits }) => {
    sum += bits;
    return sum;
  });
  const low = Math.min(0, thresholdBits, ...reached);
  const high = Math.max(0, thresholdBits, ...reached);
  const place = (bits: number) => ((bits - low) / (high - low)) * 100;
  return {
    bars: steps.map((step, index) => {
      const [before, after] = [reached[index]! - step.bits, reached[index]!];
      return { ...step, from: place(Math.min(before, after)), to: place(Math.max(before, after)) };
    }),
    silent: silent.map(({ comparison }) => comparisonInWords(comparison)),
    totalBits: sum,
    thresholdBits,
    threshold: place(thresholdBits),
  };
}

/** `+9.0`, `−2.1`. */
export function signedBits(bits: number): string {
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}

/** Why the engine did not decide by itself, in one sentence. */
export function shortfall({ totalBits, thresholdBits }: Waterfall, vetoes: readonly string[]): string {
  const missing = thresholdBits - totalBits;
  if (missing > 0) {
    const short = `${missing.toFixed(1)} bits short of merging by itself`;
    return vetoes.length > 0 ? `${short}, and a veto stands.` : `${short}. No veto.`;
  }
  return vetoes.length > 0
    ? 'Enough evidence to merge by itself, but a veto stands.'
    : 'Enough evidence to merge by itself, had it been the only one.';
}
