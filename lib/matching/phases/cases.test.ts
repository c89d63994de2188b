import { describe, expect, it } from 'vitest';
import { nameCases } from './cases';
import { matchedPhase, parseName } from './parse-name';

const all = Object.values(nameCases).flat();

it('has at least 120 pairs', () => {
  expect(all.length).toBeGreaterThanOrEqual(120);
});

describe.each(Object.entries(nameCases))('%s', (_, cases) => {
  it.each(cases)('%j and %j: %s', (a, b, expected) => {
    const [left, right] = [parseName(a), parseName(b)];
    const seen = `${left.phases.join(' | ')}\n${right.phases.join(' | ')}`;
    expect(matchedPhase(left, right) ?? 'differ', seen).toBe(expected);
    expect(matchedPhase(right, left) ?? 'differ', seen).toBe(expected);
  });
});
