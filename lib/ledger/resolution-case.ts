import type { Provenance } from '@/db/schema';
import type { CaseModel } from './explain-case';
import type { NamesSideBySide } from './explain-names';

/** The fields that a record and its candidates are laid beside one another by; null where not given. */
export interface CaseValues {
  name: string;
  canonicalName: string;
  addressLine1: string | null;
  addressLine2: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
  country: string | null;
  taxId: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
}

/** A source record as a golden record's member. */
export interface CaseMember {
  sourceRecordId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  name: string;
  updatedAt: string;
}

/** What the two columns of a case have in common: values, names and identifiers. */
interface Party {
  values: CaseValues;
  /** Former and trading names, and names other than the one that survives. */
  otherNames: string[];
  identifiers: { scheme: string; value: string }[];
  attributes: Record<string, string>;
}

export interface CaseRecord extends Party {
  sourceRecordId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  /** The source's own time, or else when it was last seen. */
  updatedAt: string;
  firstSeenAt: string;
  deletedAt: string | null;
  warnings: string[];
  /** Its golden record of today. */
  goldenId: string;
  goldenName: string;
  goldenSources: number;
}

export interface CaseComparison {
  comparison: string;
  level: string;
  /** Match weight, log2 of the Bayes factor. */
  weightBits: number;
  detail: string;
}

/** What saying *same* would do, in counts and ids. */
export interface SameOutcome {
  /** Source records that come over to the candidate. */
  moves: number;
  /** The golden id that would redirect to the candidate; null when both are one already. */
  redirects: string | null;
  /** Other open cases that this would settle. */
  closes: number;
  /** Values of the candidate that would change, by survivorship; null when there are too many sources to say. */
  changes: ValueChange[] | null;
}

export interface ValueChange {
  /** `canonical_name`, `address`, `phone` …, as in a golden record's provenance. */
  field: string;
  from: string | null;
  to: string | null;
  /** Where the new value comes from, and the rule by which it survives. */
  sourceSystem: string;
  rule: string;
}

export interface CaseCandidate extends Party {
  /** The golden record of today. */
  goldenId: string;
  /** The golden id as the case was opened, when that one has been merged into `goldenId` since. */
  mergedFrom: string | null;
  /** Whether the record belongs to this golden record already. */
  holdsRecord: boolean;
  /** Retired golden records cannot be chosen. */
  active: boolean;
  sources: number;
  /** The first of its source records. */
  members: CaseMember[];
  provenance: Record<string, Provenance>;
  /** Evidence as it was when the case was opened. */
  confidence: number;
  phase: number | null;
  vetoes: string[];
  comparisons: CaseComparison[];
  /** The record's name and that of the member most like it, phase by phase. */
  names: NamesSideBySide;
  ifSame: SameOutcome;
}

export interface CaseDecision {
  verdict: 'same' | 'different' | 'unsure';
  /** The golden record that a *same* named, as it is called today. */
  golden: { goldenId: string; name: string } | null;
  by: string;
  /** Whether the reader decided it. */
  mine: boolean;
  at: string;
  comment: string | null;
}

export interface ResolutionCase {
  resolutionId: string;
  kind: 'match' | 'conflict' | 'bridge';
  status: 'open' | 'decided' | 'withdrawn';
  /** Sentences; the first is the summary. */
  reasons: string[];
  confidence: number;
  priority: number;
  dueAt: string | null;
  createdAt: string;
  record: CaseRecord;
  /** Best first, at most five. */
  candidates: CaseCandidate[];
  decision: CaseDecision | null;
  withdrawal: { reason: string | null; by: string | null; at: string | null } | null;
  /** What the evidence is measured against. */
  model: CaseModel;
}
