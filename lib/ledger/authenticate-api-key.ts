import type { Connection } from '@/db/client';
import type { Actor, Scope } from './context';
import { hashApiKey } from './create-api-key';
import { LedgerError } from './errors';

const LAST_USED_EVERY_MS = 60_000;

/**
 * Whose key this is. One indexed query a request, so that a revoked key is refused at once by every replica;
 * when it was last used is written once a minute at most.
 *
 * @throws LedgerError `unauthenticated` for a missing, unknown, expired or revoked key
 */
export async function authenticateApiKey({ sql }: Connection, authorization: string | null): Promise<Actor> {
  const key = authorization?.match(/^Bearer +([\x21-\x7e]{1,200})$/i)?.[1];
  if (!key) {
    throw new LedgerError('unauthenticated', 'Send an API key: `Authorization: Bearer ts_…`.');
  }
  const [found] = await sql`
    select key_id, name, scopes, revoked_at, expires_at < now() as expired, last_used_at
      from api_keys where key_hash = ${hashApiKey(key)}`;
  if (!found) throw new LedgerError('unauthenticated', 'This API key is not known here.');
  if (found.revoked_at) throw new LedgerError('unauthenticated', 'This API key was revoked.');
  if (found.expired) throw new LedgerError('unauthenticated', 'This API key has expired.');
  const lastUsed = found.last_used_at ? Date.parse(found.last_used_at) : 0;
  if (Date.now() - lastUsed > LAST_USED_EVERY_MS) {
    await sql`update api_keys set last_used_at = now() where key_id = ${found.key_id}`;
  }
  return { kind: 'key', id: `key:${found.key_id}`, name: found.name, scopes: found.scopes as Scope[] };
}
