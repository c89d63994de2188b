import { type NameVerdict, scoreVerdicts, type VerdictScores } from '@/lib/matching';
import { UserError } from '../../user-error';
import type { LabelledPairs } from './labelled-file';
import { roundScores } from './round';

/** `evaluate FILE` of pairs of names: how right the verdicts on names alone are. */
export function evaluateNames({ pairs }: LabelledPairs): VerdictScores {
  const scored = scoreVerdicts(pairs, verdictOf);
  return { ...scored, same: roundScores(scored.same), same_or_review: roundScores(scored.same_or_review) };
}

function verdictOf(_a: string, _b: string): NameVerdict {
  throw new UserError('Names alone cannot be judged yet.');
}
