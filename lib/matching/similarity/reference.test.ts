import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { partialRatio, partialTokenRatio, ratio, tokenSetRatio, tokenSortRatio, wRatio } from './index';

const TOLERANCE = 0.0001;
const METRICS = {
  w_ratio: wRatio,
  ratio,
  partial_ratio: partialRatio,
  token_sort_ratio: tokenSortRatio,
  token_set_ratio: tokenSetRatio,
  partial_token_ratio: partialTokenRatio,
};
type Row = Record<keyof typeof METRICS | 'a' | 'b', string>;

const file = resolve(process.env.TOUCHSTONE_DATA ?? '../shared/data', 'reference/fuzzy-scores.csv');
const isThere = existsSync(file);
describe('scores that rapidfuzz gave to thousands of real and dirty names', () => {
  test.for(Object.entries(METRICS))('%s agrees in every row', ([column, metric], { skip }) => {
    skip(!isThere, `${file} is not there (see TOUCHSTONE_DATA)`);
    const rows: Row[] = parse(readFileSync(file), { columns: true });
    expect(rows.length).toBeGreaterThanOrEqual(4000);
    const wrong = rows
      .map((row) => ({
        a: row.a,
        b: row.b,
        given: metric(row.a, row.b),
        expected: Number(row[column as keyof Row]),
      }))
      .filter(({ given, expected }) => !(Math.abs(given - expected) <= TOLERANCE));
    expect(wrong).toEqual([]);
  });
});
