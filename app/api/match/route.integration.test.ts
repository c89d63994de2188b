import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@/lib/ledger/context';
import { createApiKey } from '@/lib/ledger/create-api-key';
import { pool } from '@/lib/ledger/database';
import { matchLimits, matchResponseSchema, type Resolved } from '@/lib/ledger/match-schema';
import { revokeApiKey } from '@/lib/ledger/revoke-api-key';
import { brokenInvariants, type TestLedger, testLedger } from '@/lib/ledger/testing/ledger';
import { POST } from './route';

let ledger: TestLedger;
let key: string;

beforeAll(async () => {
  ledger = await testLedger();
  process.env.DATABASE_URL = ledger.url;
  key = await newKey('contract tests');
});
afterAll(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await pool().end();
  await ledger.close();
});

async function newKey(name: string, scopes: Scope[] = ['match'], expiresAt?: Date): Promise<string> {
  return (await createApiKey(ledger.context, { name, scopes, expiresAt })).key;
}

function post(body: unknown, { bearer = key, query = '', headers = {} as Record<string, string> } = {}) {
  return POST(
    new Request(`http://localhost/api/match${query}`, {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
    }),
  );
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const document = await response.json();
  expect(document).toMatchObject({
    type: 'about:blank',
    title: expect.any(String),
    status: response.status,
    detail: expect.any(String),
  });
  return document;
}

let next = 0;
const row = (fields: object = {}) => ({
  source_system: 'erp',
  source_primary_key: `r${next++}`,
  raw_name: `Company ${next}`,
  ...fields,
});

/** Posts one odd row between two plain ones, which must go through whatever becomes of it. */
async function oddOneOut(odd: unknown): Promise<Resolved> {
  const response = await post({ records: [row(), odd, row()] });
  expect(response.status).toBe(200);
  const { resolved } = matchResponseSchema.parse(await response.json());
  expect(resolved).toHaveLength(3);
  for (const plain of [resolved[0]!, resolved[2]!]) {
    expect(plain.error).toBeUndefined();
    expect(plain.golden_id).toEqual(expect.any(String));
  }
  return resolved[1]!;
}

describe('the whole request', () => {
  it('answers 200 as the published schema says, in the order of the request', async () => {
    const rows = [row(), row(), row()];
    const response = await post({ records: rows }, { headers: { 'x-request-id': 'etl-17' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-request-id')).toBe('etl-17');
    expect(response.headers.get('ratelimit')).toMatch(/^"key";r=\d+;t=\d+$/);
    const { resolved } = matchResponseSchema.parse(await response.json());
    expect(resolved.map((one) => one.source_primary_key)).toEqual(rows.map((one) => one.source_primary_key));
    const [entry] = await ledger.context
      .sql`select request_id, actor from audit_log order by id desc limit 1`;
    expect(entry).toMatchObject({ request_id: 'etl-17', actor: expect.stringMatching(/^key:/) });
  });

  it.each([
    ['not JSON', 'nonsense'],
    ['nothing', ''],
    ['half a document', '{"records": ['],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ])('answers 400 to %s', async (_what, body) => {
    expect(await problemOf(await post(body))).toMatchObject({ status: 400 });
  });

  it('answers 400 to a flag that is none', async () => {
    expect(await problemOf(await post({ records: [row()] }, { query: '?dryrun=1' }))).toMatchObject({
      status: 400,
    });
    expect(await problemOf(await post({ records: [row()] }, { query: '?dry_run=maybe' }))).toMatchObject({
      status: 400,
    });
  });

  it.each([
    ['an array', []],
    ['a string', '"records"'],
    ['no records', { rows: [] }],
    ['records that are no list', { records: { a: 1 } }],
    ['an empty list', { records: [] }],
    ['null', 'null'],
  ])('answers 422 to %s', async (_what, body) => {
    expect(await problemOf(await post(body))).toMatchObject({ status: 422, errors: [expect.anything()] });
  });

  it('answers 401 without a key, with an unknown, an expired and a revoked one', async () => {
    const expired = await newKey('expired', ['match'], new Date(Date.now() - 1000));
    const revoked = await newKey('revoked');
    await revokeApiKey(ledger.context, { key: 'revoked' });
    for (const bearer of ['', 'ts_unknown', expired, revoked]) {
      const response = await post({ records: [row()] }, { bearer });
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(await problemOf(response)).toMatchObject({ status: 401 });
    }
    expect(
      (await post({ records: [row()] }, { bearer: '', headers: { authorization: `Basic ${key}` } })).status,
    ).toBe(401);
  });

  it('answers 403 to a key without the scope', async () => {
    const reader = await newKey('reader', ['read']);
    expect(await problemOf(await post({ records: [row()] }, { bearer: reader }))).toMatchObject({
      status: 403,
    });
  });

  it('answers 413, with the limits, to 501 rows and writes none of them', async () => {
    const rows = Array.from({ length: matchLimits.records + 1 }, () => row({ source_system: 'too-many' }));
    expect(await problemOf(await post({ records: rows }))).toMatchObject({
      status: 413,
      limits: matchLimits,
    });
    const [count] = await ledger.context
      .sql`select count(*)::int as n from source_records where source_system = 'too-many'`;
    expect(count!.n).toBe(0);
  });

  it('answers 413 to 10 MB, announced or streamed', async () => {
    const large = JSON.stringify({ records: [row({ raw_name: 'x'.repeat(10 * 1024 * 1024) })] });
    expect(await problemOf(await post(large))).toMatchObject({ status: 413, limits: matchLimits });
    const parts = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 10; part++) controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        controller.close();
      },
    });
    const streamed = new Request('http://localhost/api/match', {
      method: 'POST',
      body: parts,
      headers: { authorization: `Bearer ${key}` },
      duplex: 'half',
    } as RequestInit);
    expect(await problemOf(await POST(streamed))).toMatchObject({ status: 413 });
  });

  it('answers 429 with Retry-After when a key asks too often', async () => {
    const busy = await newKey('busy');
    const shared = globalThis as { touchstoneRateLimiter?: { points: number } };
    const points = shared.touchstoneRateLimiter!.points;
    shared.touchstoneRateLimiter!.points = 1;
    try {
      expect((await post({ records: [row()] }, { bearer: busy })).status).toBe(200);
      const refused = await post({ records: [row()] }, { bearer: busy });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(refused.headers.get('ratelimit')).toContain('r=0');
      expect(await problemOf(refused)).toMatchObject({ status: 429 });
    } finally {
      shared.touchstoneRateLimiter!.points = points;
    }
  });

  it('notes when a key was last used', async () => {
    const used = await newKey('used');
    await post({ records: [row()] }, { bearer: used });
    const [found] = await ledger.context.sql`select last_used_at from api_keys where name = 'used'`;
    expect(found!.last_used_at).not.toBeNull();
  });
});

