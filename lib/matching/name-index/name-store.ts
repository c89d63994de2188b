import { withRoom } from './growable';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A set of names, numbered 0, 1, 2 … in the order they came, held as UTF-8 in one array with a hash table over
 * it: about 35 bytes for a name of 20 characters, where a Map of strings takes three times that.
 *
 * A lone surrogate (no well-formed text) is held as U+FFFD.
 */
export class NameStore {
  #text: Uint8Array;
  #starts: Uint32Array;
  #slots: Uint32Array;
  #count = 0;
  #scratch = new Uint8Array(256);

  constructor(expectedNames: number) {
    this.#text = new Uint8Array(expectedNames * 28);
    this.#starts = new Uint32Array(expectedNames + 2);
    let slots = 64;
    while (slots < expectedNames * 1.5) slots *= 2;
    this.#slots = new Uint32Array(slots);
  }

  get size(): number {
    return this.#count;
  }

  get bytes(): number {
    return (
      this.#text.byteLength + this.#starts.byteLength + this.#slots.byteLength + this.#scratch.byteLength
    );
  }

  /** The array in which all names stand; replaced when it grows, so ask again after an `add`. */
  get text(): Uint8Array {
    return this.#text;
  }

  /** Where name `id` begins in `text`; name `id` ends where `id + 1` begins. */
  start(id: number): number {
    return this.#starts[id]!;
  }

  /** UTF-8 of a text that need not be held, valid until the next call. */
  encode(name: string): { text: Uint8Array; length: number } {
    const length = this.#encode(name);
    return { text: this.#scratch, length };
  }

  has(name: string): boolean {
    return this.#slots[this.#slotOf(this.#encode(name))] !== 0;
  }

  /** The number of the name added, or -1 when it was held already. */
  add(name: string): number {
    const length = this.#encode(name);
    const slot = this.#slotOf(length);
    if (this.#slots[slot] !== 0) return -1;
    const id = this.#count++;
    const start = this.#starts[id]!;
    this.#text = withRoom(this.#text, start + length);
    this.#text.set(this.#scratch.subarray(0, length), start);
    this.#starts = withRoom(this.#starts, id + 2);
    this.#starts[id + 1] = start + length;
    this.#slots[slot] = id + 1;
    if (this.#count * 1.4 > this.#slots.length) this.#rehash();
    return id;
  }

  get(id: number): string {
    return decoder.decode(this.#text.subarray(this.#starts[id]!, this.#starts[id + 1]!));
  }

  /** Below 0 when name `left` stands before name `right`, by code point; 0 only for one and the same. */
  compare(left: number, right: number): number {
    const text = this.#text;
    const leftStart = this.#starts[left]!;
    const rightStart = this.#starts[right]!;
    const leftLength = this.#starts[left + 1]! - leftStart;
    const rightLength = this.#starts[right + 1]! - rightStart;
    const shorter = Math.min(leftLength, rightLength);
    for (let at = 0; at < shorter; at++) {
      const difference = text[leftStart + at]! - text[rightStart + at]!;
      if (difference !== 0) return difference;
    }
    return leftLength - rightLength;
  }

  #encode(name: string): number {
    if (this.#scratch.length < name.length * 3) this.#scratch = withRoom(this.#scratch, name.length * 3);
    const scratch = this.#scratch;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      if (unit > 127) return encoder.encodeInto(name, scratch).written;
      scratch[at] = unit;
    }
    return name.length;
  }

  /** The slot that holds the name in `#scratch`, or the empty one where it belongs (linear probing). */
  #slotOf(length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(this.#scratch, 0, length) & mask;
    while (this.#slots[slot] !== 0 && !this.#equalsScratch(this.#slots[slot]! - 1, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #equalsScratch(id: number, length: number): boolean {
    const start = this.#starts[id]!;
    if (this.#starts[id + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.#text[start + at] !== this.#scratch[at]) return false;
    }
    return true;
  }

  #rehash(): void {
    const mask = this.#slots.length * 2 - 1;
    const slots = new Uint32Array(mask + 1);
    for (let id = 0; id < this.#count; id++) {
      let slot = hash(this.#text, this.#starts[id]!, this.#starts[id + 1]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, 32 bits, with a last stir because linear probing uses only the low bits. */
function hash(text: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text[at]!, 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 4;
}
