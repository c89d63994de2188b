import { wRatio } from '../similarity';

/** WRatio (0–100) under which names without a common word are plainly different. */
const PLAINLY_DIFFERENT_BELOW = 60;
/** Letters that a word has to have to count as common: “of” says nothing. */
const SHORTEST_WORD = 3;

/**
 * Whether no method that looks at the names could bring two records together: whichever canonical names are taken,
 * own, former or trading, WRatio is below 60 and no word of three letters or more is common to both.
 */
export function isPlainlyDifferent(names: readonly string[], others: readonly string[]): boolean {
  return names.every((name) =>
    others.every((other) => !shareWord(name, other) && wRatio(name, other) < PLAINLY_DIFFERENT_BELOW),
  );
}

/** How far two names are apart, in words that can be counted: bands of trigram similarity and of WRatio. */
export function blockingReason(name: string, other: string): string {
  if (name === other) return 'equal names';
  const similarity = trigramSimilarity(name, other);
  const trigrams = bandOf(similarity * 100, [0, 20, 40, 50, 60, 80, 100]).map((edge) => edge / 100);
  const alike = bandOf(wRatio(name, other), [0, 60, 70, 80, 88, 95, 100]);
  return `trigrams ${trigrams.join('–')}, WRatio ${alike.join('–')}`;
}

/** Similarity of canonical names as pg_trgm and the index of names define it, 0–1. */
export function trigramSimilarity(name: string, other: string): number {
  const [trigrams, others] = [trigramsOf(name), trigramsOf(other)];
  const shared = [...trigrams].filter((trigram) => others.has(trigram)).length;
  return shared / Math.max(1, trigrams.size + others.size - shared);
}

function trigramsOf(name: string): Set<string> {
  const words = name.split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => word !== '');
  return new Set(
    words.flatMap((word) => {
      const padded = [...`  ${word} `];
      return padded.slice(2).map((_, at) => padded.slice(at, at + 3).join(''));
    }),
  );
}

function bandOf(value: number, edges: readonly number[]): [number, number] {
  const above = Math.max(
    1,
    edges.findIndex((edge) => value < edge),
  );
  const last = value >= edges.at(-1)! ? edges.length - 1 : above;
  return [edges[last - 1]!, edges[last]!];
}

function shareWord(name: string, other: string): boolean {
  const words = new Set(name.split(' ').filter((word) => word.length >= SHORTEST_WORD));
  return other.split(' ').some((word) => words.has(word));
}
