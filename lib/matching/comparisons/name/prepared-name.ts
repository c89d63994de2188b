import { relationWords } from '../../dictionaries/relation-words';
import { descriptiveWords, emptyWords } from '../../dictionaries/terms';
import type { ParsedName } from '../../phases';
import { type TermFrequencies, termBits } from '../../term-frequencies';
import { placeAt } from './place-words';

/**
 * What a word is worth in a comparison. Plain words tell names apart; descriptive ones ("services") say what an
 * organisation does; relation words ("holding") and places name a relative of it; empty ones ("of") nothing.
 */
export const Kind = {
  plain: 0,
  descriptive: 1,
  relation: 2,
  place: 3,
  numeral: 4,
  letter: 5,
  empty: 6,
} as const;
export type WordKind = (typeof Kind)[keyof typeof Kind];
export const KINDS = 7;

/** A word of a canonical name, or a place of several words. */
export interface Word {
  /** What is compared; for places their one name, so that "deutschland" and "germany" are equal. */
  readonly text: string;
  /** As it stands in the name. */
  readonly shown: string;
  readonly kind: WordKind;
  /** First letters, one for each word of a place. */
  readonly initials: string;
  /** The letters that it holds, as bits: a–z by 0–25, digits by 26. */
  readonly letters: number;
  /** True when dictionaries know the word: two known words that differ are two words, not a typing error. */
  readonly isKnown: boolean;
}

/** A name made ready to be compared with many. */
export interface PreparedName {
  readonly name: ParsedName;
  readonly words: readonly Word[];
  /** Rarity of each word, by the term table `terms`, and of all together. */
  bits: readonly number[];
  totalBits: number;
  terms: TermFrequencies | null;
  /** Of each word what tells quickly that two words are not alike: hash of the text, first letter, letters. */
  readonly hashes: readonly number[];
  readonly firstCodes: readonly number[];
  readonly letters: readonly number[];
  readonly lengths: readonly number[];
  readonly kinds: readonly WordKind[];
  /** A name of few letters as it was before "st" became "saint" and "ii" became 2, or null. */
  readonly wholeAcronym: string | null;
  /** All words without blanks. */
  readonly joined: string;
}

const ordinals = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  ).split(' '),
);
/** Words beyond are not compared: such a text is no name. */
export const MOST_WORDS = 24;

/** The prepared form of a name, made once for each. */
export function prepareName(name: ParsedName, terms: TermFrequencies): PreparedName {
  name.prepared ??= make(name);
  const prepared = name.prepared as PreparedName;
  if (prepared.terms !== terms) {
    prepared.terms = terms;
    prepared.bits = prepared.words.map((word) => bitsOf(word, terms));
    prepared.totalBits = prepared.bits.reduce((sum, bits) => sum + bits, 0);
  }
  return prepared;
}

function make(name: ParsedName): PreparedName {
  const plain = name.canonicalUnsorted === '' ? [] : name.canonicalUnsorted.split(' ');
  const words: Word[] = [];
  for (let index = 0; index < plain.length && words.length < MOST_WORDS; ) {
    const place = placeAt(plain, index);
    const length = place?.length ?? 1;
    const run = plain.slice(index, index + length);
    words.push(wordOf(run, place?.value ?? null));
    index += length;
  }
  // "AT Ltd" and "De La" have no other words: these are their names.
  if (words.every(({ kind }) => kind === Kind.empty)) {
    for (const [index, word] of words.entries()) words[index] = { ...word, kind: Kind.plain, isKnown: false };
  }
  return {
    name,
    words,
    bits: [],
    totalBits: 0,
    terms: null,
    hashes: words.map((word) => hashOf(word.text)),
    firstCodes: words.map((word) => word.shown.charCodeAt(0)),
    letters: words.map((word) => word.letters),
    lengths: words.map((word) => word.shown.length),
    kinds: words.map((word) => word.kind),
    wholeAcronym: words.length === 1 && /^[a-z]{2,5}$/.test(name.phases[1]) ? name.phases[1] : null,
    joined: plain.join(''),
  };
}

function wordOf(run: readonly string[], place: string | null): Word {
  const shown = run.join(' ');
  const kind = place !== null ? Kind.place : kindOf(shown);
  return {
    text: place ?? shown,
    shown,
    kind,
    initials: run.map((word) => word[0]).join(''),
    letters: lettersOf(shown),
    isKnown: kind !== Kind.plain && kind !== Kind.letter,
  };
}

function kindOf(word: string): WordKind {
  if (/[0-9]/.test(word) || ordinals.has(word)) return Kind.numeral;
  if (word.length === 1) return Kind.letter;
  if (emptyWords.has(word)) return Kind.empty;
  if (relationWords.has(word)) return Kind.relation;
  return descriptiveWords.has(word) ? Kind.descriptive : Kind.plain;
}

/** A polynomial hash; equal hashes are followed by a comparison of the texts. */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) letters |= 1 << 26;
  }
  return letters;
}

/** Letters and short numbers are common in themselves; places are as rare as their rarest word. */
function bitsOf({ shown, kind }: Word, terms: TermFrequencies): number {
  if (Object.hasOwn(terms.bits, shown)) return terms.bits[shown]!;
  if (kind === Kind.letter) return Math.min(6, terms.otherBits);
  if (kind === Kind.numeral) return Math.min(4 + 2 * shown.length, terms.otherBits);
  if (kind === Kind.place) return Math.min(8.5, terms.otherBits);
  return termBits(terms, shown);
}
