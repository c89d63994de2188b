import type { CandidateEvidence } from '@/db/schema';
import { decide, type MatchKey, type Model, type ScoredCandidate, scoreCandidate } from '@/lib/matching';
import { uuid } from '../ids';
import type { KnownRecord } from './known';
import type { Member } from './members';
import type { IncomingRow } from './parse-row';
import type { Snapshot } from './snapshot';
import { type Cluster, root, Workspace } from './workspace';

/** Candidates kept with a case and shown to a steward. */
const CANDIDATES_KEPT = 5;

export interface RowToDecide {
  row: IncomingRow;
  known: KnownRecord | null;
  /** Under which records of similar names are found. */
  similarKeys: readonly MatchKey[];
}

export interface PlannedLink {
  sourceRecordId: string;
  otherSourceRecordId: string;
  phase: number | null;
  /** Null for a link that only holds together what hung by a record that was moved out. */
  confidence: number | null;
  evidence: unknown;
}

export interface PlannedCase {
  resolutionId: string;
  kind: 'match' | 'bridge' | 'conflict';
  candidates: CandidateEvidence[];
  confidence: number;
  reasons: readonly string[];
}

/** What one row will do to the ledger. */
export interface PlannedRow {
  row: IncomingRow;
  known: KnownRecord | null;
  member: Member;
  cluster: Cluster;
  /** The golden record it is taken out of, because it has come to contradict the others there. */
  movedFrom: Cluster | null;
  action: 'matched' | 'new' | 'review';
  confidence: number;
  phase: number | null;
  matchedOn: string[];
  links: PlannedLink[];
  case: PlannedCase | null;
  candidates: CandidateEvidence[];
  keysChanged: boolean;
  /** Whether its identity was asked about: if not, an open case of a known record stays as it is. */
  examined: boolean;
}

export interface Plan {
  /** The version of the model by which it was decided. */
  modelVersion: string;
  rows: PlannedRow[];
  /** Every golden record that changes, the new ones included; united ones are found by `unitedInto`. */
  clusters: Cluster[];
  /** Links between rows of this batch that a later row, by moving out, has made untrue. */
  cutLinks: PlannedLink[];
}

/** Decides a batch row by row, each row seeing what the rows before it have decided. Pure but for new ids. */
export function planBatch(rows: readonly RowToDecide[], snapshot: Snapshot, model: Model): Plan {
  const workspace = new Workspace(snapshot, model);
  const planned = rows.map((row) =>
    row.known ? planKnown(workspace, row, row.known) : planUnknown(workspace, row),
  );
  for (const row of planned) settle(row);
  const changed = (cluster: Cluster) => cluster.dirty || cluster.unitedInto !== null;
  const written = (cluster: Cluster) => !(cluster.isNew && cluster.unitedInto);
  const clusters = [...workspace.clusters.values()].filter((cluster) => changed(cluster) && written(cluster));
  return { modelVersion: model.version, rows: planned, clusters, cutLinks: cutLinks(workspace, planned) };
}

function planUnknown(workspace: Workspace, { row, similarKeys }: RowToDecide): PlannedRow {
  const member = memberOf(row, uuid());
  const decision = decideAbout(workspace, member, workspace.candidates(member, similarKeys));
  const planned = plannedRow(row, null, member, decision);
  if (decision.action === 'matched') {
    planned.cluster = joinAll(workspace, planned, decision.best!, decision.unites);
  } else {
    planned.cluster = workspace.found(uuid(), member);
  }
  return planned;
}

/**
 * A row whose content changed: its identity is examined anew only when a match key changed. If it has come to
 * contradict its golden record it stands apart until a steward has decided: its values count for nobody else.
 */
