import { afterEach, beforeEach, expect, it } from 'vitest';
import { createUser } from './create-user';
import { decideResolution } from './decide-resolution';
import { getGoldenRecord } from './get-golden-record';
import { listAuditEntries } from './list-audit-entries';
import { listCountries } from './list-countries';
import { listSourceRecords } from './list-source-records';
import { searchRecords, searchRecordsInput } from './search-records';
import { type TestLedger, testLedger } from './testing/ledger';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
});
afterEach(() => ledger.close());

const austin = {
  line1: '100 Main St',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country_code: 'US',
};
const acme = {
  source_system: 'netsuite',
  source_primary_key: 'n1',
  raw_name: 'Acme Manufacturing Inc',
  raw_address: austin,
  tax_id: '12-3456789',
  updated_at: '2026-01-01T00:00:00Z',
};

async function samAtTheDesk() {
  const sam = {
    email: 'sam@example.com',
    name: 'Sam Steward',
    role: 'steward',
    password: 'correct horse',
  } as const;
  const { userId } = await createUser(ledger.context, sam);
  return ledger.as({ kind: 'user', id: `user:${userId}`, name: sam.name, role: 'steward' });
}

it('shows values with where each comes from, sources and lineage', async () => {
  const [first] = await ledger.match([acme]);
  await ledger.match([
    {
      source_system: 'salesforce',
      source_primary_key: 's1',
      raw_name: 'ACME Manufacturing',
      raw_address: { ...austin, line2: 'Ste 410' },
      tax_id: '123456789',
      phone: '+1 512 236 0142',
      updated_at: '2026-06-01T00:00:00Z',
      attributes: { tier: 'gold' },
    },
  ]);
  const record = await getGoldenRecord(ledger.context, { goldenId: first!.golden_id! });
  expect(record).toMatchObject({
    name: 'ACME Manufacturing',
    status: 'active',
    version: 2,
    sourceCount: 2,
    redirectedFrom: null,
    openCases: [],
    warnings: [],
  });
  const value = (field: string) => record.values.find((one) => one.field === field);
  expect(value('address')).toMatchObject({
    lines: ['100 Main St, Ste 410', 'Austin, TX 78701, US'],
    provenance: { source_system: 'salesforce', source_primary_key: 's1' },
  });
  expect(value('tax_id_canonical')).toMatchObject({ lines: ['US123456789'], provenance: { agreeing: 2 } });
  expect(value('email')).toEqual({ field: 'email', lines: null, provenance: null });
  expect(value('attributes.tier')).toMatchObject({ lines: ['gold'] });
  expect(record.sources.rows).toMatchObject([
    { sourceSystem: 'netsuite', first: true, bySteward: false },
    { sourceSystem: 'salesforce', first: false, phase: 0, name: 'ACME Manufacturing' },
  ]);
  expect(record.trail.rows).toMatchObject([
    {
      action: 'matched',
      phase: 0,
      version: 2,
      source: { system: 'salesforce', key: 's1' },
      byKind: 'operator',
    },
    { action: 'new', version: 1, changes: [], source: { system: 'netsuite', key: 'n1' } },
  ]);
  expect(record.trail.rows[0]!.changes).toContainEqual({ field: 'address_line2', from: null, to: 'Ste 410' });
});

