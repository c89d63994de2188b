import {
  bitsOf,
  comparePair,
  type Knowledge,
  mostBitsByName,
  type PairEvidence,
  plainKnowledge,
} from './compare';
import { reasonsFor } from './reasons';
import type { MatchRecord } from './record';
import { firstRule, type RuleHit } from './rules';

/** A golden record with the source records it consists of. */
export interface CandidateCluster<Member extends { record: MatchRecord }> {
  goldenId: string;
  members: readonly Member[];
}

/** A candidate with the evidence of its best member and the vetoes of all of them. */
export interface ScoredCandidate<Member extends { record: MatchRecord }> {
  cluster: CandidateCluster<Member>;
  member: Member;
  evidence: PairEvidence;
  vetoes: readonly string[];
  /** True when a veto is a contradiction, of the best member or any other. */
  contradicted: boolean;
  /** What the model's rules say of it, whatever it weighs. */
  rule: RuleHit | null;
}

export interface Decision<Member extends { record: MatchRecord }> {
  action: 'matched' | 'review' | 'new';
  kind: 'match' | 'bridge';
  /** Probability, 0–1, that the record and its best candidate are the same; 0 without candidates. */
  confidence: number;
  phase: number | null;
  /** The candidate to join (matched) or the most likely one (review). */
  best: ScoredCandidate<Member> | null;
  /** Candidates above the review threshold, best first. */
  candidates: readonly ScoredCandidate<Member>[];
  /** Golden records that the record proves, at a deterministic phase, to be the same as `best`. */
  unites: readonly ScoredCandidate<Member>[];
  /** Why a steward is asked, in sentences. */
  reasons: readonly string[];
}

export interface DecideOptions<Member extends { record: MatchRecord }> {
  knowledge?: Knowledge;
  /** Whether a candidate shares no match key with the record and is one for its similar name alone. */
  isByName?: (candidate: CandidateCluster<Member>) => boolean;
  /** Whether two golden records must not become one (two tax ids, or a steward's word). */
  contradict?: (a: CandidateCluster<Member>, b: CandidateCluster<Member>) => boolean;
}

const DETERMINISTIC_PHASES = 6;

/** Confidence from which on a record proves, also by names that are only alike, that two golden records are one. */
const UNITES_FROM = 0.99;

/**
 * Decides about one record against its candidates: *same* (matched) when exactly one golden record reaches the
 * auto threshold without a veto, or a rule says so; *review* between the thresholds, when a veto stands against
 * high confidence, or when several golden records qualify (a bridge); else *new*. Several golden records that all
 * qualify at a deterministic phase, or beyond doubt, and do not contradict each other are one entity seen in
 * parts: they are united, so that the partition does not depend on the order in which records come.
 */
export function decide<Member extends { record: MatchRecord }>(
  record: MatchRecord,
  clusters: readonly CandidateCluster<Member>[],
  options: DecideOptions<Member> = {},
): Decision<Member> {
  const { knowledge = plainKnowledge } = options;
  const { auto, review } = knowledge.model.thresholds;
  const within = clusters.filter(
    (cluster) => !options.isByName?.(cluster) || canBeSame(record, cluster, knowledge),
  );
  const all = within.map((cluster) => scoreCandidate(record, cluster, knowledge)).sort(byEvidence);
  const scored = all.filter(({ evidence, rule, vetoes }) => {
    if (rule) return true;
    const needed = evidence.isNamesake ? auto : review;
    return evidence.confidence >= needed && !(evidence.isNamesake && vetoes.length > 0);
  });
  const best = scored[0] ?? null;
  const qualified = scored.filter(({ evidence, vetoes, rule }) =>
    rule ? rule.says === 'same' : evidence.confidence >= auto && vetoes.length === 0,
  );
  const base = { kind: 'match', candidates: scored, unites: [], reasons: [] } as const;

  if (qualified.length > 0) {
    const deterministic = qualified.filter(isDeterministic);
    const contenders = deterministic.length > 0 ? deterministic : qualified;
    const provesAll = deterministic.length > 0 || isSureOfAll(contenders, knowledge);
    const chosen = contenders.find((candidate) => candidate.evidence.phase === 0) ?? contenders[0]!;
    const others = contenders.filter((candidate) => candidate !== chosen);
    const result = {
      ...base,
      confidence: chosen.evidence.confidence,
      phase: chosen.evidence.phase,
      best: chosen,
    };
    if (others.length === 0) return { ...result, action: 'matched' };
    if (provesAll && !anyContradiction(contenders, options.contradict)) {
      return { ...result, action: 'matched', unites: others };
    }
    const reasons = [
      'Several golden records qualify',
      ...reasonsFor(chosen.evidence, chosen.vetoes).slice(1),
    ];
    return { ...result, action: 'review', kind: 'bridge', reasons };
  }
  if (best) {
    const { confidence, phase } = best.evidence;
    return {
      ...base,
      action: 'review',
      confidence,
      phase,
      best,
      reasons: [
        ...reasonsFor(best.evidence, best.vetoes),
        ...(best.rule ? [`Rule “${best.rule.rule.name}” asks for review`] : []),
      ],
    };
  }
  return { ...base, action: 'new', confidence: all[0]?.evidence.confidence ?? 0, phase: null, best: null };
}

