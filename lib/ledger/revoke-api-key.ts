import { and, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { apiKeys } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { LedgerError } from './errors';

export const revokeApiKeyInput = z.object({
  /** The key's id or its name. */
  key: z.string().trim().min(1),
});

/**
 * Revokes an API key; it is refused from the next request on.
 * @throws LedgerError `not_found`; `conflict` when several standing keys have the name
 */
export async function revokeApiKey(
  context: Context,
  input: z.infer<typeof revokeApiKeyInput>,
): Promise<{ keyId: string; name: string }> {
  authorise(context, 'administer');
  return withTransaction(context, async (context) => {
    const byId = z.uuid().safeParse(input.key).success ? eq(apiKeys.keyId, input.key) : undefined;
    const found = await context.db
      .select({ keyId: apiKeys.keyId, name: apiKeys.name })
      .from(apiKeys)
      .where(and(isNull(apiKeys.revokedAt), or(byId, eq(apiKeys.name, input.key))))
      .for('update');
    if (found.length === 0)
      throw new LedgerError('not_found', `No standing key has the id or name “${input.key}”.`);
    if (found.length > 1) {
      const ids = found.map((key) => key.keyId).join(', ');
      throw new LedgerError(
        'conflict',
        `${found.length} keys are called “${input.key}”; say which by id: ${ids}.`,
      );
    }
    const [key] = found;
    await context.db.update(apiKeys).set({ revokedAt: context.now() }).where(eq(apiKeys.keyId, key!.keyId));
    await appendAudit(context, [{ action: 'key_revoked', before: { key_id: key!.keyId, name: key!.name } }]);
    return key!;
  });
}
