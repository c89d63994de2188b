import { z } from 'zod';
import { defaultModel } from '@/lib/matching';
import type { Context } from './context';

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

const storedModel = z.object({
  priorBits: z.number(),
  thresholds: z.object({ auto: z.number(), review: z.number() }),
});

/** The model of a case, as it was: weights that are stored with the case add up with the prior of their time only. */
export async function caseModel({ sql }: Context, version: string | null): Promise<CaseModel> {
  const shipped = version === null || version === defaultModel.version;
  const [row] = shipped ? [] : await sql`select model from match_models where version = ${version}`;
  const { priorBits, thresholds } = storedModel.safeParse(row?.model).data ?? defaultModel;
  return { version, priorBits, autoThreshold: thresholds.auto, reviewThreshold: thresholds.review };
}
