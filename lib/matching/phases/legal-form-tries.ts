import { legalFormRows } from '../dictionaries/legal-forms';
import { readWords } from './read-words';
import { WordTrie } from './word-trie';

/** A legal form found in a name. */
export interface LegalFormHit {
  /** As printed: "GmbH". */
  form: string;
  /** For comparing: "gmbh". */
  key: string;
  /** ISO 3166-1 alpha-2; several where the spelling alone does not tell. */
  jurisdictions: readonly string[];
}

interface KnownForm {
  hit: LegalFormHit;
  notAfter: ReadonlySet<string> | null;
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
  const key = formWordsOf(row.form).join('');
  const notAfter = row.notAfter ? new Set(row.notAfter) : null;
  for (const spelling of new Set([row.form, ...(row.spellings ?? [])])) {
    // Each spelling has its own hit, so that sharing one does not widen the others.
    const known = { hit: { form: row.form.replace(/\.$/, ''), key, jurisdictions }, notAfter };
    learn(formWordsOf(spelling), known);
    const letters = spacedLetters(spelling);
    if (letters) learn(letters.map(formWord), known);
  }
  for (const spelling of row.leading ?? []) {
    const words = formWordsOf(spelling);
    leadingForms.insert(words, { hit: { form: row.form.replace(/\.$/, ''), key, jurisdictions }, notAfter });
    if (words.length === 1) leadingWords.add(words[0]!);
    for (const word of words) formWords.add(word);
  }
  for (const spelling of row.joined ?? []) {
    const hit = { form: row.form, key, jurisdictions };
    const text = formWordsOf(spelling).join('');
    joinedForms.push({ text, hit });
    learn([text], { hit, notAfter: null });
  }
}
joinedForms.sort((a, b) => b.text.length - a.text.length);
