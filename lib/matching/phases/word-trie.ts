interface Node<Value> {
  next: Map<string, Node<Value>>;
  value?: Value;
}

/** Finds the longest known run of words that begins, or in a trie of reversed phrases ends, at a place. */
export class WordTrie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** Keeps the value given first when a phrase is given twice; returns the value that stands. */
  insert(words: readonly string[], value: Value): Value {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value ??= value;
    return node.value;
  }

  /** The longest phrase along `words[at], words[at + step], …` that stays within [from, to). */
  longest(
    words: readonly string[],
    at: number,
    step: 1 | -1,
    from: number,
    to: number,
    wordOf: (word: string) => string = same,
  ): { length: number; value: Value } | null {
    let node = this.#root;
    let best: { length: number; value: Value } | null = null;
    for (let index = at; index >= from && index < to; index += step) {
      const next = node.next.get(wordOf(words[index]!));
      if (!next) break;
      node = next;
      if (node.value !== undefined) best = { length: Math.abs(index - at) + 1, value: node.value };
    }
    return best;
  }
}

const same = (word: string) => word;
