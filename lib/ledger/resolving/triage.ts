import type { MatchInput, Resolved, Warning } from '../match-schema';
import type { Sighting } from '../seen';
import type { KnownRecord } from './known';
import { examineRow, type IncomingRow, type UnfitRow } from './parse-row';
import type { Plan, PlannedRow } from './plan';
import { root } from './workspace';

/** A batch sorted out: what is answered from the ledger at once and what has to be decided. */
export interface Triage {
  /** Rows with nothing to decide: unchanged, or older than what is stored. */
  settled: { row: IncomingRow; known: KnownRecord; warnings: Warning[] }[];
  undecided: { row: IncomingRow; known: KnownRecord | null }[];
  /** Rows that a later row of the batch with the same key replaces. */
  superseded: { row: IncomingRow; by: IncomingRow }[];
  seen: Sighting[];
}

export interface Examined {
  fit: IncomingRow[];
  known: (KnownRecord | null)[];
  unfit: IncomingRow[];
}

/**
 * Examines the values of the rows. An unchanged row that was stored without a warning passed before and is
 * spared: most rows are repeats.
 */
export function examine(rows: readonly IncomingRow[], known: readonly (KnownRecord | null)[]): Examined {
  const result: Examined = { fit: [], known: [], unfit: [] };
  for (const [place, row] of rows.entries()) {
    const stored = known[place] ?? null;
    const passedBefore = stored?.fingerprint === row.fingerprint && !stored.warned;
    if (!passedBefore && examineRow(row)) {
      result.unfit.push(row);
      continue;
    }
    result.fit.push(row);
    result.known.push(stored);
  }
  return result;
}

/**
 * Sorts rows out. Of several rows with one key the later one wins, unless it says of itself that it is older;
 * a row older than what is stored is noted as seen and overwrites nothing.
 */
export function triage(rows: readonly IncomingRow[], known: readonly (KnownRecord | null)[]): Triage {
  const result: Triage = { settled: [], undecided: [], superseded: [], seen: [] };
  const winners = new Map<string, IncomingRow>();
  for (const row of rows) {
    const key = `${row.sourceSystem}\u0000${row.sourcePrimaryKey}`;
    const rival = winners.get(key);
    if (!rival || !isOlder(row, rival.sourceUpdatedAt)) winners.set(key, row);
  }
  rows.forEach((row, place) => {
    const winner = winners.get(`${row.sourceSystem}\u0000${row.sourcePrimaryKey}`)!;
    if (winner !== row) {
      result.superseded.push({ row, by: winner });
      return;
    }
    const stored = known[place];
    if (!stored) {
      result.undecided.push({ row, known: null });
    } else if (isOlder(row, stored.confirmedAt)) {
      result.settled.push({ row, known: stored, warnings: [olderThanStored(row, stored)] });
      result.seen.push({ sourceRecordId: stored.sourceRecordId, confirmedAt: null });
    } else if (stored.fingerprint === row.fingerprint) {
      result.settled.push({ row, known: stored, warnings: [] });
      result.seen.push({ sourceRecordId: stored.sourceRecordId, confirmedAt: row.sourceUpdatedAt });
    } else {
      result.undecided.push({ row, known: stored });
    }
  });
  return result;
}

function isOlder(row: IncomingRow, than: Date | null): boolean {
  return row.sourceUpdatedAt !== null && than !== null && row.sourceUpdatedAt < than;
}

function olderThanStored(row: IncomingRow, stored: KnownRecord): Warning {
  const [sent, kept] = [row.sourceUpdatedAt!.toISOString(), stored.confirmedAt!.toISOString()];
  return {
    code: 'older_than_stored',
    message: `Of ${sent}, older than what is stored (${kept}): nothing was overwritten.`,
  };
}

