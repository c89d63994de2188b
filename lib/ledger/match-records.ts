import { setImmediate as nextTurn } from 'node:timers/promises';
import { similarNameKeys } from '@/lib/matching';
import { authorise, type Context, withTransaction } from './context';
import { currentModel } from './current-model';
import { currentRules } from './golden-values';
import type { MatchInput, Resolved } from './match-schema';
import { readKnown } from './resolving/known';
import { lockMatchKeys } from './resolving/lock';
import { rememberMember } from './resolving/members';
import { syncNames } from './resolving/name-candidates';
import { type IncomingRow, parseRow } from './resolving/parse-row';
import { planBatch, type RowToDecide } from './resolving/plan';
import { type Probe, probeLedger } from './resolving/probe';
import { distinctKeys, loadSnapshot } from './resolving/snapshot';
import {
  answerKnown,
  answerPlanned,
  answerUnfit,
  examine,
  type Outcome,
  type Triage,
  triage,
} from './resolving/triage';
import { writePlan } from './resolving/write';
import { retrying, StaleRead } from './retry';
import { noteSeen } from './seen';

export { matchInput } from './match-schema';

/** Names searched for in one go, about 2 ms. */
const SEARCHES_AT_ONCE = 24;

/**
 * Resolves a batch of rows to golden ids and writes what follows from it, in one transaction. A row that is not
 * fit gets its own error and harms no other. The same batch again changes nothing and gives the same ids.
 * The rows are decided before any lock is taken; under the lock only a changed ledger makes them decided again.
 *
 * @throws LedgerError `forbidden`; `unavailable` when concurrent changes outran every attempt.
 */
export async function matchRecords(context: Context, input: MatchInput): Promise<Resolved[]> {
  authorise(context, 'match');
  const now = context.now();
  const parsed = input.records.map((raw, index) => parseRow(raw, index, now));
  const rows = parsed.flatMap((one) => ('row' in one ? [one.row] : []));
  const answers = parsed.map((one) => ('row' in one ? null : answerUnfit(one)));
  const resolved = await retrying(context, () => resolveRows(context, rows, input));
  for (const [index, answer] of resolved) answers[index] = answer;
  return answers as Resolved[];
}

async function resolveRows(
  context: Context,
  rows: readonly IncomingRow[],
  input: MatchInput,
): Promise<Map<number, Resolved>> {
  const { fit, known, unfit } = examine(rows, (await readKnown(context, rows)).known);
  const first = triage(fit, known);
  const answers = await settle(context, fit, first, input);
  for (const { index, fault } of unfit) {
    answers.set(index, answerUnfit({ error: fault!, raw: input.records[index] }));
  }
  return answers;
}

async function settle(
  context: Context,
  rows: readonly IncomingRow[],
  first: Triage,
  input: MatchInput,
): Promise<Map<number, Resolved>> {
  if (first.undecided.length === 0) {
    if (!input.dryRun) noteSeen(context, first.seen);
    return answerKnown(first);
  }
  if (input.dryRun) return answerPlanned(await planOnly(context, first), input);
  const outcome = await planAndWrite(context, rows, first);
  noteSeen(context, outcome.triage.seen);
  return answerPlanned(outcome, input);
}

async function planOnly(context: Context, first: Triage): Promise<Outcome> {
  const { undecided, probes } = await lookAround(context, first);
  const snapshot = await loadSnapshot(context, probes);
  const model = await currentModel(context);
  return { triage: first, plan: planBatch(undecided, snapshot, model), settledCases: [] };
}

async function planAndWrite(context: Context, rows: readonly IncomingRow[], first: Triage): Promise<Outcome> {
  const { undecided, probes } = await lookAround(context, first);
  let snapshot = await loadSnapshot(context, probes);
  const rules = await currentRules(context);
  const model = await currentModel(context);
  let plan = planBatch(undecided, snapshot, model);
  return withTransaction(context, async (context) => {
    await lockMatchKeys(context, lockedKeys(undecided));
    const { known, asOf } = await readKnown(context, rows);
    const second = triage(rows, known);
    if (JSON.stringify(second.undecided.map(stateOf)) !== JSON.stringify(first.undecided.map(stateOf))) {
      throw new StaleRead('rows of this batch were written by another one meanwhile');
    }
    if (probes.some((probe) => probe.asOf !== asOf)) {
      const current = await Promise.all(
        probes.map((probe) => probeLedger(context, probe.keys, probe.sourceRecordIds)),
      );
      if (current.some((probe, index) => probe.text !== probes[index]!.text)) {
        snapshot = await loadSnapshot(context, current);
        plan = planBatch(undecided, snapshot, model);
      }
    }
    const settledCases = await writePlan(context, plan, snapshot.versions, rules);
    for (const { member } of plan.rows) rememberMember(member);
    return { triage: second, plan, settledCases };
  });
}

function stateOf({ row, known }: { row: IncomingRow; known: unknown }): unknown {
  return [row.index, known];
}

/**
 * What the ledger knows about the rows: by their own match keys, and by the names similar to theirs, which are
 * searched in memory while the ledger looks for the former.
 */
async function lookAround(
  context: Context,
  { undecided }: Triage,
): Promise<{ undecided: RowToDecide[]; probes: Probe[] }> {
  const keys = distinctKeys(undecided.flatMap(({ row }) => row.record.matchKeys));
  const own = undecided.flatMap(({ known }) => (known ? [known.sourceRecordId] : []));
  const byKeys = probeLedger(context, keys, own);
  byKeys.catch(() => {});
  const names = await syncNames(context);
  // Names of the batch itself belong to the index: its rows may resemble each other.
  for (const { row } of undecided) for (const name of row.record.canonicalNames) names.add(name);
  const rows: RowToDecide[] = [];
  for (const { row, known } of undecided) {
    // Batches that are being written do not wait for this one's search.
    if (rows.length % SEARCHES_AT_ONCE === SEARCHES_AT_ONCE - 1) await nextTurn();
    rows.push({ row, known, similarKeys: similarNameKeys(row.record, names) });
  }
  const further = distinctKeys(
    rows.flatMap((row) => row.similarKeys),
    keys,
  );
  const probes = await Promise.all([
    byKeys,
    ...(further.length > 0 ? [probeLedger(context, further, [])] : []),
  ]);
  return { undecided: rows, probes };
}

function lockedKeys(undecided: readonly RowToDecide[]) {
  return undecided.flatMap(({ row }) => [
    ...row.record.matchKeys,
    { scheme: 'source', value: `${row.sourceSystem}\u0000${row.sourcePrimaryKey}` },
  ]);
}
