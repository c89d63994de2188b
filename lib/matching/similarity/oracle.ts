/**
 * Each metric once more, slow and obvious, to compare the fast ones with in tests: plain dynamic programming
 * on strings that are really built, every window really scored, no cutoff, no shortcut. Used by tests only.
 */

const BYTE_WHITESPACE = '\t\n\v\f\r\x1c\x1d\x1e\x1f ';
const EN_QUAD_TO_HAIR_SPACE = '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';
const WIDE_WHITESPACE = `${BYTE_WHITESPACE}\x85\xa0\u1680${EN_QUAD_TO_HAIR_SPACE}\u2028\u2029\u202f\u205f\u3000`;

function longestCommonSubsequence(a: string[], b: string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let column = 1; column <= b.length; column++) {
      row[column] =
        character === b[column - 1] ? above[column - 1]! + 1 : Math.max(above[column]!, row[column - 1]!);
    }
    above = row;
  }
  return above[b.length]!;
}

/** Twice the matched characters among all characters, in percent. */
function ratioOf(a: string[], b: string[]): number {
  if (a.length + b.length === 0) return 100;
  return (200 * longestCommonSubsequence(a, b)) / (a.length + b.length);
}

function slide(needle: string[], text: string[]): number {
  const scores: number[] = [];
  for (let end = 1; end < text.length + needle.length; end++) {
    scores.push(ratioOf(needle, text.slice(Math.max(0, end - needle.length), end)));
  }
  return Math.max(...scores);
}

function partialOf(a: string[], b: string[]): number {
  if (a.length === 0 && b.length === 0) return 100;
  if (a.length === 0 || b.length === 0) return 0;
  if (a.length < b.length) return slide(a, b);
  if (a.length > b.length) return slide(b, a);
  return Math.max(slide(a, b), slide(b, a));
}

function byCodePoint(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  const at = first.findIndex((character, index) => character !== second[index]);
  if (at === -1) return first.length - second.length;
  return at < second.length ? first[at]!.codePointAt(0)! - second[at]!.codePointAt(0)! : 1;
}

function sortedTokens(text: string): string[] {
  const characters = [...text];
  const isBytes = characters.every((character) => character.codePointAt(0)! <= 0xff);
  const whitespace = isBytes ? BYTE_WHITESPACE : WIDE_WHITESPACE;
  const spaced = characters.map((character) => (whitespace.includes(character) ? ' ' : character)).join('');
  const tokens = spaced.split(' ').filter((token) => token !== '');
  return tokens.sort(byCodePoint);
}

function join(tokens: Iterable<string>): string[] {
  return [...[...tokens].join(' ')];
}

function divide(a: string, b: string) {
  const [setA, setB] = [new Set(sortedTokens(a)), new Set(sortedTokens(b))];
  return {
    common: [...setA].filter((token) => setB.has(token)),
    onlyA: [...setA].filter((token) => !setB.has(token)),
    onlyB: [...setB].filter((token) => !setA.has(token)),
  };
}

export const ratio = (a: string, b: string) => ratioOf([...a], [...b]);

export const partialRatio = (a: string, b: string) => partialOf([...a], [...b]);

export const tokenSortRatio = (a: string, b: string) => ratioOf(join(sortedTokens(a)), join(sortedTokens(b)));

export function tokenSetRatio(a: string, b: string): number {
  const { common, onlyA, onlyB } = divide(a, b);
  if (common.length + onlyA.length === 0 || common.length + onlyB.length === 0) return 0;
  const commonText = join(common);
  const textA = join([...common, ...onlyA]);
  const textB = join([...common, ...onlyB]);
  return Math.max(ratioOf(commonText, textA), ratioOf(commonText, textB), ratioOf(textA, textB));
}

export const tokenRatio = (a: string, b: string) => Math.max(tokenSortRatio(a, b), tokenSetRatio(a, b));

export function partialTokenRatio(a: string, b: string): number {
  const { common, onlyA, onlyB } = divide(a, b);
  if (common.length > 0) return 100;
  const sorted = partialOf(join(sortedTokens(a)), join(sortedTokens(b)));
  return Math.max(sorted, partialOf(join(onlyA), join(onlyB)));
}

export function wRatio(a: string, b: string): number {
  const [lengthA, lengthB] = [[...a].length, [...b].length];
  if (lengthA === 0 || lengthB === 0) return 0;
  const lengthRatio = Math.max(lengthA, lengthB) / Math.min(lengthA, lengthB);
  if (lengthRatio < 1.5) return Math.max(ratio(a, b), tokenRatio(a, b) * 0.95);
  const scale = lengthRatio <= 8 ? 0.9 : 0.6;
  return Math.max(ratio(a, b), partialRatio(a, b) * scale, partialTokenRatio(a, b) * 0.95 * scale);
}
