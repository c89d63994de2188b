import type { RuleSet } from '@/lib/survivorship';
import type { Context } from '../context';
import { withdrawSettledResolutions } from '../withdraw-settled-resolutions';
import type { Plan } from './plan';
import { root } from './workspace';
import { writeCases } from './write-cases';
import { goldenWrites, lockGoldenRecords, mergeUnited, writeGoldenRecords } from './write-golden-records';
import { writeHistory } from './write-history';
import { writeSourceRecords } from './write-source-records';

/** Writes a plan in a few multi-row statements, whatever the number of its rows. */
export async function writePlan(
  context: Context,
  plan: Plan,
  versions: ReadonlyMap<string, number>,
  rules: RuleSet,
): Promise<void> {
  const united = plan.clusters.filter((cluster) => cluster.unitedInto);
  const survivors = plan.clusters.filter((cluster) => !cluster.unitedInto);
  const writes = await goldenWrites(context, survivors, versions, rules);
  await lockGoldenRecords(context, writes, united, versions);
  await writeGoldenRecords(context, writes);
  await writeSourceRecords(context, plan.rows);
  if (united.length > 0) await mergeUnited(context, united);
  await writeCases(context, plan.rows);
  await writeHistory(context, plan, writes, united, versions);
  if (united.length > 0) {
    await withdrawSettledResolutions(
      context,
      united.map((cluster) => root(cluster).goldenId),
    );
  }
}
