import { BestHits } from './best-hits';
import { CandidateCounter } from './candidate-counter';
import { withRoom } from './growable';
import { NameStore } from './name-store';
import { PostingLists } from './posting-lists';
import { Query } from './query';
import { classCount, highestSimilarity, neededShared, sizeClassOf, smallestOfClass } from './size-classes';
import { TrigramReader } from './trigrams';

/** A name held, and its similarity to the name searched for: 0..1, 1 for equal sets of trigrams. */
export interface NameHit {
  name: string;
  similarity: number;
}

/** The names of one size class, numbered within the class: a posting is such a number. */
interface Members {
  count: number;
  ids: Uint32Array;
  sizes: Uint16Array;
}

const longestName = 16_384;

/** What comparing one candidate in full costs, in postings read (measured; the optimum is flat). */
const comparisonCost = 40;

/**
 * Millions of names in memory, found by trigram similarity: the candidate generator of phase 7.
 *
 * Similarity is that of PostgreSQL's pg_trgm (`similarity()`, https://www.postgresql.org/docs/current/pgtrgm.html):
 * distinct trigrams shared / distinct trigrams of both. Recall is exact: every name that reaches the minimum and
 * belongs among the best `limit` is returned. The method is that of set similarity joins: posting lists read
 * rarest first, prefix and length filters (Chaudhuri, Ganti, Kaushik 2006, "A Primitive Operator for Similarity
 * Joins in Data Cleaning"; Bayardo, Ma, Srikant 2007, "Scaling Up All Pairs Similarity Search").
 *
 * Names are never taken out: a hit is a hint that the caller verifies in the ledger.
 */
export class NameIndex {
  readonly #names: NameStore;
  readonly #reader = new TrigramReader();
  readonly #postings = new PostingLists();
  readonly #classes: Members[];
  readonly #query = new Query(this.#reader);
  readonly #counter = new CandidateCounter();