function planKnown(workspace: Workspace, { row, similarKeys }: RowToDecide, known: KnownRecord): PlannedRow {
  const own = workspace.clusterOf(known.sourceRecordId);
  if (!own) throw new Error(`source record ${known.sourceRecordId} has no golden record in the snapshot`);
  const before = own.members.find((member) => member.sourceRecordId === known.sourceRecordId)!;
  const member = memberOf(row, known.sourceRecordId);
  const keysChanged = !sameKeys(before, member);
  workspace.leave(own, known.sourceRecordId);
  const examined = keysChanged && !workspace.isHeldBySteward(known.sourceRecordId);
  const stay = (cluster: Cluster): PlannedRow => ({
    ...plannedRow(row, known, member, {
      action: 'matched',
      kind: 'match',
      confidence: known.confidence ?? 1,
      phase: known.phase,
      best: null,
      candidates: [],
      unites: [],
      reasons: [],
    }),
    cluster,
    keysChanged,
    examined,
  });
  if (!examined) {
    // Where a steward has put it, it stays; that it has come to contradict the others, he is told.
    const asked = keysChanged && own.members.length > 0;
    const home = asked ? scoreCandidate(member.record, own, workspace.knowledge) : null;
    workspace.join(own, member);
    return home?.contradicted ? withCase(stay(own), 'conflict', [home], changedReasons(home)) : stay(own);
  }

  const others = workspace.candidates(member, similarKeys);
  others.delete(own);
  const decision = decideAbout(workspace, member, others);
  if (own.members.length === 0) {
    workspace.join(own, member);
    const planned = { ...plannedRow(row, known, member, decision), cluster: own, keysChanged };
    if (decision.action === 'matched') {
      planned.cluster = uniteAll(workspace, planned, own, [decision.best!, ...decision.unites]);
    } else if (decision.action === 'new') {
      Object.assign(planned, { action: 'matched', confidence: known.confidence ?? 1, phase: known.phase });
    }
    return planned;
  }

  const home = scoreCandidate(member.record, own, workspace.knowledge);
  if (home.contradicted) {
    const movedOut = { ...stay(workspace.found(uuid(), member)), movedFrom: own };
    return withCase(movedOut, 'conflict', [home, ...decision.candidates], changedReasons(home));
  }
  workspace.join(own, member);
  const planned = { ...stay(own), candidates: [home, ...decision.candidates].map(evidenceOf) };
  const elsewhere = decision.action === 'matched' ? [decision.best!, ...decision.unites] : [];
  if (elsewhere.length === 0) return planned;
  const deterministic = elsewhere.every(({ evidence }) => evidence.phase !== null && evidence.phase <= 6);
  if (deterministic && !elsewhere.some(({ cluster }) => workspace.contradict(own, cluster))) {
    planned.cluster = uniteAll(workspace, planned, own, elsewhere);
    return planned;
  }
  return withCase(planned, 'bridge', elsewhere, ['Changed so that a second golden record qualifies']);
}

function changedReasons(home: ScoredCandidate<Member>): string[] {
  return ['Changed so that it contradicts its golden record', ...home.vetoes];
}

function decideAbout(workspace: Workspace, member: Member, candidates: ReadonlyMap<Cluster, boolean>) {
  return decide(member.record, [...candidates.keys()], {
    knowledge: workspace.knowledge,
    isByName: (candidate) => !candidates.get(candidate as Cluster),
    contradict: workspace.contradict,
  });
}

function plannedRow(
  row: IncomingRow,
  known: KnownRecord | null,
  member: Member,
  decision: ReturnType<typeof decideAbout>,
): PlannedRow {
  const kept = decision.candidates.slice(0, CANDIDATES_KEPT).map(evidenceOf);
  const planned: PlannedRow = {
    row,
    known,
    member,
    cluster: undefined as never,
    movedFrom: null,
    action: decision.action,
    confidence: rounded(decision.confidence),
    phase: decision.phase,
    matchedOn: decision.action === 'matched' && decision.best ? agreeing(decision.best) : [],
    links: [],
    case: null,
    candidates: kept,
    keysChanged: true,
    examined: true,
  };
  return decision.action === 'review'
    ? withCase(planned, decision.kind, decision.candidates, decision.reasons)
    : planned;
}

function withCase(
  planned: PlannedRow,
  kind: PlannedCase['kind'],
  candidates: readonly ScoredCandidate<Member>[],
  reasons: readonly string[],
): PlannedRow {
  const kept = candidates.slice(0, CANDIDATES_KEPT).map(evidenceOf);
  const confidence = rounded(candidates[0]!.evidence.confidence);
  const resolutionId = planned.known?.openResolutionId ?? uuid();
  return {
    ...planned,
    action: 'review',
    confidence,
    case: { resolutionId, kind, candidates: kept, confidence, reasons },
    candidates: kept,
  };
}

