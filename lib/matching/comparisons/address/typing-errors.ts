/**
 * Whether `edits` typing errors at most lead from one text to the other: a character too many, missing, wrong,
 * or two neighbours swapped (optimal string alignment, Damerau 1964, with a budget). Symmetric. The time grows
 * with 4^edits times the length: made for budgets of 1 and 2.
 *
 * @param edits 0, 1 or 2
 */
export function withinTypingErrors(a: string, b: string, edits: number): boolean {
  return Math.abs(a.length - b.length) <= edits && within(a, 0, b, 0, edits);
}

function within(a: string, aFrom: number, b: string, bFrom: number, edits: number): boolean {
  let i = aFrom;
  let j = bFrom;
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const aLeft = a.length - i;
  const bLeft = b.length - j;
  if (aLeft === 0 || bLeft === 0) return aLeft + bLeft <= edits;
  if (edits === 0 || Math.abs(aLeft - bLeft) > edits) return false;
  const isSwapped =
    aLeft > 1 && bLeft > 1 && a[i] === b[j + 1] && a[i + 1] === b[j] && within(a, i + 2, b, j + 2, edits - 1);
  return (
    isSwapped ||
    within(a, i + 1, b, j + 1, edits - 1) ||
    within(a, i + 1, b, j, edits - 1) ||
    within(a, i, b, j + 1, edits - 1)
  );
}
