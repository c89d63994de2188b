import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultModel, detailOf, levels, weightOf } from '../model';
import { MatchRecord } from '../record';
import { commonTerms } from '../term-frequencies';
import { compareNames } from './name';
import { compareNamesAlone } from './name/names-alone';
import { nameCases } from './name.cases';

const record = (rawName: string, city?: string) =>
  new MatchRecord({ rawName, rawAddress: city ? { city, country_code: 'US' } : null });
const compare = (a: string, b: string) => compareNames(record(a), record(b));

describe('compareNames', () => {
  it.each(nameCases)('%s | %s: %s', (a, b, level) => {
    expect(compare(a, b).level).toBe(level);
    expect(compare(b, a).level).toBe(level);
  });

  it('says in words which words do not agree, those of the first record first', () => {
    const detail = detailOf(compare('Lindqvist Brindlemark Oslo', 'Lindqvist Quillhaven Oslo'));
    expect(detail).toBe('Some words agree, others differ: “brindlemark” and “quillhaven”');
    expect(detailOf(compare('Orrery Fund IX', 'Orrery Fund VIII'))).toBe('Numerals differ: “9” and “8”');
  });

  it('keeps its words when it was put to other names in between', () => {
    const found = compare('Lindqvist', 'Lindqvist Holding');
    compare('Quillhaven', 'Brindlemark Tools');
    expect(detailOf(found)).toContain('only one has “holding”');
  });

  it('takes the city where both are for no part of the name', () => {
    const plain = 'Hotel Lindqvist';
    const withCity = 'Hotel Lindqvist Duluth';
    expect(compareNames(record(plain, 'Duluth'), record(withCity, 'Duluth')).level).toBe('alike');
    expect(compareNames(record(plain, 'Fargo'), record(withCity, 'Duluth')).level).toBe('part of the other');
    expect(compareNames(record(plain), record(withCity, 'Duluth')).level).toBe('part of the other');
  });

  it('finds agreement on rare words rarer than on common ones', () => {
    const rarity = (a: string, b: string) => compare(a, b).rarityBits ?? 0;
    expect(rarity('Quillhaven', 'Quillhaven Inc')).toBeGreaterThan(rarity('City', 'City Inc'));
    expect(rarity('Golden Quillhaven', 'Golden Quillhaven Inc')).toBeGreaterThan(
      rarity('Quillhaven', 'Quillhaven Inc'),
    );
  });

  it('takes rarity from the table that it is given', () => {
    const [a, b] = [record('Quillhaven Inc'), record('Quillhaven')];
    expect(compareNames(a, b, { bits: { quillhaven: 3 }, otherBits: 14 }).rarityBits).toBe(3);
    expect(compareNames(a, b, { bits: {}, otherBits: 14 }).rarityBits).toBe(14);
    expect(compareNames(a, b).rarityBits).toBe(commonTerms.otherBits);
  });
});

describe('compareNames of arbitrary names', () => {
  const words = fc.constantFrom(
    ...'quillhaven brindlemark services group holding bank of the saint mary fund 8 ix ii hong kong uk a'.split(
      ' ',
    ),
    ...'GmbH AG Inc Ltd (Singapore) (formerly dba ) Dental QH München Газ quilhaven quill haven'.split(' '),
  );
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 7 }).map((list) => list.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  );
  const bitsOf = (a: MatchRecord, b: MatchRecord) => weightOf(compareNames(a, b), defaultModel);

  it('never throws, and answers with a level of the model', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = compare(a, b);
        expect(levels.name).toContain(found.level);
        expect(detailOf(found)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same with the records exchanged', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        expect([there.level, there.phase, there.rarityBits]).toEqual([
          back.level,
          back.phase,
          back.rarityBits,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('weighs a record against itself highest', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one, other] = [record(a), record(b)];
        expect(bitsOf(one, record(a))).toBeGreaterThanOrEqual(bitsOf(one, other));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on what was compared before', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const [one, other] = [record(a), record(b)];
        const first = compareNames(one, other);
        compareNames(record(c), other);
        expect(compareNames(one, other).level).toBe(first.level);
        expect(detailOf(compareNames(one, other))).toBe(detailOf(first));
      }),
    );
  });
});

describe('compareNamesAlone', () => {
  it.each([
    ['Brindlemark Inc.', 'Brindlemark', 'same'],
    ['Quillhaven LLC dba Copper Kettle', 'Copper Kettle', 'same'],
    ['Brindlemark Tools', 'Brindelmark Tools', 'review'],
    ['QSH', 'Quillhaven Steel Haulage', 'review'],
    ['Orrery Fund VIII', 'Orrery Fund IX', 'different'],
    ['Wackelmann AG', 'Wackelmann GmbH', 'different'],
    ['Quillhaven', 'Brindlemark', 'different'],
  ] as const)('%s | %s: %s', (a, b, verdict) => {
    expect(compareNamesAlone(a, b).verdict).toBe(verdict);
    expect(compareNamesAlone(b, a).verdict).toBe(verdict);
  });
});
