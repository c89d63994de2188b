import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from './context';
import { decideResolution } from './decide-resolution';
import { brokenInvariants, partition, steward, type TestLedger, testLedger } from './testing/ledger';
import { undoDecision } from './undo-decision';

let ledger: TestLedger;
let desk: Context;
beforeEach(async () => {
  ledger = await testLedger();
  desk = ledger.as(steward);
});
afterEach(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await ledger.close();
});

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
  raw_address: austin,
  tax_id: '12-3456789',
};
const twin = {
  source_primary_key: 'twin',
  raw_name: 'Acme Manufacturing',
  raw_address: austin,
  tax_id: '98-7654321',
};

/** Everything a verdict may change, but for times and versions. */
async function state() {
  const goldens = await ledger.context.sql`
    select golden_id, canonical_name, city, tax_id_canonical, phone, status, merged_into, provenance from golden_records order by 1`;
  const links = await ledger.context.sql`
    select source_record_id, other_source_record_id, kind from match_links where superseded_at is null order by 1, 2`;
  const cases = await ledger.context.sql`
    select resolution_id, status, verdict, golden_id, comment, decided_by from resolutions order by 1`;
  const shared = await ledger.context.sql`select scheme, value from shared_identifiers order by 1, 2`;
  return JSON.parse(
    JSON.stringify({ partition: await partition(ledger.context), goldens, links, cases, shared }),
  );
}

async function openCase() {
  const [first, second] = await ledger.match([acme, twin]);
  expect(second!.action).toBe('review');
  return { resolutionId: second!.resolution_id!, candidate: first!.golden_id!, own: second!.golden_id! };
}

