import { detailOf, type Finding, found, type Level, levels } from '../model';
import { matchedPhase, type ParsedName } from '../phases';
import type { MatchRecord } from '../record';
import { commonTerms, type TermFrequencies } from '../term-frequencies';
import { Alignment } from './name/alignment';
import type { Bearers } from './name/common-place';
import { levelInWords, phaseInWords } from './name/details';
import { judge } from './name/judge';
import { excludingForms } from './name/legal-form-conflict';
import { otherNames } from './name/other-names';
import { prepareName } from './name/prepared-name';

export interface NameComparison extends Finding<'name'> {
  /** 1–6 when the names become equal at that phase, 7 when they are alike, null when they are not. */
  phase: number | null;
}

/** Levels at which the names alone bring two records together. */
const fuzzyLevels: ReadonlySet<string> = new Set([
  'nearly equal',
  'alike',
  'spelled alike',
  'kinds differ',
  'cut off',
  'acronym',
  'part of the other',
  'place on one side',
  'mother or daughter',
  'numeral on one side',
  'legal forms exclude each other',
]);

const alignment = new Alignment();

/**
 * Compares two records by their names: the phase at which they become equal, then their words one by one, then
 * the former and trading names of either against all names of the other. Symmetric; never throws.
 *
 * @param terms how common words are; agreeing on rare ones is worth more (`rarityBits`)
 */
export function compareNames(
  a: MatchRecord,
  b: MatchRecord,
  terms: TermFrequencies = commonTerms,
): NameComparison {
  return compareAllNames(a.name, b.name, terms, [a, b]);
}

/**
 * {@link compareNames} of names.
 * @param bearers the records that bear them, if any: where these are tells what a place in a name is worth
 */
export function compareAllNames(
  a: ParsedName,
  b: ParsedName,
  terms: TermFrequencies,
  bearers: Bearers,
): NameComparison {
  const own = compareOwnNames(a, b, terms, bearers);
  if (a.alternates.length === 0 && b.alternates.length === 0) return own;
  if (own.level.startsWith('equal') || final.has(own.level)) return own;
  let best = own;
  const ownA = { name: a, isNamed: true };
  const ownB = { name: b, isNamed: true };
  const othersOfB = otherNames(b, terms);
  for (const one of [ownA, ...otherNames(a, terms)]) {
    for (const other of one === ownA ? othersOfB : [ownB, ...othersOfB]) {
      // Two companies may both be "(Midtown)".
      if (!one.isNamed && !other.isNamed) continue;
      const found = compareOwnNames(one.name, other.name, terms, bearers);
      if (rankOf(found) < rankOf(best) && bringsTogether.has(found.level))
        best = asOtherName(found, one.name, other.name);
    }
  }
  return best;
}

/** What no other name mends: "Acme Fund VIII (formerly Beta)" is not "Acme Fund IX (formerly Beta)". */
const final: ReadonlySet<string> = new Set([
  'numerals differ',
  'places differ',
  'legal forms exclude each other',
]);

/** Levels, beside equality, at which another name says more than the names themselves. */
const bringsTogether: ReadonlySet<string> = new Set([
  ...levels.name.slice(0, 7),
  'nearly equal',
  'cut off',
  'acronym',
]);

/** The place of the level in the model's list, where the best stand first. */
function rankOf(comparison: NameComparison): number {
  return levels.name.indexOf(comparison.level);
}

function asOtherName(comparison: NameComparison, a: ParsedName, b: ParsedName): NameComparison {
  if (!comparison.level.startsWith('equal')) {
    return {
      ...comparison,
      detail: () => `By another name, “${a.raw}” and “${b.raw}”: ${detailOf(comparison)}`,
    };
  }
  const detail = `Both are known as “${a.canonicalUnsorted}”`;
  return { ...comparison, level: 'other name equal', detail, phase: 6 };
}

/** Compares two names, their former and trading names left out. */
function compareOwnNames(
  a: ParsedName,
  b: ParsedName,
  terms: TermFrequencies,
  bearers: Bearers,
): NameComparison {
  if (a.canonical === b.canonical) {
    const phase = matchedPhase(a, b);
    return phase
      ? whenEqual(a, b, phase, terms)
      : { ...found('name', 'different', 'Names of signs only'), phase: null };
  }
  // In one order, so that exchanging the two records changes nothing.
  const isTurned = a.canonical > b.canonical;
  const left = prepareName(isTurned ? b : a, terms);
  const right = prepareName(isTurned ? a : b, terms);
  const level = judge(alignment.align(left, right), bearers);
  const { agreedBits } = alignment;
  // The words are put together only for those who read them: most comparisons are never shown.
  const detail = () => levelInWords(level, alignment.align(left, right), isTurned);
  return withRarity(level, detail, agreedBits, a, b);
}

function withRarity(
  level: Level<'name'>,
  detail: () => string,
  agreedBits: number,
  a: ParsedName,
  b: ParsedName,
): NameComparison {
  if (!fuzzyLevels.has(level)) return { comparison: 'name', level, detail, phase: null };
  const forms = level === 'nearly equal' ? excludingForms(a.legalForms, b.legalForms) : null;
  return forms ? excluding(forms) : { comparison: 'name', level, detail, phase: 7, rarityBits: agreedBits };
}

function whenEqual(a: ParsedName, b: ParsedName, phase: number, terms: TermFrequencies): NameComparison {
  const forms = phase > 1 ? excludingForms(a.legalForms, b.legalForms) : null;
  if (forms) return excluding(forms);
  const level = `equal at phase ${phase}` as Level<'name'>;
  const rarityBits = Math.min(prepareName(a, terms).totalBits, prepareName(b, terms).totalBits);
  return { ...found('name', level, `${phaseInWords[phase]} “${a.canonical}”`), phase, rarityBits };
}

function excluding([a, b]: readonly [string, string]): NameComparison {
  const detail = `Equal but for the legal form: ${a} and ${b} exclude each other`;
  return { ...found('name', 'legal forms exclude each other', detail), phase: 7 };
}
