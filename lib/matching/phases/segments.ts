import { markSet } from './tidy-text';

/** A stretch of a name: plain text, what a mark such as "d/b/a" introduces, or a parenthesis. */
export interface Segment {
  kind: 'plain' | 'named' | 'parenthesis';
  /** The mark at its beginning, or ''. */
  mark: string;
  words: string[];
}

/** Parts the words of phases 1–3 into segments. The inverse of `wordsOf`. */
export function segmentsOf(words: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  for (const word of words) {
    if (word === '(') {
      current = { kind: 'parenthesis', mark: '', words: [] };
      segments.push(current);
    } else if (word === ')') current = null;
    else if (markSet.has(word)) {
      if (current?.kind === 'parenthesis' && current.words.length === 0 && current.mark === '') {
        current.mark = word;
      } else if (current?.kind === 'parenthesis') current.words.push(word);
      else {
        current = { kind: 'named', mark: word, words: [] };
        segments.push(current);
      }
    } else {
      if (!current) {
        current = { kind: 'plain', mark: '', words: [] };
        segments.push(current);
      }
      current.words.push(word);
    }
  }
  return segments;
}

/** The words of segments; segments without words vanish with their parentheses and marks. */
export function wordsOf(segments: readonly Segment[]): string[] {
  const words: string[] = [];
  for (const segment of segments) {
    if (segment.words.length === 0) continue;
    if (segment.kind === 'parenthesis') words.push('(');
    if (segment.mark !== '') words.push(segment.mark);
    words.push(...segment.words);
    if (segment.kind === 'parenthesis') words.push(')');
  }
  return words;
}

/** The segment that holds the name itself: the first plain one, or else the first. */
export function nameIndexOf(segments: readonly Segment[]): number {
  return Math.max(
    0,
    segments.findIndex((segment) => segment.kind === 'plain'),
  );
}
