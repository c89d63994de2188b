import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** Per domain and field, which source's value survives. A change raises `version` and is in the audit log. */
export const survivorshipRules = pgTable(
  'survivorship_rules',
  {
    domain: text('domain').notNull().default('customer'),
    fieldName: text('field_name').notNull(),
    strategy: text('strategy', {
      enum: ['source_priority', 'most_recent', 'most_frequent', 'most_complete', 'highest_quality'],
    }).notNull(),
    priorityOrder: text('priority_order').array().notNull().default(sql`'{}'`),
    conditions: jsonb('conditions').notNull().default({}),
    version: integer('version').notNull().default(1),
    updatedBy: text('updated_by').notNull().default('system'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domain, table.fieldName] }),
    check(
      'survivorship_rules_strategy_known',
      sql`${table.strategy} in ('source_priority', 'most_recent', 'most_frequent', 'most_complete', 'highest_quality')`,
    ),
  ],
);
