import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@/lib/ledger/context';
import { createApiKey } from '@/lib/ledger/create-api-key';
import { pool } from '@/lib/ledger/database';
import { type Explanation, explainLimits, explanationSchema } from '@/lib/ledger/explain-schema';
import { uuid } from '@/lib/ledger/ids';
import { revokeApiKey } from '@/lib/ledger/revoke-api-key';
import { brokenInvariants, type TestLedger, testLedger } from '@/lib/ledger/testing/ledger';
import { POST } from './route';

const austin = {
  line1: '100 Main St',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country_code: 'US',
};
const acme = {
  source_system: 'crm',
  source_primary_key: 'acme',
  raw_name: 'Acme Manufacturing',
  raw_address: austin,
  tax_id: '12-3456789',
};
const far = {
  source_system: 'erp',
  source_primary_key: 'far',
  raw_name: 'Blue Whale Aquariums',
  raw_address: {
    line1: '7 Harbour Rd',
    city: 'Portland',
    state: 'OR',
    postal_code: '97201',
    country_code: 'US',
  },
  tax_id: '98-7654321',
};
const second = { ...acme, source_primary_key: 'acme-2', raw_name: 'ACME Manufacturing Inc.' };

let ledger: TestLedger;
let key: string;
let acmeId: string;
let farId: string;
let farRecordId: string;

beforeAll(async () => {
  ledger = await testLedger();
  process.env.DATABASE_URL = ledger.url;
  key = await newKey('explain');
  const resolved = await ledger.match([acme, far, second]);
  [acmeId, farId] = [resolved[0]!.golden_id!, resolved[1]!.golden_id!];
  expect(resolved[2]!.golden_id).toBe(acmeId);
  const [row] = await ledger.context.sql`
    select source_record_id as id from source_records where source_primary_key = 'far'`;
  farRecordId = row!.id;
});
afterAll(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await pool().end();
  await ledger.close();
});

async function newKey(name: string, scopes: Scope[] = ['match']): Promise<string> {
  return (await createApiKey(ledger.context, { name, scopes })).key;
}

function post(body: unknown, { bearer = key, query = '' } = {}) {
  return POST(
    new Request(`http://localhost/api/explain${query}`, {
      method: 'POST',
      body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
    }),
  );
}

async function explain(body: object): Promise<Explanation> {
  const response = await post(body);
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200);
  return explanationSchema.parse(await response.json());
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

const byKey = ({ source_system, source_primary_key }: typeof acme) => ({ source_system, source_primary_key });

