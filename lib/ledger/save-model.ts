import { z } from 'zod';
import { matchModels } from '@/db/schema';
import type { ComparisonShares, Model } from '@/lib/matching';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { LedgerError } from './errors';

export const modelVersionInput = z
  .string()
  .regex(
    /^(?!shipped)[a-z0-9][a-z0-9._-]{0,63}$/,
    'must be 1 to 64 of a–z, 0–9, dot, dash and underscore, and not begin with “shipped”',
  );

export const modelNoteInput = z.string().trim().max(500, 'must be at most 500 characters');

export const saveModelInput = z.object({
  /** Its `version` is not looked at. */
  model: z.custom<Model>((value) => typeof value === 'object' && value !== null),
  /** m and u of each level, where they were estimated. */
  shares: z.custom<ComparisonShares>().optional(),
  note: modelNoteInput.optional(),
  /** Left out, the next of v1, v2, v3 … */
  version: modelVersionInput.optional(),
});

export interface ModelSaved {
  version: string;
  /** False when a version says just the same already: it is not saved twice. */
  created: boolean;
}

/**
 * Saves a model as another version, never to be changed again; it decides nothing until it is made active.
 * @throws LedgerError `conflict` when another model has that version
 */
export async function saveModel(
  context: Context,
  input: z.infer<typeof saveModelInput>,
): Promise<ModelSaved> {
  authorise(context, 'administer');
  return withTransaction(context, async (context) => {
    await lockModels(context);
    const { version: _, ...content } = input.model;
    const [equal] = await context.sql<{ version: string }[]>`
      select version from match_models
       where domain = 'customer' and model - 'version' = ${JSON.stringify(content)}::text::jsonb
         and version = coalesce(${input.version ?? null}, version)
       order by active desc, created_at desc limit 1`;
    if (equal) return { version: equal.version, created: false };
    const version = input.version ?? (await nextVersion(context));
    const inserted = await context.db
      .insert(matchModels)
      .values({
        version,
        model: { ...content, version },
        shares: input.shares,
        note: input.note,
        createdBy: context.actor.id,
      })
      .onConflictDoNothing()
      .returning({ version: matchModels.version });
    if (inserted.length === 0) {
      throw new LedgerError(
        'conflict',
        `There is another model called “${version}”: choose another version.`,
      );
    }
    await appendAudit(context, [
      { action: 'model_saved', reason: input.note, after: { model_version: version } },
    ]);
    return { version, created: true };
  });
}

/** One at a time saves or activates: of two that do so at once the second sees what the first has done. */
export async function lockModels({ sql }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('match models', 0))`;
}

async function nextVersion({ sql }: Context): Promise<string> {
  const [row] = await sql<{ next: number }[]>`
    select coalesce(max(substr(version, 2)::int), 0) + 1 as next from match_models where version ~ '^v[0-9]{1,9}$'`;
  return `v${row!.next}`;
}
