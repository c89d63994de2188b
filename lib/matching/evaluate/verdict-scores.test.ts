import { describe, expect, it } from 'vitest';
import { type NameVerdict, scoreVerdicts } from './verdict-scores';

const verdict = (given: NameVerdict['verdict']): NameVerdict => ({ verdict: given, level: 'x', detail: '' });

describe('scoreVerdicts', () => {
  it('scores *same* by itself and together with *review*', () => {
    const said: Record<string, NameVerdict['verdict']> = { s: 'same', r: 'review', d: 'different' };
    const pairs = [
      ['s', true],
      ['s', true],
      ['s', false],
      ['r', true],
      ['r', false],
      ['d', true],
      ['d', false],
    ].map(([b, same]) => ({ a: 'a', b: b as string, same: same as boolean }));
    const result = scoreVerdicts(pairs, (_, b) => verdict(said[b]!));
    expect(result).toMatchObject({ pairs: 7, true_pairs: 4 });
    expect(result.same).toMatchObject({ precision: 2 / 3, recall: 0.5 });
    expect(result.same_or_review).toMatchObject({ precision: 3 / 5, recall: 3 / 4 });
    expect(result.same_or_review.f1).toBeCloseTo(2 / 3, 10);
    expect(result.verdicts).toEqual({
      same: { pairs: 3, true_pairs: 2 },
      review: { pairs: 2, true_pairs: 1 },
      different: { pairs: 2, true_pairs: 1 },
    });
    expect(result.errors.map((one) => [one.verdict, one.same])).toEqual([
      ['same', false],
      ['different', true],
    ]);
  });

  it('has nothing to get wrong when nothing is called the same', () => {
    expect(scoreVerdicts([{ a: '', b: '', same: true }], () => verdict('different')).same).toEqual({
      precision: 1,
      recall: 0,
      f1: 0,
    });
  });
});
