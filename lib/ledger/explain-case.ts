import { and, eq } from 'drizzle-orm';
import { matchModels } from '@/db/schema';
import { defaultModel, type Model, readModel } from '@/lib/matching';
import type { Context } from './context';
import { currentModel, shippedModel } from './current-model';

/** What the evidence of a case is measured against. */
export interface CaseModel {
  /** The model that weighed it; null for cases from before models had versions. */
  version: string | null;
  /** log2 odds before any evidence. */
  priorBits: number;
  /** Confidence, 0–1, from which on a record joins by itself, and from which on a steward is asked. */
  autoThreshold: number;
  reviewThreshold: number;
}

/**
 * The model of a case, as it was: weights that are stored with the case add up with the prior of their time only.
 * For a version that is no longer to be had, a former release's, the shipped model stands in.
 */
export async function caseModel(context: Context, version: string | null): Promise<CaseModel> {
  const { priorBits, thresholds } = await modelOf(context, version);
  return { version, priorBits, autoThreshold: thresholds.auto, reviewThreshold: thresholds.review };
}

async function modelOf(context: Context, version: string | null): Promise<Model> {
  if (version === null || version === shippedModel.version) return shippedModel;
  const current = await currentModel(context);
  if (version === current.version) return current;
  const [row] = await context.db
    .select({ model: matchModels.model })
    .from(matchModels)
    .where(and(eq(matchModels.domain, 'customer'), eq(matchModels.version, version)));
  return row ? readModel(row.model, defaultModel) : shippedModel;
}
