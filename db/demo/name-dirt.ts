import { spellOutUmlauts, stripAccents } from './fold';
import type { CompanyName } from './names';
import { coreName } from './names';
import type { Random } from './random';
import type { Language } from './words/language';

/** Keys beside each letter on a keyboard, for slips of the finger. */
const NEIGHBOURS: Record<string, string> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'w',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** One slip in one word of five letters or more, never in its first: letters swapped, lost, doubled, missed. */
export function mistype(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^\p{L}{5,}$/u.test(word) ? [index] : []));
  if (long.length === 0) return text;
  const index = random.pick(long);
  const word = words[index]!;
  const at = 1 + random.below(word.length - 2);
  const letter = word[at]!;
  const near = NEIGHBOURS[letter];
  switch (random.below(4)) {
    case 0:
      if (word[at + 1]!.toLowerCase() !== letter.toLowerCase()) {
        words[index] = word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2);
      }
      break;
    case 1:
      words[index] = word.slice(0, at) + word.slice(at + 1);
      break;
    case 2:
      words[index] = word.slice(0, at) + letter + word.slice(at);
      break;
    default:
      if (near !== undefined) words[index] = word.slice(0, at) + random.pick([...near]) + word.slice(at + 1);
  }
  return words.join(' ');
}

/** Replaces each word for which the language has an abbreviation. */
export function abbreviate(text: string, language: Language): string {
  return text
    .split(' ')
    .map((word) => language.abbreviations.get(word) ?? word)
    .join(' ');
}

/** The trade on the other side of the name: "Fire Protection Cedar Ridge". */
export function reorder(name: CompanyName): string {
  return coreName({ ...name, tradeFirst: !name.tradeFirst });
}

/** The first two words written as one: "CedarRidge Fire Protection". */
export function join(text: string): string {
  const gap = text.indexOf(' ');
  const next = text[gap + 1];
  return gap < 2 || next === undefined || next === '&' || next === '('
    ? text
    : text.slice(0, gap) + text.slice(gap + 1);
}

/** "&" as the language's word, or the word as "&". */
export function swapAmpersand(text: string, language: Language): string {
  const word = AND[language.code] ?? 'and';
  return text.includes(' & ') ? text.replace(' & ', ` ${word} `) : text.replace(` ${word} `, ' & ');
}

const AND: Record<string, string> = { de: 'und', fr: 'et', nl: 'en', es: 'y', it: 'e', pl: 'i', sv: 'och' };

/** Accents dropped or spelled out, as an old system would. */
export function loseAccents(text: string, random: Random): string {
  return random.chance(0.5) ? spellOutUmlauts(text) : stripAccents(text);
}

/** A stray space before, after or between. */
export function strayWhitespace(text: string, random: Random): string {
  const gap = text.indexOf(' ');
  switch (random.below(4)) {
    case 0:
      return ` ${text}`;
    case 1:
      return `${text}  `;
    case 2:
      return gap < 0 ? `${text} ` : `${text.slice(0, gap)}  ${text.slice(gap + 1)}`;
    default:
      return gap < 0 ? `${text}\t` : `${text.slice(0, gap)}\u00a0${text.slice(gap + 1)}`;
  }
}
