/** The typed arrays that the index grows. */
type Growable = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * The same array when it has room for `needed` elements, otherwise a copy half as large again (or as large
 * as needed), new elements zero. Growing by a factor keeps the cost of an append constant on average.
 */
export function withRoom<T extends Growable>(array: T, needed: number): T {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(needed, Math.ceil(array.length * 1.5), 16),
  );
  larger.set(array as never);
  return larger;
}
