import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SearchRecordsInput, searchRecords, searchRecordsInput } from './search-records';
import { type TestLedger, testLedger } from './testing/ledger';

let ledger: TestLedger;
/** Golden ids by source key. */
const golden: Record<string, string> = {};

const rows = [
  {
    source_system: 'netsuite',
    source_primary_key: 'A-1',
    raw_name: 'Northwind Fire Protection LLC',
    tax_id: '12-3456789',
    phone: '+1 512 236 0142',
    email: 'billing@northwindfire.com',
    website: 'https://www.northwindfire.com/contact',
    identifiers: [{ scheme: 'duns', value: '15-048-3782' }],
    raw_address: { line1: '100 Main St', city: 'Austin', state: 'TX', country_code: 'US' },
  },
  {
    source_primary_key: 'B-1',
    raw_name: 'Hafen Brandschutz GmbH',
    tax_id: 'DE136695976',
    phone: '+49 421 1234567',
    raw_address: { city: 'Bremen', country_code: 'DE' },
  },
  { source_primary_key: 'C-1', raw_name: '3M', raw_address: { country_code: 'US' } },
  { source_primary_key: 'D-1', raw_name: '株式会社 東京防災', raw_address: { country_code: 'JP' } },
  {
    source_primary_key: 'E-1',
    raw_name: 'Westbrook Sprinklers Inc (formerly Dunmore Pipeworks Ltd)',
    raw_address: { country_code: 'US' },
  },
  { source_primary_key: 'F-1', raw_name: 'شركة النور للتجارة', raw_address: { country_code: 'AE' } },
  { source_primary_key: 'G-1', raw_name: 'Kestrel Agency', raw_address: { country_code: 'CH' } },
  {
    source_primary_key: 'G-2',
    raw_name: 'Quarzwerk A.G.',
    tax_id: 'CHE-107.787.577',
    raw_address: { country_code: 'CH' },
  },
  { source_primary_key: 'G-3', raw_name: 'Zinnhütte AG', raw_address: { country_code: 'CH' } },
  ...Array.from({ length: 12 }, (_, index) => ({
    source_primary_key: `H-${index}`,
    raw_name: `Memorial Hospital of ${['Adair', 'Benton', 'Custer', 'Dallas', 'Elko', 'Floyd', 'Grant', 'Hardin', 'Iron', 'Jasper', 'Knox', 'Logan'][index]}`,
    raw_address: { line1: `${index + 1} Elm St`, city: `Town ${index}`, country_code: 'US' },
  })),
];

beforeAll(async () => {
  ledger = await testLedger();
  const resolved = await ledger.match(rows);
  for (const row of resolved) golden[row.source_primary_key!] = row.golden_id!;
  expect(new Set(Object.values(golden)).size).toBe(rows.length);
});
afterAll(() => ledger.close());

function search(input: SearchRecordsInput) {
  return searchRecords(ledger.context, searchRecordsInput.parse(input));
}

async function firstHit(q: string, more: SearchRecordsInput = {}) {
  const { hits } = await search({ q, ...more });
  return hits[0] ? { goldenId: hits[0].goldenId, matchedBy: hits[0].matchedBy } : null;
}

