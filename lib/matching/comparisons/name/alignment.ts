import { acronymAt, isTurnedAcronym } from './acronyms';
import { joinedAt } from './joined-words';
import { KINDS, Kind, MOST_WORDS, type PreparedName, type Word } from './prepared-name';
import { LOOSELY_ALIKE, mayBeAlike, ONE_WORD, wordSimilarity } from './word-similarity';

const NONE = -1;
const LONGEST_ACRONYM = 7;
/** An initial is one of some ten letters that words often begin with. */
const BITS_PER_INITIAL = 3;
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

  /** Takes idle words out of those that are left over. */
  dismiss(isIdle: IsIdle): void {
    if (this.unmatchedBits === 0) return;
    const { words, bits } = this.name;
    this.unmatched.fill(0);
    this.unmatchedBits = 0;
    for (let index = 0; index < words.length; index++) {
      if (this.isFree(index) && !isIdle(words, index)) this.leaveOut(index, bits[index]!);
    }
  }
}

/** True of a word that says nothing beside the others of its name. */
export type IsIdle = (words: readonly Word[], index: number) => boolean;

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
    if (this.right.unmatchedBits === 0) this.left.dismiss(isRepeated);
    if (this.left.unmatchedBits === 0) this.right.dismiss(isRepeated);
    return this;
  }

  /** True when both names have words that may yet be paired. */
  #pairEqual(): boolean {
    const { words, hashes } = this.left.name;
    const { words: others, hashes: otherHashes } = this.right.name;
    let free = Math.min(words.length, others.length);
    for (let index = 0; index < words.length; index++) {
      const hash = hashes[index]!;
      for (let other = 0; other < others.length; other++) {
        if (hash !== otherHashes[other]! || !this.right.isFree(other)) continue;
        if (words[index]!.text !== others[other]!.text) continue;
        this.#pair(index, other, 1);
        free--;
        break;
      }
    }
    return free > 0;
  }

  #pairJoined(one: Side, parts: Side): void {
    const { words, firstCodes, lengths } = one.name;
    const { firstCodes: partCodes, lengths: partLengths } = parts.name;
    for (let index = 0; index < words.length; index++) {
      if (!one.isFree(index) || lengths[index]! < 4) continue;
      for (let start = 0; start + 1 < partCodes.length; start++) {
        if (firstCodes[index] !== partCodes[start] || partLengths[start]! >= lengths[index]!) continue;
        const length = joinedAt(words[index]!.text, parts, start);
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
    const { words, lengths, kinds } = one.name;
    const { firstCodes: partCodes } = parts.name;
    for (let index = 0; index < words.length; index++) {
      const { wholeAcronym } = one.name;
      if (lengths[index]! > LONGEST_ACRONYM || !one.isFree(index)) continue;
      if (kinds[index] !== Kind.plain && wholeAcronym === null) continue;
      for (let start = 0; start + 1 < partCodes.length; start++) {
        const text = wholeAcronym ?? words[index]!.text;
        const isTurned = wholeAcronym !== null && isTurnedAcronym(text, parts);
        if (text.charCodeAt(0) !== partCodes[start] && !isTurned) continue;
        const length = isTurned ? 2 : acronymAt(text, parts, start);
        if (length === 0) continue;
        one.partners[index] = start;
        for (let part = start; part < start + length; part++) {
          if (parts.isFree(part)) parts.partners[part] = index;
        }
        this.#agree(one, index, BITS_PER_INITIAL * text.length);
        this.isAcronym = true;
        break;
      }
    }
  }

  /** The most alike pair first, until none is alike. */
  #pairAlike(): void {
    if (!this.#findSimilarities()) return;
    const count = this.left.name.words.length;
    const otherCount = this.right.name.words.length;
    for (;;) {
      let best = 0;
      let bestLeft = NONE;
      let bestRight = NONE;
      for (let index = 0; index < count; index++) {
        if (!this.left.isFree(index)) continue;
        for (let other = 0; other < otherCount; other++) {
          const similarity = similarities[index * MOST_WORDS + other]!;
          if (similarity <= best || !this.right.isFree(other)) continue;
          best = similarity;
          bestLeft = index;
          bestRight = other;
        }
      }
      if (bestLeft === NONE) return;
      this.#pair(bestLeft, bestRight, best);
    }
  }

  /** Fills `similarities` for all words that are free; true when any two are alike. */
  #findSimilarities(): boolean {
    const { left, right } = this;
    let any = false;
    for (let index = 0; index < left.name.words.length; index++) {
      if (!left.isFree(index)) continue;
      for (let other = 0; other < right.name.words.length; other++) {
        const slot = index * MOST_WORDS + other;
        similarities[slot] = 0;
        if (!right.isFree(other) || !mayBeAlike(left.name, index, right.name, other)) continue;
        const similarity = wordSimilarity(left.name.words[index]!, right.name.words[other]!);
        if (similarity < LOOSELY_ALIKE) continue;
        similarities[slot] = similarity;
        any = true;
      }
    }
    return any;
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
      this.#agree(this.left, index, Math.min(BITS_PER_INITIAL, bits));
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
    const { words } = side.name;
    for (let index = 0; index < words.length; index++) {
      if (side.isFree(index)) side.leaveOut(index, side.name.bits[index]!);
    }
  }
}

/** True when the word stands before in the name: "Onward House - Onward House" says no more than "Onward House". */
function isRepeated(words: readonly Word[], index: number): boolean {
  const { text } = words[index]!;
  for (let before = 0; before < index; before++) if (words[before]!.text === text) return true;
  return false;
}
