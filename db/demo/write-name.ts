import { languageOf } from './countries';
import type { Customer } from './customers';
import type { DirtKind } from './dirt';
import { hasAccents } from './fold';
import { abbreviate, join, loseAccents, mistype, reorder, strayWhitespace, swapAmpersand } from './name-dirt';
import { coreName } from './names';
import type { Random } from './random';
import type { SourceSystem } from './systems';

/** How often a row says the trading or former name beside, or instead of, the legal name, 0–1. */
const OTHER_NAME_BESIDE = 0.32;
const OTHER_NAME_ALONE = 0.08;

export interface WrittenName {
  text: string;
  /** True when the name no longer equals the truth by any normalisation, so that other evidence must decide. */
  drifted: boolean;
  /** True when it is a name of long ago. */
  old: boolean;
}

/** Writes a customer's name as a source system would; `mayDrift` allows what only fuzzy matching can bridge. */
export function writeName(
  customer: Customer,
  system: SourceSystem,
  mayDrift: boolean,
  random: Random,
  dirt: DirtKind[],
): WrittenName {
  const { name } = customer;
  const language = languageOf(customer.country, customer.address.city);
  const written: WrittenName = { text: '', drifted: false, old: false };
  let core = coreName(name);
  let form = writeForm(customer, system);
  let addition = '';

  const other = customer.tradingName ?? customer.formerName;
  if (other !== undefined) {
    const kind = customer.tradingName === undefined ? 'former name' : 'trading name';
    const draw = random.next() / 0x1_0000_0000;
    if (draw < OTHER_NAME_BESIDE) {
      const words = kind === 'former name' ? language.formerly : language.tradingAs;
      addition =
        kind === 'former name' ? ` (${random.pick(words)} ${other})` : ` ${random.pick(words)} ${other}`;
      dirt.push(kind);
    } else if (mayDrift && draw < OTHER_NAME_BESIDE + OTHER_NAME_ALONE) {
      core = other;
      if (kind === 'trading name') form = '';
      written.old = kind === 'former name';
      written.drifted = true;
      dirt.push(kind);
    }
  } else if (random.chance(system.carelessness)) {
    const careless = carelessly(core, customer, mayDrift, random);
    if (careless.kind === 'legal form missing' && form !== '') {
      form = '';
      dirt.push(careless.kind);
    } else if (careless.kind === 'legal form spelled out' && form !== '') {
      form = ` ${name.form.long}`;
      dirt.push(careless.kind);
    } else if (careless.text !== core) {
      core = careless.text;
      written.drifted = careless.kind === 'typo' || careless.kind === 'joined words';
      dirt.push(careless.kind);
    }
  }

  let text = core + form + addition;
  if (hasAccents(text) && random.chance(system.accentsLost)) {
    text = loseAccents(text, random);
    dirt.push('accents lost');
  }
  if (system.nameLimit > 0) {
    // Rows from before the last upgrade of such a system are cut shorter.
    const limit = random.chance(0.2) ? system.nameLimit - 5 : system.nameLimit;
    if (text.length > limit) {
      text = text.slice(0, limit).trimEnd();
      written.drifted ||= core.length > limit;
      dirt.push('name cut');
    }
  }
  if (system.upperCase) {
    text = text.toUpperCase();
    dirt.push('upper case');
  }
  if (random.chance(0.015)) {
    text = strayWhitespace(text, random);
    dirt.push('whitespace');
  }
  written.text = text;
  return written;

  function carelessly(
    whole: string,
    of: Customer,
    fuzzy: boolean,
    dice: Random,
  ): { kind: DirtKind; text: string } {
    switch (dice.below(10)) {
      case 0:
      case 1:
        return { kind: 'typo', text: fuzzy ? mistype(whole, dice) : whole };
      case 2:
        return { kind: 'joined words', text: fuzzy ? join(whole) : whole };
      case 3:
        return { kind: 'word order', text: reorder(of.name) };
      case 4:
        return { kind: 'ampersand', text: swapAmpersand(whole, language) };
      case 5:
        return { kind: 'legal form missing', text: whole };
      case 6:
        return { kind: 'legal form spelled out', text: whole };
      default:
        return { kind: 'abbreviation', text: abbreviate(whole, language) };
    }
  }
}

function writeForm(customer: Customer, system: SourceSystem): string {
  const { form } = customer.name;
  if (form.official === '') return '';
  if (system.legalForm === 'plain') return ` ${form.plain}`;
  const english = customer.country.language.code.startsWith('en');
  return system.legalForm === 'comma' && english ? `, ${form.official}` : ` ${form.official}`;
}
