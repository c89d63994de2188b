import type { Side } from './alignment';
import type { PreparedName } from './prepared-name';

/** Lengths at which old systems cut names; shorter names cut within a word are told by that alone. */
const SHORTEST_LIMIT = 28;
const LONGEST_LIMIT = 40;
const LEAST_CUT_WITHIN_WORD = 18;

/** True when one name, as it was sent, is the other's beginning and ends where a system may have cut it. */
export function isBeginning(a: PreparedName, b: PreparedName): boolean {
  const [first, second] = [a.name.phases[0], b.name.phases[0]];
  const shorter = first.length < second.length ? first : second;
  const longer = shorter === first ? second : first;
  if (shorter.length < LEAST_CUT_WITHIN_WORD || shorter.length === longer.length) return false;
  if (!longer.startsWith(shorter)) return false;
  const isWithinWord = longer[shorter.length] !== ' ' && !longer.endsWith(')');
  return isWithinWord || hasLimitLength(shorter.length);
}

/** True when all that `longer` has more stands behind its last aligned word, and `shorter` is as long as a limit. */
export function lacksOnlyTheEnd(shorter: Side, longer: Side): boolean {
  const { raw, legalForms } = shorter.name.name;
  // A name that still has its legal form was not cut.
  if (legalForms.length > 0 || !hasLimitLength(raw.trim().length)) return false;
  const count = longer.name.words.length;
  let last = count - 1;
  while (last >= 0 && longer.isFree(last)) last--;
  for (let index = 0; index < last; index++) if (longer.isFree(index)) return false;
  return last >= 0 && longer.partners[last] === shorter.name.words.length - 1;
}

function hasLimitLength(length: number): boolean {
  return length >= SHORTEST_LIMIT && length <= LONGEST_LIMIT;
}
