import { type BlockingResult, evaluateBlocking } from '@/cli/commands/evaluate/blocking';
import { readJoins, reliabilityOf } from '@/cli/commands/evaluate/joins';
import { loadRows } from '@/cli/commands/evaluate/load';
import { type Figures, measure } from '@/cli/commands/evaluate/measure';
import { evaluateNames } from '@/cli/commands/evaluate/names';
import { decideByTruth } from '@/cli/commands/evaluate/oracle';
import { type PairTables, tabulatePairs } from '@/cli/commands/evaluate/pairs';
import { readLabelled } from '@/cli/commands/evaluate/read-labelled';
import { Records } from '@/cli/commands/evaluate/records';
import type { InScratchLedger } from '@/cli/commands/evaluate/scratch-ledger';
import { defaultModel, type ReliabilityBand, type Scores, type VerdictScores } from '@/lib/matching';
import { type Orders, shuffleOrders } from './shuffle-orders';

/** Files of more rows than this are loaded once only, and no steward decides their many cases. */
const SMALL_ROWS_AT_MOST = 20_000;

export interface RecordsQuality {
  kind: 'records';
  model: string;
  figures: Figures;
  reliability: ReliabilityBand[];
  /** With the open cases decided by the truth; null for a large file. */
  oracle: { same: number; different: number; pairwise: Scores; b_cubed: Scores } | null;
  blocking: Omit<BlockingResult, 'missed' | 'seconds'>;
  /** Prior of the candidate pairs, and how often pairs of a given confidence are true. */
  pairs: Omit<PairTables, 'levels'>;
  /** Null for a large file. */
  orders: Orders | null;
}

export interface NamesQuality extends Omit<VerdictScores, 'errors'> {
  kind: 'names';
  model: string;
}

export type Quality = RecordsQuality | NamesQuality;

/** Measures one labelled file. What is returned holds figures only, none of the file's content. */
export async function measureSet(file: string, inLedger: InScratchLedger): Promise<Quality> {
  const labelled = await readLabelled(file);
  const model = defaultModel.version;
  if (labelled.kind === 'names') {
    const { errors: _, ...scores } = evaluateNames(labelled);
    return { kind: 'names', model, ...scores };
  }
  const isSmall = labelled.rows.length <= SMALL_ROWS_AT_MOST;
  const decided = await inLedger(async (context) => {
    const loaded = await loadRows(context, labelled, true);
    const joins = await readJoins(context, new Records(labelled.rows));
    const { figures } = await measure(context, labelled, loaded);
    const result = { figures, reliability: reliabilityOf(joins), oracle: null };
    if (!isSmall) return result;
    const counts = await decideByTruth(context, labelled);
    const { pairwise, b_cubed } = (await measure(context, labelled, loaded)).figures;
    return { ...result, oracle: { ...counts, pairwise, b_cubed } };
  });
  const { missed: _, seconds: __, ...blocking } = evaluateBlocking(labelled, true);
  const { levels: ___, ...pairs } = tabulatePairs(labelled, new Records(labelled.rows));
  const orders = isSmall ? await shuffleOrders(labelled, inLedger) : null;
  return { kind: 'records', model, ...decided, blocking, pairs, orders };
}
