import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as similarity from './index';
import * as oracle from './oracle';

const METRICS = {
  ratio: [similarity.ratio, similarity.preparedRatio, oracle.ratio],
  partialRatio: [similarity.partialRatio, similarity.preparedPartialRatio, oracle.partialRatio],
  tokenSortRatio: [similarity.tokenSortRatio, similarity.preparedTokenSortRatio, oracle.tokenSortRatio],
  tokenSetRatio: [similarity.tokenSetRatio, similarity.preparedTokenSetRatio, oracle.tokenSetRatio],
  tokenRatio: [similarity.tokenRatio, similarity.preparedTokenRatio, oracle.tokenRatio],
  partialTokenRatio: [
    similarity.partialTokenRatio,
    similarity.preparedPartialTokenRatio,
    oracle.partialTokenRatio,
  ],
  wRatio: [similarity.wRatio, similarity.preparedWRatio, oracle.wRatio],
} as const;

// Few letters, so that random texts have much in common; whitespace of all kinds, so that they have tokens.
const LETTERS = [...'aaabbcde   -'];
const UNICODE = [...'aé\u00ff \u00a0\u0085\u2003\u3000\u001cя東京\ufffe𝔸😀\ud800'];

/** Two texts, often related: the second is the first with edits, moved tokens, or something added. */
function pairs(alphabet: string[], size: { minLength: number; maxLength: number }) {
  const text = fc.array(fc.constantFrom(...alphabet), size).map((characters) => characters.join(''));
  const edit = fc.record({
    at: fc.nat(size.maxLength),
    removed: fc.nat(2),
    added: fc.constantFrom('', '', ...alphabet),
  });
  const related = fc
    .tuple(text, fc.array(edit, { maxLength: 4 }), fc.boolean(), fc.option(text))
    .map(([original, edits, isReversed, extra]) => {
      const characters = [...original];
      for (const { at, removed, added } of edits) characters.splice(at, removed, added);
      let edited = characters.join('');
      if (isReversed) edited = edited.split(' ').reverse().join(' ');
      return [original, extra === null ? edited : `${edited} ${extra}`] as [string, string];
    });
  return fc.oneof(fc.tuple(text, text), related, related);
}

const SIZES = [
  { name: 'short texts', pair: pairs(LETTERS, { minLength: 0, maxLength: 24 }), runs: 1500 },
  { name: 'short texts in many scripts', pair: pairs(UNICODE, { minLength: 0, maxLength: 20 }), runs: 1000 },
  { name: 'texts about one word long', pair: pairs(LETTERS, { minLength: 28, maxLength: 70 }), runs: 150 },
  { name: 'texts about four words long', pair: pairs(LETTERS, { minLength: 90, maxLength: 140 }), runs: 20 },
];

describe.each(Object.entries(METRICS))('%s', (_, [score, preparedScore, slowScore]) => {
  test.each(SIZES)('agrees with the oracle on $name', ({ pair, runs }) => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(score(a, b)).toBeCloseTo(slowScore(a, b), 9);
      }),
      { numRuns: runs },
    );
  });

  test('is the same in both directions, prepared or not, and within 0–100', () => {
    const anyPair = fc.oneof(...SIZES.map(({ pair }) => pair), fc.tuple(fc.string(), fc.string()));
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const result = score(a, b);
        expect(result).toBeGreaterThanOrEqual(0);
        expect(result).toBeLessThanOrEqual(100);
        expect(score(b, a)).toBeCloseTo(result, 9);
        expect(preparedScore(similarity.prepare(a), similarity.prepare(b))).toBe(result);
      }),
    );
  });

  test('answers 0 below the cutoff and the very score from the cutoff on', () => {
    const cutoff = fc.oneof(fc.double({ min: 0, max: 101, noNaN: true }), fc.constant('the score' as const));
    fc.assert(
      fc.property(fc.oneof(SIZES[0]!.pair, SIZES[2]!.pair), cutoff, ([a, b], chosen) => {
        const result = score(a, b);
        const scoreCutoff = chosen === 'the score' ? result : chosen;
        expect(score(a, b, scoreCutoff)).toBe(result >= scoreCutoff ? result : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
