/**
 * The best `limit` of the hits offered, kept sorted: the most similar first, equal ones in the order that
 * `compare` gives. Meant for limits up to some hundreds (an insertion moves what stands behind it).
 */
export class BestHits {
  readonly ids: number[] = [];
  readonly similarities: number[] = [];
  readonly #limit: number;
  readonly #compare: (left: number, right: number) => number;
  /** What a hit must at least have to be taken; it rises once there are `limit` hits. */
  threshold: number;

  constructor(limit: number, minSimilarity: number, compare: (left: number, right: number) => number) {
    this.#limit = limit;
    this.#compare = compare;
    this.threshold = minSimilarity;
  }

  offer(id: number, similarity: number): void {
    if (similarity < this.threshold) return;
    const { ids, similarities } = this;
    let at = ids.length;
    while (at > 0 && this.#isBefore(id, similarity, at - 1)) at--;
    if (at === this.#limit) return;
    ids.splice(at, 0, id);
    similarities.splice(at, 0, similarity);
    if (ids.length > this.#limit) {
      ids.pop();
      similarities.pop();
    }
    if (ids.length === this.#limit) this.threshold = similarities[this.#limit - 1]!;
  }

  #isBefore(id: number, similarity: number, at: number): boolean {
    const other = this.similarities[at]!;
    return similarity > other || (similarity === other && this.#compare(id, this.ids[at]!) < 0);
  }
}
