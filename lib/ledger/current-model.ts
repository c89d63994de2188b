import { defaultModel, type Model, readModel } from '@/lib/matching';
import type { Context } from './context';
import { processWide } from './process-wide';

const MODEL_FRESH_MS = 3000;

/** What counts while no version is active: the model of this release. */
export const shippedModel: Model = readModel(defaultModel, defaultModel);

const modelsByPool = processWide('model', () => new WeakMap<object, { readAt: number; model: Model }>());

/**
 * The active model, or the shipped one. Asked for again when older than three seconds; as long as the version
 * stays, so does the object, and nothing but its name is read.
 */
export async function currentModel(context: Context): Promise<Model> {
  const known = modelsByPool.get(context.pool);
  const now = context.now().getTime();
  if (known && now - known.readAt < MODEL_FRESH_MS) return known.model;
  const [row] = await context.sql<{ version: string; model: unknown }[]>`
    select version, case when version is distinct from ${known?.model.version ?? null} then model end as model
      from match_models where domain = 'customer' and active`;
  let model = shippedModel;
  if (row) model = row.version === known?.model.version ? known.model : readModel(row.model, defaultModel);
  modelsByPool.set(context.pool, { readAt: now, model });
  return model;
}

/** Has the next batch of this process read which version is active. */
export function forgetCurrentModel({ pool }: Context): void {
  modelsByPool.delete(pool);
}
