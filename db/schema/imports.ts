import { bigint, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** How far the import of one file has come, so that an interrupted import goes on where it stopped. */
export const imports = pgTable(
  'imports',
  {
    importId: uuid('import_id').primaryKey(),
    fileFingerprint: text('file_fingerprint').notNull(),
    fileName: text('file_name').notNull(),
    sourceSystem: text('source_system').notNull(),
    mapping: jsonb('mapping').notNull(),
    rowsRead: bigint('rows_read', { mode: 'number' }).notNull().default(0),
    rowsRejected: bigint('rows_rejected', { mode: 'number' }).notNull().default(0),
    status: text('status', { enum: ['running', 'finished'] })
      .notNull()
      .default('running'),
    startedAt: moment('started_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [unique('imports_file_source_key').on(table.fileFingerprint, table.sourceSystem)],
);
