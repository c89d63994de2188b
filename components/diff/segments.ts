import { diffArrays } from 'diff';

export interface Segment {
  text: string;
  /** True where `value` has what `other` has not. */
  differs: boolean;
}

/** Share of the longer word's letters that both must have for a changed word to be marked letter by letter. */
const ALIKE = 0.5;
/** More common stretches than this are chance rather than kinship. */
const MOST_STRETCHES = 3;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits `value` into the parts that `other` has as well and those it has not. Words are compared first, then
 * the letters of changed words (Myers' algorithm, by grapheme), so that "St" against "Street" marks "reet" but
 * "MFG" against "Manufacturing" marks the word. Case does not count. Joined, the texts give `value` again.
 */
export function differences(value: string, other: string): Segment[] {
  if (fold(value) === fold(other)) return join([{ text: value, differs: false }]);
  const segments: Segment[] = [];
  const changes = diffArrays(words(other), words(value), { comparator: sameFolded });
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index]!;
    if (!change.added) {
      // The comparator is loose about case: the text must be `value`'s own, which is the second array's.
      if (!change.removed) segments.push({ text: change.value.join(''), differs: false });
      continue;
    }
    const before = changes[index - 1];
    const after = changes[index + 1];
    const counterpart = before?.removed ? before : after?.removed ? after : undefined;
    segments.push(...letters(change.value.join(''), counterpart?.value.join('') ?? ''));
  }
  return join(segments);
}

function letters(value: string, other: string): Segment[] {
  const whole = [{ text: value, differs: true }];
  if (other === '') return whole;
  const left = split(other);
  const right = split(value);
  const changes = diffArrays(left, right, { comparator: sameFolded });
  const common = changes.filter(isCommon);
  const commonLength = common.reduce((sum, change) => sum + change.value.length, 0);
  const alike =
    common.length <= MOST_STRETCHES && commonLength >= ALIKE * Math.max(left.length, right.length);
  // One word begins or ends with the other: an abbreviation cut short, a compound.
  const contained = common.length === 1 && commonLength >= 2 && changes.length === 2;
  // A figure out of place is not the same figure: of two numbers only the beginning or end can be common.
  const numbers = /^\d+$/.test(value) && /^\d+$/.test(other);
  const shifted = numbers && changes.some((change, index) => isCommon(change) && !atEdge(index, changes));
  if (shifted || (!alike && !contained)) return whole;
  return changes
    .filter((change) => !change.removed)
    .map((change) => ({ text: change.value.join(''), differs: change.added }));
}

function isCommon(change: { added: boolean; removed: boolean }): boolean {
  return !change.added && !change.removed;
}

function atEdge(index: number, changes: readonly unknown[]): boolean {
  return index === 0 || index === changes.length - 1;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function split(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function sameFolded(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

/** Joins neighbours of one kind; a space between two marked words is marked with them. */
function join(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = { ...segments[index]! };
    if (segment.text === '') continue;
    const between =
      segments[index - 1]?.differs && segments[index + 1]?.differs && /^\s+$/.test(segment.text);
    if (between) segment.differs = true;
    const last = joined.at(-1);
    if (last && last.differs === segment.differs) last.text += segment.text;
    else joined.push(segment);
  }
  return joined;
}
