/** Milliseconds; percentiles by nearest rank. */
export interface Distribution {
  count: number;
  min: number;
  median: number;
  p95: number;
  max: number;
}

export function distribution(values: readonly number[]): Distribution {
  if (values.length === 0) throw new RangeError('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  const [min, median, p95, max] = [sorted[0]!, rank(0.5), rank(0.95), sorted.at(-1)!].map(
    (value) => Math.round(value * 10) / 10,
  ) as [number, number, number, number];
  return { count: values.length, min, median, p95, max };
}
