import type { Side } from './alignment';
import { Kind } from './prepared-name';

/**
 * How many words of `parts` from `start` on are spelled by the letters of `acronym`: "ibm" by "international
 * business machines", "bofa" and "ba" by "bank of america". 0 when they are not, or are less than two.
 */
export function acronymAt(acronym: string, parts: Side, start: number): number {
  if (parts.name.words[start]!.kind === Kind.empty) return 0;
  const end = spell(acronym, 0, parts, start, 0);
  return end === 0 ? 0 : end - start;
}

/** "GL" is spelled by "Logistics, Garrick", too: a name of two words that may have been turned round. */
export function isTurnedAcronym(acronym: string, { name: { words } }: Side): boolean {
  return words.length === 2 && acronym === words[1]!.initials + words[0]!.initials;
}

/** The index after the last word spelled, or 0. Small words may be passed over. */
function spell(acronym: string, at: number, parts: Side, index: number, spelled: number): number {
  if (at === acronym.length) return spelled >= 2 ? index : 0;
  const word = parts.name.words[index];
  if (!word || !parts.isFree(index)) return 0;
  if (acronym.startsWith(word.initials, at)) {
    const end = spell(acronym, at + word.initials.length, parts, index + 1, spelled + 1);
    if (end > 0) return end;
  }
  return word.kind === Kind.empty ? spell(acronym, at, parts, index + 1, spelled) : 0;
}
