/** A decision with the confidence it was taken with, 0–1, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/** The decisions of one band of confidence: from `from` up to, not including, `to` (the last band includes 1). */
export interface ReliabilityBand {
  from: number;
  to: number;
  decisions: number;
  right: number;
  /** Share of the decisions that were right, 0–1. */
  share_right: number;
  /** What a calibrated model would have reached: the mean confidence of the decisions, 0–1. */
  mean_confidence: number;
}

/**
 * How often decisions of a given confidence are right (a reliability diagram as numbers: DeGroot and Fienberg
 * 1983). Calibrated means: in every band the share that is right is near the mean confidence.
 *
 * @param edges ascending, from 0 to 1; bands without decisions are left out
 */
export function reliability(decisions: Iterable<Judged>, edges: readonly number[]): ReliabilityBand[] {
  const bands = edges.slice(1).map((to, index) => ({ from: edges[index]!, to, count: 0, right: 0, sum: 0 }));
  for (const { confidence, right } of decisions) {
    const band = bands.find(({ to }) => confidence < to) ?? bands.at(-1);
    if (!band) throw new RangeError('bands need at least two edges');
    band.count++;
    band.sum += confidence;
    if (right) band.right++;
  }
  return bands
    .filter(({ count }) => count > 0)
    .map(({ from, to, count, right, sum }) => ({
      from,
      to,
      decisions: count,
      right,
      share_right: right / count,
      mean_confidence: sum / count,
    }));
}
