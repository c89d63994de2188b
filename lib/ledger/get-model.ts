import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { matchModels } from '@/db/schema';
import { type ComparisonShares, defaultModel, type Model, readModel } from '@/lib/matching';
import { authorise, type Context } from './context';
import { shippedModel } from './current-model';
import { LedgerError } from './errors';

export const getModelInput = z.object({
  /** Left out, the active one. */
  version: z.string().trim().min(1).optional(),
});

export interface ModelShown {
  model: Model;
  /** m and u, where the weights were estimated. */
  shares: ComparisonShares | null;
  note: string | null;
  active: boolean;
}

/**
 * One version with all that it says.
 * @throws LedgerError `not_found`
 */
export async function getModel(
  context: Context,
  { version }: z.infer<typeof getModelInput>,
): Promise<ModelShown> {
  authorise(context, 'read');
  const which = version === undefined ? eq(matchModels.active, true) : eq(matchModels.version, version);
  const [row] = await context.db
    .select()
    .from(matchModels)
    .where(and(eq(matchModels.domain, 'customer'), which));
  if (row) {
    const { note, active } = row;
    return {
      model: readModel(row.model, defaultModel),
      shares: row.shares as ComparisonShares | null,
      note,
      active,
    };
  }
  if (version !== undefined && version !== shippedModel.version) {
    throw new LedgerError('not_found', `There is no model “${version}”; touchstone model list shows all.`);
  }
  const [other] = await context.db
    .select({ version: matchModels.version })
    .from(matchModels)
    .where(and(eq(matchModels.domain, 'customer'), eq(matchModels.active, true)));
  return { model: shippedModel, shares: null, note: 'Shipped with this release', active: !other };
}
