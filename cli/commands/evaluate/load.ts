import type { Context } from '@/lib/ledger/context';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits } from '@/lib/ledger/match-schema';
import { showProgress } from '../../progress';
import type { LabelledRecords } from './read-labelled';

export interface Loaded {
  records: number;
  rejected: number;
  actions: { matched: number; new: number; review: number };
  seconds: number;
}

/** Resolves all rows of a file, in its order, as an ETL pipeline would send them. */
export async function loadRows(context: Context, file: LabelledRecords, quiet: boolean): Promise<Loaded> {
  const { rows, faults } = file;
  const actions = { matched: 0, new: 0, review: 0 };
  let rejected = faults;
  const progress = showProgress(quiet);
  const startedAt = performance.now();
  for (let start = 0; start < rows.length; start += matchLimits.records) {
    const batch = rows.slice(start, start + matchLimits.records).map((row) => row.content);
    for (const answer of await matchRecords(context, { records: batch })) {
      if (answer.error) rejected++;
      else if (answer.action !== 'cache_hit') actions[answer.action!]++;
    }
    const done = Math.min(rows.length, start + batch.length);
    progress.update(done, done / rows.length);
  }
  progress.stop();
  const seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
  return { records: rows.length + faults, rejected, actions, seconds };
}
