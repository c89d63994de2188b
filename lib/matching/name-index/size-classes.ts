/**
 * Names are kept apart by size (their number of distinct trigrams) in classes of about equal ratio: a
 * similarity of t is possible only between sizes within that ratio, and how many trigrams must be shared
 * depends on both sizes. Each number is the largest size in its class; the last class has no end.
 * Finer classes read fewer postings but cost more per class (measured at 100,000 and 2.3 million names).
 */
const largestOfClass = [4, 6, 8, 11, 14, 18, 23, 29, 37, 48, 64, 90, 130, 200];

export const classCount = largestOfClass.length + 1;

const classOfSize = new Uint8Array(largestOfClass[classCount - 2]! + 1);
for (let size = 1, sizeClass = 0; size < classOfSize.length; size++) {
  if (size > largestOfClass[sizeClass]!) sizeClass++;
  classOfSize[size] = sizeClass;
}

/** The class of a name with `size` distinct trigrams (1 or more). */
export function sizeClassOf(size: number): number {
  return size < classOfSize.length ? classOfSize[size]! : classCount - 1;
}

/** The least number of distinct trigrams that a name of the class has. */
export function smallestOfClass(sizeClass: number): number {
  return sizeClass === 0 ? 1 : largestOfClass[sizeClass - 1]! + 1;
}

/** The highest similarity (0..1) that any name of the class can have with one of `size` trigrams. */
export function highestSimilarity(size: number, sizeClass: number): number {
  const smallest = smallestOfClass(sizeClass);
  if (size < smallest) return size / smallest;
  const largest = largestOfClass[sizeClass] ?? Number.POSITIVE_INFINITY;
  return size > largest ? largest / size : 1;
}

/**
 * How many trigrams names of two sizes must share for shared / (left + right − shared) to reach `similarity`.
 * Where floating point is in doubt the answer is one too few, never one too many.
 */
export function neededShared(left: number, right: number, similarity: number): number {
  return Math.max(1, Math.ceil(((left + right) * similarity) / (1 + similarity) - 1e-9));
}
