import type { DemoRow } from '@/db/demo/generate';
import { Random, shuffle } from '@/db/demo/random';
import { type Batch, batchOf } from './client';
import { type LedgerRow, ledgerRows, newRows, organisationNames } from './rows';

const BATCH_ROWS = 500;
/** The mix of 500 rows: 82% repeats; of the rest most are about customers that the ledger knows already. */
const MIX = { known: 410, keptBack: 70, new: 20 } as const;

/** What is posted, in which size, by how many clients at once. */
export interface Scenario {
  name: string;
  kind: 'known' | 'new' | 'mix';
  rowsEach: number;
  clients: number;
  /** Posted before, unmeasured, by one client. */
  warmUp: number;
  batches: number;
  /** Milliseconds that the median is to stay within. */
  medianTargetMs: number | null;
}

/** In this order, so that the ledger has grown little when the targets are measured. */
export function scenarios(batches: number): Scenario[] {
  const some = Math.max(2, Math.ceil(batches / 2));
  const singles = batches * 5;
  const of = (
    name: string,
    kind: Scenario['kind'],
    rowsEach: number,
    clients: number,
    count: number,
    warmUp: number,
    medianTargetMs: number | null = null,
  ): Scenario => ({ name, kind, rowsEach, clients, warmUp, batches: count, medianTargetMs });
  return [
    of('500 known rows', 'known', BATCH_ROWS, 1, batches, 20, 25),
    of('500 new rows', 'new', BATCH_ROWS, 1, batches, 10, 250),
    of('82% known, 18% not', 'mix', BATCH_ROWS, 1, batches, 5),
    of('1 known row', 'known', 1, 1, singles, 100),
    of('1 new row', 'new', 1, 1, singles, 100),
    of('500 known rows, 2 clients', 'known', BATCH_ROWS, 2, batches, 0),
    of('500 known rows, 4 clients', 'known', BATCH_ROWS, 4, batches, 0),
    of('82% known, 18% not, 2 clients', 'mix', BATCH_ROWS, 2, some, 0),
    of('82% known, 18% not, 4 clients', 'mix', BATCH_ROWS, 4, some, 0),
    of('500 new rows, 2 clients', 'new', BATCH_ROWS, 2, some, 0),
    of('500 new rows, 4 clients', 'new', BATCH_ROWS, 4, some, 0),
  ];
}

export interface PreparedScenario {
  scenario: Scenario;
  warmUp: Batch[];
  batches: Batch[];
}

/** The requests of all scenarios: known rows come from all over the ledger, new and kept-back rows once each. */
export class Supply {
  readonly #known: DemoRow[];
  readonly #keptBack: DemoRow[];
  readonly #new: Generator<DemoRow>;
  #nextKnown = 0;

  /** @param streamed how much of the stream of rows the ledger was built from */
  constructor(streamed: number) {
    const known: DemoRow[] = [];
    const keptBack: DemoRow[] = [];
    let count = 0;
    const stream = ledgerRows(organisationNames());
    while (count++ < streamed) {
      const one = stream.next().value as LedgerRow;
      (one.keptBack ? keptBack : known).push(one.row);
    }
    this.#new = newRows(stream);
    this.#known = shuffle(known, new Random(1, 8));
    this.#keptBack = shuffle(keptBack, new Random(2, 8));
  }

  prepare(scenario: Scenario): PreparedScenario {
    const make = (count: number) => Array.from({ length: count }, () => this.#batch(scenario));
    return { scenario, warmUp: make(scenario.warmUp), batches: make(scenario.batches) };
  }

  #batch({ kind, rowsEach }: Scenario): Batch {
    if (kind === 'known') return batchOf(this.#knownRows(rowsEach));
    if (kind === 'new') return batchOf(this.#newRows(rowsEach));
    const keptBack = this.#keptBack.splice(-MIX.keptBack);
    const rows = [...this.#knownRows(MIX.known), ...keptBack];
    // A small ledger runs out of kept-back rows.
    rows.push(...this.#newRows(BATCH_ROWS - rows.length));
    return batchOf(shuffle(rows, new Random(rows.length + keptBack.length + this.#nextKnown, 9)));
  }

  #knownRows(count: number): DemoRow[] {
    return Array.from({ length: count }, () => this.#known[this.#nextKnown++ % this.#known.length]!);
  }

  #newRows(count: number): DemoRow[] {
    return Array.from({ length: count }, () => this.#new.next().value as DemoRow);
  }
}
