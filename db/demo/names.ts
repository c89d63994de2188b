import type { Random } from './random';
import { COINED_ENDS, COINED_MIDDLES, COINED_STARTS, INITIALS, LETTERS } from './words/coined';
import type { Language, Trade } from './words/language';
import type { LegalForm } from './words/legal-forms';

/** A company's name in its parts, so that dirt can act on each. */
export interface CompanyName {
  /** "Cedar Ridge", "Hollis & Sons", "Norvexa". */
  head: string;
  trade: Trade;
  tradeFirst: boolean;
  /** What a daughter or branch adds: "Texas", "Holdings", "#12"; else empty. */
  suffix: string;
  form: LegalForm;
}

function coined(random: Random): string {
  return (
    random.pick(COINED_STARTS) +
    (random.chance(0.8) ? random.pick(COINED_MIDDLES) : '') +
    random.pick(COINED_ENDS)
  );
}

function initials(random: Random): string {
  let text = '';
  for (const character of random.pick(INITIALS)) {
    text += character === '*' ? LETTERS[random.below(LETTERS.length)]! : character;
  }
  return text;
}

function placeLike(language: Language, random: Random): string {
  const first = random.pick(language.firstHalves);
  let last = random.pick(language.lastHalves);
  while (last.toLowerCase() === first.toLowerCase()) last = random.pick(language.lastHalves);
  return first + language.join + last;
}

function surname(language: Language, random: Random): string {
  const name = random.pick(language.surnames);
  const kind = random.below(10);
  if (kind < 5) return random.pick(language.family).replace('*', name);
  if (kind < 8) return `${name} & ${random.pick(language.surnames)}`;
  return `${LETTERS[random.below(LETTERS.length)]}. ${name}`;
}

/** Draws the first part of a company's name: a family, a place, a region, initials or an invented word. */
export function drawHead(language: Language, random: Random): string {
  const kind = random.below(100);
  if (kind < 34) return placeLike(language, random);
  if (kind < 66) return surname(language, random);
  if (kind < 90) return coined(random);
  if (kind < 95) return initials(random);
  return `${random.pick(language.regions)} ${random.pick(language.surnames)}`;
}

/** Forms for doctors, lawyers and their like. */
const PROFESSIONAL_FORMS = new Set(['P.C.', 'PLLC', 'LLP']);

/** Draws a whole name for a company with one of the given legal forms. */
export function drawName(language: Language, forms: readonly LegalForm[], random: Random): CompanyName {
  const trade = random.pick(language.trades);
  let form = random.pick(forms);
  if (trade.segment !== 'health' && trade.segment !== 'services') {
    while (PROFESSIONAL_FORMS.has(form.official)) form = random.pick(forms);
  }
  const head = drawHead(language, random);
  return { head, trade, tradeFirst: random.chance(language.tradeFirst), suffix: '', form };
}

/** The name without its legal form: "Cedar Ridge Fire Protection". */
export function coreName(name: CompanyName): string {
  const both = name.tradeFirst ? `${name.trade.text} ${name.head}` : `${name.head} ${name.trade.text}`;
  return name.suffix === '' ? both : `${both} ${name.suffix}`;
}

/** The name in the register: "Cedar Ridge Fire Protection Inc.". */
export function legalName(name: CompanyName): string {
  return name.form.official === '' ? coreName(name) : `${coreName(name)} ${name.form.official}`;
}
