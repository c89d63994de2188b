import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from './columns';
import { goldenRecords } from './golden-records';
import { sourceRecords } from './source-records';

/** One field's agreement between a record and a candidate, as it was seen when the case was opened. */
export interface ComparisonEvidence {
  comparison: string;
  level: string;
  weightBits: number;
  detail: string;
}

export interface CandidateEvidence {
  golden_id: string;
  source_record_id: string;
  confidence: number;
  phase: number | null;
  vetoes: string[];
  comparisons: ComparisonEvidence[];
}

/** A claimed case is open still: its claim may run out. */
const isOpen = (status: AnyPgColumn) => sql`${status} in ('open', 'claimed')`;

/** One case for a steward; `golden_id` is the golden record that the source record has meanwhile. */
export const resolutions = pgTable(
  'resolutions',
  {
    resolutionId: uuid('resolution_id').primaryKey(),
    kind: text('kind', { enum: ['match', 'conflict', 'bridge'] }).notNull(),
    sourceRecordId: uuid('source_record_id')
      .notNull()
      .references(() => sourceRecords.sourceRecordId),
    goldenId: uuid('golden_id')
      .notNull()
      .references(() => goldenRecords.goldenId),
    candidates: jsonb('candidates').$type<CandidateEvidence[]>().notNull(),
    confidence: numeric('confidence', { precision: 4, scale: 3 }).notNull(),
    /** The model that weighed the candidates. */
    modelVersion: text('model_version'),
    reasons: text('reasons').array().notNull().default(sql`'{}'`),
    status: text('status', { enum: ['open', 'claimed', 'decided', 'withdrawn'] })
      .notNull()
      .default('open'),
    priority: integer('priority').notNull().default(2),
    claimedBy: text('claimed_by'),
    claimExpiresAt: moment('claim_expires_at'),
    dueAt: moment('due_at'),
    verdict: text('verdict', { enum: ['same', 'different', 'unsure'] }),
    verdictGoldenId: uuid('verdict_golden_id').references(() => goldenRecords.goldenId),
    comment: text('comment'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    check('resolutions_kind_known', sql`${table.kind} in ('match', 'conflict', 'bridge')`),
    check('resolutions_status_known', sql`${table.status} in ('open', 'claimed', 'decided', 'withdrawn')`),
    check('resolutions_verdict_known', sql`${table.verdict} in ('same', 'different', 'unsure')`),
    check('resolutions_priority_range', sql`${table.priority} between 1 and 3`),
    check(
      'resolutions_decided_has_verdict',
      sql`(${table.status} = 'decided') = (${table.verdict} is not null and ${table.decidedAt} is not null)`,
    ),
    check(
      'resolutions_same_names_its_candidate',
      sql`(${table.verdict} = 'same') = (${table.verdictGoldenId} is not null) or ${table.verdict} is null`,
    ),
    // One open case per source record: a changed row renews its case instead of opening a second one.
    uniqueIndex('resolutions_one_open_per_source_record')
      .on(table.sourceRecordId)
      .where(isOpen(table.status)),
    // The orders of the queue, one index each (lib/ledger/resolution-queue.ts): pages are ranges of them.
    index('resolutions_open_queue')
      .on(table.priority, sql`coalesce(${table.dueAt}, 'infinity'::timestamptz)`, table.resolutionId)
      .where(isOpen(table.status)),
    index('resolutions_open_confidence').on(table.confidence, table.resolutionId).where(isOpen(table.status)),
    index('resolutions_open_age').on(table.createdAt, table.resolutionId).where(isOpen(table.status)),
    index('resolutions_decided')
      .on(table.decidedAt, table.resolutionId)
      .where(sql`${table.status} = 'decided'`),
    index('resolutions_withdrawn')
      .on(table.createdAt, table.resolutionId)
      .where(sql`${table.status} = 'withdrawn'`),
    index('resolutions_source_record_id').on(table.sourceRecordId),
    index('resolutions_golden_id').on(table.goldenId),
    index('resolutions_candidates').using('gin', sql`${table.candidates} jsonb_path_ops`),
    index('resolutions_decided_by').on(table.decidedBy, table.decidedAt),
  ],
);
