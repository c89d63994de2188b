import { auditLog } from '@/db/schema';
import type { Context } from './context';

export type AuditAction =
  | 'matched'
  | 'new'
  | 'review'
  | 'merged'
  | 'split'
  | 'updated'
  | 'decided'
  | 'undone'
  | 'withdrawn'
  | 'key_created'
  | 'key_revoked'
  | 'user_created'
  | 'password_set'
  | 'model_saved'
  | 'model_activated';

export interface AuditEntry {
  action: AuditAction;
  sourceRecordId?: string | null;
  goldenId?: string | null;
  confidence?: number | null;
  phaseMatched?: number | null;
  reason?: string | null;
  evidence?: unknown;
  before?: unknown;
  after?: unknown;
}

/** Appends entries in the caller's transaction; returns their ids in the order given. */
export async function appendAudit(context: Context, entries: readonly AuditEntry[]): Promise<number[]> {
  if (entries.length === 0) return [];
  const rows = await context.db
    .insert(auditLog)
    .values(
      entries.map((entry) => ({
        ...entry,
        confidence: entry.confidence == null ? null : entry.confidence.toFixed(3),
        actor: context.actor.id,
        requestId: context.requestId,
      })),
    )
    .returning({ id: auditLog.id });
  return rows.map((row) => row.id);
}
