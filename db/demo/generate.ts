import { CustomerRegister } from './customers';
import type { DirtKind } from './dirt';
import { Random, shuffle } from './random';
import { SOURCE_SYSTEMS, type SourceSystem } from './systems';
import { type DemoRow, writeRow } from './write-row';

export { DIRT_KINDS, type DirtKind } from './dirt';
export type { DemoRow } from './write-row';

/** One made-up customer and what the five source systems know of it. */
export interface DemoCustomer {
  /** 1, 2, 3 …; equal numbers are the same company, and only they. */
  entity: number;
  rows: DemoRow[];
  /** Set for what must not be merged: a company of the same name or brand, a mother or daughter. */
  relation?: { kind: 'namesake' | 'subsidiary'; of: number };
  /** For each row in what it differs from the truth. */
  dirt: DirtKind[][];
}

/** How often a system holds a customer twice, 0–1. */
const TWICE = 0.015;

/**
 * Makes customers one after another in constant memory. Everything is fictional: names from the word lists
 * beside this file, domains under "example" (RFC 2606), telephone numbers from ranges set aside for fiction
 * where a country has them. The same options give the same customers on every machine, and a longer run
 * begins with those of a shorter one.
 *
 * @param options.seed a whole number.
 * @param options.customers how many; Infinity goes on until the caller stops.
 * @param options.now ISO 8601 with an offset or Z; no row is updated later, most within three years before.
 * @throws RangeError when an option is not of that kind.
 */
export function* generateCustomers(options: {
  seed: number;
  customers: number;
  now: string;
}): Generator<DemoCustomer> {
  const { seed, customers, now } = options;
  if (!(customers >= 0)) throw new RangeError(`customers must be 0 or more, not ${customers}`);
  const nowMs = Date.parse(now);
  if (Number.isNaN(nowMs) || !/(Z|[+-]\d\d:\d\d)$/.test(now)) {
    throw new RangeError(`now must be an ISO 8601 time with its offset, not "${now}"`);
  }
  const register = new CustomerRegister(seed);
  const random = new Random(seed, 5);
  const counts = SOURCE_SYSTEMS.map(() => 0);
  for (let made = 0; made < customers; made++) {
    const customer = register.next();
    const demo: DemoCustomer = { entity: customer.entity, rows: [], dirt: [] };
    if (customer.relation !== undefined) demo.relation = customer.relation;
    const write = (system: SourceSystem, index: number, again: boolean) => {
      const dirt: DirtKind[] = again ? ['duplicate within system'] : [];
      const key = system.key(counts[index]!++);
      demo.rows.push(writeRow(customer, system, key, random, nowMs, dirt));
      demo.dirt.push(dirt);
    };
    SOURCE_SYSTEMS.forEach((system, index) => {
      if (!random.chance(system.share)) return;
      write(system, index, false);
      if (random.chance(TWICE)) write(system, index, true);
    });
    if (demo.rows.length === 0) write(SOURCE_SYSTEMS[0]!, 0, false);
    yield demo;
  }
}

/**
 * The rows of as many customers as it takes to reach `sourceRecords` rows (at most nine more), shuffled, each
 * with its true entity. 5,000 rows come from about 1,900 customers. Options and errors as above.
 */
export function demoRows(options: {
  seed: number;
  sourceRecords: number;
  now: string;
}): (DemoRow & { entity: number })[] {
  const { seed, sourceRecords, now } = options;
  const rows: (DemoRow & { entity: number })[] = [];
  if (sourceRecords > 0) {
    for (const { entity, rows: own } of generateCustomers({
      seed,
      customers: Number.POSITIVE_INFINITY,
      now,
    })) {
      for (const row of own) rows.push({ ...row, entity });
      if (rows.length >= sourceRecords) break;
    }
  }
  return shuffle(rows, new Random(seed, 6));
}
