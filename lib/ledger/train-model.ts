import { z } from 'zod';
import {
  defaultModel,
  type Estimate,
  estimate,
  type IsShared,
  TermCounter,
  type TermFrequencies,
} from '@/lib/matching';
import { activateModel } from './activate-model';
import { authorise, type Context, withTransaction } from './context';
import { LedgerError } from './errors';
import { getModel } from './get-model';
import { type ModelSaved, modelNoteInput, modelVersionInput, saveModel } from './save-model';
import { type LedgerSample, samplePairs } from './train-model-sample';

export const trainModelInput = z.object({
  /** Pairs that share a match key, and random pairs, compared at most. */
  pairs: z.number().int().min(100).max(2_000_000).default(200_000),
  /** Words of the ledger's names kept with their frequency at most. */
  words: z.number().int().min(100).max(100_000).default(5000),
  note: modelNoteInput.optional(),
  version: modelVersionInput.optional(),
  activate: z.boolean().default(false),
});

export interface ModelTrained extends ModelSaved, Omit<Estimate, 'weights'> {
  records: number;
  /** Pairs of the ledger that share a match key; pairs that were compared. */
  candidatePairs: number;
  candidatesCompared: number;
  strangersCompared: number;
  words: number;
}

const NAMES_AT_ONCE = 20_000;

/**
 * Learns a model from the ledger: how often its words are used, then m, u and λ by expectation maximisation over
 * a sample of its pairs (see `estimate`), starting from the shipped model whatever is active, so that one ledger
 * gives one model, trained once or ten times. Rules and thresholds are those of the active model. Nothing is
 * decided by it until it is made active.
 * @throws LedgerError `invalid` when no two records share a match key; `conflict` when the version is taken
 */
export async function trainModel(
  context: Context,
  input: z.input<typeof trainModelInput>,
): Promise<ModelTrained> {
  authorise(context, 'administer');
  const { pairs, words, note, version, activate } = trainModelInput.parse(input);
  const { model: active } = await getModel(context, {});
  const terms = await countLedgerTerms(context, words);
  const start = { ...defaultModel, terms };
  const sample = await samplePairs(context, { model: start, isShared: await readShared(context) }, { pairs });
  const estimated = estimateFrom(sample, start);
  const { weights, shares, ...figures } = estimated;
  const { rules, thresholds } = active;
  const saved = await withTransaction(context, async (context) => {
    const model = { ...start, priorBits: estimated.priorBits, weights, rules, thresholds };
    const saved = await saveModel(context, { model, shares, note, version });
    if (activate) await activateModel(context, { version: saved.version });
    return saved;
  });
  return {
    ...saved,
    ...figures,
    shares,
    records: sample.records,
    candidatePairs: Math.round(sample.candidatePairs),
    candidatesCompared: pairsIn(sample.candidates),
    strangersCompared: pairsIn(sample.strangers),
    words: Object.keys(terms.bits).length,
  };
}

function estimateFrom(sample: LedgerSample, start: typeof defaultModel): Estimate {
  if (sample.candidates.length === 0) {
    throw new LedgerError(
      'invalid',
      'There is nothing to learn from: no two source records share a match key.',
    );
  }
  return estimate(sample, start);
}

async function countLedgerTerms(context: Context, keep: number): Promise<TermFrequencies> {
  const counter = new TermCounter({ keep, start: defaultModel.terms });
  // Read in the order of names, so that it does not matter in which they came.
  for (let last = ''; ; ) {
    const rows = await context.sql<{ name: string }[]>`
      select name from canonical_names where domain = 'customer' and name > ${last} order by name limit ${NAMES_AT_ONCE}`;
    for (const { name } of rows) counter.add(name);
    if (rows.length < NAMES_AT_ONCE) return counter.frequencies;
    last = rows.at(-1)!.name;
  }
}

async function readShared({ sql }: Context): Promise<IsShared> {
  const rows = await sql<{ scheme: string; value: string }[]>`
    select scheme, value from shared_identifiers where domain = 'customer'`;
  const shared = new Set(rows.map(({ scheme, value }) => `${scheme}\u0000${value}`));
  return (scheme, value) => shared.has(`${scheme}\u0000${value}`);
}

function pairsIn(patterns: LedgerSample['candidates']): number {
  return patterns.reduce((sum, { count }) => sum + count, 0);
}
