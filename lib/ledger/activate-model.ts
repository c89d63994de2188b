import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { matchModels } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { forgetCurrentModel, shippedModel } from './current-model';
import { LedgerError } from './errors';
import { lockModels } from './save-model';

export const activateModelInput = z.object({
  /** A version that was saved, or that of the shipped model. */
  version: z.string().trim().min(1),
});

export interface ModelActivated {
  version: string;
  /** The version that decided before; the same when nothing changed. */
  previous: string;
}

/**
 * Has a version decide from now on (other processes follow within seconds). What was decided before stays.
 * @throws LedgerError `not_found`
 */
export async function activateModel(
  context: Context,
  { version }: z.infer<typeof activateModelInput>,
): Promise<ModelActivated> {
  authorise(context, 'administer');
  const activated = await withTransaction(context, async (context) => {
    await lockModels(context);
    const active = and(eq(matchModels.domain, 'customer'), eq(matchModels.active, true));
    const [standing] = await context.db
      .select({ version: matchModels.version })
      .from(matchModels)
      .where(active);
    const previous = standing?.version ?? shippedModel.version;
    if (previous === version) return { version, previous };
    await context.db
      .update(matchModels)
      .set({ active: false })
      .where(and(active, ne(matchModels.version, version)));
    if (version !== shippedModel.version) {
      const found = await context.db
        .update(matchModels)
        .set({ active: true, activatedAt: context.now(), activatedBy: context.actor.id })
        .where(and(eq(matchModels.domain, 'customer'), eq(matchModels.version, version)))
        .returning({ version: matchModels.version });
      if (found.length === 0) {
        throw new LedgerError(
          'not_found',
          `There is no model “${version}”; touchstone model list shows all.`,
        );
      }
    }
    await appendAudit(context, [
      { action: 'model_activated', before: { model_version: previous }, after: { model_version: version } },
    ]);
    return { version, previous };
  });
  forgetCurrentModel(context);
  return activated;
}
