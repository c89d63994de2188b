import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKey } from '@/lib/ledger/create-api-key';
import { pool } from '@/lib/ledger/database';
import { matchResponseSchema, type Resolved } from '@/lib/ledger/match-schema';
import { brokenInvariants, type TestLedger, testLedger } from '@/lib/ledger/testing/ledger';
import { POST } from './route';

let ledger: TestLedger;
let key: string;
beforeAll(async () => {
  ledger = await testLedger();
  process.env.DATABASE_URL = ledger.url;
  key = (await createApiKey(ledger.context, { name: 'hostile', scopes: ['match'] })).key;
});
afterAll(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await pool().end();
  await ledger.close();
});

let next = 0;
const plain = () => ({ source_system: 'erp', source_primary_key: `p${next++}`, raw_name: `Plain ${next}` });

/** Posts a body written by hand: JSON can say what JavaScript's values cannot. */
async function post(records: readonly string[]): Promise<Resolved[]> {
  const response = await POST(
    new Request('http://localhost/api/match', {
      method: 'POST',
      body: `{"records":[${records.join(',')}]}`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    }),
  );
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200);
  return matchResponseSchema.parse(await response.json()).resolved;
}

/** Posts odd rows between two plain ones, which must go through whatever becomes of them. */
async function between(odd: readonly string[]): Promise<Resolved[]> {
  const resolved = await post([JSON.stringify(plain()), ...odd, JSON.stringify(plain())]);
  expect(resolved).toHaveLength(odd.length + 2);
  for (const one of [resolved[0]!, resolved.at(-1)!]) expect(one.golden_id).toEqual(expect.any(String));
  return resolved.slice(1, -1);
}

const withFields = (fields: string) =>
  `{"source_system":"erp","source_primary_key":"h${next++}","raw_name":"Hostile Company ${next}",${fields}}`;

