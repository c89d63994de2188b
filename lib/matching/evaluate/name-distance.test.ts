import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from '../name-index';
import { blockingReason, isPlainlyDifferent, trigramSimilarity } from './name-distance';

describe('isPlainlyDifferent', () => {
  it.each([
    [['international business machines'], ['ibm'], true],
    [['lumen works'], ['quartz bakery'], true],
    [['kestrel optics'], ['kestrel glass and paper trading'], false],
    [['kestral optiks'], ['kestrel optics'], false],
    [['bank of x'], ['port of y'], true],
  ])('%j and %j: %j', (names, others, expected) => {
    expect(isPlainlyDifferent(names, others)).toBe(expected);
    expect(isPlainlyDifferent(others, names)).toBe(expected);
  });

  it('looks at every name that a record has', () => {
    expect(isPlainlyDifferent(['lumen works', 'quartz bakers'], ['quartz bakery'])).toBe(false);
  });
});

describe('blockingReason', () => {
  it('names the bands', () => {
    expect(blockingReason('acme', 'acme')).toBe('equal names');
    expect(blockingReason('abc', 'xyz')).toBe('trigrams 0–0.2, WRatio 0–60');
    expect(blockingReason('kestrel optics', 'optics kestrel')).toBe('trigrams 0.8–1, WRatio 95–100');
  });
});

describe('trigramSimilarity', () => {
  it('is that of the index of names', () => {
    const word = fc.stringMatching(/^[abcé1]{1,5}$/);
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (held, sought) => {
        const index = new NameIndex();
        index.add(held);
        const [hit] = index.search(sought, { minSimilarity: 0, limit: 1 });
        expect(trigramSimilarity(held, sought)).toBeCloseTo(hit?.similarity ?? 0, 10);
      }),
      { numRuns: 50 },
    );
  });
});
