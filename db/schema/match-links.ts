import { sql } from 'drizzle-orm';
import {
  check,
  index,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { sourceRecords } from './source-records';

/** The adjacency list: a golden record's members are a connected component of the standing `same` links. */
export const matchLinks = pgTable(
  'match_links',
  {
    linkId: uuid('link_id').primaryKey(),
    sourceRecordId: uuid('source_record_id')
      .notNull()
      .references(() => sourceRecords.sourceRecordId),
    otherSourceRecordId: uuid('other_source_record_id')
      .notNull()
      .references(() => sourceRecords.sourceRecordId),
    kind: text('kind', { enum: ['same', 'different'] }).notNull(),
    decidedBy: text('decided_by', { enum: ['engine', 'steward'] }).notNull(),
    phase: smallint('phase'),
    confidence: numeric('confidence', { precision: 4, scale: 3 }),
    evidence: jsonb('evidence').notNull().default({}),
    /** The model that the engine decided by; null for a steward's links. */
    modelVersion: text('model_version'),
    createdAt: moment('created_at').notNull().defaultNow(),
    supersededAt: moment('superseded_at'),
  },
  (table) => [
    check('match_links_kind_known', sql`${table.kind} in ('same', 'different')`),
    check('match_links_decided_by_known', sql`${table.decidedBy} in ('engine', 'steward')`),
    check('match_links_phase_range', sql`${table.phase} between 0 and 7`),
    check('match_links_two_records', sql`${table.sourceRecordId} <> ${table.otherSourceRecordId}`),
    uniqueIndex('match_links_one_standing_verdict')
      .on(
        sql`least(${table.sourceRecordId}, ${table.otherSourceRecordId})`,
        sql`greatest(${table.sourceRecordId}, ${table.otherSourceRecordId})`,
      )
      .where(sql`${table.supersededAt} is null`),
    index('match_links_source_record_id').on(table.sourceRecordId),
    index('match_links_other_source_record_id').on(table.otherSourceRecordId),
  ],
);
