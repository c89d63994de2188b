/**
 * The values nearest to `values` (least squares, weighted) that never rise from one to the next: pool adjacent
 * violators (Barlow et al. 1972). O(n²) at worst, for lists of a dozen.
 *
 * @param weights positive, one for each value
 */
export function falling(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; size: number }[] = [];
  values.forEach((value, index) => {
    let pool = { mean: value, weight: weights[index]!, size: 1 };
    for (let last = pools.at(-1); last && last.mean < pool.mean; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  return pools.flatMap((pool) => Array<number>(pool.size).fill(pool.mean));
}
