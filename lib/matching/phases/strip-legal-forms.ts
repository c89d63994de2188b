import {
  finalWords,
  formWord,
  joinedByText,
  joinedForms,
  type KnownForm,
  type LegalFormHit,
  leadingForms,
  leadingWords,
  trailingForms,
} from './legal-form-tries';
import { nameIndexOf, type Segment, segmentsOf, wordsOf } from './segments';

// Han, kana, hangul and Thai: scripts that write the form without a blank beside the name.
const unspacedScript = /[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Phase 2: takes legal forms from the end of the name and of each parenthesis and other name, and a few from
 * their front ("PT X", "ООО X"). The first word of a name is never taken from its end, so that a name made
 * only of form words keeps one. Forms found are appended to `hits`, in reading order from the end.
 */
export function stripLegalForms(words: string[], hits?: LegalFormHit[]): string[] {
  const segments = joinFormParentheses(segmentsOf(words));
  const nameIndex = nameIndexOf(segments);
  segments.forEach((segment, index) => {
    const keepsOne = index === nameIndex || segment.mark !== '';
    splitJoined(segment.words, hits);
    // "The Limited" and "The Company" have a name too.
    stripEnd(segment.words, keepsOne ? (segment.words[0] === 'the' ? 2 : 1) : 0, hits);
    if (index === 0 || segment.mark !== '') stripFront(segment.words, hits);
  });
  return wordsOf(segments);
}

function stripEnd(words: string[], keep: number, hits?: LegalFormHit[]): void {
  let allowed: KnownForm | null = null;
  const taken = new Set<string>();
  for (;;) {
    const last = words.length - 1;
    if (last < keep || !finalWords.has(formWord(words[last]!))) return;
    const found = trailingForms.longest(words, last, -1, keep, words.length, formWord);
    if (!found) return;
    const start = words.length - found.length;
    if (start > 0 && found.value.notAfter?.has(words[start - 1]!)) return;
    if (found.value !== allowed && isForbidden(found.value, words)) return;
    const { hit } = found.value;
    if (taken.size > 0 && !goesBefore(hit, taken)) return;
    allowed = found.value;
    for (const jurisdiction of hit.jurisdictions) taken.add(jurisdiction);
    words.length = start;
    hits?.push(hit);
    // "Smith & Co": what joined the form to the name goes with it.
    while (words.length > keep && isConjunction(words[words.length - 1]!)) words.pop();
  }
}

const generalForms: ReadonlySet<string> = new Set(['co', 'co-ltd', 'corp', 'inc', 'ltd', 'llc', 'plc']);

/**
 * True when a form can stand before forms already taken: "Co" before any, others before one of the same
 * jurisdiction. In "Progressive AE Inc" and "Link-CC LLC" the letters are part of the name.
 */
function goesBefore(hit: LegalFormHit, taken: ReadonlySet<string>): boolean {
  return generalForms.has(hit.key) || hit.jurisdictions.some((jurisdiction) => taken.has(jurisdiction));
}

function stripFront(words: string[], hits?: LegalFormHit[]): void {
  let start = 0;
  let allowed: KnownForm | null = null;
  for (;;) {
    const found = leadingForms.longest(words, start, 1, start, words.length - 1, formWord);
    if (!found || (found.value !== allowed && isForbidden(found.value, words))) break;
    allowed = found.value;
    start += found.length;
    hits?.push(found.value.hit);
  }
  if (start > 0) words.splice(0, start);
}

/** True when a word of the name says that the spelling is none of the form: "PT" of a physical therapist. */
function isForbidden({ notWith }: KnownForm, words: readonly string[]): boolean {
  return notWith !== null && words.some((word) => notWith.has(word));
}

/** Forms at either end of a word of an unspaced script: "株式会社トヨタ" → "トヨタ". */
function splitJoined(words: string[], hits?: LegalFormHit[]): void {
  if (!words.some((word) => unspacedScript.test(word))) return;
  const parted: string[] = [];
  words.forEach((word, index) => {
    const rest = unspacedScript.test(word) ? withoutJoinedForms(formWord(word), hits) : word;
    const only = index === words.length - 1 && parted.length === 0;
    const whole = joinedByText.get(rest);
    if (whole && !only) hits?.push(whole);
    else parted.push(rest === formWord(word) ? word : rest);
  });
  words.splice(0, words.length, ...parted);
}

function withoutJoinedForms(whole: string, hits?: LegalFormHit[]): string {
  let start = 0;
  let end = whole.length;
  for (let found = true; found; ) {
    found = false;
    for (const { text, hit } of joinedForms) {
      if (end - start < text.length) continue;
      const atEnd = whole.startsWith(text, end - text.length);
      if (!atEnd && !whole.startsWith(text, start)) continue;
      // The word is a form and nothing else.
      if (end - start === text.length) break;
      if (atEnd) end -= text.length;
      else start += text.length;
      found = true;
      hits?.push(hit);
      break;
    }
  }
  return whole.slice(start, end);
}

/** Words of a form that stand in parentheses, "(Pvt) Ltd" or "UG (haftungsbeschränkt)", as plain words. */
function joinFormParentheses(segments: Segment[]): Segment[] {
  if (segments.length < 2) return segments;
  const joined: Segment[] = [];
  for (let index = 0; index < segments.length; index++) {
    const [former, segment, next] = [joined.at(-1), segments[index]!, segments[index + 1]];
    const after = next?.kind === 'plain' ? next.words : [];
    if (!former || !isFormParenthesis(former, segment, after)) {
      joined.push(segment);
      continue;
    }
    for (const word of segment.words) former.words.push(word);
    for (const word of after) former.words.push(word);
    if (after.length > 0) index++;
  }
  return joined;
}

const LONGEST_FORM = 8;

function isFormParenthesis(
  former: Segment,
  { kind, mark, words }: Segment,
  after: readonly string[],
): boolean {
  if (kind !== 'parenthesis' || mark !== '' || former.kind === 'parenthesis') return false;
  if (words.length > LONGEST_FORM) return false;
  const head = [...former.words.slice(0, LONGEST_FORM), ...words];
  if (
    leadingForms.longest(head, 0, 1, 0, head.length, formWord)?.length ===
    former.words.length + words.length
  ) {
    return after.length > 0;
  }
  if (after.length > LONGEST_FORM) return false;
  const tail = [...former.words.slice(-LONGEST_FORM), ...words, ...after];
  const found = trailingForms.longest(tail, tail.length - 1, -1, 0, tail.length, formWord);
  return found !== null && found.length >= words.length + Math.max(1, after.length);
}

const isConjunction = (word: string) => word === '&' || word === 'and';

/** How the stripping of the next round would see a word at either end of a name. */
export function formPlaces(word: string): { trailing: boolean; leading: boolean } {
  return { trailing: finalWords.has(word), leading: leadingWords.has(word) };
}
