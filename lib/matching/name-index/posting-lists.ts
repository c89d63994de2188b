import { withRoom } from './growable';

const blockBits = 18;
const blockSize = 1 << blockBits;
const firstChunk = 4;
const largestChunk = 1024;

/**
 * Many growing lists of whole numbers (below 2³²) in few large arrays. A list is a chain of chunks of 4, 12,
 * 48, 64, 128, 256, 512, 1,024, 1,024 … elements, so that appending never moves what is there, a short list wastes
 * little, and a long one is read in long runs. Each chunk is followed by the place of the next.
 */
export class PostingLists {
  #blocks: Uint32Array[] = [];
  /** Where the next chunk begins: places run through all blocks. */
  #used = 0;
  #lengths = new Uint32Array(0);
  /** By list: the place of its first element, and of the next to be written. */
  #heads = new Uint32Array(0);
  #tails = new Uint32Array(0);
  #total = 0;

  /** After `nextRun`: elements of the opened list stand at `run[runStart .. runEnd)`. */
  run: Uint32Array = new Uint32Array(0);
  runStart = 0;
  runEnd = 0;
  #left = 0;
  #read = 0;
  #next = 0;

  /** How many elements all lists have together. */
  get total(): number {
    return this.#total;
  }

  get bytes(): number {
    return this.#blocks.length * blockSize * 4 + this.#lengths.byteLength * 3;
  }

  /** How many elements a list has; 0 for one never appended to. */
  length(list: number): number {
    return list < this.#lengths.length ? this.#lengths[list]! : 0;
  }

  append(list: number, value: number): void {
    if (list >= this.#lengths.length) {
      this.#lengths = withRoom(this.#lengths, list + 1);
      this.#heads = withRoom(this.#heads, list + 1);
      this.#tails = withRoom(this.#tails, list + 1);
    }
    const length = this.#lengths[list]!;
    let place = this.#tails[list]!;
    const room = chunkStartingAt(length);
    if (room > 0) {
      const chunk = this.#allocate(room + 1);
      if (length === 0) this.#heads[list] = chunk;
      else this.#write(place, chunk);
      place = chunk;
    }
    this.#write(place, value);
    this.#tails[list] = place + 1;
    this.#lengths[list] = length + 1;
    this.#total++;
  }

  /** Goes to the beginning of a list (one is open at a time); then `nextRun` gives its elements run by run. */
  open(list: number): void {
    this.#left = this.length(list);
    this.#read = 0;
    this.#next = this.#left === 0 ? 0 : this.#heads[list]!;
  }

  /** Sets `run`, `runStart` and `runEnd` to the next elements of the opened list; false when there are none. */
  nextRun(): boolean {
    if (this.#left === 0) return false;
    const block = this.#blocks[this.#next >>> blockBits]!;
    const length = Math.min(chunkStartingAt(this.#read), this.#left);
    this.run = block;
    this.runStart = this.#next & (blockSize - 1);
    this.runEnd = this.runStart + length;
    this.#read += length;
    this.#left -= length;
    if (this.#left > 0) this.#next = block[this.runEnd]!;
    return true;
  }

  #allocate(length: number): number {
    const end = this.#blocks.length * blockSize;
    if (this.#used + length > end) {
      this.#blocks.push(new Uint32Array(blockSize));
      this.#used = end;
    }
    const place = this.#used;
    this.#used += length;
    return place;
  }

  #write(place: number, value: number): void {
    this.#blocks[place >>> blockBits]![place & (blockSize - 1)] = value;
  }
}

/** The size of the chunk whose first element is the list's element `length`; 0 when none begins there. */
function chunkStartingAt(length: number): number {
  if (length >= largestChunk) return length % largestChunk === 0 ? largestChunk : 0;
  if (length === 0) return firstChunk;
  if ((length & (length - 1)) !== 0 || length < firstChunk) return 0;
  if (length >= 64) return length;
  return length === 4 || length === 16 ? length * 3 : 0;
}
