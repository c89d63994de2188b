/** What a character is to the reader of a name; letters of other scripts are asked for once each. */
const LETTER = 1;
const APOSTROPHE = 2;
const DOT = 3;
const SLASH = 4;
const OPEN = 5;
const CLOSE = 6;
const AND = 7;
const INVISIBLE = 8;
const BREAK = 9;
const NUMBER_SIGN = 10;
const PLUS = 11;
const COMMA = 12;

const kinds = new Uint8Array(0x10000);
const letter = /[\p{L}\p{N}\p{M}]/u;
const invisible = /[\p{Cf}\p{Cc}]/u;

const fixedKinds: readonly [string, number][] = [
  ["'\u2018\u2019\u201a\u201b\u02bc\u02bb\u2032\u00b4`\u05f3\u05f4\u02b9\u02bd", APOSTROPHE],
  ['.\u3002', DOT],
  ['/', SLASH],
  ['([{\u3010\u3014\u2985', OPEN],
  [')]}\u3011\u3015\u2986', CLOSE],
  ['&', AND],
  ['#', NUMBER_SIGN],
  ['+', PLUS],
  [',', COMMA],
  ['\t\n\v\f\r\u0085', BREAK],
  ['\u0307', INVISIBLE],
];
for (const [characters, kind] of fixedKinds) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

function kindOf(character: string, code: number): number {
  if (code > 0xffff) return letter.test(character) ? LETTER : BREAK;
  const known = kinds[code]!;
  if (known !== 0) return known;
  const kind = letter.test(character) ? LETTER : invisible.test(character) ? INVISIBLE : BREAK;
  kinds[code] = kind;
  return kind;
}

/**
 * Splits a lower-case name into words and the marks "(", ")", "&". Apostrophes vanish ("mary's" → "marys");
 * single letters joined by dots or slashes become one word ("a.b.c." → "abc", "a/s" → "as"), also over the
 * blank after a dot ("u. s. steel" → "us steel"); all else that is no letter or digit separates. One pass.
 */
export function readWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  // The last word is made of single letters with dots or slashes, and the next single letter may join it.
  let joinable = false;
  // The word at hand began right after a dot or slash that followed a joinable word.
  let pending = false;
  const finish = (endsWithJoint: boolean) => {
    if (word === '') {
      if (!endsWithJoint) return;
      pending = joinable;
      return;
    }
    const single = isSingle(word);
    if (pending && single) words[words.length - 1] += word;
    else words.push(word);
    joinable = single && endsWithJoint;
    pending = joinable;
    word = '';
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!;
    const character = code > 0xffff ? String.fromCodePoint(code) : text[index]!;
    if (code > 0xffff) index++;
    const kind = kindOf(character, code);
    if (kind === LETTER) word += character;
    else if (kind === DOT || kind === SLASH) {
      // "s/" joins only when the letter before is single; a letter after the last dot joins what stands.
      const ends = pending && isSingle(word);
      finish(true);
      if (ends) {
        joinable = true;
        pending = true;
      }
    } else if (kind === COMMA) {
      if (!(isDigit(text, index - 1) && isDigit(text, index + 1))) {
        finish(false);
        pending = false;
      }
    } else if (kind === BREAK) {
      const single = pending && isSingle(word);
      finish(false);
      if (single) pending = false;
      if (character !== ' ') pending = false;
    } else if (kind !== APOSTROPHE && kind !== INVISIBLE) {
      finish(false);
      pending = false;
      if (kind === NUMBER_SIGN) words.push('no');
      else if (kind === PLUS) {
        if (text[index - 1] === ' ') words.push('&');
        else words.push('plus');
      } else words.push(kind === OPEN ? '(' : kind === CLOSE ? ')' : '&');
    }
  }
  finish(false);
  return words;
}

function isSingle(word: string): boolean {
  return (word.length === 1 && !isDigit(word, 0)) || (word.length === 2 && word.codePointAt(0)! > 0xffff);
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}