/** Answers for rows with nothing to decide, by their place in the request. */
export function answerKnown({ settled, superseded }: Triage): Map<number, Resolved> {
  const answers = new Map<number, Resolved>();
  for (const { row, known, warnings } of settled) {
    answers.set(row.index, {
      ...identity(row),
      golden_id: known.goldenId,
      action: 'cache_hit',
      confidence: known.confidence,
      phase_matched: known.phase,
      ...(known.openResolutionId && { resolution_id: known.openResolutionId }),
      ...warned([...row.warnings, ...warnings]),
    });
  }
  answerSuperseded(superseded, answers);
  return answers;
}

/** What became of a batch with rows to decide. */
export interface Outcome {
  triage: Triage;
  plan: Plan;
  /** Open cases of other rows that the plan settled. */
  settledCases: readonly string[];
}

/** Answers for all rows, once some were decided: these may have united what the settled ones belong to. */
export function answerPlanned(
  { triage, plan, settledCases }: Outcome,
  input: MatchInput,
): Map<number, Resolved> {
  const united = new Map(
    plan.clusters
      .filter((cluster) => cluster.unitedInto)
      .map((cluster) => [cluster.goldenId, root(cluster).goldenId]),
  );
  const settled = triage.settled.map((one) => {
    const { goldenId, openResolutionId: open } = one.known;
    const known = {
      ...one.known,
      goldenId: united.get(goldenId) ?? goldenId,
      openResolutionId: open && settledCases.includes(open) ? null : open,
    };
    return { ...one, known };
  });
  const answers = answerKnown({ ...triage, settled, superseded: [] });
  for (const planned of plan.rows) answers.set(planned.row.index, answerOf(planned, settledCases, input));
  answerSuperseded(triage.superseded, answers);
  return answers;
}

function answerOf(
  planned: PlannedRow,
  settledCases: readonly string[],
  { dryRun, explain }: MatchInput,
): Resolved {
  const { row } = planned;
  const untouched = planned.examined ? null : planned.known?.openResolutionId;
  const standing = untouched && !settledCases.includes(untouched) ? untouched : null;
  const unwritten = dryRun && planned.cluster.isNew;
  return {
    ...identity(row),
    golden_id: unwritten ? null : planned.cluster.goldenId,
    action: planned.action,
    confidence: planned.confidence,
    phase_matched: planned.phase,
    ...(planned.case && !dryRun && { resolution_id: planned.case.resolutionId }),
    ...(standing && { resolution_id: standing }),
    ...((explain || planned.case) && { candidates: planned.candidates }),
    ...warned(row.warnings),
  };
}

/** A replaced row is answered as the row that replaced it. */
function answerSuperseded(superseded: Triage['superseded'], answers: Map<number, Resolved>): void {
  for (const { row, by } of superseded) {
    const winner = answers.get(by.index);
    if (!winner) continue;
    const message = `Row ${by.index} of this batch has the same key; it was kept, this one was not.`;
    const { warnings: _, ...answer } = winner;
    answers.set(row.index, {
      ...answer,
      ...warned([...row.warnings, { code: 'superseded_in_batch', message }]),
    });
    const notice = {
      code: 'duplicate_key_in_batch',
      message: 'Another row of this batch has the same key; this one was kept.',
    };
    if (!winner.warnings?.some((warning) => warning.code === notice.code)) {
      answers.set(by.index, { ...winner, warnings: [...(winner.warnings ?? []), notice] });
    }
  }
}

/** The answer to a row that is not fit to be resolved. */
export function answerUnfit({ error, raw }: UnfitRow): Resolved {
  const named = (field: string) => {
    const value = (raw as Record<string, unknown> | null)?.[field];
    return typeof value === 'string' ? value.toWellFormed().slice(0, 200) : null;
  };
  return {
    source_system: named('source_system'),
    source_primary_key: named('source_primary_key'),
    golden_id: null,
    action: null,
    confidence: null,
    phase_matched: null,
    error,
  };
}

function identity(row: IncomingRow) {
  return { source_system: row.sourceSystem, source_primary_key: row.sourcePrimaryKey };
}

function warned(warnings: readonly Warning[]): { warnings?: Warning[] } {
  return warnings.length > 0 ? { warnings: [...warnings] } : {};
}
