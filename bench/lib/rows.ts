import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type DemoRow, generateCustomers } from '@/db/demo/generate';
import { Random, shuffle } from '@/db/demo/random';

/** A row that the ledger is built from, or one that is kept back to be posted later. */
export interface LedgerRow {
  row: DemoRow;
  /** A further row of a customer whose other rows are in the ledger. */
  keptBack: boolean;
  /** The first row of a made-up customer. */
  isFirst: boolean;
}

const NOW = '2026-01-01T00:00:00Z';
const LEDGER_SEED = 11;
/** Every so many-th row of a customer who has others is kept back. */
const KEPT_BACK_EVERY = 8;
const VERSION_ROWS = 2000;

let known: readonly DemoRow[] | null = null;

/** Real organisation names where the measuring data is there; else nothing, and a line that says so. */
export function organisationNames(): readonly DemoRow[] {
  known ??= readOrganisationNames();
  return known;
}

function readOrganisationNames(): DemoRow[] {
  const file = `${process.env.TOUCHSTONE_DATA ?? '../shared/data'}/organisation-names.csv.gz`;
  if (!existsSync(file)) {
    console.error(`No real names (no ${file}; TOUCHSTONE_DATA names its folder): made-up customers only.`);
    return [];
  }
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const organisations = rows.map((row, index) => organisation(row, index));
  return shuffle(organisations, new Random(LEDGER_SEED, 8));
}

function organisation(row: Record<string, string>, index: number): DemoRow {
  const address = {
    line1: row.address,
    city: row.city,
    state: row.region,
    postal_code: row.postcode,
    country_code: row.country,
  };
  const filled = Object.fromEntries(Object.entries(address).filter(([, value]) => value));
  return {
    source_system: `registry-${row.source}`,
    source_primary_key: String(index + 1),
    raw_name: row.name!.slice(0, 500),
    ...(Object.keys(filled).length > 0 && { raw_address: filled }),
    updated_at: NOW,
  };
}

/** Without end: made-up customers with all their rows, and after each a real organisation while they last. */
export function* ledgerRows(organisations: readonly DemoRow[]): Generator<LedgerRow> {
  let count = 0;
  let next = 0;
  for (const { rows } of generateCustomers({
    seed: LEDGER_SEED,
    customers: Number.POSITIVE_INFINITY,
    now: NOW,
  })) {
    for (const [index, row] of rows.entries()) {
      yield { row, keptBack: index > 0 && ++count % KEPT_BACK_EVERY === 0, isFirst: index === 0 };
    }
    const organisation = organisations[next++];
    if (organisation) yield { row: organisation, keptBack: false, isFirst: false };
  }
}

/**
 * Rows of the customers that follow in the stream behind those of the ledger, one of each. (Customers of another
 * seed would have the telephone numbers of those in the ledger: there are few that are set aside for fiction.)
 *
 * @param rest the stream, read up to where the ledger ends
 */
export function* newRows(rest: Iterator<LedgerRow>): Generator<DemoRow> {
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const { row, isFirst } = next.value;
    if (isFirst) yield { ...row, source_system: `new-${row.source_system}` };
  }
}

/** Tells a ledger built from these rows from one built by an older generator or from other data. */
export function versionOfRows(organisations: readonly DemoRow[]): string {
  const hash = createHash('sha256');
  for (const one of take(ledgerRows(organisations), VERSION_ROWS)) hash.update(JSON.stringify(one));
  return hash.digest('base64url').slice(0, 16);
}

export function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  if (left <= 0) return;
  for (const item of items) {
    yield item;
    if (--left === 0) return;
  }
}
