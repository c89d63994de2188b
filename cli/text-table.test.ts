import { describe, expect, it } from 'vitest';
import { textTable } from './text-table';

describe('textTable', () => {
  const rows = [
    ['nightly ETL', 'match', '–'],
    ['Müller’s weekly load of everything there is', 'match,read', '2026-03-31'],
  ];

  it('aligns the columns, with nothing behind the last cell', () => {
    expect(textTable(['name', 'scopes', 'revoked'], rows, 100)).toEqual([
      'NAME                                         SCOPES      REVOKED',
      'nightly ETL                                  match       –',
      'Müller’s weekly load of everything there is  match,read  2026-03-31',
    ]);
  });

  it('cuts the first column where a line would be too long', () => {
    const lines = textTable(['name', 'scopes', 'revoked'], rows, 50);
    expect(lines[2]).toBe('Müller’s weekly load of e…  match,read  2026-03-31');
    expect(Math.max(...lines.map((line) => line.length))).toBe(50);
  });
});