describe('a row that is not valid gets its own error', () => {
  it.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a number', 17, ''],
    ['a list', [], ''],
    ['an empty object', {}, 'source_system'],
    ['no key', { source_system: 'erp', raw_name: 'A' }, 'source_primary_key'],
    [
      'a key that is a number',
      { source_system: 'erp', source_primary_key: 17, raw_name: 'A' },
      'source_primary_key',
    ],
    ['an empty key', { source_system: 'erp', source_primary_key: '  ', raw_name: 'A' }, 'source_primary_key'],
    [
      'a NUL in the key',
      { source_system: 'erp', source_primary_key: 'a\u0000b', raw_name: 'A' },
      'source_primary_key',
    ],
    [
      'a lone surrogate in the key',
      { source_system: 'erp', source_primary_key: 'a\ud800', raw_name: 'A' },
      'source_primary_key',
    ],
    ['no name', { source_system: 'erp', source_primary_key: 'x1' }, 'raw_name'],
    ['an empty name', { source_system: 'erp', source_primary_key: 'x2', raw_name: '' }, 'raw_name'],
    ['only spaces', { source_system: 'erp', source_primary_key: 'x3', raw_name: '   ' }, 'raw_name'],
    ['only punctuation', { source_system: 'erp', source_primary_key: 'x4', raw_name: '---!?*' }, 'raw_name'],
    ['only emoji', { source_system: 'erp', source_primary_key: 'x5', raw_name: '🍕🍕' }, 'raw_name'],
    [
      '10,000 characters',
      { source_system: 'erp', source_primary_key: 'x6', raw_name: 'x'.repeat(10_000) },
      'raw_name',
    ],
    [
      'an address that is a text',
      { source_system: 'erp', source_primary_key: 'x7', raw_name: 'A', raw_address: 'Main St' },
      'raw_address',
    ],
    [
      'a city that is a number',
      { source_system: 'erp', source_primary_key: 'x8', raw_name: 'A', raw_address: { city: 5 } },
      'raw_address.city',
    ],
    [
      'a time that is none',
      { source_system: 'erp', source_primary_key: 'x9', raw_name: 'A', updated_at: 'yesterday' },
      'updated_at',
    ],
    [
      '30 February',
      { source_system: 'erp', source_primary_key: 'x10', raw_name: 'A', updated_at: '2026-02-30' },
      'updated_at',
    ],
    [
      'too many attributes',
      {
        source_system: 'erp',
        source_primary_key: 'x11',
        raw_name: 'A',
        attributes: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`a${i}`, i])),
      },
      'attributes',
    ],
  ])('%s', async (_what, odd, path) => {
    const answer = await oddOneOut(odd);
    expect(answer).toMatchObject({
      golden_id: null,
      action: null,
      error: { code: 'invalid_row', message: expect.any(String) },
    });
    expect(answer.error!.issues.map((issue) => issue.path)).toContain(path);
  });

  it('nesting beyond all measure', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = `{"records":[{"source_system":"erp","source_primary_key":"deep","raw_name":"A","attributes":{"a":${deep}}},${JSON.stringify(row())}]}`;
    const response = await post(body);
    expect(response.status).toBe(200);
    const { resolved } = await response.json();
    expect(resolved[0].error.code).toBe('invalid_row');
    expect(resolved[1].golden_id).toEqual(expect.any(String));
  });
});

