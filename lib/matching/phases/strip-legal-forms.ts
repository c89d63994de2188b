import {
  finalWords,
  formWord,
  joinedForms,
  type LegalFormHit,
  leadingForms,
  leadingWords,
  trailingForms,
} from './legal-form-tries';
import { nameIndexOf, segmentsOf, wordsOf } from './segments';

// Han, kana, hangul and Thai: scripts that write the form without a blank beside the name.
const unspacedScript = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Phase 2: takes legal forms from the end of the name and of each parenthesis and other name, and a few from
 * their front ("PT X", "ООО X"). The first word of a name is never taken from its end, so that a name made
 * only of form words keeps one. Forms found are appended to `hits`, in reading order from the end.
 */
export function stripLegalForms(words: string[], hits?: LegalFormHit[]): string[] {
  const segments = segmentsOf(words);
  const nameIndex = nameIndexOf(segments);
  segments.forEach((segment, index) => {
    const keepsOne = index === nameIndex || segment.mark !== '';
    splitJoined(segment.words, hits);
    stripEnd(segment.words, keepsOne ? 1 : 0, hits);
    if (index === 0 || segment.mark !== '') stripFront(segment.words, hits);
  });
  return wordsOf(segments);
}

function stripEnd(words: string[], keep: number, hits?: LegalFormHit[]): void {
  for (;;) {
    const last = words.length - 1;
    if (last < keep || !finalWords.has(formWord(words[last]!))) return;
    const found = trailingForms.longest(words, last, -1, keep, words.length, formWord);
    if (!found) return;
    const start = words.length - found.length;
    if (start > 0 && found.value.notAfter?.has(words[start - 1]!)) return;
    words.length = start;
    hits?.push(found.value.hit);
    // "Smith & Co": what joined the form to the name goes with it.
    while (words.length > keep && isConjunction(words[words.length - 1]!)) words.pop();
  }
}

function stripFront(words: string[], hits?: LegalFormHit[]): void {
  for (;;) {
    const found = leadingForms.longest(words, 0, 1, 0, words.length - 1, formWord);
    if (!found) return;
    words.splice(0, found.length);
    hits?.push(found.value.hit);
  }
}

/** Forms at either end of a word of an unspaced script: "株式会社トヨタ" → "トヨタ". */
function splitJoined(words: string[], hits?: LegalFormHit[]): void {
  for (let index = 0; index < words.length; index++) {
    if (!unspacedScript.test(words[index]!)) continue;
    let word = formWord(words[index]!);
    let found = true;
    while (found) {
      found = false;
      for (const { text, hit } of joinedForms) {
        if (word.length <= text.length) continue;
        if (word.endsWith(text)) word = word.slice(0, -text.length);
        else if (word.startsWith(text)) word = word.slice(text.length);
        else continue;
        found = true;
        hits?.push(hit);
        break;
      }
    }
    if (word !== formWord(words[index]!)) words[index] = word;
    else if (words.length > 1 && joinedForms.some(({ text }) => text === word)) {
      words.splice(index--, 1);
      hits?.push(joinedForms.find(({ text }) => text === word)!.hit);
    }
  }
}

const isConjunction = (word: string) => word === '&' || word === 'and';

/** How the stripping of the next round would see a word at either end of a name. */
export function formPlaces(word: string): { trailing: boolean; leading: boolean } {
  return { trailing: finalWords.has(word), leading: leadingWords.has(word) };
}
