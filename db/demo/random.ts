/**
 * A seeded generator of random numbers that gives the same numbers on every machine.
 *
 * xoshiro128** 1.1, after D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
 * ACM Transactions on Mathematical Software 47(4), 2021 (https://prng.di.unimi.it/xoshiro128starstar.c).
 * The state is filled by a 32-bit splitmix, as the authors advise.
 */
export class Random {
  readonly #state = new Uint32Array(4);

  /** `seed` is a whole number; `stream` keeps independent uses of one seed apart. */
  constructor(seed: number, stream = 0) {
    if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`);
    let state = (seed ^ Math.imul(Math.floor(seed / 0x1_0000_0000), 0x85ebca6b)) >>> 0;
    state = (state ^ Math.imul(stream, 0xc2b2ae35)) >>> 0;
    for (let index = 0; index < 4; index++) {
      state = (state + 0x9e3779b9) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      this.#state[index] = mixed ^ (mixed >>> 15);
    }
  }

  /** A generator in a given state of four words, not all 0, for comparison with the published one. */
  static fromState(state: readonly [number, number, number, number]): Random {
    const random = new Random(0);
    random.#state.set(state);
    return random;
  }

  /** The next whole number, 0 to 2³² − 1. */
  next(): number {
    const state = this.#state;
    const second = state[1]!;
    const product = Math.imul(second, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    state[2]! ^= state[0]!;
    state[3]! ^= second;
    state[1]! ^= state[2]!;
    state[0]! ^= state[3]!;
    state[2]! ^= second << 9;
    const last = state[3]!;
    state[3] = (last << 11) | (last >>> 21);
    return result;
  }

  /** A whole number from 0 to `limit` − 1; `limit` at most 2²⁰, so that the product stays exact. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x1_0000_0000);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability * 0x1_0000_0000;
  }

  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

/** Shuffles in place (Fisher and Yates, in Durstenfeld's form) and returns the same array. */
export function shuffle<T>(list: T[], random: Random): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor((random.next() * (last + 1)) / 0x1_0000_0000);
    const kept = list[last]!;
    list[last] = list[other]!;
    list[other] = kept;
  }
  return list;
}

/** Repeats each element as often as its weight says, so that `pick` draws it with that weight. */
export function byWeight<T extends { weight: number }>(list: readonly T[]): T[] {
  return list.flatMap((element) => Array.from({ length: element.weight }, () => element));
}
