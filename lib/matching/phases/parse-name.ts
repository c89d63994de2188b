import { type Alternate, alternatesOf } from './alternates';
import { expandAbbreviations } from './expand-abbreviations';
import { foldAccents } from './fold-accents';
import type { LegalFormHit } from './legal-form-tries';
import { isNumber } from './numerals';
import { settle } from './settle';
import { splitNames } from './split-names';
import { stripLegalForms } from './strip-legal-forms';
import { tidyText, writeWords } from './tidy-text';

/** A company name and what the name phases make of it. */
export interface ParsedName {
  raw: string;
  /** Outputs after phases 1 to 6. */
  phases: readonly [string, string, string, string, string, string];
  /** The phase-6 output; '' when nothing is left. */
  canonical: string;
  /** The phase-5 output. */
  canonicalUnsorted: string;
  /** What phase 4 takes away: former and trading names, and parenthesised names. */
  alternates: readonly Alternate[];
  legalForms: readonly LegalFormHit[];
  /** The numbers of the name in reading order, roman ones in arabic digits. */
  numerals: readonly string[];
  /** Parenthesised places that are kept in the name. */
  places: readonly string[];
  /** What comparisons have made of the name, kept with it at its first use. (A WeakMap costs more than they do.) */
  prepared: object | null;
  otherNames: readonly object[] | null;
}

/** Runs the six name phases. Pure, never throws, linear in the length of `raw`. */
export function parseName(raw: string): ParsedName {
  const legalForms: LegalFormHit[] = [];
  const tidied = tidyText(raw);
  const phase1 = writeWords(tidied);
  const stripped = stripLegalForms(tidied, legalForms);
  const phase2 = writeWords(stripped);
  const expanded = expandAbbreviations(stripped);
  const split = splitNames(expanded);
  const folded = foldAccents(split.words);
  const canonicalUnsorted = folded.join(' ');
  const canonical = settle(folded);
  return {
    raw,
    phases: [phase1, phase2, writeWords(expanded), split.words.join(' '), canonicalUnsorted, canonical],
    canonical,
    canonicalUnsorted,
    alternates: alternatesOf(raw, tidied, split),
    legalForms,
    numerals: folded.filter(isNumber),
    places: split.places,
    prepared: null,
    otherNames: null,
  };
}

/** The outputs of the six name phases. */
export function phases(raw: string): readonly string[] {
  return parseName(raw).phases;
}

/** The canonical name: `canonicalise(canonicalise(x)) === canonicalise(x)` for every string. */
export function canonicalise(raw: string): string {
  return parseName(raw).canonical;
}

/** The first phase whose outputs are equal and not empty, or null. */
export function matchedPhase(a: ParsedName, b: ParsedName): 1 | 2 | 3 | 4 | 5 | 6 | null {
  for (const [index, output] of a.phases.entries()) {
    if (output !== '' && output === b.phases[index]) return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6;
  }
  return null;
}
