import type { Side } from './alignment';
import type { PreparedName } from './prepared-name';

/** Shorter names are rather another word: "Acme Health" and "Acme Healthcare". */
const SHORTEST_CUT = 20;
/** Lengths to which old systems cut names that are written otherwise as well. */
const SHORTEST_LIMIT = 24;
const LONGEST_LIMIT = 60;

/**
 * True when one name, as it was sent, is the other's beginning and ends within a word. Where it ends with a whole
 * word nothing tells a cut from a shorter name of a related company.
 */
export function isBeginning(a: PreparedName, b: PreparedName): boolean {
  const [first, second] = [a.name.phases[0], b.name.phases[0]];
  const shorter = first.length < second.length ? first : second;
  const longer = shorter === first ? second : first;
  if (shorter.length < SHORTEST_CUT || shorter.length === longer.length || !longer.startsWith(shorter))
    return false;
  const rest = longer.slice(shorter.length);
  return !/^(?:s?\)? |s?$)/.test(rest);
}

/** True when `shorter` ends within the word with which the rest of `longer` begins. */
export function endsWithinWord(shorter: Side, longer: Side): boolean {
  const { words, name } = shorter.name;
  const { length } = name.raw.trim();
  // A name that still has its legal form was not cut.
  if (name.legalForms.length > 0 || length < SHORTEST_LIMIT || length > LONGEST_LIMIT) return false;
  if (shorter.unmatchedBits > 0 && !shorter.isFree(words.length - 1)) return false;
  const last = words[words.length - 1]!;
  const count = longer.name.words.length;
  let at = shorter.partners[words.length - 1]!;
  if (at < 0) {
    at = 0;
    while (at < count && !longer.isFree(at)) at++;
  }
  const cut = longer.name.words[at];
  if (!cut || cut.text === last.text || !cut.shown.startsWith(last.shown)) return false;
  for (let index = 0; index < count; index++)
    if (index > at !== longer.isFree(index) && index !== at) return false;
  for (let index = 0; index < words.length - 1; index++) if (shorter.isFree(index)) return false;
  return true;
}
