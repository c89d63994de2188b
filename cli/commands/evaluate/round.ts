import type { Scores } from '@/lib/matching';

/** To four digits behind the point. */
export function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

export function roundScores({ precision, recall, f1 }: Scores): Scores {
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}