describe('a row that is odd goes through, and says so', () => {
  it.each<[string, object, string | null]>([
    ['NUL and control characters in the name', { raw_name: 'Ac\u0000me \u0007Odd' }, 'characters_replaced'],
    ['a lone surrogate in the name', { raw_name: 'Acme \ud83d Odd' }, 'characters_replaced'],
    ['NUL deep in the attributes', { attributes: { a: { b: ['x\u0000y'] } } }, 'characters_replaced'],
    ['emoji beside letters', { raw_name: '🍕 Pizza Palace 🍕' }, null],
    [
      '500 characters of Chinese',
      { raw_name: '鑫'.repeat(500), website: `https://${'x'.repeat(60)}.example/${'y'.repeat(400)}` },
      null,
    ],
    ['right-to-left text', { raw_name: 'شركة الاتصالات السعودية' }, null],
    ['Hebrew with direction marks', { raw_name: '\u202bבנק הפועלים\u202c' }, 'characters_replaced'],
    ['an unknown country', { raw_address: { country_code: 'Atlantis' } }, 'country_unknown'],
    ['a country by its name', { raw_address: { country_code: 'Germany' } }, null],
    ['a time in the future', { updated_at: '2999-01-01T00:00:00Z' }, 'updated_at_in_future'],
    ['a placeholder tax id', { tax_id: '000000000' }, 'tax_id_placeholder'],
    ['an invalid tax id', { tax_id: 'DE123456789', raw_address: { country_code: 'DE' } }, 'tax_id_invalid'],
    ['a field of nobody', { favourite_colour: 'blue' }, 'unknown_field'],
  ])('%s', async (_what, fields, code) => {
    const answer = await oddOneOut(row(fields));
    expect(answer.error).toBeUndefined();
    expect(answer.golden_id).toEqual(expect.any(String));
    const codes = (answer.warnings ?? []).map((warning) => warning.code);
    expect(codes).toEqual(code ? [code] : []);
  });

  it('one key twice: the later row wins, and both say so', async () => {
    const twice = { source_system: 'erp', source_primary_key: 'twice' };
    const response = await post({
      records: [{ ...twice, raw_name: 'Early Bird' }, row(), { ...twice, raw_name: 'Late Riser' }],
    });
    const { resolved } = await response.json();
    expect(resolved[0].golden_id).toBe(resolved[2].golden_id);
    expect(resolved[0].warnings[0].code).toBe('superseded_in_batch');
    expect(resolved[2].warnings[0].code).toBe('duplicate_key_in_batch');
    const [stored] = await ledger.context
      .sql`select raw_name from source_records where source_primary_key = 'twice'`;
    expect(stored!.raw_name).toBe('Late Riser');
  });

  it('one key in two systems: two source records', async () => {
    const { resolved } = await (
      await post({
        records: [
          { source_system: 'one', source_primary_key: 'same-key', raw_name: 'Quartz Telescopes' },
          { source_system: 'two', source_primary_key: 'same-key', raw_name: 'Marble Bakeries' },
        ],
      })
    ).json();
    expect(resolved[0].golden_id).not.toBe(resolved[1].golden_id);
  });

  it('a future time does not shut out what comes after it', async () => {
    const fields = { source_system: 'erp', source_primary_key: 'future', raw_name: 'From The Future' };
    await post({ records: [{ ...fields, updated_at: '2999-01-01' }] });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await post({ records: [{ ...fields, raw_name: 'Back To Now', updated_at: new Date().toISOString() }] });
    const [stored] = await ledger.context
      .sql`select raw_name from source_records where source_primary_key = 'future'`;
    expect(stored!.raw_name).toBe('Back To Now');
  });
});

describe('flags', () => {
  it('dry_run writes nothing, explain adds the evidence', async () => {
    const plain = row({
      raw_name: 'Dry Dock Runners',
      raw_address: {
        line1: '1 Pier Rd',
        city: 'Boston',
        state: 'MA',
        postal_code: '02110',
        country_code: 'US',
      },
    });
    const [before] = await ledger.context.sql`select count(*)::int as n from source_records`;
    const dry = await (await post({ records: [plain] }, { query: '?dry_run=1' })).json();
    expect(dry.resolved[0]).toMatchObject({ action: 'new', golden_id: null });
    const [after] = await ledger.context.sql`select count(*)::int as n from source_records`;
    expect(after!.n).toBe(before!.n);
    await post({ records: [plain] });
    const explained = await (
      await post({ records: [{ ...plain, source_primary_key: 'other' }] }, { query: '?explain=1' })
    ).json();
    expect(explained.resolved[0].candidates[0].comparisons.length).toBeGreaterThan(3);
  });
});
