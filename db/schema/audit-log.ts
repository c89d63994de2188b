import { bigserial, index, jsonb, numeric, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** Append-only: a trigger refuses update, delete and truncate, for the owner too. No foreign keys: it outlives all. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    sourceRecordId: uuid('source_record_id'),
    goldenId: uuid('golden_id'),
    action: text('action').notNull(),
    confidence: numeric('confidence', { precision: 4, scale: 3 }),
    phaseMatched: smallint('phase_matched'),
    actor: text('actor').notNull(),
    requestId: text('request_id'),
    reason: text('reason'),
    evidence: jsonb('evidence'),
    before: jsonb('before'),
    after: jsonb('after'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('audit_log_golden_id').on(table.goldenId, table.id),
    index('audit_log_source_record_id').on(table.sourceRecordId, table.id),
  ],
);
