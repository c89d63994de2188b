import { describe, expect, it } from 'vitest';
import type { Comparison } from '../model';
import { LevelTally } from './level-tally';

const at = (comparison: 'name' | 'phone', level: string, weightBits: number): Comparison => ({
  comparison,
  level,
  weightBits,
  detail: '',
});

describe('LevelTally', () => {
  it('observes m, u and their bits per level', () => {
    const tally = new LevelTally();
    for (let index = 0; index < 8; index++) {
      tally.add([at('name', index < 6 ? 'alike' : 'different', index < 6 ? 4 : -8)], true);
    }
    for (let index = 0; index < 16; index++) {
      tally.add([at('name', index < 3 ? 'alike' : 'different', index < 3 ? 5 : -8)], false);
    }
    expect(tally.priorBits).toBe(-1);
    const [alike, different] = tally.rows();
    expect(alike).toMatchObject({ level: 'alike', true_pairs: 6, false_pairs: 3, m: 0.75, u: 3 / 16 });
    expect(alike!.observed_bits).toBe(2);
    expect(alike!.model_bits).toBeCloseTo(39 / 9, 10);
    expect(different).toMatchObject({ level: 'different', m: 0.25, u: 13 / 16, model_bits: -8 });
  });

  it('gives no bits where one side was never seen', () => {
    const tally = new LevelTally();
    tally.add([at('phone', 'equal', 6)], true);
    tally.add([at('phone', 'different', -1)], false);
    expect(tally.rows().map((row) => [row.level, row.observed_bits])).toEqual([
      ['equal', null],
      ['different', null],
    ]);
  });
});
