/** Precision, recall and their harmonic mean, each 0–1; 1 where there was nothing to get wrong. */
export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** One scored record: what it truly is and which golden record it was given. */
export interface Assignment {
  entity: string;
  golden: string;
}

/**
 * Pairwise scores: over all pairs of records put together, the share that truly belong together (precision),
 * and over all true pairs the share that was put together (recall).
 */
export function pairwise(assignments: readonly Assignment[]): Scores {
  const pairs = (sizes: Iterable<number>) =>
    [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const together = pairs(count(assignments, (one) => one.golden).values());
  const truly = pairs(count(assignments, (one) => one.entity).values());
  const both = pairs(count(assignments, bothOf).values());
  return scores(together === 0 ? 1 : both / together, truly === 0 ? 1 : both / truly);
}

/**
 * B-cubed scores (Bagga and Baldwin 1998): per record the share of its golden record that is of its entity, and
 * the share of its entity that is in its golden record, averaged over all records.
 */
export function bCubed(assignments: readonly Assignment[]): Scores {
  if (assignments.length === 0) return scores(1, 1);
  const golden = count(assignments, (one) => one.golden);
  const entity = count(assignments, (one) => one.entity);
  const both = count(assignments, bothOf);
  let precision = 0;
  let recall = 0;
  for (const one of assignments) {
    precision += both.get(bothOf(one))! / golden.get(one.golden)!;
    recall += both.get(bothOf(one))! / entity.get(one.entity)!;
  }
  return scores(precision / assignments.length, recall / assignments.length);
}

function bothOf({ entity, golden }: Assignment): string {
  return `${golden}\u0000${entity}`;
}

function count(assignments: readonly Assignment[], keyOf: (one: Assignment) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of assignments) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** Precision and recall with their harmonic mean; 0 when both are 0. */
export function scores(precision: number, recall: number): Scores {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