describe('a hostile row neither fails the batch nor loses another row', () => {
  it.each<[string, string, 'kept' | 'refused']>([
    ['the year 0000', '"updated_at":"0000-01-01"', 'kept'],
    ['the year 0001, which is the year 0 in UTC', '"updated_at":"0001-01-01T00:00:00+14:00"', 'kept'],
    ['the year 9999', '"updated_at":"9999-12-31T23:59:59Z"', 'kept'],
    ['the year 9999, which is the year 10000 in UTC', '"updated_at":"9999-12-31T23:59:59-12:00"', 'kept'],
    ['the year 275760', '"updated_at":"+275760-09-13T00:00:00Z"', 'refused'],
    ['a second of 60', '"updated_at":"2016-12-31T23:59:60Z"', 'refused'],
    ['1e400 among the attributes', '"attributes":{"a":1e400}', 'refused'],
    ['1e308 and -0 and 1e-400', '"attributes":{"a":1e308,"b":-0,"c":1e-400,"d":[5e-324]}', 'kept'],
    ['__proto__ among the attributes', '"attributes":{"__proto__":{"x":1}}', 'kept'],
    ['__proto__ deep in the attributes', '"attributes":{"a":{"__proto__":{"x":1}}}', 'kept'],
    ['__proto__ of the row', '"__proto__":{"raw_name":5}', 'kept'],
    ['constructor as an attribute', '"attributes":{"constructor":"builder","toString":"x","":""}', 'kept'],
    ['a NUL in a scheme and a value', '"identifiers":[{"scheme":"a\\u0000b","value":"1\\u00002"}]', 'kept'],
    ['a NUL alone as value', '"identifiers":[{"scheme":"\\u0000","value":"\\u0000"}]', 'kept'],
    ['Postgres arrays in texts', '"phone":"{\\"a\\",NULL}","email":"NULL","website":"\\\\"', 'kept'],
    [
      'an identifier called name',
      '"identifiers":[{"scheme":"name","value":"plain 1"},{"scheme":"source","value":"x"}]',
      'kept',
    ],
    [
      'long values everywhere',
      `"tax_id":"${'9'.repeat(100)}","phone":"${'9'.repeat(60)}","website":"${'ﷺ'.repeat(500)}","email":"${'ü'.repeat(300)}@${'x'.repeat(15)}.de"`,
      'kept',
    ],
    [
      'long identifiers',
      `"identifiers":[${Array.from({ length: 20 }, (_, i) => `{"scheme":"${'鑫'.repeat(49)}${i % 10}","value":"${'𝕏'.repeat(100)}"}`).join(',')}]`,
      'kept',
    ],
    [
      'a ligature that folds to 18 letters, 300 times',
      `"raw_address":{"line1":"${'ﷺ'.repeat(300)}","city":"${'ﷺ'.repeat(150)}","postal_code":"${'ﷺ'.repeat(30)}"}`,
      'kept',
    ],
  ])('%s', async (_what, fields, outcome) => {
    const [answer] = await between([withFields(fields)]);
    expect(answer!.error?.code).toBe(outcome === 'refused' ? 'invalid_row' : undefined);
    if (outcome === 'kept') expect(answer!.golden_id).toEqual(expect.any(String));
  });

  it.each([
    ['a name that abbreviations make four times as long', 'mfg '.repeat(125)],
    ['a name of ligatures', 'ﷺ'.repeat(500)],
    ['a name of letters beyond the basic plane, cut in two by nothing', `x${'𝔘'.repeat(249)}`],
    ['a key that is cut within a character', `x${'𠮷'.repeat(249)}`],
    ['a name of many words', 'a b '.repeat(125)],
    ['a name like an array', '{"a","b",NULL}\\'],
    ['a name of combining marks', `e${'\u0301'.repeat(499)}`],
  ])('%s', async (_what, raw_name) => {
    const rows = [1, 2].map(() =>
      JSON.stringify({ ...plain(), raw_name, raw_address: { city: 'Austin', postal_code: '78701' } }),
    );
    for (const answer of await between(rows)) expect(answer.golden_id).toEqual(expect.any(String));
  });

  it('500 rows with one tax id and other names, and 500 with one name', async () => {
    const rows = (fields: (index: number) => object) =>
      Array.from({ length: 500 }, (_, index) => JSON.stringify({ ...plain(), ...fields(index) }));
    const shared = await post(rows(() => ({ tax_id: '12-3456789', raw_address: { country_code: 'US' } })));
    expect(shared.filter((answer) => !answer.golden_id)).toEqual([]);
    const named = await post(
      rows((index) => ({ raw_name: 'Memorial Hospital', raw_address: { city: `Town ${index}` } })),
    );
    expect(named.filter((answer) => !answer.golden_id)).toEqual([]);
  });

  it('anything that JSON can say in any field', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('NULL', '{}', '\\', '"', '\u0000', '\ud800', '1e400', '0000-00-00', 'N/A'),
    );
    const row = fc.record(
      {
        raw_name: fc.tuple(text, fc.constantFrom('', ' Inc', ' x')).map((parts) => parts.join('')),
        tax_id: text,
        raw_address: fc.record(
          { line1: text, line2: text, city: text, state: text, postal_code: text, country_code: text },
          { requiredKeys: [] },
        ),
        phone: text,
        email: text,
        website: text,
        identifiers: fc.array(fc.record({ scheme: text, value: text }), { maxLength: 4 }),
        updated_at: fc.oneof(
          fc
            .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
            .map((date) => date.toISOString()),
          text,
        ),
        attributes: fc.dictionary(text, fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })),
      },
      { requiredKeys: ['raw_name'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const odd = rows.map((fields) =>
          JSON.stringify({ source_system: 'fuzz', source_primary_key: `f${next++ % 40}`, ...fields }),
        );
        const answers = await between(odd);
        for (const answer of answers) expect(Boolean(answer.golden_id)).toBe(!answer.error);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
