import { type DemoRow, generateCustomers } from './generate';
import { Random, shuffle } from './random';

/** Exactly `sourceRecords` rows with their true entity, customer by customer; options as of `generateCustomers`. */
export function* takeRows(options: {
  seed: number;
  sourceRecords: number;
  now: string;
}): Generator<{ entity: number; row: DemoRow }> {
  const { seed, sourceRecords, now } = options;
  if (sourceRecords <= 0) return;
  let left = sourceRecords;
  for (const { entity, rows } of generateCustomers({ seed, customers: Number.POSITIVE_INFINITY, now })) {
    for (const row of rows) {
      yield { entity, row };
      if (--left === 0) return;
    }
  }
}

/**
 * Mixes a stream of any length within a sliding window of so many items, so that the rows of one customer lie
 * apart while memory stays that of the window. The same seed gives the same order.
 */
export function* mixWithin<T>(items: Iterable<T>, window: number, seed: number): Generator<T> {
  const random = new Random(seed, 7);
  const waiting: T[] = [];
  for (const item of items) {
    if (waiting.length < window) {
      waiting.push(item);
      continue;
    }
    const place = random.below(window);
    yield waiting[place]!;
    waiting[place] = item;
  }
  yield* shuffle(waiting, random);
}
