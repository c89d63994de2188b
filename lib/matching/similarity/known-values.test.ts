import { describe, expect, test } from 'vitest';
import { partialRatio, partialTokenRatio, ratio, tokenSetRatio, tokenSortRatio, wRatio } from './index';

// What rapidfuzz 3.14.6 (C++, no processor) answered to these pairs, made up for this test, to four places.
const LONG_A = 'golden river dental supply and services of the upper valley, limited';
const LONG_B = 'the upper valley golden river dental services';
// biome-ignore format: a table is read by its columns
const ROWS: [a: string, b: string, why: string, w: number, r: number, p: number, sort: number, set: number, partialToken: number][] = [
  ['this is a test', 'this is a test!', 'one more character', 96.5517, 96.5517, 100, 96.5517, 96.5517, 100],
  ['fuzzy was a bear', 'fuzzy fuzzy was a bear', 'a repeated token', 95, 84.2105, 100, 84.2105, 100, 100],
  ['fuzzy was a bear but not a dog', 'fuzzy was a bear but not a cat', 'one token differs', 90, 90, 94.7368, 90, 92.3077, 100],
  ['Müller Maschinenbau GmbH', 'Mueller Maschinenbau', 'case and umlaut are kept', 81.8182, 81.8182, 92.3077, 81.8182, 81.8182, 100],
  ['harbour lights hotel', 'hotel harbor light', 'tokens moved', 90, 63.1579, 77.4194, 94.7368, 94.7368, 100],
  ['abcd', 'abcde', 'length ratio below 1.5', 88.8889, 88.8889, 100, 88.8889, 88.8889, 100],
  ['abcd', 'abcdef', 'length ratio of 1.5', 90, 80, 100, 80, 80, 100],
  ['abc', 'abcdefghijklmnopqrstuvwx', 'length ratio of 8', 90, 22.2222, 100, 22.2222, 22.2222, 100],
  ['abc', 'abcdefghijklmnopqrstuvwxy', 'length ratio beyond 8', 60, 21.4286, 100, 21.4286, 21.4286, 100],
  ['', '', 'both empty', 0, 100, 100, 100, 0, 100],
  ['', 'x', 'one empty', 0, 0, 0, 0, 0, 0],
  [' ', '\t', 'nothing but whitespace', 95, 0, 0, 100, 0, 100],
  ['a a b', 'b a', 'repeated and moved', 85.5, 50, 66.6667, 75, 100, 100],
  ['a\u00a0b', 'b a', 'no-break space in a Latin-1 text', 63.3333, 33.3333, 50, 66.6667, 66.6667, 66.6667],
  ['a\u00a0東', '東 a', 'no-break space beside a wide character', 95, 33.3333, 50, 100, 100, 100],
  ['𝔸𝔹', '𝔸', 'astral characters count as one', 90, 66.6667, 100, 66.6667, 66.6667, 100],
  [`${'x'.repeat(33)}yz`, `y${'x'.repeat(33)}`, 'more than one machine word', 95.6522, 95.6522, 98.5075, 95.6522, 95.6522, 98.5075],
  [`${'ab'.repeat(40)}c`, 'ba'.repeat(50), 'a needle beyond 64 characters', 88.3978, 88.3978, 98.7654, 88.3978, 88.3978, 98.7654],
  ['stone bridge', 'bridgestone', 'joined tokens', 90.8696, 52.1739, 70.5882, 95.6522, 95.6522, 90.9091],
  ['north', 'south', 'equal lengths: each slides over the other', 60, 60, 66.6667, 60, 60, 66.6667],
  [LONG_A, LONG_B, 'long names', 85.5, 49.5575, 66.6667, 79.646, 91.5663, 100],
];

describe('known values of rapidfuzz', () => {
  test.each(ROWS)('%j and %j: %s', (a, b, _, ...expected) => {
    const metrics = [wRatio, ratio, partialRatio, tokenSortRatio, tokenSetRatio, partialTokenRatio];
    const scores = metrics.map((metric) => metric(a, b));
    for (const [index, score] of scores.entries()) {
      const difference = Math.abs(score - expected[index]!);
      expect(difference, `${metrics[index]!.name} gave ${score}`).toBeLessThanOrEqual(0.0001);
    }
  });
});
