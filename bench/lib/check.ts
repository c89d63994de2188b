import type { DemoRow } from '@/db/demo/generate';
import type { Context } from '@/lib/ledger/context';
import type { Resolved } from '@/lib/ledger/match-schema';
import type { Batch } from './client';
import type { Scenario } from './scenarios';

/** Of rows that nobody has seen before, at least this share must found golden records. */
const NEW_AT_LEAST = 0.85;

/** What the answers of one kind of scenario were, as shares of its rows. */
export type Shares = Record<'cache_hit' | 'matched' | 'new' | 'review', number>;

type GoldenIds = ReadonlyMap<string, string>;

/** All golden ids of the ledger by source record. */
export async function readGoldenIds(context: Context): Promise<GoldenIds> {
  const ids = new Map<string, string>();
  const rows = context.sql`select source_system, source_primary_key, golden_id from source_records`.cursor(
    10_000,
  );
  for await (const part of rows) {
    for (const row of part) ids.set(`${row.source_system}\u0000${row.source_primary_key}`, row.golden_id);
  }
  return ids;
}

/** Collects what the server answered and finds out whether it was right. */
export class Answers {
  readonly #actions = new Map<Scenario['kind'], Map<string, number>>();
  readonly #given = new Map<string, Set<string>>();
  readonly #faults: string[] = [];
  #faultCount = 0;

  /** @param before golden ids before the first request */
  constructor(readonly before: GoldenIds) {}

  add(scenario: Scenario, batch: Batch, resolved: readonly Resolved[]): void {
    if (resolved.length !== batch.rows.length) {
      this.#fault(`${scenario.name}: ${resolved.length} answers to ${batch.rows.length} rows`);
      return;
    }
    for (const [index, row] of batch.rows.entries()) this.#addRow(scenario, row, resolved[index]!);
  }

  /** Shares of actions by kind of scenario. */
  shares(): Partial<Record<Scenario['kind'], Shares>> {
    return Object.fromEntries(
      [...this.#actions].map(([kind, counts]) => {
        const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
        const share = (action: string) => Math.round(((counts.get(action) ?? 0) / all) * 1000) / 1000;
        const shares: Shares = {
          cache_hit: share('cache_hit'),
          matched: share('matched'),
          new: share('new'),
          review: share('review'),
        };
        return [kind, shares];
      }),
    );
  }

  /**
   * Everything that was wrong, in sentences: rows without an id, known rows that were not answered with their
   * golden id, new rows that mostly were not new, rows that are not in the ledger in the end.
   *
   * @param after golden ids after the last request; where golden records were united meanwhile, the survivor's
   */
  faults(after: GoldenIds): string[] {
    for (const [key, given] of this.#given) {
      const right = [this.before.get(key), after.get(key)];
      if (!right[1]) this.#fault(`${spoken(key)} was answered and is not in the ledger`);
      for (const id of given) {
        if (!right.includes(id)) this.#fault(`${spoken(key)} was answered ${id}, but is of ${right[1]}`);
      }
    }
    const shares = this.shares();
    if (shares.known && shares.known.cache_hit < 1)
      this.#fault(`Only ${shares.known.cache_hit} of the known rows were answered as such`);
    if (shares.new && shares.new.new < NEW_AT_LEAST)
      this.#fault(`Only ${shares.new.new} of the new rows were new`);
    const more = this.#faultCount - this.#faults.length;
    return more > 0 ? [...this.#faults, `and ${more} more`] : this.#faults;
  }

  #addRow(scenario: Scenario, row: DemoRow, answer: Resolved): void {
    const key = `${row.source_system}\u0000${row.source_primary_key}`;
    if (answer.source_primary_key !== row.source_primary_key || !answer.golden_id || !answer.action) {
      this.#fault(`${scenario.name}: ${spoken(key)} was answered ${JSON.stringify(answer).slice(0, 300)}`);
      return;
    }
    const counts = this.#actions.get(scenario.kind) ?? new Map<string, number>();
    counts.set(answer.action, (counts.get(answer.action) ?? 0) + 1);
    this.#actions.set(scenario.kind, counts);
    const given = this.#given.get(key) ?? new Set();
    this.#given.set(key, given.add(answer.golden_id));
  }

  #fault(sentence: string): void {
    this.#faultCount++;
    if (this.#faults.length < 10) this.#faults.push(sentence);
  }
}

function spoken(key: string): string {
  return key.replace('\u0000', ' ');
}
