/** The kinds of a normalised unit: "410 floor 4 building b" has a door, a floor and a building. */
const named =
  /\b(floor|building|block|wing|tower|hall|halle|nave|portal|stair|scala|escalera|department|hangar) (\S+)/g;

/**
 * Whether two normalised units contradict each other: two doors, two floors or two buildings. What only one side
 * names is no contradiction. Symmetric.
 */
export function unitsDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return false;
  const left = readUnit(a);
  const right = readUnit(b);
  return [...left].some(([kind, mark]) => right.has(kind) && right.get(kind) !== mark);
}

function readUnit(unit: string): Map<string, string> {
  const marks = new Map<string, string>();
  const door = unit.replace(named, (_, kind: string, mark: string) => {
    marks.set(kind, mark);
    return '';
  });
  const bare = door.replace(/[\s-]+/g, '').replace(/^0+(?=.)/, '');
  if (bare !== '') marks.set('door', bare);
  return marks;
}
