import anyAscii from 'any-ascii';
import { umlautStems } from '../dictionaries/umlauts';

const plain = /^[a-z0-9 ]*$/;
const digraph = /[aou]e|aa/;

/** Stems of up to this length must be the whole word: "fuer" is "fur", but "fuerte" is not "furte". */
const WHOLE_WORD_LENGTH = 5;
// What a replaced stem leaves must not make another digraph with its neighbour: "malmoee", "aaarhus".
const stemPattern = new RegExp(
  `(?:${[...umlautStems.keys()]
    .filter((stem) => stem.length > WHOLE_WORD_LENGTH)
    .sort((a, b) => b.length - a.length)
    .map((stem) => (stem.startsWith('aa') ? `(?<!a)${stem}` : stem))
    .join('|')})(?!e)`,
  'g',
);

/**
 * Phase 5: accents dropped and other scripts transliterated (any-ascii), reduced to words of a–z and 0–9. In
 * the words of umlauts.ts "ue" is "u", so that "Müller", "Mueller" and "Muller" meet; in no others, lest
 * "Guest" and "Gust" become one.
 */
export function foldAccents(words: readonly string[]): string[] {
  const text = words.join(' ');
  const folded = plain.test(text) ? words : transliterate(text);
  return folded.map((word) => (digraph.test(word) ? withoutUmlauts(word) : word));
}

function transliterate(text: string): string[] {
  const latin = anyAscii(text).toLowerCase();
  return latin
    .replace(/[^a-z0-9 ]+/g, '')
    .split(' ')
    .filter((word) => word !== '');
}

function withoutUmlauts(word: string): string {
  if (word.length <= WHOLE_WORD_LENGTH) return umlautStems.get(word) ?? word;
  const folded = word.replace(stemPattern, (stem) => umlautStems.get(stem)!);
  // Stems may share a letter ("koenigsoedra"): the second is seen once the first is done.
  return folded === word ? word : withoutUmlauts(folded);
}
