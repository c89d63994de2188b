import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from './shuffled';

const values = Array.from({ length: 500 }, (_, index) => index);

describe('shuffled', () => {
  it('keeps every value, gives one order per seed and leaves the original alone', () => {
    const once = shuffled(values, 7);
    expect(once).not.toEqual(values);
    expect(shuffled(values, 7)).toEqual(once);
    expect(shuffled(values, 8)).not.toEqual(once);
    expect([...once].sort((a, b) => a - b)).toEqual(values);
  });

  it('favours no place', () => {
    const places = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) places[shuffled(['x', 'y', 'z'], seed).indexOf('x')]!++;
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('seededRandom', () => {
  it('stays within 0..1 and fills it evenly', () => {
    const random = seededRandom(1);
    const tenths = new Array(10).fill(0);
    for (let index = 0; index < 10_000; index++) tenths[Math.floor(random() * 10)]++;
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
