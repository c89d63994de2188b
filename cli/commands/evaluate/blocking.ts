import { blockingReason, isPlainlyDifferent, type MatchRecord } from '@/lib/matching';
import { showProgress } from '../../progress';
import { candidatesInOrder, type Looked } from './candidates';
import type { LabelledRecords, LabelledRow } from './read-labelled';
import { Records, type ShortRecord } from './records';
import { round } from './round';

const REASONS_LISTED = 10;

export interface BlockingResult {
  records: number;
  /** Pairs of records of one entity. */
  true_pairs: number;
  /** Share of the true pairs that the ledger would compare directly, 0–1. */
  recall: number;
  /** Share within reach by chains too: of which compared pairs of the same entity lead from one to the other. */
  recall_by_chains: number;
  /** The same without pairs whose names are plainly different (no common word, WRatio below 60). */
  recall_unless_plainly_different: number;
  plainly_different: { true_pairs: number; share: number; recall: number };
  /** Earlier records that a record is compared with when it comes. */
  candidates: { mean: number; p95: number; max: number };
  /** Why true pairs were missed, commonest first, each with an example. */
  missed: { reason: string; true_pairs: number; example: [ShortRecord, ShortRecord] }[];
  seconds: number;
}

interface Seen {
  row: LabelledRow;
  names: readonly string[];
  /** Place of another record of the entity that it hangs together with, its own when it is the first. */
  root: number;
}

interface Missed {
  true_pairs: number;
  example: [LabelledRow, LabelledRow];
}

/** `evaluate FILE --blocking`: what share of the true pairs are compared at all, and how many others for it. */
export function evaluateBlocking(file: LabelledRecords, quiet: boolean): BlockingResult {
  const startedAt = performance.now();
  const progress = showProgress(quiet);
  const records = new Records(file.rows);
  const entities = new Map<string, Seen[]>();
  const counts: number[] = [];
  const missed = new Map<string, Missed>();
  const [all, plain] = [
    { pairs: 0, found: 0 },
    { pairs: 0, found: 0 },
  ];
  for (const looked of candidatesInOrder(file.rows)) {
    counts.push(looked.candidates.length);
    progress.update(counts.length, counts.length / file.rows.length);
    if (looked.row.entity === null) continue;
    const earlier = listOf(entities, looked.row.entity);
    const seen: Seen = { row: looked.row, names: looked.record.canonicalNames, root: earlier.length };
    const candidates = new Set(looked.candidates);
    for (const [place, other] of earlier.entries()) {
      const isFound = candidates.has(other.row);
      const isPlain = isPlainlyDifferent(seen.names, other.names);
      for (const tally of isPlain ? [all, plain] : [all]) {
        tally.pairs++;
        if (isFound) tally.found++;
      }
      if (isFound) unite(earlier, seen, place);
      else noteMissed(missed, isPlain, looked, other, records);
    }
    earlier.push(seen);
  }
  progress.stop();
  counts.sort((a, b) => a - b);
  return {
    records: counts.length,
    true_pairs: all.pairs,
    recall: share(all.found, all.pairs),
    recall_by_chains: share(pairsInReach(entities.values()), all.pairs),
    recall_unless_plainly_different: share(all.found - plain.found, all.pairs - plain.pairs),
    plainly_different: {
      true_pairs: plain.pairs,
      share: all.pairs === 0 ? 0 : round(plain.pairs / all.pairs),
      recall: share(plain.found, plain.pairs),
    },
    candidates: {
      mean: round(counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)),
      p95: counts[Math.max(0, Math.ceil(0.95 * counts.length) - 1)] ?? 0,
      max: counts.at(-1) ?? 0,
    },
    missed: [...missed]
      .sort(([, a], [, b]) => b.true_pairs - a.true_pairs)
      .slice(0, REASONS_LISTED)
      .map(([reason, { true_pairs, example }]) => ({
        reason,
        true_pairs,
        example: [records.short(example[0].key), records.short(example[1].key)],
      })),
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

function noteMissed(
  missed: Map<string, Missed>,
  isPlain: boolean,
  { row, record }: Looked,
  other: Seen,
  records: Records,
): void {
  const reason = isPlain ? 'names plainly different' : reasonOf(record, records.get(other.row.key));
  const known = missed.get(reason);
  if (known) known.true_pairs++;
  else missed.set(reason, { true_pairs: 1, example: [other.row, row] });
}

function reasonOf(a: MatchRecord, b: MatchRecord): string {
  const shared = a.matchKeys.filter((key) =>
    b.matchKeys.some((other) => other.scheme === key.scheme && other.value === key.value),
  );
  if (shared.length > 0)
    return `share only what is too common: ${shared.map((key) => key.scheme).join(', ')}`;
  return blockingReason(a.name.canonical, b.name.canonical);
}

/** Notes that a record hangs together with an earlier one of its entity. */
function unite(earlier: Seen[], seen: Seen, place: number): void {
  const root = rootOf(earlier, place);
  if (seen.root === earlier.length) seen.root = root;
  else earlier[rootOf(earlier, seen.root)]!.root = root;
}

function rootOf(seen: readonly Seen[], place: number): number {
  let current = place;
  while (seen[current]!.root !== current) current = seen[current]!.root;
  return current;
}

function pairsInReach(entities: Iterable<readonly Seen[]>): number {
  let pairs = 0;
  for (const seen of entities) {
    const sizes = new Map<number, number>();
    for (const place of seen.keys()) {
      const root = rootOf(seen, place);
      pairs += sizes.get(root) ?? 0;
      sizes.set(root, (sizes.get(root) ?? 0) + 1);
    }
  }
  return pairs;
}

function share(found: number, pairs: number): number {
  return pairs === 0 ? 1 : round(found / pairs);
}

function listOf<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  let list = lists.get(key);
  if (!list) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
