import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from './context';
import { decideResolution } from './decide-resolution';
import { getResolution } from './get-resolution';
import { uuid } from './ids';
import type { ResolutionCase } from './resolution-case';
import { steward, type TestLedger, testLedger } from './testing/ledger';
import { undoDecision } from './undo-decision';

let ledger: TestLedger;
let desk: Context;
beforeEach(async () => {
  ledger = await testLedger();
  desk = ledger.as(steward);
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
  source_primary_key: 'acme',
  raw_name: 'Acme Manufacturing',
  raw_address: { ...austin, line2: 'Ste 100' },
  tax_id: '12-3456789',
  email: 'billing@acme.example',
  attributes: { tier: 'one', terms: 'NET30' },
  updated_at: '2026-01-01T00:00:00Z',
};
const twin = {
  source_system: 'erp',
  source_primary_key: 'twin',
  raw_name: 'ACME Manufacturing Inc.',
  raw_address: { ...austin, line2: 'Ste 410', country_code: 'United States' },
  tax_id: '98-7654321',
  phone: '+1 512 472 0142',
  identifiers: [{ scheme: 'duns', value: '150483782' }],
  attributes: { tier: 'two', seats: 3 },
  updated_at: '2026-02-01T00:00:00Z',
};
const third = {
  source_primary_key: 'third',
  raw_name: 'Acme Manufacturing',
  raw_address: austin,
  tax_id: '55-5555556',
};

const evidence = {
  confidence: 0.667,
  phase: 2,
  vetoes: ['Two tax ids: 12-3456789 and 98-7654321'],
  comparisons: [
    { comparison: 'name', level: 'equal at phase 2', weightBits: 8, detail: 'Equal without the legal form' },
    { comparison: 'taxId', level: 'different', weightBits: -8, detail: 'Two tax ids' },
  ],
};
const reasons = ['Same name, two tax ids', ...evidence.vetoes];

/** Two records that their tax ids keep apart, and a case about them whatever today's model thinks of it. */
async function openCase() {
  const [first, second] = await ledger.match([acme, twin]);
  expect(second!.golden_id).not.toBe(first!.golden_id);
  const resolutionId = await insertCase(second!.golden_id!, [first!.golden_id!]);
  return { resolutionId, candidate: first!.golden_id!, own: second!.golden_id! };
}

async function firstRecordOf(goldenId: string): Promise<string> {
  const [row] = await desk.sql`
    select source_record_id as id from source_records where golden_id = ${goldenId} order by 1 limit 1`;
  return row!.id;
}

/** The one case of the ledger, about the first record of a golden record; `kind` settles what it asks. */
async function insertCase(own: string, candidateIds: readonly string[], kind = 'match'): Promise<string> {
  const resolutionId = uuid();
  const candidates = [];
  for (const [index, goldenId] of candidateIds.entries()) {
    candidates.push({
      ...evidence,
      golden_id: goldenId,
      source_record_id: await firstRecordOf(goldenId),
      confidence: evidence.confidence - index / 10,
    });
  }
  await desk.sql`delete from resolutions where status = 'open'`;
  await desk.sql`
    insert into resolutions (resolution_id, kind, source_record_id, golden_id, candidates, confidence, reasons)
    values (${resolutionId}, ${kind}, ${await firstRecordOf(own)}, ${own}, ${JSON.stringify(candidates)}::jsonb,
            ${evidence.confidence}, ${reasons}::text[])`;
  return resolutionId;
}

/** Lets a steward say that the only record of `from` is the same as `into`. */
async function mergeThrough(from: string, into: string): Promise<void> {
  const { sql } = desk;
  await sql`update resolutions set status = 'claimed'`;
  const resolutionId = await insertCase(from, [into]);
  await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: into });
  await sql`update resolutions set status = 'open' where status = 'claimed'`;
}

const read = (resolutionId: string) => getResolution(desk, { resolutionId });

