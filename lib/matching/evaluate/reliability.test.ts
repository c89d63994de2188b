import { describe, expect, it } from 'vitest';
import { reliability } from './reliability';

describe('reliability', () => {
  it('counts per band, the upper edge in the next one, 1 in the last', () => {
    const decisions = [
      { confidence: 0.95, right: true },
      { confidence: 0.9, right: false },
      { confidence: 0.94, right: true },
      { confidence: 1, right: true },
    ];
    const [low, high] = reliability(decisions, [0, 0.5, 0.95, 1]);
    expect(low).toMatchObject({ from: 0.5, to: 0.95, decisions: 2, right: 1, share_right: 0.5 });
    expect(low!.mean_confidence).toBeCloseTo(0.92, 10);
    expect(high).toMatchObject({ from: 0.95, to: 1, decisions: 2, right: 2, share_right: 1 });
  });

  it('says nothing of bands without decisions', () => {
    expect(reliability([], [0, 0.5, 1])).toEqual([]);
  });
});
