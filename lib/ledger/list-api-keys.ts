import { desc, getTableColumns } from 'drizzle-orm';
import { apiKeys } from '@/db/schema';
import { authorise, type Context } from './context';

export interface ApiKeyListed {
  keyId: string;
  name: string;
  /** The first characters, by which its owner knows it again. */
  prefix: string;
  scopes: string[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** All API keys, newest first, without the keys themselves. */
export async function listApiKeys(context: Context): Promise<ApiKeyListed[]> {
  authorise(context, 'administer');
  const { keyHash: _, ...columns } = getTableColumns(apiKeys);
  return context.db.select(columns).from(apiKeys).orderBy(desc(apiKeys.keyId));
}
