import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { apiKeys } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, scopes, withTransaction } from './context';
import { uuid } from './ids';

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(scopes)).min(1),
  expiresAt: z.date().optional(),
});

export interface ApiKeyCreated {
  keyId: string;
  /** Shown this once; only its hash is kept. */
  key: string;
}

/** Creates an API key. It has 256 random bits, so that a plain SHA-256 of it is safe to keep. */
export async function createApiKey(
  context: Context,
  input: z.infer<typeof createApiKeyInput>,
): Promise<ApiKeyCreated> {
  authorise(context, 'administer');
  return withTransaction(context, async (context) => {
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

export function hashApiKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
