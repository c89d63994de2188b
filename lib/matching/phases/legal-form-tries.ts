import anyAscii from 'any-ascii';
import { legalFormRows } from '../dictionaries/legal-forms';
import { readWords } from './read-words';
import { WordTrie } from './word-trie';

/** A legal form found in a name. */
export interface LegalFormHit {
  /** As printed: "GmbH". */
  form: string;
  /** For comparing, of a–z, 0–9 and hyphens: "gmbh-and-co-kg". */
  key: string;
  /** ISO 3166-1 alpha-2; several where the spelling alone does not tell. */
  jurisdictions: readonly string[];
}

/** A form and the words that tell that it is none. */
export interface KnownForm {
  hit: LegalFormHit;
  notAfter: ReadonlySet<string> | null;
  notWith: ReadonlySet<string> | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ascii = /^[\u0000-\u007f]*$/;
const undecomposed: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** A word without accents, its script kept; "&" is "and". The spelling under which forms are looked up. */
export function formWord(word: string): string {
  if (word === '&') return 'and';
  if (ascii.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđßæœıðþ]/g, (character) => undecomposed[character]!);
}

/** Forms by their words from the last to the first. */
export const trailingForms = new WordTrie<KnownForm>();
/** Forms that are stripped from the front, by their words. */
export const leadingForms = new WordTrie<KnownForm>();
/** Forms written without a space beside the name, the longest first. */
export const joinedForms: { text: string; hit: LegalFormHit }[] = [];
/** The same by their text. */
export const joinedByText = new Map<string, LegalFormHit>();
/** Last words of trailing forms. */
export const finalWords = new Set<string>();
/** Leading forms of one word. */
export const leadingWords = new Set<string>();
/** Every word of every form. */
export const formWords = new Set<string>();

function formWordsOf(spelling: string): string[] {
  const words = readWords(spelling.normalize('NFKC').toLowerCase());
  return words.filter((word) => word !== '(' && word !== ')').map(formWord);
}

function slugOf(form: string): string {
  const words = formWordsOf(form).map((word) => anyAscii(word).toLowerCase());
  return words.join('-').replace(/[^a-z0-9]+/g, '-');
}

function spacedLetters(spelling: string): string[] | null {
  const letters = spelling.replaceAll('.', '');
  return /^\p{Lu}{2,5}$/u.test(letters) ? [...letters.toLowerCase()] : null;
}

function learn(words: string[], known: KnownForm): void {
  if (words.length === 0) return;
  const standing = trailingForms.insert(words.toReversed(), known);
  if (standing !== known && standing.hit !== known.hit) {
    const union = new Set([...standing.hit.jurisdictions, ...known.hit.jurisdictions]);
    standing.hit.jurisdictions = [...union];
  }
  finalWords.add(words.at(-1)!);
  for (const word of words) formWords.add(word);
}

for (const row of legalFormRows) {
  const jurisdictions = row.jurisdictions.split(' ');
  const key = slugOf(row.form);
  const form = row.form.replace(/\.$/, '');
  const notAfter = row.notAfter ? new Set(row.notAfter) : null;
  const notWith = row.notWith ? new Set(row.notWith) : null;
  for (const spelling of new Set([row.form, ...(row.spellings ?? [])])) {
    // Each spelling has its own hit, so that sharing one does not widen the others.
    const known = { hit: { form, key, jurisdictions }, notAfter, notWith };
    learn(formWordsOf(spelling), known);
    const letters = spacedLetters(spelling);
    if (letters) learn(letters.map(formWord), known);
  }
  for (const spelling of row.leading ?? []) {
    const words = formWordsOf(spelling);
    leadingForms.insert(words, { hit: { form, key, jurisdictions }, notAfter, notWith });
    if (words.length === 1) leadingWords.add(words[0]!);
    for (const word of words) formWords.add(word);
  }
  for (const spelling of row.joined ?? []) {
    const hit = { form, key, jurisdictions };
    const text = formWordsOf(spelling).join('');
    joinedForms.push({ text, hit });
    joinedByText.set(text, hit);
    learn([text], { hit, notAfter: null, notWith: null });
  }
}
joinedForms.sort((a, b) => b.text.length - a.text.length);
