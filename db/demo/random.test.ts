import { expect, it } from 'vitest';
import { byWeight, Random, shuffle } from './random';
import { Seen, Sequence } from './sequence';

/** xoshiro128** 1.1 as its authors wrote it, on big integers: slow, and plainly the same. */
function* reference(state: bigint[]): Generator<number> {
  const mask = 0xffffffffn;
  const rotate = (value: bigint, by: bigint) => ((value << by) | (value >> (32n - by))) & mask;
  const s = [...state] as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield Number((rotate((s[1] * 5n) & mask, 7n) * 9n) & mask);
    const shifted = (s[1] << 9n) & mask;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotate(s[3], 11n);
  }
}

it('gives the numbers of xoshiro128** from a known state', () => {
  const random = Random.fromState([1, 2, 3, 4]);
  const expected = reference([1n, 2n, 3n, 4n]);
  // The first four by hand: rotl(2 × 5, 7) × 9 = 11,520, then 0, then rotl(1,029 × 5 …).
  expect(random.next()).toBe(11_520);
  expected.next();
  for (let index = 0; index < 1000; index++) expect(random.next()).toBe(expected.next().value);
});

it('repeats itself for one seed and differs for another seed or stream', () => {
  const take = (random: Random) => Array.from({ length: 20 }, () => random.next()).join(' ');
  expect(take(new Random(5))).toBe(take(new Random(5)));
  expect(
    new Set([take(new Random(5)), take(new Random(6)), take(new Random(5, 1)), take(new Random(-5))]).size,
  ).toBe(4);
  expect(() => new Random(0.5)).toThrow(RangeError);
});

it('draws evenly and within the limits', () => {
  const random = new Random(1);
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < 70_000; index++) counts[random.below(7)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  let hits = 0;
  for (let index = 0; index < 50_000; index++) if (random.chance(0.3)) hits++;
  expect(hits / 50_000).toBeCloseTo(0.3, 1);
  expect(random.chance(0)).toBe(false);
  expect(random.chance(1)).toBe(true);
});

it('shuffles without losing anything', () => {
  const list = Array.from({ length: 500 }, (_, index) => index);
  const mixed = shuffle([...list], new Random(2));
  expect(mixed).not.toEqual(list);
  expect(mixed.toSorted((left, right) => left - right)).toEqual(list);
});

it('repeats elements by their weight', () => {
  expect(byWeight([{ weight: 2 }, { weight: 0 }, { weight: 1 }])).toEqual([
    { weight: 2 },
    { weight: 2 },
    { weight: 1 },
  ]);
});

it.each([1, 2, 10, 97, 1000])('a sequence of %i numbers meets each once', (size) => {
  const sequence = new Sequence(size, new Random(9));
  const met = new Set(Array.from({ length: size }, () => sequence.next()));
  expect(met.size).toBe(size);
  expect(Math.max(...met)).toBe(size - 1);
});

it('what was seen is never called new', () => {
  const seen = new Seen(16);
  const words = Array.from({ length: 2000 }, (_, index) => `word ${index}`);
  const alarms = words.filter((word) => seen.add(word)).length;
  expect(alarms).toBeLessThan(100);
  expect(words.every((word) => seen.add(word))).toBe(true);
});
