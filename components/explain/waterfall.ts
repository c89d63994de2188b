import { bitsOf, tally } from '@/lib/ledger/explain-bits';
import type { CaseCandidate, ResolutionCase } from '@/lib/ledger/resolution-case';
import { comparisonInWords } from '../review/words';

/** One step from the prior to the final sum. */
export interface WeightStep {
  key: string;
  label: string;
  /** The comparison's level; empty for steps that are none. */
  level: string;
  detail: string;
  bits: number;
  /** The sum so far, this step included. */
  runningBits: number;
  /** Where the bar begins and ends, and where the sum then stands, in per cent of the drawing. */
  from: number;
  to: number;
  reached: number;
}

export interface Threshold {
  /** 0–1. */
  confidence: number;
  bits: number;
  /** Of the evidence above it; negative: how much is missing. */
  distanceBits: number;
  /** In per cent of the drawing. */
  place: number;
}

export interface Waterfall {
  steps: WeightStep[];
  /** Comparisons that weigh nothing, most of them for want of a value. */
  silent: { label: string; detail: string }[];
  /** The final sum, in bits and in per cent of the drawing. */
  totalBits: number;
  total: number;
  auto: Threshold;
  review: Threshold;
}

type Evidence = Pick<CaseCandidate, 'comparisons' | 'confidence'>;

/**
 * Match weights as a waterfall (after Splink's chart): each bar begins where the one before ended, from the
 * prior to the final sum, which is the log2 odds of the confidence. Comparisons that weigh nothing are only named,
 * but for the names: what was found about them is always of interest.
 */
export function waterfall({ comparisons, confidence }: Evidence, model: ResolutionCase['model']): Waterfall {
  const speaks = ({ comparison, weightBits }: Evidence['comparisons'][number]) =>
    weightBits !== 0 || comparison === 'name';
  const weighing = comparisons.filter(speaks);
  const { adjustmentBits, totalBits } = tally(
    model.priorBits,
    weighing.map(({ weightBits }) => weightBits),
    confidence,
  );
  const parts = [
    { key: 'prior', label: 'Before evidence', level: '', detail: PRIOR, bits: model.priorBits },
    ...weighing.map(({ comparison, level, weightBits, detail }) => ({
      key: comparison,
      label: comparisonInWords(comparison),
      level,
      detail,
      bits: weightBits,
    })),
    ...(adjustmentBits === 0
      ? []
      : [{ key: 'adjustment', label: 'Adjusted', level: '', detail: ADJUSTED, bits: adjustmentBits }]),
  ];
  let sum = 0;
  const sums = parts.map(({ bits }) => {
    sum += bits;
    return sum;
  });
  const thresholds = [model.autoThreshold, model.reviewThreshold].map(bitsOf);
  const low = Math.min(0, ...thresholds, ...sums);
  const high = Math.max(0, ...thresholds, ...sums);
  const place = (bits: number) => ((bits - low) / (high - low)) * 100;
  const threshold = (confidence: number): Threshold => {
    const bits = bitsOf(confidence);
    return { confidence, bits, distanceBits: totalBits - bits, place: place(bits) };
  };
  return {
    steps: parts.map((part, index) => {
      const [before, after] = [sums[index]! - part.bits, sums[index]!];
      return {
        ...part,
        runningBits: after,
        from: place(Math.min(before, after)),
        to: place(Math.max(before, after)),
        reached: place(after),
      };
    }),
    silent: comparisons
      .filter((one) => !speaks(one))
      .map(({ comparison, detail }) => ({ label: comparisonInWords(comparison), detail })),
    totalBits,
    total: place(totalBits),
    auto: threshold(model.autoThreshold),
    review: threshold(model.reviewThreshold),
  };
}

const PRIOR = 'How rare it is that two records are the same';
const ADJUSTED = 'What the evidence was taken for beyond its sum, as an equal tax id is';

/** `+9.0`, `−2.1`, `0.0`. */
export function signedBits(bits: number): string {
  if (Math.abs(bits) < 0.05) return '0.0';
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;
}

/** `1.9 bits short`, `4.3 bits above`. */
export function distance({ distanceBits }: Threshold): string {
  const figure = Math.abs(distanceBits).toFixed(1);
  return `${figure} ${figure === '1.0' ? 'bit' : 'bits'} ${distanceBits < 0 ? 'short' : 'above'}`;
}

/** Why the engine did not decide by itself, in one sentence. */
export function shortfall({ auto, review }: Waterfall, vetoes: readonly string[]): string {
  const veto = vetoes.length > 0;
  if (auto.distanceBits < 0) {
    const short = `${distance(auto)} of merging by itself`;
    const asked = review.distanceBits < 0 ? `, ${distance(review)} of asking` : '';
    return veto ? `${short}${asked}, and a veto stands.` : `${short}${asked}. No veto.`;
  }
  return veto
    ? 'Enough evidence to merge by itself, but a veto stands.'
    : 'Enough evidence to merge by itself, had it been the only one.';
}