describe('one box for everything', () => {
  it.each([
    ['northwind fire protection', 'A-1'],
    ['NORTHWIND FIRE PROTECTION, L.L.C.', 'A-1'],
    ['fire northwind', 'A-1'],
    ['nortwind', 'A-1'],
    ['northwnd fir', 'A-1'],
    ['northw', 'A-1'],
    ['hafen brandschuz', 'B-1'],
    ['3M', 'C-1'],
    ['東京防災', 'D-1'],
  ])('finds the name by %j', async (q, key) => {
    expect(await firstHit(q)).toMatchObject({ goldenId: golden[key] });
  });

  it('finds a former name, and says so', async () => {
    expect(await firstHit('Dunmore Pipeworks')).toMatchObject({
      goldenId: golden['E-1'],
      matchedBy: { by: 'other name' },
    });
  });

  it.each([
    ['LLC', ['A-1']],
    ['llc.', ['A-1']],
    ['gmbh', ['B-1']],
    ['شركة', ['F-1']],
    ['株式会社', ['D-1']],
    ['AG', ['G-3']],
    ['A.G.', ['G-2']],
    ['formerly', ['E-1']],
    ['(formerly', ['E-1']],
    ['Ltd formerly', ['E-1']],
    ['gmbh & co. kg', []],
    ['plc', []],
  ])('finds by %j, which no canonical name holds, the names that were sent with it', async (q, keys) => {
    // Names that begin like it, or are something like it, may come after them.
    const { hits } = await search({ q });
    expect(hits.slice(0, keys.length || 1).map(({ goldenId }) => goldenId)).toEqual(
      keys.map((key) => golden[key]),
    );
  });

  it('keeps to the country by such a word, and says under which other name it was found', async () => {
    expect(await firstHit('ag', { country: 'ch' })).toEqual({
      goldenId: golden['G-3'],
      matchedBy: { by: 'name' },
    });
    expect(await firstHit('ag', { country: 'DE' })).toBeNull();
    const known = rows.find((row) => row.source_primary_key === 'G-2');
    const renamed = { raw_name: 'Quarzwerk', updated_at: '2026-11-01T00:00:00Z' };
    await ledger.match([{ ...known, source_primary_key: 'G-2b', ...renamed }]);
    expect(await firstHit('A.G.')).toEqual({
      goldenId: golden['G-2'],
      matchedBy: { by: 'other name', value: 'Quarzwerk A.G.' },
    });
  });

  it('refuses more than 200 characters with a sentence', () => {
    const { error } = searchRecordsInput.safeParse({ q: 'x'.repeat(201) });
    expect(error?.issues[0]?.message).toBe('A search has at most 200 characters.');
  });

  it.each([
    ['12-3456789', 'tax'],
    ['123456789', 'tax'],
    ['US 12-3456789', 'tax'],
    ['+1 512 236 0142', 'phone'],
    ['(512) 236-0142', 'phone'],
    ['Billing@NorthwindFire.com', 'email'],
    ['www.northwindfire.com', 'web'],
    ['https://northwindfire.com/about', 'web'],
    ['150483782', 'duns'],
    ['15-048-3782', 'duns'],
  ])('finds the identifier %j as %s', async (q, scheme) => {
    expect(await firstHit(q)).toMatchObject({
      goldenId: golden['A-1'],
      matchedBy: { by: 'identifier', scheme },
    });
  });

  it.each(['DE136695976', 'DE 136 695 976', '136695976'])('finds the German VAT number %j', async (q) => {
    expect(await firstHit(q)).toMatchObject({ goldenId: golden['B-1'], matchedBy: { scheme: 'tax' } });
  });

  it.each(['A-1', 'netsuite A-1', 'netsuite:A-1'])('finds the source key %j', async (q) => {
    expect(await firstHit(q)).toEqual({
      goldenId: golden['A-1'],
      matchedBy: { by: 'source key', value: 'netsuite A-1' },
    });
  });

  it('finds a golden id, whole, without hyphens and by its beginning', async () => {
    const id = golden['A-1']!;
    for (const q of [id, id.toUpperCase(), id.replaceAll('-', ''), id.slice(0, 30)]) {
      expect(await firstHit(q)).toEqual({ goldenId: id, matchedBy: { by: 'golden id' } });
    }
  });

  it.each([
    'zzzqqq xxyyzz',
    '!!!',
    '%',
    '_',
    "'; drop table users; --",
    'a\0b',
    '\ud800',
    '💥',
    'x'.repeat(200),
  ])('answers %j without breaking', async (q) => {
    const { hits, total } = await search({ q });
    expect(hits.length).toBe(total.count);
  });
});

describe('what an answer holds', () => {
  it('describes each golden record', async () => {
    const { hits, total } = await search({ q: 'northwind' });
    expect(total).toEqual({ count: 1, kind: 'exact' });
    expect(hits[0]).toMatchObject({
      name: 'Northwind Fire Protection LLC',
      status: 'active',
      city: 'Austin',
      state: 'TX',
      countryCode: 'US',
      taxId: 'US123456789',
      sources: 1,
      inReview: false,
    });
  });

  it('keeps to the country', async () => {
    expect(await firstHit('hafen brandschutz', { country: 'de' })).not.toBeNull();
    expect(await firstHit('hafen brandschutz', { country: 'US' })).toBeNull();
    expect(await firstHit('136695976', { country: 'US' })).toBeNull();
  });

  it('puts the name itself before longer ones', async () => {
    await ledger.match([
      { source_primary_key: 'H-x', raw_name: 'Memorial Hospital', raw_address: { city: 'Z' } },
    ]);
    const { hits } = await search({ q: 'memorial hospital' });
    expect(hits[0]!.name).toBe('Memorial Hospital');
  });
});

describe('pages', () => {
  async function walk(input: SearchRecordsInput): Promise<string[][]> {
    const pages: string[][] = [];
    for (let after: string | undefined; ; ) {
      const { hits, next } = await search({ ...input, after });
      pages.push(hits.map((hit) => hit.goldenId));
      if (!next) return pages;
      after = next;
    }
  }

  it.each([{ q: 'memorial hospital', limit: 5 }, { limit: 5 }, { country: 'US', limit: 4 }])(
    'of %j hold every record once, in the order of one long page',
    async (input) => {
      const pages = await walk(input);
      const whole = await search({ ...input, limit: 100 });
      expect(pages.flat()).toEqual(whole.hits.map((hit) => hit.goldenId));
      expect(new Set(pages.flat()).size).toBe(whole.total.count);
      expect(pages.slice(0, -1).every((page) => page.length === input.limit)).toBe(true);
      expect(pages.length).toBeGreaterThan(2);
    },
  );

  it('begin anew with a cursor that is none', async () => {
    const [own, none] = await Promise.all([search({ limit: 3 }), search({ limit: 3, after: 'nonsense' })]);
    expect(none.hits).toEqual(own.hits);
  });

  it('list what changed last, first, when nothing is asked', async () => {
    await ledger.match([
      { source_primary_key: 'C-1', raw_name: '3M', raw_address: { city: 'Saint Paul', country_code: 'US' } },
    ]);
    const { hits } = await search({});
    expect(hits[0]).toMatchObject({ goldenId: golden['C-1'], city: 'Saint Paul', matchedBy: null });
  });
});
