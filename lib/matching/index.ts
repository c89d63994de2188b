/** The one public door of the matcher. Nothing under lib/matching does I/O or reads a clock. */
export { similarNameKeys } from './blocking';
export { comparePair, type IsShared, type Knowledge, type PairEvidence, plainKnowledge } from './compare';
export { compareNamesAlone, type NamesVerdict } from './comparisons/name/names-alone';
export {
  type CandidateCluster,
  type DecideOptions,
  type Decision,
  decide,
  type ScoredCandidate,
  scoreCandidate,
} from './decide';
export {
  type ComparisonShares,
  type Estimate,
  estimate,
  type LevelShares,
  type PairSample,
} from './estimate';
export { type CountTermsOptions, countTerms, TermCounter } from './estimate/count-terms';
export { type LevelPattern, PatternCounter } from './estimate/level-pattern';
export * from './evaluate';
export {
  type Comparison,
  type ComparisonName,
  defaultModel,
  levels,
  type Model,
  type Weights,
} from './model';
export { type NameHit, NameIndex } from './name-index';
export * from './normalise';
export { canonicalise, matchedPhase, type ParsedName, parseName, phases } from './phases';
export { hardSchemes, type MatchKey, MatchRecord, type RecordValues } from './record';
export {
  type Condition,
  firstRule,
  InvalidRules,
  parseRules,
  type Rule,
  type RuleEvidence,
  type RuleHit,
} from './rules';
export {
  partialRatio,
  partialTokenRatio,
  ratio,
  tokenSetRatio,
  tokenSortRatio,
  wRatio,
} from './similarity';
export { type RuledModel, readModel } from './stored-model';
export { commonTerms, type TermFrequencies } from './term-frequencies';
