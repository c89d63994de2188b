import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanJson, cleanText } from './clean-text';
import { anyText } from './testing/arbitraries';

const cases: [raw: string, text: string, changed: boolean][] = [
  ['Acme GmbH', 'Acme GmbH', false],
  ['  Acme  GmbH \n', 'Acme  GmbH', false],
  ['Acme\tGmbH\r\nBerlin', 'Acme GmbH  Berlin', false],
  ['Müller & Söhne – Café №5', 'Müller & Söhne – Café №5', false],
  ['東京電力 🏭', '東京電力 🏭', false],
  ['Ac\u0000me', 'Acme', true],
  ['Ac\u200bme\ufeff', 'Acme', true],
  ['\u202eemcA\u202c', 'emcA', true],
  ['so\u00adft', 'soft', true],
  ['Acme \ud800', 'Acme \ufffd', true],
  ['\udc00\ud83c', '\ufffd\ufffd', true],
  ['', '', false],
  ['\u0000', '', true],
];

describe('cleanText', () => {
  it.each(cases)('%j', (raw, text, changed) => {
    expect(cleanText(raw)).toEqual({ text, changed });
  });

  it('leaves nothing that Postgres refuses, and nothing to do for a second pass', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = cleanText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\u0000');
        expect(cleanText(text)).toEqual({ text, changed: false });
      }),
    );
  });
});

describe('cleanJson', () => {
  it('cleans strings and keys at every level', () => {
    const value = { 'k\u0000ey': ['a\u0000', { deep: ' b ' }], n: 1, t: true, z: null };
    expect(cleanJson<unknown>(value)).toEqual({
      value: { key: ['a', { deep: 'b' }], n: 1, t: true, z: null },
      changed: true,
    });
  });

  it('returns the same object when nothing has to change', () => {
    const value = { a: ['b', { c: 1 }] };
    expect(cleanJson(value)).toEqual({ value, changed: false });
    expect(cleanJson(value).value).toBe(value);
  });

  it('keeps a hostile key as data', () => {
    const { value } = cleanJson(JSON.parse('{"__proto__": {"admin": " yes"}}'));
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value.admin).toBeUndefined();
  });

  it('lets the later of two keys win that become one', () => {
    expect(cleanJson<unknown>({ 'a\u0000': 1, a: 2 }).value).toEqual({ a: 2 });
  });

  it('takes 32 levels and refuses 33', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);
    expect(cleanJson(nested(32)).changed).toBe(false);
    expect(() => cleanJson(nested(33))).toThrow(RangeError);
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => cleanJson(circle)).toThrow(RangeError);
  });

  it('agrees with JSON for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { value: cleaned } = cleanJson(value);
        expect(JSON.stringify(cleaned)).not.toContain('\\u0000');
        expect(cleanJson(cleaned)).toEqual({ value: cleaned, changed: false });
      }),
    );
  });
});
