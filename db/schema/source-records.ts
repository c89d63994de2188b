import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { goldenRecords } from './golden-records';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

export interface RawAddress {
  line1?: string | null;
  line2?: string | null;
  city?: string | null;
  state?: string | null;
  postal_code?: string | null;
  country_code?: string | null;
}

export const sourceRecords = pgTable(
  'source_records',
  {
    sourceRecordId: uuid('source_record_id').primaryKey(),
    goldenId: uuid('golden_id').notNull(),
    domain: text('domain').notNull().default('customer'),
    sourceSystem: text('source_system').notNull(),
    sourcePrimaryKey: text('source_primary_key').notNull(),
    rawName: text('raw_name').notNull(),
    rawAddress: jsonb('raw_address').$type<RawAddress>(),
    taxId: text('tax_id'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
    raw: jsonb('raw').$type<Record<string, unknown>>().notNull().default({}),
    canonicalNameNormalized: text('canonical_name_normalized').notNull(),
    fingerprint: text('fingerprint').notNull(),
    matchConfidence: numeric('match_confidence', { precision: 4, scale: 3 }),
    matchedOn: text('matched_on').array().notNull().default(sql`'{}'`),
    phaseMatched: smallint('phase_matched'),
    warnings: text('warnings').array().notNull().default(sql`'{}'`),
    // The source's own time of this content, and the latest at which the source still said the same.
    sourceUpdatedAt: moment('source_updated_at'),
    sourceConfirmedAt: moment('source_confirmed_at'),
    firstSeenAt: moment('first_seen_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
    goldenStatus: text('golden_status').generatedAlwaysAs(
      sql`(case when deleted_at is null then 'active' end)`,
    ),
  },
  (table) => [
    unique('source_records_source_key').on(table.sourceSystem, table.sourcePrimaryKey),
    foreignKey({
      name: 'source_records_golden_id_fkey',
      columns: [table.goldenId],
      foreignColumns: [goldenRecords.goldenId],
    }),
    // A live source record belongs to an active golden record, or the statement fails.
    foreignKey({
      name: 'source_records_golden_record_is_active',
      columns: [table.goldenId, table.goldenStatus as AnyPgColumn],
      foreignColumns: [goldenRecords.goldenId, goldenRecords.status],
    }),
    check('source_records_confidence_range', sql`${table.matchConfidence} between 0 and 1`),
    index('source_records_golden_id').on(table.goldenId),
  ],
);

/** The inverted index of match keys: scheme `name` holds canonical names, the others identifiers. */
export const identifiers = pgTable(
  'identifiers',
  {
    domain: text('domain').notNull().default('customer'),
    scheme: text('scheme').notNull(),
    value: text('value').notNull(),
    sourceRecordId: uuid('source_record_id')
      .notNull()
      .references(() => sourceRecords.sourceRecordId, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.domain, table.scheme, table.value, table.sourceRecordId] }),
    index('identifiers_source_record_id').on(table.sourceRecordId),
  ],
);

/** Values that several companies share by a steward's word (a VAT group's number): no evidence by themselves. */
export const sharedIdentifiers = pgTable(
  'shared_identifiers',
  {
    domain: text('domain').notNull().default('customer'),
    scheme: text('scheme').notNull(),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.domain, table.scheme, table.value] })],
);

/**
 * Every distinct canonical name once. The in-memory name index reads what was written since its last look by
 * `written_xid`, which, unlike a sequence, never skips a row that was committed late.
 */
export const canonicalNames = pgTable(
  'canonical_names',
  {
    nameId: bigint('name_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    domain: text('domain').notNull().default('customer'),
    name: text('name').notNull(),
    writtenXid: xid8('written_xid').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    unique('canonical_names_domain_name_key').on(table.domain, table.name),
    index('canonical_names_written_xid').on(table.writtenXid),
  ],
);
