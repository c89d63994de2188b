import { relationWords } from '../dictionaries/relation-words';
import { type Finding, found } from '../model';
import { normaliseCountry } from '../normalise';
import { regionCode } from '../normalise/region';
import { matchedPhase, type ParsedName } from '../phases';
import type { MatchRecord } from '../record';
import { ratio, wRatio } from '../similarity';

/** Scores, 0–100, from which on two unequal names count as nearly equal, alike, or part of one another. */
const NEARLY_EQUAL = 94;
const ALIKE = 88;
const HARDLY_ALIKE = 60;

export interface NameComparison extends Finding<'name'> {
  /** 1–6 when the names become equal at that phase, 7 when they are alike, null when they are not. */
  phase: number | null;
}

/**
 * Compares two records by their names: the phase at which they become equal, then former and trading names,
 * then the fuzzy score. WRatio alone calls "acme" and "acme holdings of texas" alike (90), so the plain ratio
 * of the sorted names must agree before anything but "part of the other" is said.
 */
export function compareNames(a: MatchRecord, b: MatchRecord): NameComparison {
  const phase = matchedPhase(a.name, b.name);
  if (phase) {
    const level = `equal at phase ${phase}` as const;
    return { ...found('name', level, `${phaseInWords[phase]} “${a.name.canonical}”`), phase };
  }
  if (numeralsDiffer(a.name, b.name)) {
    const detail = `Numerals differ: ${a.name.numerals.join(', ')} and ${b.name.numerals.join(', ')}`;
    return { ...found('name', 'numerals differ', detail), phase: null };
  }
  const shared = a.canonicalNames.find((name) => b.canonicalNames.includes(name));
  if (shared) return { ...found('name', 'other name equal', `Both are known as “${shared}”`), phase: 6 };
  return compareFuzzily(a.name.canonical, b.name.canonical);
}

function compareFuzzily(a: string, b: string): NameComparison {
  const fuzzy = wRatio(a, b);
  const plain = ratio(a, b);
  const scores = `WRatio ${fuzzy.toFixed(0)}, ratio ${plain.toFixed(0)}`;
  if (plain >= NEARLY_EQUAL)
    return { ...found('name', 'nearly equal', `Nearly equal (${scores})`), phase: 7 };
  if (plain >= ALIKE) return { ...found('name', 'alike', `Alike (${scores})`), phase: 7 };
  if (fuzzy >= ALIKE && namesRelation(a, b)) {
    return {
      ...found('name', 'mother or daughter', `One name adds what a related company adds (${scores})`),
      phase: 7,
    };
  }
  if (fuzzy >= ALIKE) {
    return { ...found('name', 'part of the other', `One name holds the other (${scores})`), phase: 7 };
  }
  if (plain >= HARDLY_ALIKE) {
    return { ...found('name', 'hardly alike', `Hardly alike (${scores})`), phase: null };
  }
  return { ...found('name', 'different', `Different names (${scores})`), phase: null };
}

/** True when all that one name adds to the other are words of relation or a place. */
function namesRelation(a: string, b: string): boolean {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const added = [...left, ...right].filter((word) => left.has(word) !== right.has(word));
  return added.length > 0 && added.every((word) => relationWords.has(word) || isPlace(word));
}

function isPlace(word: string): boolean {
  return normaliseCountry(word) !== null || (word.length > 2 && regionCode(word, 'US') !== null);
}

/** True when both names carry numerals and these are not the same: Fund VIII is not Fund IX. */
function numeralsDiffer(a: ParsedName, b: ParsedName): boolean {
  if (a.numerals.length === 0 || b.numerals.length === 0) return false;
  return [...a.numerals].sort().join(' ') !== [...b.numerals].sort().join(' ');
}

const phaseInWords: Record<number, string> = {
  1: 'Equal but for case and spaces:',
  2: 'Equal without the legal form:',
  3: 'Equal with abbreviations written out:',
  4: 'Equal without trading names and parentheses:',
  5: 'Equal without accents:',
  6: 'Equal but for the order of words:',
};
