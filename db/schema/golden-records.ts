import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  char,
  check,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** Where one value of a golden record comes from; `sources` counts the source records that agree on it. */
export interface Provenance {
  source_record_id: string;
  source_system: string;
  source_primary_key: string;
  source_updated_at: string | null;
  rule: string;
  rule_version: number;
  agreeing: number;
}

export const goldenRecords = pgTable(
  'golden_records',
  {
    goldenId: uuid('golden_id').primaryKey(),
    domain: text('domain').notNull().default('customer'),
    canonicalName: text('canonical_name').notNull(),
    canonicalNameNormalized: text('canonical_name_normalized').notNull(),
    addressLine1: text('address_line1'),
    addressLine2: text('address_line2'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    countryCode: char('country_code', { length: 2 }),
    taxIdCanonical: text('tax_id_canonical'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    attributes: jsonb('attributes').$type<Record<string, unknown>>().notNull().default({}),
    provenance: jsonb('provenance').$type<Record<string, Provenance>>().notNull().default({}),
    survivorshipScore: numeric('survivorship_score', { precision: 4, scale: 3 }),
    status: text('status', { enum: ['active', 'merged', 'retired'] })
      .notNull()
      .default('active'),
    mergedInto: uuid('merged_into'),
    // The two generated columns make redirect chains and circles impossible: a survivor is never merged itself.
    isMerged: boolean('is_merged').generatedAlwaysAs(sql`(status = 'merged')`),
    survivorIsMerged: boolean('survivor_is_merged').generatedAlwaysAs(
      sql`(case when merged_into is not null then false end)`,
    ),
    version: bigint('version', { mode: 'number' }).notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('golden_records_golden_id_status_key').on(table.goldenId, table.status),
    unique('golden_records_golden_id_is_merged_key').on(table.goldenId, table.isMerged),
    foreignKey({
      name: 'golden_records_survivor_is_not_merged',
      columns: [table.mergedInto, table.survivorIsMerged],
      foreignColumns: [table.goldenId as AnyPgColumn, table.isMerged as AnyPgColumn],
    }),
    check('golden_records_status_known', sql`${table.status} in ('active', 'merged', 'retired')`),
    check(
      'golden_records_merged_has_survivor',
      sql`(${table.status} = 'merged') = (${table.mergedInto} is not null)`,
    ),
    check('golden_records_not_its_own_survivor', sql`${table.mergedInto} <> ${table.goldenId}`),
    check('golden_records_version_positive', sql`${table.version} >= 0`),
    uniqueIndex('golden_records_active_tax_id_key')
      .on(table.domain, table.taxIdCanonical)
      .where(sql`${table.taxIdCanonical} is not null and ${table.status} = 'active'`),
    index('golden_records_name_trigrams').using('gin', table.canonicalNameNormalized.op('gin_trgm_ops')),
    // The list of what changed last, with and without a country (lib/ledger/search/recent.ts): pages are ranges.
    index('golden_records_recent').on(table.status, table.updatedAt, table.goldenId),
    index('golden_records_recent_in_country').on(
      table.countryCode,
      table.status,
      table.updatedAt,
      table.goldenId,
    ),
    index('golden_records_merged_into').on(table.mergedInto).where(sql`${table.mergedInto} is not null`),
  ],
);

export const goldenVersions = pgTable(
  'golden_versions',
  {
    goldenId: uuid('golden_id')
      .notNull()
      .references(() => goldenRecords.goldenId),
    version: bigint('version', { mode: 'number' }).notNull(),
    snapshot: jsonb('snapshot').notNull(),
    auditId: bigint('audit_id', { mode: 'number' }).notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [unique('golden_versions_golden_id_version_key').on(table.goldenId, table.version)],
);