/** Joins the record to the candidate and unites what it proves to be one. */
function joinAll(
  workspace: Workspace,
  planned: PlannedRow,
  best: ScoredCandidate<Member>,
  unites: readonly ScoredCandidate<Member>[],
): Cluster {
  const cluster = root(best.cluster as Cluster);
  workspace.join(cluster, planned.member);
  planned.links.push(linkTo(planned.member, best));
  return uniteAll(workspace, planned, cluster, unites);
}

function uniteAll(
  workspace: Workspace,
  planned: PlannedRow,
  cluster: Cluster,
  others: readonly ScoredCandidate<Member>[],
): Cluster {
  let survivor = cluster;
  for (const other of others) {
    planned.links.push(linkTo(planned.member, other));
    survivor = workspace.unite(survivor, root(other.cluster as Cluster));
  }
  return survivor;
}

/**
 * What later rows of the batch made of a row: a golden record founded here and united with another one is
 * never written, so its founder has matched; a case between records that are one by now is settled.
 */
function settle(planned: PlannedRow): void {
  const cluster = root(planned.cluster);
  const moved = cluster !== planned.cluster;
  planned.cluster = cluster;
  if (planned.movedFrom && root(planned.movedFrom) === cluster) planned.movedFrom = null;
  if (planned.case) {
    const stillApart = planned.case.candidates.filter((candidate) =>
      cluster.members.every((member) => member.sourceRecordId !== candidate.source_record_id),
    );
    if (planned.case.kind !== 'conflict' && stillApart.length === 0) {
      planned.case = null;
      planned.action = 'matched';
    }
  }
  if (moved && planned.action === 'new') planned.action = 'matched';
}

/** Takes out of the plan, and returns, the links whose ends are apart in the end. */
function cutLinks(workspace: Workspace, planned: readonly PlannedRow[]): PlannedLink[] {
  if (!planned.some((row) => row.movedFrom)) return [];
  const isCut = ({ sourceRecordId, otherSourceRecordId }: PlannedLink) =>
    workspace.clusterOf(sourceRecordId) !== workspace.clusterOf(otherSourceRecordId);
  return planned.flatMap((row) => {
    const cut = row.links.filter(isCut);
    row.links = row.links.filter((link) => !isCut(link));
    return cut;
  });
}

function linkTo(member: Member, candidate: ScoredCandidate<Member>): PlannedLink {
  return {
    sourceRecordId: member.sourceRecordId,
    otherSourceRecordId: candidate.member.sourceRecordId,
    phase: candidate.evidence.phase,
    confidence: rounded(candidate.evidence.confidence),
    evidence: { comparisons: candidate.evidence.comparisons },
  };
}

function evidenceOf(candidate: ScoredCandidate<Member>): CandidateEvidence {
  return {
    golden_id: candidate.cluster.goldenId,
    source_record_id: candidate.member.sourceRecordId,
    confidence: rounded(candidate.evidence.confidence),
    phase: candidate.evidence.phase,
    vetoes: [...candidate.vetoes],
    comparisons: candidate.evidence.comparisons.map((comparison) => ({ ...comparison })),
  };
}

function agreeing(candidate: ScoredCandidate<Member>): string[] {
  return candidate.evidence.comparisons.filter((one) => one.weightBits > 0).map((one) => one.comparison);
}

function sameKeys(a: Member, b: Member): boolean {
  const keys = (member: Member) =>
    member.record.matchKeys
      .map(({ scheme, value }) => `${scheme}:${value}`)
      .sort()
      .join('\n');
  return keys(a) === keys(b);
}

function memberOf(row: IncomingRow, sourceRecordId: string): Member {
  return {
    sourceRecordId,
    goldenId: '',
    sourceSystem: row.sourceSystem,
    sourcePrimaryKey: row.sourcePrimaryKey,
    fingerprint: row.fingerprint,
    canonical: row.record.name.canonical,
    record: row.record,
    sourceUpdatedAt: row.sourceUpdatedAt?.toISOString() ?? null,
    attributes: (row.content.attributes as Record<string, unknown> | null | undefined) ?? {},
  };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
