import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RuleSet } from '@/lib/survivorship';
import type { Context } from '../context';
import { withdrawSettledResolutions } from '../withdraw-settled-resolutions';
import { linksOfMoved, moveRecords } from './move-out';
import type { Plan } from './plan';
import { root } from './workspace';
import { writeCases } from './write-cases';
import { goldenWrites, lockGoldenRecords, mergeUnited, writeGoldenRecords } from './write-golden-records';
import { writeHistory } from './write-history';
import { writeMatchKeys, writeSourceRecords } from './write-source-records';

/** Writes a plan in a few multi-row statements, whatever the number of its rows; returns the cases it settled. */
export async function writePlan(
  context: Context,
  plan: Plan,
  versions: ReadonlyMap<string, number>,
  rules: RuleSet,
): Promise<string[]> {
  const united = plan.clusters.filter((cluster) => cluster.unitedInto);
  const survivors = plan.clusters.filter((cluster) => !cluster.unitedInto);
  const writes = await goldenWrites(context, survivors, versions, rules);
  await lockGoldenRecords(context, writes, united, versions);
  const moves = await linksOfMoved(context, plan);
  await inOneGo([
    () => writeGoldenRecords(context, writes),
    () => moveRecords(context, plan, moves.superseded),
    () => writeSourceRecords(context, plan.rows),
    () => writeMatchKeys(context, plan.rows),
    () => mergeUnited(context, united),
    () => writeCases(context, plan),
    () => writeHistory(context, plan, moves.bridges, writes, united, versions),
  ]);
  if (united.length === 0) return [];
  return withdrawSettledResolutions(
    context,
    united.map((cluster) => root(cluster).goldenId),
  );
}

/**
 * Sends statements one behind the other without waiting for the answers: Postgres writes one while the next is
 * being made. Each step sends all of its own before it waits, so that they arrive in this order.
 */
async function inOneGo(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const sent: Promise<void>[] = [];
  for (const step of steps) {
    const one = step();
    // After a failure the later ones fail as well; the first is told by `Promise.all`.
    one.catch(() => {});
    sent.push(one);
    await nextTurn();
  }
  await Promise.all(sent);
}
