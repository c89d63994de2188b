import { compareNamesAlone, scoreVerdicts, type VerdictScores } from '@/lib/matching';
import type { LabelledPairs } from './read-labelled';
import { roundScores } from './round';

/** `evaluate FILE` of pairs of names: how right the verdicts on names alone are. */
export function evaluateNames({ pairs }: LabelledPairs): VerdictScores {
  const scored = scoreVerdicts(pairs, (a, b) => compareNamesAlone(a, b));
  return { ...scored, same: roundScores(scored.same), same_or_review: roundScores(scored.same_or_review) };
}
