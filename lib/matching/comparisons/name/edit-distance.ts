/** Longer words are compared in their first characters only. */
const LONGEST_WORD = 40;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_WORD + 1));

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string
 * alignment, the restricted Damerau–Levenshtein distance), as far as `most`.
 * @returns 0 … most, or most + 1 when there are more
 */
export function editDistance(a: string, b: string, most: number): number {
  const aLength = Math.min(a.length, LONGEST_WORD);
  const bLength = Math.min(b.length, LONGEST_WORD);
  if (Math.abs(aLength - bLength) > most) return most + 1;
  let start = 0;
  while (start < aLength && start < bLength && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let aEnd = aLength;
  let bEnd = bLength;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const width = bEnd - start;
  if (aEnd === start) return Math.min(width, most + 1);
  let [before, previous, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column++) previous[column] = column;
  for (let row = 1; row <= aEnd - start; row++) {
    const code = a.charCodeAt(start + row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column <= width; column++) {
      const other = b.charCodeAt(start + column - 1);
      let cost = previous[column - 1]! + (code === other ? 0 : 1);
      if (previous[column]! + 1 < cost) cost = previous[column]! + 1;
      if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1;
      if (
        row > 1 &&
        column > 1 &&
        code === b.charCodeAt(start + column - 2) &&
        other === a.charCodeAt(start + row - 2) &&
        before[column - 2]! + 1 < cost
      ) {
        cost = before[column - 2]! + 1;
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  return Math.min(previous[width]!, most + 1);
}
