import { type AlternateKind, nameMarkers } from '../dictionaries/name-markers';
import { nameQualifiers, places } from '../dictionaries/places';
import { isNumber } from './numerals';
import { nameIndexOf, type Segment, segmentsOf } from './segments';
import { WordTrie } from './word-trie';

const kindOfMark = new Map<string, AlternateKind>(nameMarkers.map(({ mark, kind }) => [mark, kind]));
const kept = new WordTrie<'place' | 'qualifier'>();
for (const place of places) kept.insert(place.split(' '), 'place');
for (const qualifier of nameQualifiers) kept.insert(qualifier.split(' '), 'qualifier');

/** What phase 4 makes of a name. */
export interface SplitName {
  /** The words of the name itself, with those parentheses that belong to it. */
  words: string[];
  places: string[];
  alternates: { kind: AlternateKind; words: string[] }[];
}

/**
 * Phase 4: parts the name from former and trading names and from parenthesised names. Parentheses that hold
 * only places, qualifiers and numbers stay: "(Hong Kong)" and "(Singapore)" are different companies.
 */
export function splitNames(words: readonly string[]): SplitName {
  const split: SplitName = { words: [], places: [], alternates: [] };
  if (!words.includes('(') && !words.some((word) => word.includes('/'))) {
    split.words = [...words];
    return split;
  }
  const segments = segmentsOf(words);
  const nameIndex = nameIndexOf(segments);
  let target = split.words;
  segments.forEach((segment, index) => {
    if (segment.kind === 'named' && index !== nameIndex) {
      target = [];
      split.alternates.push({ kind: kindOfMark.get(segment.mark)!, words: target });
    }
    if (segment.kind !== 'parenthesis' || index === nameIndex) target.push(...segment.words.filter(isNoMark));
    else readParenthesis(segment, target, split);
  });
  return split;
}

function readParenthesis(segment: Segment, target: string[], split: SplitName): void {
  const words = segment.words.filter(isNoMark);
  const found = segment.mark === '' ? keptWords(words) : null;
  if (found) {
    target.push(...words);
    if (target === split.words) split.places.push(...found);
  } else split.alternates.push({ kind: kindOfMark.get(segment.mark) ?? 'other', words });
}

/** The places among the words when all of them are places, qualifiers or numbers; otherwise null. */
function keptWords(words: readonly string[]): string[] | null {
  const found: string[] = [];
  for (let index = 0; index < words.length; ) {
    const hit = kept.longest(words, index, 1, 0, words.length);
    if (!hit && !isNumber(words[index]!)) return null;
    if (hit?.value === 'place') found.push(words.slice(index, index + hit.length).join(' '));
    index += hit?.length ?? 1;
  }
  return found;
}

const isNoMark = (word: string) => !word.includes('/');
