/** Records by key, each with its golden record and, where the truth is known, its entity. */
export type Partition = ReadonlyMap<string, { golden: string; entity: string | null }>;

interface Pairs {
  /** Pairs of records of one entity, of two entities, and with a record whose truth is not known. */
  true_pairs: number;
  false_pairs: number;
  unknown_pairs: number;
  /** Some of them, by the records' keys: one for each two groups and kind, true and false ones by turns. */
  examples: { a: string; b: string; same: boolean | null }[];
}

/** What another run puts together that the first did not, and the reverse, over the records that both hold. */
export interface PartitionChanges {
  records: number;
  gained: Pairs;
  lost: Pairs;
}

interface Cell {
  keys: string[];
  /** Golden record of the other run. */
  other: string;
}

/**
 * Pairs gained and lost between two runs. The counts are exact, found from group sizes, not by looking at each
 * pair; at most `examples` pairs are listed on each side.
 */
export function comparePartitions(before: Partition, after: Partition, examples = 10): PartitionChanges {
  const keys = [...before.keys()].filter((key) => after.has(key)).sort();
  const entityOf = (key: string) => after.get(key)!.entity ?? before.get(key)!.entity;
  const pairsOnlyIn = (one: Partition, other: Partition): Pairs => {
    const groups = groupBy(keys, (key) => one.get(key)!.golden);
    const found: Pairs = { true_pairs: 0, false_pairs: 0, unknown_pairs: 0, examples: [] };
    const listed = new Map<boolean | null, Pairs['examples']>([
      [true, []],
      [false, []],
      [null, []],
    ]);
    for (const members of groups.values()) {
      const cells = [...groupBy(members, (key) => other.get(key)!.golden)].map(([name, list]) => ({
        keys: list,
        other: name,
      }));
      if (cells.length === 1) continue;
      count(found, members, 1, entityOf);
      for (const cell of cells) count(found, cell.keys, -1, entityOf);
      listExamples(listed, cells, entityOf, examples);
    }
    found.examples = byTurns([listed.get(true)!, listed.get(false)!, listed.get(null)!], examples);
    return found;
  };
  return { records: keys.length, gained: pairsOnlyIn(after, before), lost: pairsOnlyIn(before, after) };
}

/** Adds (or takes away) all pairs within a group. */
function count(
  pairs: Pairs,
  keys: readonly string[],
  sign: 1 | -1,
  entityOf: (key: string) => string | null,
): void {
  const known = keys.filter((key) => entityOf(key) !== null);
  const same = [...groupBy(known, (key) => entityOf(key)!).values()].reduce(
    (sum, list) => sum + pairsOf(list.length),
    0,
  );
  pairs.true_pairs += sign * same;
  pairs.false_pairs += sign * (pairsOf(known.length) - same);
  pairs.unknown_pairs += sign * (pairsOf(keys.length) - pairsOf(known.length));
}

function listExamples(
  listed: Map<boolean | null, Pairs['examples']>,
  cells: readonly Cell[],
  entityOf: (key: string) => string | null,
  limit: number,
): void {
  for (const [index, cell] of cells.entries()) {
    for (const other of cells.slice(index + 1)) {
      const kinds = new Set<boolean | null>();
      for (const a of cell.keys.slice(0, limit)) {
        for (const b of other.keys.slice(0, limit)) {
          const [one, two] = [entityOf(a), entityOf(b)];
          const same = one === null || two === null ? null : one === two;
          const list = listed.get(same)!;
          if (kinds.has(same) || list.length >= limit) continue;
          kinds.add(same);
          list.push({ a, b, same });
        }
      }
    }
  }
}

function byTurns<Value>(lists: readonly Value[][], limit: number): Value[] {
  const longest = Math.max(...lists.map((list) => list.length));
  const mixed: Value[] = [];
  for (let index = 0; index < longest; index++) {
    for (const list of lists) if (index < list.length) mixed.push(list[index]!);
  }
  return mixed.slice(0, limit);
}

function groupBy(keys: readonly string[], groupOf: (key: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const group = groupOf(key);
    const list = groups.get(group);
    if (list) list.push(key);
    else groups.set(group, [key]);
  }
  return groups;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
