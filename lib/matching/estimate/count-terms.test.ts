import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termBits } from '../term-frequencies';
import { countTerms } from './count-terms';

const start = { bits: { hospital: 4 }, otherBits: 12 };
const many = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => name(i));

describe('countTerms', () => {
  it('tells common words from rare ones, once a name', () => {
    const names = [
      ...many(8000, (index) => `clinic w${index}`),
      ...many(8000, (index) => `bakery bakery x${index}`),
    ];
    const terms = countTerms(names, { keep: 100, start });
    expect(termBits(terms, 'clinic')).toBeCloseTo(1, 0);
    expect(termBits(terms, 'bakery')).toBe(termBits(terms, 'clinic'));
    expect(terms.otherBits).toBeGreaterThan(10);
  });

  it('believes what it was told as long as it has seen little', () => {
    const terms = countTerms(['acme', 'acme hospital'], { keep: 10, start });
    expect(termBits(terms, 'hospital')).toBeCloseTo(4, 1);
    expect(termBits(terms, 'unheard')).toBeCloseTo(12, 1);
    expect(termBits(terms, 'acme')).toBeLessThan(12);
    expect(countTerms([], { keep: 10, start })).toEqual(start);
  });

  it('keeps the frequent words at bounded memory, however many rare ones go by', () => {
    const names = many(50_000, (index) => `${index % 10 === 0 ? 'services ' : ''}w${index} v${index}`);
    const terms = countTerms(names, { keep: 20, start });
    expect(Object.keys(terms.bits).length).toBeLessThanOrEqual(21);
    expect(termBits(terms, 'services')).toBeCloseTo(Math.log2(10), 0);
    expect(terms.otherBits).toBeGreaterThan(termBits(terms, 'services') + 3);
  });

  it('does not depend on the order of names as long as nothing is forgotten', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), { maxLength: 4 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 50 }), (names) => {
        const terms = countTerms(names, { keep: 3, start });
        expect(countTerms([...names].reverse(), { keep: 3, start })).toEqual(terms);
        expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
      }),
    );
  });

  it('refuses to keep nothing', () => {
    expect(() => countTerms([], { keep: 0, start })).toThrow(RangeError);
  });
});