describe('an explanation', () => {
  it('of two records in full adds up, from the prior to the confidence', async () => {
    const { source_system: _s, source_primary_key: _k, ...unnamed } = acme;
    const found = await explain({ record: unnamed, other: { raw_name: 'ACME Manufacturing, Inc.' } });
    const { waterfall, confidence, thresholds } = found;
    const sum = waterfall.comparisons.reduce((bits, one) => bits + one.weightBits, waterfall.prior_bits);
    expect(sum + waterfall.adjustment_bits).toBeCloseTo(waterfall.total_bits, 2);
    expect(1 / (1 + 2 ** -waterfall.total_bits)).toBeCloseTo(confidence, 2);
    for (const { bits, distance_bits } of [thresholds.auto, thresholds.review]) {
      expect(bits + distance_bits).toBeCloseTo(waterfall.total_bits, 2);
    }
    for (const { comparison, detail } of waterfall.comparisons) {
      expect([comparison, detail]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
    expect(found).toMatchObject({
      record: { source_record_id: null, golden_id: null, raw_name: 'Acme Manufacturing' },
      standing: { together: null, links: [] },
      golden_records: [],
    });
    const phases = found.names.phases;
    expect(phases.map(({ phase }) => phase)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(phases[0]).toMatchObject({ record: 'acme manufacturing', equal: false });
    expect(phases.find(({ equal }) => equal)?.phase).toBe(found.names.matched);
  });

  it('names what would help and what stands between two that do not match', async () => {
    const { source_system: _s, source_primary_key: _k, ...unnamed } = acme;
    const found = await explain({ record: { raw_name: unnamed.raw_name }, other: byKey(far) });
    expect(found.decision.action).toBe('new');
    expect(found.decision.sentence).toMatch(/short of asking a steward/);
    expect(found.why_not.join('\n')).toMatch(/bits short of the confidence/);
    expect(found.why_not.join('\n')).toMatch(/share no match key/);
    expect(found.would_help.map(({ comparison }) => comparison)).toContain('taxId');
    expect(found.thresholds.auto.distance_bits).toBeLessThan(found.thresholds.review.distance_bits);
    expect(found.golden_records).toMatchObject([{ golden_id: farId, name: far.raw_name, sources: 1 }]);
  });

  it('tells of records of the ledger, by key and by id, what was decided about them', async () => {
    const together = await explain({ record: byKey(second), other: byKey(acme) });
    expect(together).toMatchObject({
      record: { golden_id: acmeId },
      other: { golden_id: acmeId },
      standing: { together: true, links: [{ kind: 'same', decided_by: 'engine' }] },
      decision: { action: 'matched' },
      why_not: [],
      golden_records: [{ golden_id: acmeId, sources: 2 }],
    });
    expect(together.match_keys.map(({ scheme }) => scheme)).toEqual(expect.arrayContaining(['name', 'tax']));
    const apart = await explain({ record: { source_record_id: farRecordId }, other: byKey(acme) });
    expect(apart.standing).toEqual({ together: false, links: [] });
    expect(apart.vetoes.length).toBeGreaterThan(0);
    expect(apart.why_not[0]).toBe(`Veto: ${apart.vetoes[0]}.`);
  });

  it('of a record and a golden record counts all its source records but the record itself', async () => {
    const found = await explain({ record: { ...acme, source_primary_key: 'new' }, golden_id: acmeId });
    expect(found).toMatchObject({
      members_compared: 2,
      decision: { action: 'matched', golden_id: acmeId },
      why_not: [],
      standing: { together: null },
    });
    const own = await explain({ record: byKey(second), golden_id: acmeId });
    expect(own).toMatchObject({
      members_compared: 1,
      other: { source_primary_key: 'acme' },
      standing: { together: true },
    });
  });

  it('knows the golden record that a record would rather join', async () => {
    const found = await explain({ record: { ...acme, source_primary_key: 'new' }, golden_id: farId });
    expect(found.decision).toMatchObject({ action: 'matched', golden_id: acmeId });
    expect(found.rivals[0]!.golden_id).toBe(acmeId);
    expect(found.why_not.join('\n')).toMatch(/It would join “acme manufacturing.*” instead/i);
    expect(found.golden_records.map(({ golden_id }) => golden_id).sort()).toEqual([acmeId, farId].sort());
  });

  it('looks past an id that was merged, and past what a steward kept apart', async () => {
    const { sql } = ledger.context;
    const [one, two] = await ledger.match([
      { ...far, source_primary_key: 'left', raw_name: 'Lantern Works', tax_id: null },
      { ...far, source_primary_key: 'right', raw_name: 'Cobalt Print', tax_id: null },
    ]);
    const ids = await sql`
      select source_record_id as id from source_records
       where source_primary_key in ('left', 'right') order by source_primary_key`;
    await sql`
      insert into match_links (link_id, source_record_id, other_source_record_id, kind, decided_by)
      values (${uuid()}, ${ids[0]!.id}, ${ids[1]!.id}, 'different', 'steward')`;
    const found = await explain({ record: { source_record_id: ids[0]!.id }, golden_id: two!.golden_id });
    expect(found.why_not[0]).toBe('A steward has said that they are different.');
    expect(found.decision.golden_id).not.toBe(two!.golden_id);

    const merged = uuid();
    await sql`
      insert into golden_records (golden_id, canonical_name, canonical_name_normalized, status, merged_into)
      values (${merged}, 'Old Lantern', 'lantern old', 'merged', ${one!.golden_id})`;
    const redirected = await explain({ record: { raw_name: 'Lantern' }, golden_id: merged });
    expect(redirected.golden_records[0]).toMatchObject({
      golden_id: one!.golden_id,
      redirected_from: merged,
    });
    await sql`delete from golden_records where golden_id = ${merged}`;
  });

  it('swapped, weighs the same', async () => {
    const there = await explain({ record: acme, other: far });
    const back = await explain({ record: far, other: acme });
    expect(back.waterfall.total_bits).toBe(there.waterfall.total_bits);
    expect(back.vetoes.length).toBe(there.vetoes.length);
  });

  it('warns of values that prove nothing', async () => {
    const found = await explain({ record: { raw_name: 'Acme', tax_id: '000000000' }, other: acme });
    expect(found.record.warnings.map(({ code }) => code)).toContain('tax_id_placeholder');
  });

  it('writes nothing', async () => {
    const counts = () => ledger.context.sql`
      select (select count(*) from source_records) as records, (select count(*) from golden_records) as goldens,
             (select count(*) from audit_log) as entries, (select count(*) from resolutions) as cases`;
    const before = await counts();
    await explain({ record: { ...acme, source_primary_key: 'never seen' }, golden_id: acmeId });
    expect([...(await counts())]).toEqual([...before]);
  });
});

describe('who may ask', () => {
  it('answers 200 to either scope, with the quota and the request id', async () => {
    for (const scope of ['match', 'read'] as const) {
      const response = await post({ record: acme, other: far }, { bearer: await newKey(scope, [scope]) });
      expect(response.status).toBe(200);
      expect(response.headers.get('ratelimit')).toMatch(/^"key";r=\d+;t=\d+$/);
      expect(response.headers.get('x-request-id')).toEqual(expect.any(String));
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('answers 401 without a key and to a revoked one', async () => {
    const none = await post({ record: acme, other: far }, { bearer: '' });
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await problemOf(none)).toMatchObject({ status: 401 });
    const { key: bearer } = await createApiKey(ledger.context, { name: 'gone', scopes: ['match'] });
    await revokeApiKey(ledger.context, { key: 'gone' });
    expect(await problemOf(await post({ record: acme, other: far }, { bearer }))).toMatchObject({
      status: 401,
    });
  });

  it('answers 403 to a key without a scope', async () => {
    const bearer = await newKey('nothing');
    await ledger.context.sql`update api_keys set scopes = '{}' where name = 'nothing'`;
    expect(await problemOf(await post({ record: acme, other: far }, { bearer }))).toMatchObject({
      status: 403,
      detail: expect.stringContaining('neither'),
    });
  });

  it('answers 429 with Retry-After when a key asks too often', async () => {
    const bearer = await newKey('busy');
    const shared = globalThis as { touchstoneRateLimiter?: { points: number } };
    await post({ record: acme, other: far });
    const points = shared.touchstoneRateLimiter!.points;
    shared.touchstoneRateLimiter!.points = 1;
    try {
      expect((await post({ record: acme, other: far }, { bearer })).status).toBe(200);
      const refused = await post({ record: acme, other: far }, { bearer });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(await problemOf(refused)).toMatchObject({ status: 429 });
    } finally {
      shared.touchstoneRateLimiter!.points = points;
    }
  });
});

describe('what cannot be explained', () => {
  it.each([
    ['not JSON', 'nonsense'],
    ['nothing', ''],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ])('answers 400 to %s', async (_what, body) => {
    expect(await problemOf(await post(body))).toMatchObject({ status: 400 });
  });

  it('answers 400 to a query parameter', async () => {
    const response = await post({ record: acme, other: far }, { query: '?dry_run=1' });
    expect(await problemOf(response)).toMatchObject({
      status: 400,
      detail: expect.stringContaining('dry_run'),
    });
  });

  it('answers 413 to a large body, with the limit', async () => {
    const large = { record: acme, other: { ...far, raw_name: 'x'.repeat(explainLimits.bytes) } };
    expect(await problemOf(await post(large))).toMatchObject({ status: 413, limits: explainLimits });
  });

  const unknown = '01900000-0000-7000-8000-00000000dead';
  it.each<[string, object, string]>([
    ['record id', { record: { source_record_id: unknown }, other: acme }, 'record'],
    ['record key', { record: acme, other: { source_system: 'crm', source_primary_key: 'nobody' } }, 'other'],
    ['golden id', { record: acme, golden_id: unknown }, 'golden_id'],
  ])('answers 404 to an unknown %s', async (_what, body, which) => {
    expect(await problemOf(await post(body))).toMatchObject({
      status: 404,
      detail: expect.stringContaining(which),
    });
  });

  it('answers 422 where there is nothing to compare with', async () => {
    const alone = await problemOf(await post({ record: byKey(far), golden_id: farId }));
    expect(alone).toMatchObject({ status: 422, detail: expect.stringContaining('alone') });
    const retired = uuid();
    await ledger.context.sql`
      insert into golden_records (golden_id, canonical_name, canonical_name_normalized, status)
      values (${retired}, 'Gone', 'gone', 'retired')`;
    const gone = await problemOf(await post({ record: acme, golden_id: retired }));
    expect(gone).toMatchObject({ status: 422, detail: expect.stringContaining('retired') });
    await ledger.context.sql`delete from golden_records where golden_id = ${retired}`;
  });

  it.each<[string, unknown, string]>([
    ['null', null, ''],
    ['a list', [], ''],
    ['nothing asked', {}, 'record'],
    ['one record alone', { record: acme }, ''],
    ['a record and both targets', { record: acme, other: far, golden_id: unknown }, ''],
    ['a field of nobody', { record: acme, other: far, colour: 'blue' }, ''],
    ['an empty record', { record: {}, other: far }, 'record'],
    ['half a key', { record: { source_system: 'crm' }, other: far }, 'record'],
    ['an id and a name', { record: { ...acme, source_record_id: unknown }, other: far }, 'record'],
    ['an id that is none', { record: { source_record_id: 'x' }, other: far }, 'record.source_record_id'],
    ['a golden id that is none', { record: acme, golden_id: "'; drop table" }, 'golden_id'],
    ['a name that is a number', { record: { raw_name: 5 }, other: far }, 'record.raw_name'],
    ['a name without letters', { record: acme, other: { raw_name: '---' } }, 'other.raw_name'],
    ['a name too long', { record: { raw_name: 'x'.repeat(501) }, other: far }, 'record.raw_name'],
    [
      'a NUL in a key',
      { record: { source_system: 'a\u0000', source_primary_key: 'b' }, other: far },
      'record.source_system',
    ],
    [
      'a lone surrogate in a key',
      { record: { source_system: 'a', source_primary_key: '\ud800' }, other: far },
      'record.source_primary_key',
    ],
    [
      'an address that is a text',
      { record: { raw_name: 'A', raw_address: 'x' }, other: far },
      'record.raw_address',
    ],
  ])('answers 422 to %s', async (_what, body, path) => {
    const document = await problemOf(await post(body));
    expect(document.status).toBe(422);
    expect(document.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  it('takes hostile texts for what they are', async () => {
    for (const raw_name of [
      'Ac\u0000me',
      'x\ud800',
      '鑫'.repeat(500),
      "Robert'); drop table x;--",
      '{"a",NULL}',
    ]) {
      await explain({ record: { raw_name, phone: '\u0000', email: 'NULL' }, golden_id: acmeId });
    }
    const deep = `{"record":{"raw_name":"A","attributes":${'['.repeat(50_000)}${']'.repeat(50_000)}},"other":{"raw_name":"A"}}`;
    expect((await post(deep)).status).toBe(200);
  });
});
