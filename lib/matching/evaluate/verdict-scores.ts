import { type Scores, scores } from './scores';

/** What is said of two names when nothing but the names is known. */
export interface NameVerdict {
  verdict: 'same' | 'review' | 'different';
  level: string;
  detail: string;
}

/** Two names whose truth is known. */
export interface LabelledNames {
  a: string;
  b: string;
  same: boolean;
}

export interface VerdictScores {
  pairs: number;
  true_pairs: number;
  /** Of the verdict *same*. */
  same: Scores;
  /** Of *same* and *review* taken together: what is not lost. */
  same_or_review: Scores;
  /** Pairs by verdict, and how many of them are true. */
  verdicts: Record<NameVerdict['verdict'], { pairs: number; true_pairs: number }>;
  /** True pairs called different and false pairs called same. */
  errors: (LabelledNames & NameVerdict)[];
}

/** Scores verdicts on names alone. */
export function scoreVerdicts(
  pairs: readonly LabelledNames[],
  verdictOf: (a: string, b: string) => NameVerdict,
): VerdictScores {
  const verdicts: VerdictScores['verdicts'] = {
    same: { pairs: 0, true_pairs: 0 },
    review: { pairs: 0, true_pairs: 0 },
    different: { pairs: 0, true_pairs: 0 },
  };
  const errors: VerdictScores['errors'] = [];
  for (const pair of pairs) {
    const found = verdictOf(pair.a, pair.b);
    const count = verdicts[found.verdict];
    count.pairs++;
    if (pair.same) count.true_pairs++;
    if (found.verdict === (pair.same ? 'different' : 'same')) errors.push({ ...pair, ...found });
  }
  const { same, review } = verdicts;
  const truePairs = pairs.filter((pair) => pair.same).length;
  const scored = (said: number, right: number) =>
    scores(said === 0 ? 1 : right / said, truePairs === 0 ? 1 : right / truePairs);
  return {
    pairs: pairs.length,
    true_pairs: truePairs,
    same: scored(same.pairs, same.true_pairs),
    same_or_review: scored(same.pairs + review.pairs, same.true_pairs + review.true_pairs),
    verdicts,
    errors,
  };
}
