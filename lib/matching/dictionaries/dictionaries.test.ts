import { describe, expect, it } from 'vitest';
import { parseName } from '../phases';
import { abbreviations } from './abbreviations';
import { legalFormJurisdictions, legalFormRows } from './legal-forms';

describe('abbreviations', () => {
  const shorts = new Set(abbreviations.map(([short]) => short));

  it('are at least 200, none given twice', () => {
    expect(shorts.size).toBeGreaterThanOrEqual(200);
    expect(shorts.size).toBe(abbreviations.length);
  });

  it('have no expansion that holds a short form', () => {
    const held = abbreviations.filter(([, long]) =>
      [...shorts].some((short) => ` ${long} `.includes(` ${short} `)),
    );
    expect(held).toEqual([]);
  });

  it.each(abbreviations)('%s is written out as %s', (short, long) => {
    expect(parseName(`Acme ${short} Oz`).phases[2]).toBe(`acme ${long} oz`);
  });
});

describe('legal forms', () => {
  it('cover at least 40 jurisdictions, each a code of ISO 3166-1', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(legalFormJurisdictions().length).toBeGreaterThanOrEqual(40);
    expect(legalFormJurisdictions().filter((code) => !/^[A-Z]{2}$/.test(code) || !names.of(code))).toEqual(
      [],
    );
  });

  const spellings = legalFormRows.flatMap((row) =>
    [row.form, ...(row.spellings ?? [])].map((spelling) => [spelling, row.form] as const),
  );
  it.each(spellings)('%s is taken from the end of a name (%s)', (spelling) => {
    const parsed = parseName(`Acme ${spelling}`);
    expect(parsed.phases[1]).toBe('acme');
    expect(parsed.legalForms.length).toBeGreaterThan(0);
  });

  const leading = legalFormRows.flatMap((row) => row.leading ?? []);
  it.each(leading)('%s is taken from the front of a name', (spelling) => {
    expect(parseName(`${spelling} Acme`).phases[1]).toBe('acme');
  });
});
