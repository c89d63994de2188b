import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from './index';
import { SlowNames, searchSlowly } from './oracle';

/** Words over few signs, so that random names share trigrams; some signs end words, some are not ASCII. */
const sign = fc.constantFrom('a', 'b', 'c', '1', ' ', ' ', 'B', '&', 'é', 'ß', '株', '\u{1d49c}', 'ａ');
const asciiSign = fc.constantFrom('a', 'b', 'c', '1', ' ', ' ', '-');
const name = fc.oneof(
  fc.array(asciiSign, { maxLength: 14 }).map((signs) => signs.join('')),
  fc.array(sign, { maxLength: 14 }).map((signs) => signs.join('')),
);
const options = fc.record({
  minSimilarity: fc.constantFrom(0, 0.1, 0.25, 0.4, 0.5, 0.75, 1),
  limit: fc.integer({ min: 1, max: 30 }),
});

function indexOf(names: string[]): NameIndex {
  const index = new NameIndex();
  for (const each of names) index.add(each);
  return index;
}

function similarity(left: string, right: string): number {
  return indexOf([left]).search(right, { minSimilarity: 0 })[0]?.similarity ?? 0;
}

describe('similarity', () => {
  it.each([
    ['word', 'two words', 0.36363637],
    ['acme', 'acme', 1],
    ['acme widgets', 'widget acme', 0.78571427],
    ['AT&T', 'at t', 1],
    ['aaaa', 'aaaaaaaa', 1],
    ['a', 'a b', 0.5],
    ['hospital memorial', 'hospital memorial mercy', 0.8095238],
    ['1st bank', 'first bank', 0.42857143],
    ['smith', 'smyth', 0.33333334],
    ['', '', 0],
  ])('of %j and %j is what PostgreSQL 15 answers', (left, right, expected) => {
    expect(similarity(left, right)).toBeCloseTo(expected, 6);
    expect(similarity(right, left)).toBeCloseTo(expected, 6);
  });
});

describe('search', () => {
  it('finds exactly what a comparison with every name finds', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), name, options, (names, query, search) => {
        expect(indexOf(names).search(query, search)).toEqual(
          searchSlowly(new SlowNames(names), query, search),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('finds the same after any mixture of adding and searching', () => {
    const step = fc.record({ adds: fc.array(name, { maxLength: 8 }), query: name });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), options, (steps, search) => {
        const index = new NameIndex({ expectedNames: 4 });
        const slow = new SlowNames([]);
        for (const { adds, query } of steps) {
          for (const added of adds) expect(index.add(added)).toBe(slow.add(added));
          expect(index.search(query, search)).toEqual(searchSlowly(slow, query, search));
        }
      }),
    );
  });

  it('is exact where posting lists are long: 15,000 names, many of one kind', () => {
    const names = wordyNames(15_000);
    const index = indexOf(names);
    const slow = new SlowNames(names);
    for (let at = 0; at < 24; at++) {
      const held = names[at * 611]!;
      const query = at % 3 === 0 ? held : `${held.slice(0, at % 7)}x${held.slice((at % 7) + 1)}`;
      for (const limit of [3, 20, 2000]) {
        const hits = index.search(query, { limit });
        expect(hits).toEqual(searchSlowly(slow, query, { minSimilarity: 0.4, limit }));
        if (at % 3 === 0) expect(hits[0]?.similarity).toBe(1);
      }
    }
  });

  it('takes a minimum of 0.4 and a limit of 20 unless told otherwise', () => {
    const names = wordyNames(3000);
    const index = indexOf(names);
    const query = names[7]!;
    expect(index.search(query)).toEqual(index.search(query, { minSimilarity: 0.4, limit: 20 }));
    expect(index.search('services')).toHaveLength(20);
  });

  it('finds nothing for names without letters and digits, held or not', () => {
    const index = indexOf(['', ' ', '&&&', 'acme']);
    for (const query of ['', ' ', '&&&', '?']) expect(index.search(query, { minSimilarity: 0 })).toEqual([]);
    expect(index.size).toBe(4);
    expect(index.search('acme')).toEqual([{ name: 'acme', similarity: 1 }]);
  });

  it('finds names of one letter and of a thousand', () => {
    const long = wordyNames(400).join(' ').slice(0, 1000);
    const index = indexOf(['a', 'b', long, `${long} more`]);
    expect(index.search('a')).toEqual([{ name: 'a', similarity: 1 }]);
    expect(index.search(long).map((hit) => hit.name)).toEqual([long, `${long} more`]);
  });

  it('counts trigrams of the query that no held name has', () => {
    expect(indexOf(['株式会社']).search('株式会社 東京')[0]?.similarity).toBe(5 / 8);
    expect(indexOf(['cafe']).search('café')[0]?.similarity).toBe(3 / 7);
  });

  it('refuses what is out of range', () => {
    const index = indexOf(['acme']);
    expect(() => index.search('acme', { minSimilarity: 1.1 })).toThrow(RangeError);
    expect(() => index.search('acme', { minSimilarity: Number.NaN })).toThrow(RangeError);
    expect(() => index.search('acme', { limit: 0 })).toThrow(RangeError);
    expect(() => index.search('a'.repeat(16_385))).toThrow(RangeError);
    expect(() => index.add('a'.repeat(16_385))).toThrow(RangeError);
    expect(index.size).toBe(1);
  });
});

describe('holding names', () => {
  it('holds each name once, whatever its signs', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, fc.string({ unit: 'grapheme' }))), name, (names, other) => {
        const index = new NameIndex();
        const held = new Set<string>();
        for (const each of names) {
          expect(index.has(each)).toBe(held.has(each));
          expect(index.add(each)).toBe(!held.has(each));
          held.add(each);
          expect(index.add(each)).toBe(false);
        }
        expect(index.size).toBe(held.size);
        expect(index.has(other)).toBe(held.has(other));
      }),
    );
  });

  it('grows without losing any, with and without an expectation', () => {
    const names = wordyNames(20_000);
    for (const expectedNames of [undefined, 10, 20_000]) {
      const index = new NameIndex({ expectedNames });
      for (const each of names) index.add(each);
      expect(index.size).toBe(names.length);
      expect(names.every((each) => index.has(each))).toBe(true);
      expect(names.some((each) => index.has(`${each}x`))).toBe(false);
    }
  });

  it('tells how much it holds', () => {
    const index = indexOf(['acme', 'acme tools', '&']);
    // "  a", " ac", "acm", "cme", "me " in both; "  t", " to", "too", "ool", "ols", "ls " in one.
    expect(index.stats()).toMatchObject({ names: 3, trigrams: 11, postings: 16 });
    expect(index.stats().bytes).toBeGreaterThan(0);
  });
});

/** Distinct names of two to four words; every fourth has "services", every second has one of few words. */
function wordyNames(count: number): string[] {
  const common = ['services', 'international', 'group', 'medical', 'solutions'];
  const syllables = [
    'ba',
    'cor',
    'del',
    'fin',
    'gra',
    'hol',
    'ket',
    'lum',
    'mer',
    'nor',
    'pis',
    'tan',
    'vex',
  ];
  const names = new Set<string>();
  for (let number = 1; names.size < count; number++) {
    let state = Math.imul(number, 2654435761) >>> 0;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const words = Array.from({ length: 1 + next(2) }, () =>
      Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]).join(''),
    );
    if (number % 2 === 0) words.push(common[number % 4 === 0 ? 0 : next(common.length)]!);
    names.add(words.sort().join(' '));
  }
  return [...names];
}
