import { desc, eq } from 'drizzle-orm';
import { matchModels } from '@/db/schema';
import { authorise, type Context } from './context';
import { shippedModel } from './current-model';

export interface ModelListed {
  version: string;
  /** Whether it is the one that decides; one is. */
  active: boolean;
  note: string | null;
  /** Null for the shipped model. */
  createdBy: string | null;
  createdAt: Date | null;
  /** When it was last made the active one. */
  activatedAt: Date | null;
}

/** All versions, newest first; last the shipped model, which decides as long as no other is active. */
export async function listModels(context: Context): Promise<ModelListed[]> {
  authorise(context, 'read');
  const saved = await context.db
    .select({
      version: matchModels.version,
      active: matchModels.active,
      note: matchModels.note,
      createdBy: matchModels.createdBy,
      createdAt: matchModels.createdAt,
      activatedAt: matchModels.activatedAt,
    })
    .from(matchModels)
    .where(eq(matchModels.domain, 'customer'))
    .orderBy(desc(matchModels.createdAt), desc(matchModels.version));
  const shipped: ModelListed = {
    version: shippedModel.version,
    active: !saved.some((one) => one.active),
    note: 'Shipped with this release',
    createdBy: null,
    createdAt: null,
    activatedAt: null,
  };
  return [...saved, shipped];
}
