import type { Level } from '../../model';
import type { Alignment, Side } from './alignment';
import { Kind } from './prepared-name';

/** What a steward reads of names that are equal at a phase, before the canonical name. */
export const phaseInWords: Readonly<Record<number, string>> = {
  1: 'Equal but for case and spaces:',
  2: 'Equal without the legal form:',
  3: 'Equal with abbreviations written out:',
  4: 'Equal without trading names and parentheses:',
  5: 'Equal without accents:',
  6: 'Equal but for the order of words:',
};

const beginnings: { readonly [L in Level<'name'>]?: string } = {
  'nearly equal': 'Nearly equal',
  alike: 'All words that tell names apart agree',
  'spelled alike': 'Spelled alike',
  'kinds differ': 'Same name, another kind of business',
  'cut off': 'One name is cut off',
  acronym: 'One name has the first letters of the other',
  'part of the other': 'One name holds the other',
  'place on one side': 'A place on one side only',
  'mother or daughter': 'One name adds what a related company adds',
  'numeral on one side': 'A number on one side only',
  'words differ': 'Some words agree, others differ',
  'hardly alike': 'Hardly alike',
  'numerals differ': 'Numerals differ',
  'places differ': 'Places differ',
};

/**
 * The level in words, with the words that do not agree.
 * @param isTurned whether the left side of the alignment is the second record
 */
export function levelInWords(level: Level<'name'>, alignment: Alignment, isTurned: boolean): string {
  const first = isTurned ? alignment.right : alignment.left;
  const second = isTurned ? alignment.left : alignment.right;
  if (level === 'different')
    return `Different names: “${first.name.name.canonicalUnsorted}” and “${second.name.name.canonicalUnsorted}”`;
  const kind = level === 'numerals differ' ? Kind.numeral : level === 'places differ' ? Kind.place : null;
  const one = leftOver(first, second, kind);
  const other = leftOver(second, first, kind);
  const beginning = beginnings[level] ?? level;
  if (one !== '' && other !== '') return `${beginning}: “${one}” and “${other}”`;
  if (one !== '' || other !== '') return `${beginning}: only one has “${one || other}”`;
  return `${beginning}: “${first.name.name.canonicalUnsorted}” and “${second.name.name.canonicalUnsorted}”`;
}

/** The words of a side, of one kind if given, that have no equal on the other. */
function leftOver(side: Side, others: Side, kind: number | null): string {
  let text = '';
  side.name.words.forEach((word, index) => {
    if (kind !== null && word.kind !== kind) return;
    const partner = side.partners[index]!;
    if (partner >= 0 && (kind !== null || others.name.words[partner]!.text === word.text)) return;
    text += text === '' ? word.shown : ` ${word.shown}`;
  });
  return text;
}