describe('getResolution', () => {
  it('lays the record beside its candidate, with the evidence as it was stored', async () => {
    const { resolutionId, candidate, own } = await openCase();
    const kase = await read(resolutionId);
    expect(kase).toMatchObject({
      resolutionId,
      status: 'open',
      decision: null,
      withdrawal: null,
      confidence: evidence.confidence,
      reasons,
    });
    expect(kase.record).toMatchObject({
      sourceSystem: 'erp',
      sourcePrimaryKey: 'twin',
      goldenId: own,
      goldenSources: 1,
      updatedAt: '2026-02-01T00:00:00.000Z',
      identifiers: [{ scheme: 'duns', value: '150483782' }],
      attributes: { tier: 'two', seats: '3' },
      values: { name: twin.raw_name, addressLine2: 'Ste 410', country: 'US', email: null },
    });
    expect(kase.candidates).toHaveLength(1);
    expect(kase.candidates[0]).toMatchObject({
      ...evidence,
      goldenId: candidate,
      mergedFrom: null,
      holdsRecord: false,
      active: true,
      sources: 1,
      values: { name: acme.raw_name, phone: null, email: acme.email },
      provenance: { canonical_name: { source_system: 'crm', source_primary_key: 'acme' } },
    });
  });

  it('foretells what *same* does to the letter', async () => {
    const { resolutionId, candidate, own } = await openCase();
    const before = await read(resolutionId);
    const { ifSame } = before.candidates[0]!;
    expect(ifSame).toMatchObject({ moves: 1, redirects: own, closes: 0 });
    expect(ifSame.changes!.length).toBeGreaterThan(2);

    const decided = await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    expect(decided).toMatchObject({ goldenId: candidate, redirectedGoldenId: own, withdrawn: [] });
    const after = await read(resolutionId);
    expect(after.candidates[0]).toMatchObject({ goldenId: candidate, holdsRecord: true, sources: 2 });
    expect(after.candidates[0]!.ifSame).toMatchObject({ moves: 0, redirects: null });
    const foretold = shownValues(before);
    for (const { field, from, to } of ifSame.changes!) {
      expect(foretold[field] ?? null).toBe(from);
      foretold[field] = to;
    }
    expect(shownValues(after)).toEqual(foretold);
  });

  it('foretells which other cases *same* closes, and these say why they were withdrawn', async () => {
    const { resolutionId, candidate, own } = await openCase();
    // Another record of the same golden record, with a case about the same candidate.
    const otherId = uuid();
    await ledger.match([{ ...twin, source_system: 'shop' }]);
    const [second] = await desk.sql`
      update source_records set golden_id = ${own} where source_system = 'shop' returning source_record_id as id`;
    await desk.sql`delete from resolutions where resolution_id <> ${resolutionId}`;
    await desk.sql`
      insert into resolutions (resolution_id, kind, source_record_id, golden_id, candidates, confidence)
      select ${otherId}, kind, ${second!.id}, golden_id, candidates, confidence from resolutions`;
    expect((await read(resolutionId)).candidates[0]!.ifSame).toMatchObject({ moves: 2, closes: 1 });

    const decided = await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    expect(decided.withdrawn).toEqual([otherId]);
    const closed = await read(otherId);
    expect(closed).toMatchObject({ status: 'withdrawn', decision: null });
    expect(closed.withdrawal!.reason).toMatch(/one golden record/);
    expect(closed.withdrawal!.at).not.toBeNull();
  });

  it('says who decided what and when, and forgets it when that is undone', async () => {
    const { resolutionId } = await openCase();
    await decideResolution(desk, { resolutionId, verdict: 'different', comment: 'Two plants' });
    expect((await read(resolutionId)).decision).toMatchObject({
      verdict: 'different',
      golden: null,
      mine: true,
      comment: 'Two plants',
    });
    const somebodyElse = ledger.as({ ...steward, id: 'user:00000000-0000-7000-8000-000000000002' });
    expect((await getResolution(somebodyElse, { resolutionId })).decision).toMatchObject({ mine: false });
    await undoDecision(desk, { resolutionId });
    expect(await read(resolutionId)).toMatchObject({ status: 'open', decision: null });
  });

  it('shows the survivor of a candidate that was merged since, and says so', async () => {
    const { resolutionId, candidate } = await openCase();
    const [survivor] = await ledger.match([third]);
    await mergeThrough(candidate, survivor!.golden_id!);
    const { candidates } = await read(resolutionId);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({
      goldenId: survivor!.golden_id,
      mergedFrom: candidate,
      active: true,
      sources: 2,
    });
  });

  it('shows two candidates that have become one as one, with the better evidence', async () => {
    const { candidate, own } = await openCase();
    const [survivor] = await ledger.match([third]);
    const resolutionId = await insertCase(own, [candidate, survivor!.golden_id!]);
    expect((await read(resolutionId)).candidates.map(({ goldenId }) => goldenId)).toEqual([
      candidate,
      survivor!.golden_id,
    ]);
    await mergeThrough(candidate, survivor!.golden_id!);
    const { candidates } = await read(resolutionId);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]!.confidence).toBe(evidence.confidence);
  });

  it('knows the golden record that the record contradicts as its own', async () => {
    const { own } = await openCase();
    const resolutionId = await insertCase(own, [own], 'conflict');
    const { candidates } = await read(resolutionId);
    expect(candidates[0]).toMatchObject({
      goldenId: own,
      holdsRecord: true,
      ifSame: { moves: 0, redirects: null, closes: 0, changes: null },
    });
  });

  it('keeps former names beside the name', async () => {
    const { resolutionId } = await openCase();
    await ledger.match([{ ...twin, raw_name: 'ACME MFG INC (formerly Widgets Ltd)', updated_at: null }]);
    const { record } = await read(resolutionId);
    expect(record.values.name).toBe('ACME MFG INC (formerly Widgets Ltd)');
    expect(record.otherNames).toEqual([expect.stringMatching(/^Widgets Ltd \(former\)$/i)]);
  });

  it('answers not_found for an unknown case, and nothing without the right to read', async () => {
    await expect(read(uuid())).rejects.toMatchObject({ code: 'not_found' });
    const { resolutionId } = await openCase();
    const pipeline = ledger.as({ kind: 'key', id: 'key:x', name: 'x', scopes: ['match'] });
    await expect(getResolution(pipeline, { resolutionId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

/** The candidate's values by the names that provenance and changes use. */
function shownValues({ candidates }: ResolutionCase): Record<string, string | null> {
  const { values, attributes } = candidates[0]!;
  const { addressLine1, addressLine2, city, state, postalCode, country } = values;
  return {
    canonical_name: values.name,
    address: [addressLine1, addressLine2, city, state, postalCode, country].filter(Boolean).join(', '),
    tax_id_canonical: values.taxId,
    phone: values.phone,
    email: values.email,
    website: values.website,
    ...Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`attributes.${key}`, value])),
  };
}
