import { sql } from 'drizzle-orm';
import { boolean, check, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/**
 * Versions of the match model. A version is never rewritten: a trigger refuses to change what it says, and to
 * delete it, for decisions name the version by which they were made. Without an active one the shipped model
 * counts, which is in no row.
 */
export const matchModels = pgTable(
  'match_models',
  {
    version: text('version').primaryKey(),
    domain: text('domain').notNull().default('customer'),
    /** The whole model: weights, prior, thresholds, rules. */
    model: jsonb('model').$type<Record<string, unknown>>().notNull(),
    /** For reading: m, u and how often each level was seen, where they were estimated. */
    shares: jsonb('shares').$type<Record<string, unknown>>(),
    note: text('note'),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    active: boolean('active').notNull().default(false),
    /** When and by whom it was last made the active one. */
    activatedAt: moment('activated_at'),
    activatedBy: text('activated_by'),
  },
  (table) => [
    check('match_models_version_form', sql`${table.version} ~ '^[a-z0-9][a-z0-9._-]{0,63}$'`),
    check(
      'match_models_active_since',
      sql`not ${table.active} or (${table.activatedAt} is not null and ${table.activatedBy} is not null)`,
    ),
    uniqueIndex('match_models_one_active').on(table.domain).where(sql`${table.active}`),
  ],
);
