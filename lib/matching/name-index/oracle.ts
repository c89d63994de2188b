import type { NameHit } from './index';

/** Names with their trigrams as sets of strings: slow and obvious, for tests to hold the index against. */
export class SlowNames {
  readonly trigrams = new Map<string, Set<string>>();

  constructor(names: string[]) {
    for (const name of names) this.add(name);
  }

  add(name: string): boolean {
    if (this.trigrams.has(name)) return false;
    this.trigrams.set(name, slowTrigrams(name));
    return true;
  }
}

/** Compares the query with every name, sorts all, cuts at the limit. */
export function searchSlowly(
  names: SlowNames,
  query: string,
  options: { minSimilarity: number; limit: number },
): NameHit[] {
  const wanted = slowTrigrams(query);
  const hits: NameHit[] = [];
  for (const [name, trigrams] of names.trigrams) {
    let shared = 0;
    for (const trigram of wanted) if (trigrams.has(trigram)) shared++;
    const similarity = shared / (wanted.size + trigrams.size - shared);
    if (shared > 0 && similarity >= options.minSimilarity) hits.push({ name, similarity });
  }
  hits.sort((left, right) => right.similarity - left.similarity || byCodePoint(left.name, right.name));
  return hits.slice(0, options.limit);
}

function slowTrigrams(name: string): Set<string> {
  const words = name
    .toLowerCase()
    .split(/[^\p{Alphabetic}\p{N}]+/u)
    .filter((word) => word !== '');
  const trigrams = new Set<string>();
  for (const word of words) {
    const signs = [' ', ' ', ...word, ' '];
    for (let at = 2; at < signs.length; at++) trigrams.add(signs.slice(at - 2, at + 1).join(''));
  }
  return trigrams;
}

function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