describe('same', () => {
  it('merges into the candidate; the old id redirects and the next import gives the survivor', async () => {
    const { resolutionId, candidate, own } = await openCase();
    const decided = await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    expect(decided).toMatchObject({ goldenId: candidate, redirectedGoldenId: own });
    const [merged] = await ledger.context
      .sql`select status, merged_into from golden_records where golden_id = ${own}`;
    expect(merged).toEqual({ status: 'merged', merged_into: candidate });
    const [again] = await ledger.match([twin]);
    expect(again!.golden_id).toBe(candidate);
    const [audited] = await ledger.context
      .sql`select actor, evidence from audit_log where action = 'decided'`;
    expect(audited).toMatchObject({
      actor: steward.id,
      evidence: { resolution_id: resolutionId, verdict: 'same' },
    });
  });

  it('outranks the engine: a changed row stays where the steward put it', async () => {
    const { resolutionId, candidate } = await openCase();
    await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    const [changed] = await ledger.match([
      { ...twin, raw_name: 'Quite Another Name', phone: '+1 512 472 0142' },
    ]);
    expect(changed!.golden_id).toBe(candidate);
  });

  it("leaves the candidate's own case open, also when the candidate changes", async () => {
    const { resolutionId: doubt } = await openCase();
    const [third] = await ledger.match([
      {
        source_primary_key: 'third',
        raw_name: 'Acme Manufacturing',
        raw_address: austin,
        tax_id: '45-6789012',
      },
    ]);
    const [twinNow] = await ledger.match([twin]);
    await decideResolution(desk, {
      resolutionId: third!.resolution_id!,
      verdict: 'same',
      goldenId: twinNow!.golden_id!,
    });
    const [changed] = await ledger.match([{ ...twin, phone: '+1 512 472 0142' }]);
    expect(changed!.resolution_id).toBe(doubt);
    const [open] = await ledger.context.sql`select status from resolutions where resolution_id = ${doubt}`;
    expect(open!.status).toBe('open');
  });

  it('closes the other cases that it settles, and undo opens them again', async () => {
    const { resolutionId, candidate } = await openCase();
    const [third] = await ledger.match([
      { source_primary_key: 'third', raw_name: 'Acme Manufacturing', raw_address: austin },
    ]);
    expect(third!.action).toBe('review');
    await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    const before = await state();
    const decided = await decideResolution(desk, {
      resolutionId: third!.resolution_id!,
      verdict: 'same',
      goldenId: candidate,
    });
    expect(decided.goldenId).toBe(candidate);
    await undoDecision(desk, { resolutionId: third!.resolution_id! });
    expect(await state()).toEqual(before);
  });

  it('wants a candidate of the case', async () => {
    const { resolutionId, own } = await openCase();
    await expect(decideResolution(desk, { resolutionId, verdict: 'same' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(
      decideResolution(desk, { resolutionId, verdict: 'same', goldenId: own }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('different', () => {
  it('keeps the two apart for good, whatever the engine would say', async () => {
    const { resolutionId, candidate, own } = await openCase();
    await decideResolution(desk, { resolutionId, verdict: 'different' });
    const [changed] = await ledger.match([{ ...twin, tax_id: '12-3456789', phone: '+1 512 472 0142' }]);
    expect(changed!.golden_id).toBe(own);
    expect(changed!.golden_id).not.toBe(candidate);
  });

  it('marks a tax id that both have as shared: it no longer matches by itself', async () => {
    await ledger.match([acme]);
    // A changed name and place make a steward doubt; the number alone had matched.
    await ledger.match([
      {
        source_primary_key: 'b',
        raw_name: 'Borealis Shipping',
        tax_id: '12-3456789',
        raw_address: { country_code: 'US' },
      },
    ]);
    expect((await partition(ledger.context)).length).toBe(1);
    const { resolutionId } = await conflictCase();
    await decideResolution(desk, { resolutionId, verdict: 'different' });
    const [row] = await ledger.match([{ raw_name: 'Cassiopeia Foods', tax_id: '12-3456789' }]);
    expect(row!.action).not.toBe('matched');
    const [carriers] = await ledger.context.sql`
      select count(*)::int as n from golden_records where status = 'active' and tax_id_canonical = 'US123456789'`;
    expect(carriers!.n).toBeLessThanOrEqual(1);
  });
});

/** A case about two records that share a tax id, as a later edition of the model might open it. */
async function conflictCase() {
  const rows = await ledger.context
    .sql`select source_record_id, golden_id from source_records order by source_record_id`;
  const [first, second] = rows;
  const resolutionId = '01900000-0000-7000-8000-000000000001';
  const candidates = [
    {
      golden_id: first!.golden_id,
      source_record_id: first!.source_record_id,
      confidence: 0.9,
      phase: 0,
      vetoes: [],
      comparisons: [],
    },
  ];
  await ledger.context.sql`
    insert into resolutions (resolution_id, kind, source_record_id, golden_id, candidates, confidence)
    values (${resolutionId}, 'conflict', ${second!.source_record_id}, ${second!.golden_id}, ${JSON.stringify(candidates)}::jsonb, 0.9)`;
  return { resolutionId, golden: first!.golden_id as string };
}

describe('undo', () => {
  it.each(['same', 'different', 'unsure'] as const)(
    'restores exactly what was there before %s',
    async (verdict) => {
      const { resolutionId, candidate } = await openCase();
      const before = await state();
      await decideResolution(desk, {
        resolutionId,
        verdict,
        goldenId: verdict === 'same' ? candidate : undefined,
        comment: 'a comment',
      });
      expect(await state()).not.toEqual(before);
      await undoDecision(desk, { resolutionId });
      expect(await state()).toEqual(before);
    },
  );

  it('restores a record that was split off, and those that hung by it', async () => {
    await ledger.match([
      acme,
      { source_primary_key: 'hub', raw_name: 'Acme Manufacturing', raw_address: austin },
      {
        source_primary_key: 'leaf',
        raw_name: 'Acme Manufacturing Inc',
        raw_address: austin,
        phone: '+1 512 472 0142',
      },
    ]);
    expect((await partition(ledger.context)).length).toBe(1);
    const { resolutionId, golden } = await conflictCase();
    const before = await state();
    const decided = await decideResolution(desk, { resolutionId, verdict: 'different' });
    expect(decided.goldenId).not.toBe(golden);
    expect(await partition(ledger.context)).toEqual(['crm acme, crm leaf', 'crm hub']);
    expect(await brokenInvariants(ledger.context)).toEqual([]);
    await undoDecision(desk, { resolutionId });
    const after = await state();
    // The short-lived golden record stays as a redirect: an id once given out resolves for ever.
    after.goldens = after.goldens.filter((one: { golden_id: string }) => one.golden_id !== decided.goldenId);
    expect(after).toEqual(before);
  });

  it('says what stands in the way when later work builds on the decision', async () => {
    const { resolutionId, candidate } = await openCase();
    await decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate });
    await ledger.match([
      {
        source_primary_key: 'late',
        raw_name: 'Acme Manufacturing',
        raw_address: austin,
        tax_id: '98-7654321',
      },
    ]);
    const [late] = await ledger.context.sql`
      select source_record_id from source_records where source_primary_key = 'late' and golden_id = ${candidate}`;
    expect(late).toBeDefined();
    const [bridge] = await ledger.context
      .sql`select source_record_id from source_records where source_primary_key = 'acme'`;
    await ledger.context.sql`
      insert into match_links (link_id, source_record_id, other_source_record_id, kind, decided_by)
      values ('01900000-0000-7000-8000-000000000002', ${late!.source_record_id}, ${bridge!.source_record_id}, 'same', 'engine')
      on conflict do nothing`;
    await expect(undoDecision(desk, { resolutionId })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuses what is not decided', async () => {
    const { resolutionId } = await openCase();
    await expect(undoDecision(desk, { resolutionId })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('undo after later verdicts', () => {
  /** Has the row contradict the golden record that a steward keeps it in, and takes it out. */
  const takeOut = async (source_primary_key: string, tax_id: string) => {
    await ledger.context.sql`update match_links set decided_by = 'steward'`;
    const [row] = await ledger.match([{ ...acme, source_primary_key, tax_id }]);
    expect(row).toMatchObject({ action: 'review', golden_id: row!.candidates![0]!.golden_id });
    await decideResolution(desk, { resolutionId: row!.resolution_id!, verdict: 'different' });
    return row!.resolution_id!;
  };

  it('of one that split a neighbour off is refused, then goes, last one first', async () => {
    const members = ['one', 'two', 'three'].map((source_primary_key) => ({ ...acme, source_primary_key }));
    await ledger.match(members);
    expect(await partition(ledger.context)).toHaveLength(1);
    const first = await takeOut('one', '98-7654321');
    const second = await takeOut('two', '45-6789012');
    expect(await partition(ledger.context)).toHaveLength(3);
    await expect(undoDecision(desk, { resolutionId: first })).rejects.toMatchObject({ code: 'conflict' });
    await undoDecision(desk, { resolutionId: second });
    await undoDecision(desk, { resolutionId: first });
    expect(await partition(ledger.context)).toHaveLength(1);
  });

  it('of one of two that share a tax id keeps it shared; of both, it identifies again', async () => {
    const shared = async () => (await ledger.context.sql`select value from shared_identifiers`).length;
    await ledger.match([
      { ...acme, phone: '+1 512 472 0142' },
      { ...acme, source_primary_key: 'x', phone: '+1 512 472 0142' },
      { ...acme, source_primary_key: 'y', phone: '+1 512 472 0142' },
    ]);
    const [hub] = await ledger.context
      .sql`select source_record_id, golden_id from source_records where source_primary_key = 'acme'`;
    const cases = await ledger.context.sql`
      insert into resolutions (resolution_id, kind, source_record_id, golden_id, candidates, confidence)
      select gen_random_uuid(), 'conflict', source_record_id, golden_id, ${JSON.stringify([
        { ...hub, confidence: 0.9, phase: 0, vetoes: [], comparisons: [] },
      ])}::jsonb, 0.9 from source_records where source_primary_key in ('x', 'y') returning resolution_id`;
    const [one, other] = cases.map((row) => row.resolution_id as string);
    for (const resolutionId of [one!, other!])
      await decideResolution(desk, { resolutionId, verdict: 'different' });
    expect(await shared()).toBe(1);
    const undone = await undoDecision(desk, { resolutionId: one! }).catch(() => null);
    await undoDecision(desk, { resolutionId: other! });
    if (undone) expect(await shared()).toBe(0);
    else {
      expect(await shared()).toBe(1);
      await undoDecision(desk, { resolutionId: one! });
      expect(await shared()).toBe(0);
    }
  });

  it('of unsure, after a later verdict about another record came and went, opens the case again', async () => {
    const { resolutionId, candidate } = await openCase();
    const [third] = await ledger.match([
      {
        source_primary_key: 'third',
        raw_name: 'Acme Manufacturing',
        raw_address: austin,
        tax_id: '45-6789012',
      },
    ]);
    expect(third!.action).toBe('review');
    await decideResolution(desk, { resolutionId, verdict: 'unsure' });
    await decideResolution(desk, {
      resolutionId: third!.resolution_id!,
      verdict: 'same',
      goldenId: candidate,
    });
    await undoDecision(desk, { resolutionId: third!.resolution_id! });
    await undoDecision(desk, { resolutionId });
    expect(await partition(ledger.context)).toHaveLength(3);
  });
});

describe('two stewards', () => {
  it('lets one win and tells the other who was faster', async () => {
    const { resolutionId, candidate } = await openCase();
    const results = await Promise.allSettled([
      decideResolution(desk, { resolutionId, verdict: 'same', goldenId: candidate }),
      decideResolution(desk, { resolutionId, verdict: 'different' }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = results.find((result) => result.status === 'rejected') as PromiseRejectedResult;
    expect(loser.reason).toMatchObject({
      code: 'conflict',
      extra: { status: 'decided', verdict: expect.any(String) },
    });
  });

  it('refuses a key that may only match', async () => {
    const { resolutionId } = await openCase();
    const pipeline = ledger.as({ kind: 'key', id: 'key:x', name: 'x', scopes: ['match'] });
    await expect(decideResolution(pipeline, { resolutionId, verdict: 'unsure' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the database itself', () => {
  it('refuses to rewrite the audit log', async () => {
    await ledger.match([acme]);
    const { sql } = ledger.context;
    await expect(sql`update audit_log set actor = 'nobody'`).rejects.toThrow(/append-only/);
    await expect(sql`delete from audit_log`).rejects.toThrow(/append-only/);
    await expect(sql`truncate audit_log`).rejects.toThrow(/append-only/);
    await expect(sql`update golden_versions set version = 9`).rejects.toThrow(/never rewritten/);
  });

  it('refuses wrong states', async () => {
    const [first, second] = await ledger.match([acme, { raw_name: 'Somebody Else' }]);
    const { sql } = ledger.context;
    const [one, other] = [first!.golden_id!, second!.golden_id!];
    await expect(
      sql`update golden_records set status = 'merged', merged_into = ${one} where golden_id = ${one}`,
    ).rejects.toThrow();
    await expect(sql`update golden_records set status = 'merged' where golden_id = ${one}`).rejects.toThrow(
      /merged_has_survivor/,
    );
    // A golden record with live members cannot stop to be active.
    await expect(
      sql`update golden_records set status = 'merged', merged_into = ${other} where golden_id = ${one}`,
    ).rejects.toThrow(/golden_record_is_active/);
    await sql`update source_records set golden_id = ${other} where golden_id = ${one}`;
    await sql`update golden_records set status = 'merged', merged_into = ${other} where golden_id = ${one}`;
    await expect(
      sql`update source_records set golden_id = ${one} where golden_id = ${other}`,
    ).rejects.toThrow(/is_active/);
    // No circle and no chain: the survivor of a merged record cannot be merged itself.
    await sql`update source_records set deleted_at = now() where golden_id = ${other}`;
    await expect(
      sql`update golden_records set status = 'merged', merged_into = ${one} where golden_id = ${other}`,
    ).rejects.toThrow(/survivor_is_not_merged/);
    await sql`update source_records set deleted_at = null, golden_id = ${other}`;
    const links = sql`insert into match_links (link_id, source_record_id, other_source_record_id, kind, decided_by)
      select '01900000-0000-7000-8000-000000000003', min(source_record_id::text)::uuid, max(source_record_id::text)::uuid, 'different', 'steward'
        from source_records`;
    await expect(links).rejects.toThrow(/say otherwise/);
    await ledger.close();
    ledger = await testLedger();
  });
});