  /** @param options.expectedNames saves growing (and its pauses) when about so many names are to come */
  constructor(options: { expectedNames?: number } = {}) {
    this.#names = new NameStore(options.expectedNames ?? 0);
    this.#classes = Array.from({ length: classCount }, () => ({
      count: 0,
      ids: new Uint32Array(0),
      sizes: new Uint16Array(0),
    }));
  }

  /** The number of names held. */
  get size(): number {
    return this.#names.size;
  }

  /** Whether exactly this name is held. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /**
   * Adds a name; a few microseconds, but for the rare call that makes an array grow (0.2 s at 2 million).
   *
   * A name without letters and digits is held, but has no trigrams, and no search finds it (as in pg_trgm).
   *
   * @returns false when the name was held already
   * @throws RangeError for a name of more than 16,384 UTF-16 units
   */
  add(name: string): boolean {
    refuseTooLong(name);
    const id = this.#names.add(name);
    if (id < 0) return false;
    const { size } = this.#reader.read(
      this.#names.text,
      this.#names.start(id),
      this.#names.start(id + 1),
      true,
    );
    if (size === 0) return true;
    const sizeClass = sizeClassOf(size);
    const members = this.#classes[sizeClass]!;
    const member = members.count++;
    members.ids = withRoom(members.ids, member + 1);
    members.sizes = withRoom(members.sizes, member + 1);
    members.ids[member] = id;
    members.sizes[member] = size;
    const { codes } = this.#reader;
    for (let at = 0; at < size; at++) this.#postings.append(listOf(codes[at]!, sizeClass), member);
    return true;
  }

  /**
   * The names most similar to `name`, itself included when it is held: best first, equally similar ones in the
   * order of their code points.
   *
   * @param options.minSimilarity 0..1, default 0.4; names that share no trigram are never found, even at 0
   * @param options.limit how many at most, default 20; meant for up to some hundreds
   * @throws RangeError for a name of more than 16,384 UTF-16 units, or options out of range
   */
  search(name: string, options: { minSimilarity?: number; limit?: number } = {}): NameHit[] {
    const { minSimilarity = 0.4, limit = 20 } = options;
    refuseTooLong(name);
    if (!(minSimilarity >= 0 && minSimilarity <= 1))
      throw new RangeError('minSimilarity must be within 0..1');
    if (!(limit >= 1)) throw new RangeError('limit must be at least 1');
    const { text, length } = this.#names.encode(name);
    const query = this.#query;
    query.read(text, length);
    const best = new BestHits(limit, minSimilarity, (left, right) => this.#names.compare(left, right));
    // The classes nearest in size first, as they can hold the best hits, which raise the threshold.
    let below = sizeClassOf(query.size);
    let above = below + 1;
    while (query.codes.length > 0) {
      const belowBound = below >= 0 ? highestSimilarity(query.size, below) : -1;
      const aboveBound = above < classCount ? highestSimilarity(query.size, above) : -1;
      if (Math.max(belowBound, aboveBound) < best.threshold) break;
      this.#searchClass(belowBound >= aboveBound ? below-- : above++, best);
    }
    return best.ids.map((id, at) => ({ name: this.#names.get(id), similarity: best.similarities[at]! }));
  }

  /** Counts and sizes for metrics; `bytes` are those of the arrays held. Takes some milliseconds. */
  stats(): { names: number; trigrams: number; postings: number; bytes: number } {
    let trigrams = 0;
    for (let code = 0; code < this.#reader.codeCount; code++) {
      let sizeClass = 0;
      while (sizeClass < classCount && this.#postings.length(listOf(code, sizeClass)) === 0) sizeClass++;
      if (sizeClass < classCount) trigrams++;
    }
    let bytes = this.#names.bytes + this.#reader.bytes + this.#postings.bytes;
    bytes += this.#query.bytes + this.#counter.bytes;
    for (const { ids, sizes } of this.#classes) bytes += ids.byteLength + sizes.byteLength;
    return { names: this.size, trigrams, postings: this.#postings.total, bytes };
  }

  #searchClass(sizeClass: number, best: BestHits): void {
    const members = this.#classes[sizeClass]!;
    if (members.count === 0) return;
    const { size } = this.#query;
    const smallest = Math.max(smallestOfClass(sizeClass), Math.ceil(size * best.threshold - 1e-9));
    const needed = neededShared(size, smallest, best.threshold);
    const lists = this.#listsRarestFirst(sizeClass);
    if (lists.length < needed) return;
    this.#counter.reserve(members.count);
    const read = this.#readLists(lists, needed);
    this.#compare(members, smallest, lists.length - read, best);
  }

  /** The posting lists of the query's trigrams in a class, those without elements left out. */
  #listsRarestFirst(sizeClass: number): number[] {
    const lists: number[] = [];
    const lengths: number[] = [];
    for (const code of this.#query.codes) {
      const list = listOf(code, sizeClass);
      const length = this.#postings.length(list);
      if (length === 0) continue;
      let at = lists.length;
      for (; at > 0 && lengths[at - 1]! > length; at--) {
        lists[at] = lists[at - 1]!;
        lengths[at] = lengths[at - 1]!;
      }
      lists[at] = list;
      lengths[at] = length;
    }
    return lists;
  }

  /**
   * Leaves in the counter all names that can be in `needed` of the lists. All but `needed − 1` lists introduce
   * candidates (who is in none of them cannot reach it); more are read while that is cheaper than comparing.
   *
   * @returns how many of the lists were read
   */
  #readLists(lists: number[], needed: number): number {
    const postings = this.#postings;
    const counter = this.#counter;
    let read = 0;
    while (read <= lists.length - needed) counter.introduce(postings, lists[read++]!);
    while (read < lists.length && postings.length(lists[read]!) <= counter.size * comparisonCost) {
      // Sifting costs as much as reading a list that long, so several short lists are read between two.
      let unsifted = 0;
      while (read < lists.length && (unsifted === 0 || unsifted < counter.size)) {
        unsifted += postings.length(lists[read]!);
        counter.count(postings, lists[read++]!);
      }
      counter.keepFrom(needed - (lists.length - read));
    }
    return read;
  }

  /** Offers the candidates, those counted most often first, as far as they can still be among the best. */
  #compare(members: Members, smallest: number, unreadLists: number, best: BestHits): void {
    const { size } = this.#query;
    const compareOne = (member: number) => {
      const memberSize = members.sizes[member]!;
      if (level + unreadLists < neededShared(size, memberSize, best.threshold)) return;
      const id = members.ids[member]!;
      const shared =
        unreadLists === 0
          ? level
          : this.#query.sharedWith(this.#names.text, this.#names.start(id), this.#names.start(id + 1));
      best.offer(id, shared / (size + memberSize - shared));
    };
    let level = this.#counter.highestCount();
    for (; level > 0 && this.#counter.size > 0; level--) {
      if (level + unreadLists < neededShared(size, smallest, best.threshold)) break;
      this.#counter.takeLevel(level, compareOne);
    }
    this.#counter.clear();
  }
}

/** The posting list of a trigram in a size class. The lists of one trigram stand side by side. */
function listOf(code: number, sizeClass: number): number {
  return code * classCount + sizeClass;
}

function refuseTooLong(name: string): void {
  if (name.length > longestName) throw new RangeError(`A name has at most ${longestName} characters`);
}
