import {
  comparePair,
  type Judged,
  type LevelRow,
  LevelTally,
  plainKnowledge,
  type ReliabilityBand,
} from '@/lib/matching';
import { candidatesInOrder } from './candidates';
import { reliabilityOf } from './joins';
import type { LabelledRecords } from './read-labelled';
import type { Records } from './records';
import { round } from './round';

/** Records whose candidates are looked at, at most: every n-th of a larger file, in its order. */
const LOOKED_AT_MOST = 12_000;
const BANDS = [0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.93, 0.95, 0.97, 0.99, 0.999, 1];

/** What the comparisons say of candidate pairs whose truth is known. */
export interface PairTables {
  /** Candidates of every n-th record were looked at. */
  every: number;
  true_pairs: number;
  false_pairs: number;
  /** log2 odds that a candidate pair is true: observed, and the model's. */
  prior: { observed_bits: number | null; model_bits: number };
  levels: LevelRow[];
  /** How often candidate pairs of a given confidence, vetoed or not, are true. */
  confidence: ReliabilityBand[];
}

/** Compares records with the earlier ones that the ledger would compare them with, one by one. */
export function tabulatePairs({ rows }: LabelledRecords, records: Records): PairTables {
  const every = Math.max(1, Math.ceil(rows.length / LOOKED_AT_MOST));
  const tally = new LevelTally();
  const judged: Judged[] = [];
  const isWanted = (row: { entity: string | null }, index: number) =>
    row.entity !== null && index % every === every - 1;
  for (const { row, candidates } of candidatesInOrder(rows, isWanted)) {
    for (const candidate of candidates) {
      if (candidate.entity === null) continue;
      const { comparisons, confidence } = comparePair(
        records.get(row.key),
        records.get(candidate.key),
        plainKnowledge,
      );
      const same = candidate.entity === row.entity;
      tally.add(comparisons, same);
      judged.push({ confidence, right: same });
    }
  }
  const bits = (value: number | null) => value && Math.round(value * 100) / 100;
  return {
    every,
    true_pairs: tally.truePairs,
    false_pairs: tally.falsePairs,
    prior: { observed_bits: bits(tally.priorBits), model_bits: plainKnowledge.model.priorBits },
    levels: tally.rows().map((row) => ({
      ...row,
      m: round(row.m),
      u: round(row.u),
      observed_bits: bits(row.observed_bits),
      model_bits: bits(row.model_bits)!,
    })),
    confidence: reliabilityOf(judged, BANDS),
  };
}
