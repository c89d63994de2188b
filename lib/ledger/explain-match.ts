import type { Model } from '@/lib/matching';
import { authorise, type Context } from './context';
import { LedgerError } from './errors';
import { bitsOf, tally } from './explain-bits';
import { namesSideBySide } from './explain-names';
import type { Party } from './explain-parties';
import { readScene, type Scene } from './explain-scene';
import type { ExplainMatchInput, Explanation } from './explain-schema';
import { decisionInWords, type Facts, obstacles } from './explain-words';
import { retrying } from './retry';

export { explainMatchInput } from './explain-schema';

const RIVALS_SHOWN = 5;

/**
 * Explains what the engine makes of two records, or of a record and a golden record, by today's ledger and model:
 * every match weight, the seven phases of both names, vetoes, the distance to the thresholds, the decision and
 * what stands against an automatic match. Nothing is written.
 * @throws LedgerError `forbidden`; `not_found` for unknown ids; `invalid` for what cannot be compared
 */
export async function explainMatch(context: Context, input: ExplainMatchInput): Promise<Explanation> {
  authoriseEither(context);
  const scene = await retrying(context, () => readScene(context, input));
  const facts = { ...factsOf(scene), golden_records: await readGoldenRecords(context, scene) };
  const { joins: _, decision, ...explanation } = facts;
  return {
    ...explanation,
    decision: { ...decision, sentence: decisionInWords(facts) },
    why_not: obstacles(facts),
  };
}

/** Whoever may send records, or may read them. */
function authoriseEither(context: Context): void {
  try {
    authorise(context, 'read');
  } catch {
    try {
      authorise(context, 'match');
    } catch (error) {
      if (context.actor.kind !== 'key') throw error;
      throw new LedgerError(
        'forbidden',
        'This API key has neither the scope read nor match; create one that has.',
      );
    }
  }
}

function factsOf(scene: Scene): Omit<Facts, 'golden_records'> {
  const { record, other, target, decision, model } = scene;
  const { evidence, vetoes } = target;
  const weights = evidence.comparisons.map(({ weightBits }) => weightBits);
  const { adjustmentBits, totalBits } = tally(model.priorBits, weights, evidence.confidence);
  const isTarget = ({ cluster }: { cluster: object }) => cluster === target.cluster;
  const { action, best, unites } = decision;
  const joins = action === 'matched' && [best!, ...unites].some(isTarget);
  return {
    joins,
    record: partyOf(record),
    other: partyOf(other),
    names: namesSideBySide(record.member.record.name.raw, other.member.record.name.raw, evidence.phase),
    waterfall: {
      prior_bits: rounded(model.priorBits),
      comparisons: evidence.comparisons.map((one) => ({ ...one, weightBits: rounded(one.weightBits) })),
      adjustment_bits: rounded(adjustmentBits),
      total_bits: rounded(totalBits),
    },
    confidence: rounded(evidence.confidence),
    vetoes: [...vetoes],
    thresholds: {
      auto: thresholdOf(model.thresholds.auto, totalBits),
      review: thresholdOf(model.thresholds.review, totalBits),
    },
    rule: target.rule && { name: target.rule.rule.name, says: target.rule.says },
    decision: {
      action,
      golden_id: (action !== 'new' && scene.goldenId && best?.cluster.goldenId) || null,
      reasons: [...decision.reasons],
    },
    would_help: wouldHelp(evidence.comparisons, model),
    match_keys: [...scene.matchKeys],
    standing: {
      together: record.known && other.known ? goldenIdOf(record) === goldenIdOf(other) : null,
      links: [...scene.links],
    },
    members_compared: scene.membersCompared,
    rivals: decision.candidates
      .filter((candidate) => !isTarget(candidate))
      .slice(0, RIVALS_SHOWN)
      .map(({ cluster, evidence, vetoes }) => ({
        golden_id: cluster.goldenId,
        confidence: rounded(evidence.confidence),
        phase: evidence.phase,
        vetoes: [...vetoes],
      })),
    model_version: model.version,
  };
}

/** Comparisons whose level weighs nothing, with the level of theirs that weighs most; the best first. */
function wouldHelp(
  comparisons: readonly { comparison: keyof Model['weights']; level: string }[],
  model: Model,
): Explanation['would_help'] {
  return comparisons
    .flatMap(({ comparison, level }) => {
      const weights: Readonly<Record<string, number>> = model.weights[comparison];
      if (weights[level] !== 0) return [];
      const [best] = Object.entries(weights).sort(([, a], [, b]) => b - a);
      return best && best[1] > 0 ? [{ comparison, level: best[0], weightBits: rounded(best[1]) }] : [];
    })
    .sort((a, b) => b.weightBits - a.weightBits);
}

function thresholdOf(confidence: number, totalBits: number) {
  const bits = bitsOf(confidence);
  return { confidence, bits: rounded(bits), distance_bits: rounded(totalBits - bits) };
}

function partyOf(party: Party): Explanation['record'] {
  return {
    source_record_id: party.known ? party.member.sourceRecordId : null,
    source_system: party.sourceSystem,
    source_primary_key: party.sourcePrimaryKey,
    raw_name: party.member.record.name.raw,
    golden_id: goldenIdOf(party),
    deleted: party.deleted,
    warnings: [...party.warnings],
  };
}

function goldenIdOf({ known, member }: Party): string | null {
  return known ? member.goldenId : null;
}

async function readGoldenRecords({ sql }: Context, scene: Scene): Promise<Explanation['golden_records']> {
  const { record, other, goldenId, redirectedFrom, decision } = scene;
  const named = [goldenId, goldenIdOf(record), goldenIdOf(other)];
  const rivals = decision.candidates.slice(0, RIVALS_SHOWN + 1).map(({ cluster }) => cluster.goldenId);
  const ids = [...new Set([...named, ...(goldenId ? rivals : [])])].filter((id) => id !== null);
  const rows = await sql<Explanation['golden_records']>`
    select g.golden_id, g.canonical_name as name, g.status, (
             select count(*)::int from source_records s
              where s.golden_id = g.golden_id and s.deleted_at is null
           ) as sources
      from golden_records g where g.golden_id = any(${ids}::uuid[])
     order by array_position(${ids}::uuid[], g.golden_id)`;
  return rows.map((row) =>
    redirectedFrom && row.golden_id === goldenId ? { ...row, redirected_from: redirectedFrom } : { ...row },
  );
}

/** Three decimals: enough for bits and for probabilities. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
