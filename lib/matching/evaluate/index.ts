/** How right decisions are on records whose truth is known. Pure, as all of the matcher. */
export { type LevelRow, LevelTally } from './level-tally';
export { blockingReason, isPlainlyDifferent } from './name-distance';
export { comparePartitions, type Partition, type PartitionChanges } from './partition-changes';
export { type Judged, type ReliabilityBand, reliability } from './reliability';
export { type Assignment, bCubed, pairwise, type Scores } from './scores';
export { seededRandom, shuffled } from './shuffled';
export { type LabelledNames, scoreVerdicts, type VerdictScores } from './verdict-scores';
