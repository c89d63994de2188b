import type { Context } from '@/lib/ledger/context';
import { type Comparison, comparePair, type PairEvidence, plainKnowledge } from '@/lib/matching';
import type { Join } from './joins';
import { keyOfRow, type LabelledRecords } from './read-labelled';
import type { Records, ShortRecord } from './records';

/** Missed pairs that are compared anew, at most: every n-th of more, in the order of the entities' records. */
const MISSED_LOOKED_AT = 20_000;
/** Wrong joins whose evidence is read to tell which is the worst. */
const WRONG_LOOKED_AT = 1_000;

export interface ExplainedPair {
  confidence: number;
  phase: number | null;
  a: ShortRecord;
  b: ShortRecord;
  /** What was compared and weighed something, heaviest first. */
  comparisons: Comparison[];
  vetoes: string[];
}

export interface WorstErrors {
  wrong_joins: number;
  /** Joins made by the engine between records of two entities, with the evidence by which they were made. */
  wrong_merges: ExplainedPair[];
  missed: {
    true_pairs: number;
    /** Missed pairs about which a steward is being asked. */
    under_review: number;
    /** Missed pairs were compared anew to find the worst: every n-th. */
    every: number;
  };
  /** Pairs of one entity in two golden records, one for each two golden records, compared anew. */
  missed_pairs: (ExplainedPair & { under_review: boolean })[];
}

/** The most confident wrong joins and the missed pairs that came nearest to being found. */
export async function worstErrors(
  context: Context,
  file: LabelledRecords,
  records: Records,
  joins: readonly Join[],
  goldenIds: ReadonlyMap<string, string>,
  limit: number,
): Promise<WorstErrors> {
  const wrong = joins.filter((join) => !join.right).sort((a, b) => b.confidence - a.confidence);
  const { missed, pairs } = await missedPairs(context, file, records, goldenIds);
  return {
    wrong_joins: wrong.length,
    wrong_merges: await explainJoins(context, records, wrong.slice(0, WRONG_LOOKED_AT), limit),
    missed,
    missed_pairs: pairs.slice(0, limit).map(({ a, b, evidence, isAsked }) => ({
      confidence: Math.round(evidence.confidence * 1000) / 1000,
      phase: evidence.phase,
      a: records.short(a),
      b: records.short(b),
      comparisons: telling(evidence.comparisons),
      vetoes: [...evidence.vetoes],
      under_review: isAsked,
    })),
  };
}

async function explainJoins(
  context: Context,
  records: Records,
  wrong: readonly Join[],
  limit: number,
): Promise<ExplainedPair[]> {
  const stored = await context.sql<{ link_id: string; comparisons: Comparison[] | null }[]>`
    select link_id, evidence -> 'comparisons' as comparisons from match_links
     where link_id = any(${wrong.map((join) => join.linkId)}::uuid[])`;
  const comparisons = new Map(stored.map((row) => [row.link_id, row.comparisons ?? []]));
  const bits = (join: Join) =>
    comparisons.get(join.linkId)!.reduce((sum, comparison) => sum + comparison.weightBits, 0);
  return [...wrong]
    .sort((a, b) => b.confidence - a.confidence || bits(b) - bits(a))
    .slice(0, limit)
    .map((join) => ({
      confidence: join.confidence,
      phase: join.phase,
      a: records.short(join.a),
      b: records.short(join.b),
      comparisons: telling(comparisons.get(join.linkId)!),
      vetoes: [],
    }));
}

interface MissedPair {
  a: string;
  b: string;
  evidence: PairEvidence;
  isAsked: boolean;
}

async function missedPairs(
  context: Context,
  { rows }: LabelledRecords,
  records: Records,
  goldenIds: ReadonlyMap<string, string>,
) {
  const asked = await pairsAskedAbout(context, goldenIds);
  const entities = new Map<string, Set<string>>();
  for (const { key, entity } of rows) {
    if (entity === null || !goldenIds.has(key)) continue;
    entities.set(entity, (entities.get(entity) ?? new Set()).add(key));
  }
  const missed = { true_pairs: 0, under_review: 0, every: 1 };
  for (const [one, other] of pairsApart(entities, goldenIds)) {
    missed.true_pairs++;
    if (asked.has(bothOf(goldenIds.get(one)!, goldenIds.get(other)!))) missed.under_review++;
  }
  missed.every = Math.max(1, Math.ceil(missed.true_pairs / MISSED_LOOKED_AT));
  const best = new Map<string, MissedPair>();
  let count = 0;
  for (const [a, b] of pairsApart(entities, goldenIds)) {
    if (count++ % missed.every !== 0) continue;
    const evidence = comparePair(records.get(a), records.get(b), plainKnowledge);
    const goldens = bothOf(goldenIds.get(a)!, goldenIds.get(b)!);
    const known = best.get(goldens);
    if (known && known.evidence.weightBits >= evidence.weightBits) continue;
    best.set(goldens, { a, b, evidence, isAsked: asked.has(goldens) });
  }
  const pairs = [...best.values()].sort(
    (x, y) => y.evidence.confidence - x.evidence.confidence || y.evidence.weightBits - x.evidence.weightBits,
  );
  return { missed, pairs };
}

/** All pairs of records of one entity whose golden records are two. */
function* pairsApart(
  entities: ReadonlyMap<string, ReadonlySet<string>>,
  goldenIds: ReadonlyMap<string, string>,
): Generator<[string, string]> {
  for (const keys of entities.values()) {
    const list = [...keys];
    for (const [place, one] of list.entries()) {
      for (const other of list.slice(place + 1)) {
        if (goldenIds.get(one) !== goldenIds.get(other)) yield [one, other];
      }
    }
  }
}

/** Every two golden records between which a case is open. */
async function pairsAskedAbout(
  context: Context,
  goldenIds: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const rows = await context.sql<{ golden_id: string; source_system: string; source_primary_key: string }[]>`
    select s.golden_id, c.source_system, c.source_primary_key
      from resolutions r
      join source_records s using (source_record_id)
      cross join jsonb_array_elements(r.candidates) candidate
      join source_records c on c.source_record_id = (candidate ->> 'source_record_id')::uuid
     where r.status in ('open', 'claimed')`;
  return new Set(
    rows.map((row) =>
      bothOf(row.golden_id, goldenIds.get(keyOfRow(row.source_system, row.source_primary_key))!),
    ),
  );
}

function bothOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function telling(comparisons: readonly Comparison[]): Comparison[] {
  return comparisons
    .filter((one) => one.weightBits !== 0 || one.level !== 'missing')
    .map((one) => ({ ...one, weightBits: Math.round(one.weightBits * 100) / 100 }))
    .sort((a, b) => Math.abs(b.weightBits) - Math.abs(a.weightBits));
}
