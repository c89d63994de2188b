import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Context } from './context';
import { decideResolution } from './decide-resolution';
import { listAuditEntries } from './list-audit-entries';
import { steward, type TestLedger, testLedger } from './testing/ledger';
import { undoDecision } from './undo-decision';

let ledger: TestLedger;
let desk: Context;
beforeEach(async () => {
  ledger = await testLedger();
  desk = ledger.as(steward);
});
afterEach(() => ledger.close());

const raw_address = { line1: '100 Main St', city: 'Austin', state: 'TX', country_code: 'US' };
const acme = { source_primary_key: 'acme', raw_name: 'Acme Manufacturing', raw_address };
const twin = { ...acme, source_primary_key: 'twin', tax_id: '98-7654321' };

async function lineage(goldenId: string) {
  const { rows } = await listAuditEntries(desk, { goldenId, limit: 50 });
  return rows.map(({ action, verdict, source, version }) => [action, verdict, source?.key, version]);
}

/** A record that a steward keeps in its golden record comes to contradict that. */
async function contradiction() {
  const [first] = await ledger.match([{ ...acme, tax_id: '12-3456789' }]);
  await ledger.match([{ ...acme, source_primary_key: 'hub' }]);
  await ledger.context.sql`update match_links set decided_by = 'steward'`;
  const [row] = await ledger.match([{ ...acme, source_primary_key: 'hub', tax_id: '98-7654321' }]);
  expect(row).toMatchObject({ action: 'review', golden_id: first!.golden_id });
  return { goldenId: first!.golden_id!, resolutionId: row!.resolution_id! };
}

it('tells a verdict and the merge that it brought in one row', async () => {
  const [first] = await ledger.match([{ ...acme, tax_id: '12-3456789' }]);
  const [second] = await ledger.match([twin]);
  await decideResolution(desk, {
    resolutionId: second!.resolution_id!,
    verdict: 'same',
    goldenId: first!.golden_id!,
    comment: 'Same building',
  });
  const { rows } = await listAuditEntries(desk, { goldenId: first!.golden_id!, limit: 50 });
  expect(rows.map(({ action }) => action)).toEqual(['merged', 'review', 'new']);
  expect(rows[0]).toMatchObject({
    verdict: 'same',
    reason: 'Same building',
    resolutionId: second!.resolution_id,
    mergedGoldenId: second!.golden_id,
    goldenId: first!.golden_id,
    version: 2,
    source: { key: 'twin' },
  });
});

it('tells a verdict that took a record out in one row on both golden records, and after its undo', async () => {
  const { goldenId, resolutionId } = await contradiction();
  const before = await lineage(goldenId);
  const decided = await decideResolution(desk, { resolutionId, verdict: 'different', comment: 'Other' });
  const event = ['split', 'different', 'hub'];
  expect(await lineage(decided.goldenId)).toEqual([[...event, 1]]);
  const [told, ...others] = await lineage(goldenId);
  expect(told).toEqual([...event, expect.any(Number)]);
  expect(others).toEqual(before);
  const { rows } = await listAuditEntries(desk, { goldenId, limit: 1 });
  expect(rows[0]).toMatchObject({ goldenId, reason: 'Other', resolutionId });

  await undoDecision(desk, { resolutionId });
  expect((await lineage(goldenId)).slice(1)).toEqual([told, ...before]);
  await decideResolution(desk, { resolutionId, verdict: 'different' });
  const again = await lineage(goldenId);
  expect(again.map(([action]) => action).filter((action) => action === 'split')).toHaveLength(2);
});

it('tells in one row that a record left by itself and came under review', async () => {
  await ledger.match([{ ...acme, tax_id: '12-3456789' }]);
  await ledger.match([{ ...acme, source_primary_key: 'hub' }]);
  const [left] = await ledger.match([{ ...acme, source_primary_key: 'hub', tax_id: '98-7654321' }]);
  const home = left!.candidates![0]!.golden_id;
  expect(left!.golden_id).not.toBe(home);
  for (const goldenId of [home, left!.golden_id!]) {
    const { rows } = await listAuditEntries(desk, { goldenId, limit: 1 });
    expect(rows).toMatchObject([
      { action: 'split', goldenId, verdict: null, resolutionId: left!.resolution_id, source: { key: 'hub' } },
    ]);
    expect(rows[0]!.reason).toEqual(expect.any(String));
  }
  await ledger.match([{ ...acme, source_primary_key: 'hub' }]);
  const told = await lineage(home);
  expect(told.filter(([action, , key]) => key === 'hub' && action === 'split')).toHaveLength(1);
  expect(told.filter(([action, , key]) => key === 'hub' && action === 'review')).toHaveLength(0);
});

it('pages over events without a gap or a double', async () => {
  const { goldenId, resolutionId } = await contradiction();
  for (let round = 0; round < 3; round++) {
    await decideResolution(desk, { resolutionId, verdict: 'different' });
    await undoDecision(desk, { resolutionId });
  }
  const { rows: all } = await listAuditEntries(desk, { goldenId, limit: 50 });
  const paged: number[] = [];
  for (let before: number | undefined; ; ) {
    const { rows, next } = await listAuditEntries(desk, { goldenId, before, limit: 2 });
    paged.push(...rows.map(({ id }) => id));
    if (!next) break;
    before = Number(next);
  }
  expect(paged).toEqual(all.map(({ id }) => id));
  expect(all.map(({ action }) => action).filter((action) => action === 'split')).toHaveLength(3);
});