/** Whether a candidate by its name alone can reach the review threshold, looking at name and place only. */
function canBeSame<Member extends { record: MatchRecord }>(
  record: MatchRecord,
  { members }: CandidateCluster<Member>,
  knowledge: Knowledge,
): boolean {
  const needed = bitsOf(knowledge.model.thresholds.review);
  return members.some((member) => mostBitsByName(record, member.record, knowledge) >= needed);
}

/**
 * The evidence of the best member; what contradicts any member contradicts the whole golden record, so that no
 * chain of records grows whose ends exclude each other. An equal tax id alone overrules the others' contradictions.
 */
export function scoreCandidate<Member extends { record: MatchRecord }>(
  record: MatchRecord,
  cluster: CandidateCluster<Member>,
  knowledge: Knowledge = plainKnowledge,
): ScoredCandidate<Member> {
  let best: { member: Member; evidence: PairEvidence } | null = null;
  let taxIdEqual = false;
  const contradictions = new Set<string>();
  for (const member of cluster.members) {
    const evidence = comparePair(record, member.record, knowledge);
    if (evidence.phase === 0) taxIdEqual = true;
    if (evidence.contradicted) for (const veto of evidence.vetoes) contradictions.add(veto);
    if (!best || outranks(evidence, best.evidence)) best = { member, evidence };
  }
  if (!best) throw new RangeError(`golden record ${cluster.goldenId} has no members to compare with`);
  const vetoes = new Set(best.evidence.vetoes);
  if (!taxIdEqual) for (const contradiction of contradictions) vetoes.add(contradiction);
  const contradicted = best.evidence.contradicted || (!taxIdEqual && contradictions.size > 0);
  const { evidence } = best;
  const rule = firstRule(knowledge.model.rules, {
    phase: evidence.phase,
    vetoes: [...vetoes],
    levelOf: (comparison) => evidence.levelOf(comparison),
  });
  return { cluster, ...best, vetoes: [...vetoes], contradicted, rule };
}

/** Whether the record is sure of every candidate, and none of them speaks against another. */
function isSureOfAll<Member extends { record: MatchRecord }>(
  candidates: readonly ScoredCandidate<Member>[],
  knowledge: Knowledge,
): boolean {
  const { review } = knowledge.model.thresholds;
  if (candidates.some(({ evidence }) => evidence.confidence < UNITES_FROM)) return false;
  return candidates.every((a, index) =>
    candidates.slice(index + 1).every((b) => {
      const { confidence } = comparePair(a.member.record, b.member.record, knowledge);
      return confidence >= review;
    }),
  );
}

/** Evidence without veto outranks evidence with one, then a hit at phase 0 all else; then confidence decides. */
function outranks(a: PairEvidence, b: PairEvidence): boolean {
  const vetoed = Number(a.vetoes.length > 0) - Number(b.vetoes.length > 0);
  if (vetoed !== 0) return vetoed < 0;
  if ((a.phase === 0) !== (b.phase === 0)) return a.phase === 0;
  if (a.confidence !== b.confidence) return a.confidence > b.confidence;
  return (a.phase ?? 8) < (b.phase ?? 8);
}

function byEvidence<Member extends { record: MatchRecord }>(
  a: ScoredCandidate<Member>,
  b: ScoredCandidate<Member>,
): number {
  return (
    b.evidence.confidence - a.evidence.confidence ||
    (a.evidence.phase ?? 8) - (b.evidence.phase ?? 8) ||
    (a.cluster.goldenId < b.cluster.goldenId ? -1 : 1)
  );
}

function isDeterministic(candidate: ScoredCandidate<{ record: MatchRecord }>): boolean {
  return candidate.evidence.phase !== null && candidate.evidence.phase <= DETERMINISTIC_PHASES;
}

function anyContradiction<Member extends { record: MatchRecord }>(
  candidates: readonly ScoredCandidate<Member>[],
  contradict: DecideOptions<Member>['contradict'],
): boolean {
  if (!contradict) return false;
  return candidates.some((a, index) =>
    candidates.slice(index + 1).some((b) => contradict(a.cluster, b.cluster)),
  );
}
