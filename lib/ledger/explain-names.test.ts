import { describe, expect, it } from 'vitest';
import { namesSideBySide } from './explain-names';

describe('namesSideBySide', () => {
  it('shows what each phase makes of both, and where they become equal', () => {
    const { phases, similarity, shared } = namesSideBySide('ACME Mfg. Inc.', 'Acme Manufacturing', 3);
    expect(phases.map(({ phase }) => phase)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(phases.map(({ equal }) => equal)).toEqual([false, false, true, true, true, true, true]);
    expect(phases[2]).toMatchObject({ record: 'acme manufacturing', other: 'acme manufacturing' });
    expect([similarity, shared]).toEqual([100, null]);
  });

  it('names the former name that is the other one', () => {
    const found = namesSideBySide('Acme Manufacturing (formerly Widgets Ltd)', 'Widgets Limited', 6);
    expect(found.phases.some(({ equal }) => equal)).toBe(false);
    expect(found.shared).toBe('widgets');
  });

  it('calls nothing equal to nothing', () => {
    const { phases } = namesSideBySide('---', '!!!', null);
    expect(phases.some(({ equal }) => equal)).toBe(false);
  });
});