it('leads from a merged id to its survivor, with the verdict and both lineages', async () => {
  const twin = { ...acme, source_system: 'crm', source_primary_key: 'twin', tax_id: '98-7654321' };
  const [first, second] = await ledger.match([acme, twin]);
  expect(second!.action).toBe('review');
  const before = await getGoldenRecord(ledger.context, { goldenId: first!.golden_id! });
  expect(before.openCases).toMatchObject([{ resolutionId: second!.resolution_id, name: acme.raw_name }]);
  const desk = await samAtTheDesk();
  await decideResolution(desk, {
    resolutionId: second!.resolution_id!,
    verdict: 'same',
    goldenId: first!.golden_id!,
    comment: 'Same building',
  });

  const record = await getGoldenRecord(desk, { goldenId: second!.golden_id! });
  expect(record.goldenId).toBe(first!.golden_id);
  expect(record.redirectedFrom).toMatchObject({ goldenId: second!.golden_id, by: 'Sam Steward' });
  expect(record.openCases).toEqual([]);
  expect(record.sources.rows.map((row) => row.bySteward)).toEqual([true, true]);
  const trail = record.trail.rows.map(({ action, by, goldenId }) => [action, by, goldenId]);
  expect(trail).toContainEqual(['merged', 'Sam Steward', first!.golden_id]);
  expect(trail).toContainEqual(['review', 'test', second!.golden_id]);
  expect(record.trail.rows.find((entry) => entry.action === 'merged')).toMatchObject({
    verdict: 'same',
    reason: 'Same building',
    resolutionId: second!.resolution_id,
    mergedGoldenId: second!.golden_id,
  });

  const found = await searchRecords(desk, searchRecordsInput.parse({ q: second!.golden_id! }));
  expect(found.hits).toMatchObject([
    { goldenId: first!.golden_id, matchedBy: { by: 'merged id', value: second!.golden_id } },
  ]);
  const merged = await searchRecords(desk, searchRecordsInput.parse({ status: 'merged' }));
  expect(merged.hits).toMatchObject([{ goldenId: second!.golden_id, status: 'merged', sources: 0 }]);
});

it('pages through many source records and their lineage without a gap or a double', async () => {
  const rows = Array.from({ length: 45 }, (_, index) => ({ ...acme, source_primary_key: `n${index}` }));
  const [first] = await ledger.match(rows);
  const goldenId = first!.golden_id!;
  const sources: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listSourceRecords(ledger.context, { goldenId, after, limit: 20 });
    sources.push(...page.rows.map((row) => row.sourcePrimaryKey));
    if (!page.next) break;
    after = page.next;
  }
  expect(sources).toEqual(rows.map((row) => row.source_primary_key));
  const entries: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await listAuditEntries(ledger.context, { goldenId, before, limit: 12 });
    entries.push(...page.rows.map((row) => row.id));
    if (!page.next) break;
    before = Number(page.next);
  }
  expect(entries).toHaveLength(45);
  expect(entries).toEqual([...new Set(entries)].sort((a, b) => b - a));
});

it('counts warnings by kind', async () => {
  const [row] = await ledger.match([
    { raw_name: 'Odd Numbers Ltd', tax_id: '000000000', raw_address: { country_code: 'Atlantis' } },
  ]);
  const record = await getGoldenRecord(ledger.context, { goldenId: row!.golden_id! });
  expect(record.warnings).toEqual([
    { code: 'country_unknown', sources: 1 },
    { code: 'tax_id_placeholder', sources: 1 },
  ]);
});

it('has no golden record for an id that was never given out', async () => {
  const goldenId = '01900000-0000-7000-8000-000000000000';
  await expect(getGoldenRecord(ledger.context, { goldenId })).rejects.toMatchObject({ code: 'not_found' });
});

it('is not for keys without the scope read', async () => {
  const key = ledger.as({ kind: 'key', id: 'key:1', name: 'etl', scopes: ['match'] });
  const goldenId = '01900000-0000-7000-8000-000000000000';
  await expect(getGoldenRecord(key, { goldenId })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(searchRecords(key, searchRecordsInput.parse({}))).rejects.toMatchObject({ code: 'forbidden' });
});

it('lists each country once', async () => {
  await ledger.match(
    ['US', 'DE', 'US', 'FR', null].map((country_code, index) => ({
      raw_name: `Company ${'ABCDE'[index]} Works`,
      raw_address: { country_code },
    })),
  );
  expect(await listCountries(ledger.context)).toEqual(['DE', 'FR', 'US']);
});
