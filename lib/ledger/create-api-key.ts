import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { apiKeys } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, scopes, withTransaction } from './context';
import { LedgerError } from './errors';
import { uuid } from './ids';

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1, 'must not be empty').max(100, 'must be at most 100 characters'),
  scopes: z.array(z.enum(scopes, `must be one of ${scopes.join(', ')}`)).min(1, 'must be one at least'),
  expiresAt: z.date('must be a day such as 2027-06-30').optional(),
});

export interface ApiKeyCreated {
  keyId: string;
  /** Shown this once; only its hash is kept. */
  key: string;
}

/**
 * Creates an API key. It has 256 random bits, so that a plain SHA-256 of it is safe to keep.
 * @throws LedgerError `conflict` when a key of the same name stands
 */
export async function createApiKey(
  context: Context,
  input: z.infer<typeof createApiKeyInput>,
): Promise<ApiKeyCreated> {
  authorise(context, 'administer');
  return withTransaction(context, async (context) => {
    await refuseTakenName(context, input.name);
    const keyId = uuid();
    const key = `ts_${randomBytes(32).toString('base64url')}`;
    await context.db.insert(apiKeys).values({
      keyId,
      name: input.name,
      prefix: key.slice(0, 9),
      keyHash: hashApiKey(key),
      scopes: [...new Set(input.scopes)],
      createdBy: context.actor.id,
      expiresAt: input.expiresAt ?? null,
    });
    await appendAudit(context, [
      {
        action: 'key_created',
        after: { key_id: keyId, name: input.name, scopes: input.scopes, expires_at: input.expiresAt },
      },
    ]);
    return { keyId, key };
  });
}

/** A key is revoked by its name: two of one name could not be told apart. */
async function refuseTakenName(context: Context, name: string): Promise<void> {
  // Of two that create it at once, the second waits for the first.
  await context.sql`select pg_advisory_xact_lock(hashtextextended(${`api key ${name}`}, 0))`;
  const [standing] = await context.db
    .select({ prefix: apiKeys.prefix })
    .from(apiKeys)
    .where(and(eq(apiKeys.name, name), isNull(apiKeys.revokedAt)))
    .limit(1);
  if (!standing) return;
  throw new LedgerError(
    'conflict',
    `A key called “${name}” stands already (${standing.prefix}…): choose another name, or revoke that one first.`,
  );
}

export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
