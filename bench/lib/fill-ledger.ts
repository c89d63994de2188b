import type { DemoRow } from '@/db/demo/generate';
import type { Context } from '@/lib/ledger/context';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits } from '@/lib/ledger/match-schema';
import { ledgerRows, organisationNames } from './rows';

/** As many as `touchstone import` has. */
const BATCHES_AT_ONCE = 2;
const COUNT_EVERY_BATCHES = 20;

export interface Filled {
  streamed: number;
  buildRowsPerSecond: number;
}

/** Resolves rows of the stream, through the same verb as everything else, until there are `golden` golden records. */
export async function fillLedger(context: Context, golden: number): Promise<Filled> {
  const startedAt = performance.now();
  const underWay = new Set<Promise<unknown>>();
  let streamed = 0;
  let written = 0;
  let batches = 0;
  let failure: unknown = null;
  let batch: DemoRow[] = [];
  const rate = () => Math.round(written / ((performance.now() - startedAt) / 1000));
  const send = async () => {
    while (underWay.size >= BATCHES_AT_ONCE) await Promise.race(underWay);
    const done = matchRecords(context, { records: batch })
      .catch((error) => {
        failure = error;
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
    written += batch.length;
    batch = [];
    batches++;
  };
  for (const { row, keptBack } of ledgerRows(organisationNames())) {
    streamed++;
    if (!keptBack) batch.push(row);
    if (batch.length < matchLimits.records) continue;
    await send();
    if (failure) throw failure;
    if (batches % COUNT_EVERY_BATCHES > 0) continue;
    const [counted] =
      await context.sql`select count(*)::int as golden from golden_records where status = 'active'`;
    console.error(
      `${counted!.golden.toLocaleString('en')} golden records of ${written.toLocaleString('en')} rows, ${rate()} rows/s`,
    );
    if (counted!.golden >= golden) break;
  }
  await Promise.all(underWay);
  if (failure) throw failure;
  return { streamed, buildRowsPerSecond: rate() };
}
