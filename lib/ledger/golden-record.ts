import type { Provenance } from '@/db/schema';

/** The values of a golden record that survive one by one; an address survives as a whole. */
export const goldenFields = [
  'canonical_name',
  'address',
  'tax_id_canonical',
  'phone',
  'email',
  'website',
] as const;
export type GoldenField = (typeof goldenFields)[number];

/** One surviving value and where it comes from. */
export interface GoldenValue {
  /** A field of `goldenFields`, or `attributes.` and the attribute's key. */
  field: string;
  /** Lines of text; null when no source has a value. */
  lines: string[] | null;
  provenance: Provenance | null;
}

/** A source record as a member of its golden record. */
export interface SourceRecordRow {
  sourceRecordId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  /** The name as the source sent it. */
  name: string;
  /** Whether it founded the golden record. */
  first: boolean;
  /** 0 tax id, 1–6 name phases, 7 fuzzy; null for founders and where other evidence decided. */
  phase: number | null;
  confidence: number | null;
  /** The comparisons that spoke for it when it joined, such as `phone`. */
  matchedOn: string[];
  /** Whether a steward's verdict *same* holds it here. */
  bySteward: boolean;
  warnings: string[];
  lastSeenAt: string;
  deletedAt: string | null;
}

export interface ValueChange {
  field: string;
  from: string | null;
  to: string | null;
}

/** One line of a golden record's lineage. */
export interface AuditEntryRow {
  id: number;
  action: string;
  at: string;
  /** What people call the actor. */
  by: string;
  byKind: 'user' | 'key' | 'operator' | 'other';
  confidence: number | null;
  phase: number | null;
  reason: string | null;
  source: { system: string; key: string; name: string } | null;
  /** The golden record that it is about: another id than asked for when that one was merged into it. */
  goldenId: string;
  /** The golden record's version that it made, and what changed by it. */
  version: number | null;
  changes: ValueChange[];
  verdict: string | null;
  resolutionId: string | null;
  /** For merges: the golden record that was merged into this one. */
  mergedGoldenId: string | null;
  matchedOn: string[];
}

export interface OpenCase {
  resolutionId: string;
  /** The name of the record that it is about. */
  name: string;
  reason: string;
  confidence: number;
}

/** The code of a warning and how many of the source records have it. */
export interface WarningCount {
  code: string;
  sources: number;
}

export interface Paged<Row> {
  rows: Row[];
  /** Cursor of the next page. */
  next: string | null;
}

export interface GoldenRecordView {
  goldenId: string;
  name: string;
  status: 'active' | 'merged' | 'retired';
  version: number;
  /** 0–1: over the fields with a value, the mean share of sources that agree on it. */
  quality: number | null;
  createdAt: string;
  updatedAt: string;
  /** Set when the id that was asked for was merged into this golden record. */
  redirectedFrom: { goldenId: string; name: string; at: string; by: string | null } | null;
  values: GoldenValue[];
  /** How many source records it has, counted to 10,000. */
  sourceCount: number;
  sources: Paged<SourceRecordRow>;
  trail: Paged<AuditEntryRow>;
  openCases: OpenCase[];
  warnings: WarningCount[];
}
