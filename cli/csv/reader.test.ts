import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineRecord } from './examine-record';
import { type CsvEntry, CsvReader } from './reader';

function read(text: string, pieces: number[] = [], options = {}): CsvEntry[] {
  const reader = new CsvReader(',', options);
  const entries: CsvEntry[] = [];
  let start = 0;
  for (const length of pieces) {
    entries.push(...reader.push(text.slice(start, start + length)));
    start += length;
  }
  return [...entries, ...reader.push(text.slice(start)), ...reader.end()];
}

/** Each entry in short: line and cells, or line and “broken: text”. */
function outline(entries: readonly CsvEntry[]) {
  return entries.map((entry) =>
    'cells' in entry ? [entry.line, ...entry.cells] : [entry.line, `broken: ${entry.text}`],
  );
}

const HEADER = 'id,name,city\n';
const behindHeader = (text: string) => outline(read(HEADER + text)).slice(1);

describe('CsvReader', () => {
  it('reads quotes, line breaks in cells, and blank lines, and knows the line each record begins on', () => {
    expect(behindHeader('1,"Smith, ""Jo""",Reno\n\n2,"two\r\nlines",Bonn\r\n3,c,d')).toEqual([
      [2, '1', 'Smith, "Jo"', 'Reno'],
      [4, '2', 'two\r\nlines', 'Bonn'],
      [6, '3', 'c', 'd'],
    ]);
  });

  it.each<[string, string, unknown[]]>([
    [
      'a quote that is never closed',
      '1,"Acme Inc,Austin\n2,Beta,Reno\n3,"Gamma, Inc",Bonn\n4,Delta,Rome\n',
      [
        [2, 'broken: 1,"Acme Inc,Austin'],
        [3, '2', 'Beta', 'Reno'],
        [4, '3', 'Gamma, Inc', 'Bonn'],
        [5, '4', 'Delta', 'Rome'],
      ],
    ],
    [
      'a quote that is never closed, and none after it',
      '1,"Acme Inc,Austin\n2,Beta,Reno\n3,Gamma,Bonn',
      [
        [2, 'broken: 1,"Acme Inc,Austin'],
        [3, '2', 'Beta', 'Reno'],
        [4, '3', 'Gamma', 'Bonn'],
      ],
    ],
    [
      'the last line',
      '1,Beta,Reno\n2,"Acme Inc,Austin\n',
      [
        [2, '1', 'Beta', 'Reno'],
        [3, 'broken: 2,"Acme Inc,Austin'],
      ],
    ],
    [
      'cells all in quotes',
      '"1","Acme Inc,"Austin"\n"2","Beta","Reno"\n"3","Gamma\n"4","Delta","Rome"\n',
      [
        [2, 'broken: "1","Acme Inc,"Austin"'],
        [3, '2', 'Beta', 'Reno'],
        [4, 'broken: "3","Gamma'],
        [5, '4', 'Delta', 'Rome'],
      ],
    ],
    [
      'quotes within cells, one and two of them',
      '1,Pipe 5",Reno\n2,Jo "Big" Smith,Bonn\n3,Beta,Rome\n4,"Jo "Big" Smith",Bonn\n5,Gamma,Oslo\n',
      [
        [2, 'broken: 1,Pipe 5",Reno'],
        [3, 'broken: 2,Jo "Big" Smith,Bonn'],
        [4, '3', 'Beta', 'Rome'],
        [5, 'broken: 4,"Jo "Big" Smith",Bonn'],
        [6, '5', 'Gamma', 'Oslo'],
      ],
    ],
    [
      'two stray quotes that make one record of two rows, with too few cells',
      '1,"Acme,Austin\n2,Beta,Reno\n3,Gamma,Pipe 5"\n',
      [
        [2, 'broken: 1,"Acme,Austin'],
        [3, '2', 'Beta', 'Reno'],
        [4, 'broken: 3,Gamma,Pipe 5"'],
      ],
    ],
    [
      'a stray quote behind a cell of two lines: both lines belong to the broken record',
      '1,"two\nlines","Austin\n2,"Beta",Reno\n',
      [
        [2, 'broken: 1,"two\nlines","Austin'],
        [4, '2', 'Beta', 'Reno'],
      ],
    ],
    [
      'too many cells, one of them of two lines',
      '1,"two\nlines",Austin,TX\n2,Beta,Reno\n',
      [
        [2, 'broken: 1,"two\nlines",Austin,TX'],
        [4, '2', 'Beta', 'Reno'],
      ],
    ],
  ])('gives up no more than the line with the fault: %s', (_what, text, expected) => {
    expect(behindHeader(text)).toEqual(expected);
  });

  it('says what is wrong', () => {
    const reasons = read(`${HEADER}1,a\n2,"b,c\n3,d"e,f\n4,d,e,f\n`).flatMap((entry) =>
      'reason' in entry ? [[entry.line, entry.reason]] : [],
    );
    expect(reasons).toEqual([
      [2, '2 cells, but the first line names 3 columns'],
      [3, expect.stringContaining('a quote')],
      [4, expect.stringContaining('double the quotes')],
      [5, '4 cells, but the first line names 3 columns'],
    ]);
  });

  it('waits no longer than the limit for a quote to be closed', () => {
    const reader = new CsvReader(',', { width: 2, openCharacters: 100 });
    const rows = Array.from({ length: 50 }, (_, index) => `${index},Company ${index}\n`);
    const early = reader.push(`a,"Acme\n${rows.join('')}`);
    expect(early).toHaveLength(51);
    expect(early.filter((entry) => 'reason' in entry)).toEqual([
      { line: 1, text: 'a,"Acme', reason: 'a quote is opened and never closed' },
    ]);
    expect(reader.push('b,c\nd,"e\nf"\n')).toHaveLength(2);
  });

  it('keeps of a line without end only its beginning, once, and goes on behind it', () => {
    const reader = new CsvReader(',', { width: 2, lineCharacters: 2000 });
    const entries = Array.from({ length: 10 }, () => reader.push('x"'.repeat(700))).flat();
    expect(entries).toEqual([{ line: 1, text: 'x"'.repeat(500), reason: expect.stringContaining('longer') }]);
    expect(outline([...reader.push('tail\r'), ...reader.push('\na,b\n'), ...reader.end()])).toEqual([
      [2, 'a', 'b'],
    ]);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '𝕏'), maxLength: 6 });
  const cuts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });

  it('reads back whatever was written as CSV, however it arrives', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, cuts, (rows, pieces) => {
        const text = stringify(rows, { quoted: true });
        expect(read(text, pieces).map((entry) => 'cells' in entry && entry.cells)).toEqual(rows);
      }),
    );
  });

  it('keeps every line of any text in just one entry, whatever the pieces it arrives in', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', ' '), maxLength: 9 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), cuts, (lines, pieces) => {
        const text = lines.join('\n');
        const entries = read(text, pieces, { width: 2, openCharacters: 40 });
        expect(entries.flatMap((entry) => entry.text.split('\n')).filter(Boolean)).toEqual(
          lines.filter(Boolean),
        );
        expect(entries).toEqual(read(text, [], { width: 2, openCharacters: 40 }));
        for (const { line, text } of entries) expect(lines[line - 1]).toBe(text.split('\n')[0]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('examineRecord', () => {
  it('finds sound what a reader of CSV can read, and only that', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '"', ',', ' ', ';'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (text) => {
        const [entry] = read(text, [], { width: 3 });
        const examined = examineRecord(text, ',');
        if ('cells' in examined && examined.cells === 3)
          expect(entry).toMatchObject({ cells: expect.any(Array) });
        else expect(entry).toHaveProperty('reason');
      }),
      { numRuns: 2000 },
    );
  });
});
