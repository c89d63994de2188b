import { describe, expect, it } from 'vitest';
import { parseName } from './parse-name';

describe('alternates', () => {
  it.each([
    ['ACME MFG INC (formerly Widgets Ltd.)', 'former', 'Widgets Ltd.', 'widgets'],
    ['Acme Corp d/b/a  The Widget-Shop, LLC', 'trading', 'The Widget-Shop, LLC', 'shop widget'],
    ['Acme GmbH (f/k/a Müller & Söhne KG)', 'former', 'Müller & Söhne KG', 'and muller sohne'],
    ['Acme, also known as Acme Intl', 'other', 'Acme Intl', 'acme international'],
    ['Int’l Potters (I.P.S.)', 'other', 'I.P.S.', 'ips'],
    ['株式会社トヨタ (旧 トヨダ)', 'other', '旧 トヨダ', null],
  ])('%j has a name %s: %j', (name, kind, raw, canonical) => {
    const [alternate, ...more] = parseName(name).alternates;
    expect(more).toEqual([]);
    expect(alternate).toMatchObject({ kind, raw, ...(canonical && { canonical }) });
  });
});

describe('legal forms', () => {
  it.each([
    ['Acme (Pvt) Ltd', ['pvt-ltd']],
    ['Acme GmbH & Co. KG', ['gmbh-and-co-kg']],
    ['Acme Holding S.A. de C.V.', ['sa-de-cv']],
    ['SiemensAG', ['ag']],
    ['株式会社トヨタ', ['zhushihuishe']],
    ['Acme Fund II LP', ['lp']],
    ['Acme', []],
  ])('of %j are %j', (name, keys) => {
    expect(parseName(name).legalForms.map((hit) => hit.key)).toEqual(keys);
  });

  it('know their jurisdictions', () => {
    expect(parseName('Siemens AG').legalForms[0]?.jurisdictions).toContain('DE');
    expect(parseName('Acme Pty Ltd').legalForms[0]?.jurisdictions).toContain('AU');
  });
});

describe('numerals', () => {
  it.each([
    ['Oz Fund VIII LP', ['8']],
    ['Oz Fund Eight', ['8']],
    ['1st Choice', []],
    ['First Choice', []],
    ['24/7 Plumbing', ['24', '7']],
    ['Twenty-Four Seven Plumbing', ['24', '7']],
    ['Store #08', ['8']],
    ['3M', []],
    ['1,000 Lakes', ['1000']],
  ])('of %j are %j', (name, numerals) => {
    expect(parseName(name).numerals).toEqual(numerals);
  });
});

it('keeps the places that are part of the name', () => {
  expect(parseName('Acme (Hong Kong) Ltd').places).toEqual(['hong kong']);
  expect(parseName('Acme (AWD) Ltd').places).toEqual([]);
});
