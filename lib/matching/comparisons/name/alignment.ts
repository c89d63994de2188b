import { acronymAt } from './acronyms';
import { joinedAt } from './joined-words';
import { KINDS, Kind, MOST_WORDS, type PreparedName } from './prepared-name';
import { LOOSELY_ALIKE, ONE_WORD, wordSimilarity } from './word-similarity';

const NONE = -1;
const similarities = new Float64Array(MOST_WORDS * MOST_WORDS);

/** One of two names in an alignment. */
export class Side {
  name!: PreparedName;
  /** For each word the index of its partner on the other side, or −1. */
  readonly partners = new Int8Array(MOST_WORDS);
  /** Bits of the words without partner, by kind. */
  readonly unmatched = new Float64Array(KINDS);
  /** Bits of all words without partner but the empty ones. */
  unmatchedBits = 0;

  start(name: PreparedName): void {
    this.name = name;
    this.partners.fill(NONE, 0, name.words.length);
    this.unmatched.fill(0);
    this.unmatchedBits = 0;
  }

  isFree(index: number): boolean {
    return this.partners[index] === NONE;
  }

  leaveOut(index: number, bits: number): void {
    const kind = this.name.words[index]!.kind;
    this.unmatched[kind]! += bits;
    if (kind !== Kind.empty) this.unmatchedBits += bits;
  }
}

/** Which word of one name is which of the other, one to one; and what is left over. */
export class Alignment {
  readonly left = new Side();
  readonly right = new Side();
  /** Bits of the words that agree, those of mistyped ones lessened. */
  agreedBits = 0;
  /** The part of `agreedBits` that tells names apart: not descriptive, relation or empty words. */
  identityBits = 0;
  /** The least similarity of two aligned words, 0–1. */
  leastSimilarity = 1;
  /** Words of one name are written as one in the other. */
  isJoined = false;
  /** A word of one name is made of the first letters of the other's. */
  isAcronym = false;

  /** Aligns the words of two names: equal ones first, then joined ones, acronyms, and the most alike. */
  align(left: PreparedName, right: PreparedName): this {
    this.left.start(left);
    this.right.start(right);
    this.agreedBits = 0;
    this.identityBits = 0;
    this.leastSimilarity = 1;
    this.isJoined = false;
    this.isAcronym = false;
    const open = this.#pairEqual();
    if (open) {
      this.#pairJoined(this.left, this.right);
      this.#pairJoined(this.right, this.left);
      this.#pairAcronyms(this.left, this.right);
      this.#pairAcronyms(this.right, this.left);
      this.#pairAlike();
    }
    this.#leaveOut(this.left);
    this.#leaveOut(this.right);
    return this;
  }

  /** True when both names have words that may yet be paired. */
  #pairEqual(): boolean {
    const { words } = this.left.name;
    const others = this.right.name.words;
    let free = Math.min(words.length, others.length);
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      for (let other = 0; other < others.length; other++) {
        if (word.text !== others[other]!.text || !this.right.isFree(other)) continue;
        this.#pair(index, other, 1);
        free--;
        break;
      }
    }
    return free > 0;
  }

  #pairJoined(one: Side, parts: Side): void {
    for (let index = 0; index < one.name.words.length; index++) {
      if (!one.isFree(index) || one.name.words[index]!.text.length < 4) continue;
      for (let start = 0; start + 1 < parts.name.words.length; start++) {
        const length = joinedAt(one.name.words[index]!.text, parts, start);
        if (length === 0) continue;
        one.partners[index] = start;
        parts.partners.fill(index, start, start + length);
        this.#agree(one, index, one.name.bits[index]!);
        this.isJoined = true;
        break;
      }
    }
  }

  #pairAcronyms(one: Side, parts: Side): void {
    for (let index = 0; index < one.name.words.length; index++) {
      const word = one.name.words[index]!;
      if (word.kind !== Kind.plain || !one.isFree(index) || word.text.length < 2 || word.text.length > 7)
        continue;
      for (let start = 0; start + 1 < parts.name.words.length; start++) {
        const length = acronymAt(word.text, parts, start);
        if (length === 0) continue;
        one.partners[index] = start;
        for (let part = start; part < start + length; part++) {
          if (parts.isFree(part)) parts.partners[part] = index;
        }
        this.#agree(one, index, Math.min(3 * word.text.length, one.name.bits[index]!));
        this.isAcronym = true;
        break;
      }
    }
  }

  /** The most alike pair first, until none is alike. */
  #pairAlike(): void {
    const { words } = this.left.name;
    const others = this.right.name.words;
    let any = false;
    for (let index = 0; index < words.length; index++) {
      for (let other = 0; other < others.length; other++) {
        const isOpen = this.left.isFree(index) && this.right.isFree(other);
        const similarity = isOpen ? wordSimilarity(words[index]!, others[other]!) : 0;
        similarities[index * MOST_WORDS + other] = similarity;
        if (similarity >= LOOSELY_ALIKE) any = true;
      }
    }
    while (any) {
      let best = LOOSELY_ALIKE;
      let [bestLeft, bestRight] = [NONE, NONE];
      for (let index = 0; index < words.length; index++) {
        if (!this.left.isFree(index)) continue;
        for (let other = 0; other < others.length; other++) {
          const similarity = similarities[index * MOST_WORDS + other]!;
          if (!this.right.isFree(other) || similarity < best || (similarity === best && bestLeft !== NONE))
            continue;
          best = similarity;
          bestLeft = index;
          bestRight = other;
        }
      }
      if (bestLeft === NONE) return;
      this.#pair(bestLeft, bestRight, best);
    }
  }

  #pair(index: number, other: number, similarity: number): void {
    this.left.partners[index] = other;
    this.right.partners[other] = index;
    const bits = Math.min(this.left.name.bits[index]!, this.right.name.bits[other]!);
    if (similarity === 1) {
      this.#agree(this.left, index, bits);
      return;
    }
    const [word, partner] = [this.left.name.words[index]!, this.right.name.words[other]!];
    if (word.kind === Kind.letter || partner.kind === Kind.letter) {
      this.isAcronym = true;
      this.#agree(this.left, index, Math.min(3, bits));
      return;
    }
    if (similarity < this.leastSimilarity) this.leastSimilarity = similarity;
    // What is only alike agrees by half and leaves nothing over.
    const share = similarity >= ONE_WORD ? similarity : similarity / 2;
    const isLeft = word.kind === Kind.plain;
    this.#agree(isLeft ? this.left : this.right, isLeft ? index : other, bits * share);
  }

  #agree(side: Side, index: number, bits: number): void {
    this.agreedBits += bits;
    const { kind } = side.name.words[index]!;
    if (kind === Kind.plain || kind === Kind.place || kind === Kind.numeral) this.identityBits += bits;
  }

  #leaveOut(side: Side): void {
    for (let index = 0; index < side.name.words.length; index++) {
      if (side.isFree(index)) side.leaveOut(index, side.name.bits[index]!);
    }
  }
}
