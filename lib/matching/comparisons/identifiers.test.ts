import { describe, expect, it } from 'vitest';
import { type MatchKey, MatchRecord } from '../record';
import { compareIdentifiers } from './identifiers';

const recordWith = (...identifiers: [scheme: string, value: string][]) =>
  new MatchRecord({
    rawName: 'Acme',
    identifiers: identifiers.map(([scheme, value]): MatchKey => ({ scheme, value })),
  });

function levelsOf(a: MatchRecord, b: MatchRecord, shared: readonly string[] = []): string[] {
  const isShared = (_: string, value: string) => shared.includes(value);
  return [compareIdentifiers(a, b, isShared).level, compareIdentifiers(b, a, isShared).level];
}

describe('compareIdentifiers', () => {
  it('compares within a scheme, however it is written', () => {
    const a = recordWith(['D-U-N-S', '12-345-6789']);
    expect(levelsOf(a, recordWith(['duns', '123456789']))).toEqual(['equal', 'equal']);
    expect(levelsOf(a, recordWith(['duns', '987654321']))).toEqual(['different', 'different']);
    expect(levelsOf(a, recordWith(['account', '123456789']))).toEqual(['missing', 'missing']);
  });

  it('is content with one number in common', () => {
    const a = recordWith(['duns', '123456789'], ['duns', '987654321']);
    expect(levelsOf(a, recordWith(['duns', '987654321']))).toEqual(['equal', 'equal']);
  });

  it('lets soft schemes agree but not contradict', () => {
    const a = recordWith(['customer_no', 'K1001']);
    expect(levelsOf(a, recordWith(['customer_no', 'K1001']))).toEqual(['equal', 'equal']);
    expect(levelsOf(a, recordWith(['customer_no', 'K2002']))).toEqual(['missing', 'missing']);
  });

  it('takes a shared number neither for nor against', () => {
    const [a, b] = [recordWith(['duns', '123456789']), recordWith(['duns', '987654321'])];
    expect(levelsOf(a, a, ['123456789'])).toEqual(['missing', 'missing']);
    expect(levelsOf(a, b, ['123456789'])).toEqual(['missing', 'missing']);
  });
});
