import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideResolution } from './decide-resolution';
import { matchRecords } from './match-records';
import { flushSeen } from './seen';
import {
  brokenInvariants,
  partition,
  steward,
  type TestLedger,
  testLedger,
  watchedContext,
} from './testing/ledger';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
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
const reno = { line1: '2200 Ocean Ave', city: 'Reno', state: 'NV', postal_code: '89501', country_code: 'US' };

async function counts() {
  const [row] = await ledger.context.sql`
    select (select count(*)::int from golden_records) as golden, (select count(*)::int from source_records) as sources,
           (select count(*)::int from audit_log) as audit, (select count(*)::int from golden_versions) as versions,
           (select count(*)::int from match_links) as links, (select count(*)::int from resolutions) as cases`;
  return row;
}

describe('deciding', () => {
  it('founds a golden record for a row like no other', async () => {
    const [answer] = await ledger.match([{ raw_name: 'Acme Manufacturing, Inc.', raw_address: austin }]);
    expect(answer).toMatchObject({ action: 'new', phase_matched: null });
    const [golden] = await ledger.context
      .sql`select * from golden_records where golden_id = ${answer!.golden_id}`;
    expect(golden).toMatchObject({
      canonical_name: 'Acme Manufacturing, Inc.',
      canonical_name_normalized: 'acme manufacturing',
      city: 'Austin',
      country_code: 'US',
      status: 'active',
    });
  });

  it.each([
    [1, 'acme  MANUFACTURING inc'],
    [2, 'Acme Manufacturing LLC'],
    [3, 'Acme Mfg Inc'],
    [4, 'Acme Manufacturing Inc (formerly Widgets Ltd)'],
    [5, 'Acmé Manufacturing Inc'],
    [6, 'Manufacturing Acme Inc'],
  ])('matches at phase %i when the address agrees: %s', async (phase, name) => {
    const answers = await ledger.match([
      { raw_name: 'Acme Manufacturing Inc', raw_address: austin },
      { raw_name: name, raw_address: austin },
    ]);
    expect(answers[1]).toMatchObject({
      action: 'matched',
      phase_matched: phase,
      golden_id: answers[0]!.golden_id,
    });
  });

  it('matches an equal, valid tax id whatever the names', async () => {
    const answers = await ledger.match([
      { raw_name: 'Acme Manufacturing', tax_id: '12-3456789', raw_address: austin },
      { raw_name: 'Widgets International', tax_id: '123456789', raw_address: reno },
    ]);
    expect(answers[1]).toMatchObject({
      action: 'matched',
      phase_matched: 0,
      golden_id: answers[0]!.golden_id,
    });
    expect(answers[1]!.confidence).toBeGreaterThanOrEqual(0.95);
  });

  it('takes an equal tax id for one company where no country says how to check it', async () => {
    const answers = await ledger.match([
      { raw_name: 'Acme Manufacturing', tax_id: '12-3456789' },
      { raw_name: 'Widgets International', tax_id: '123456789', raw_address: reno },
      { raw_name: 'Borealis', tax_id: '10042' },
      { raw_name: 'Cassiopeia', tax_id: '10042' },
    ]);
    expect(answers[1]).toMatchObject({
      action: 'matched',
      phase_matched: 0,
      golden_id: answers[0]!.golden_id,
    });
    expect(answers[3]!.action).not.toBe('matched');
  });

  it.each([
    [
      'equal names in different places',
      { raw_name: 'Memorial Hospital', raw_address: austin },
      { raw_name: 'Memorial Hospital', raw_address: reno },
    ],
    ['equal names and nothing else', { raw_name: 'Memorial Hospital' }, { raw_name: 'Memorial Hospital' }],
    [
      'two tax ids',
      { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '12-3456789' },
      { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '98-7654321' },
    ],
    [
      'a fuzzy score alone',
      { raw_name: 'Acme Manufacturing Partners' },
      { raw_name: 'Acme Manufacturing Partner' },
    ],
    [
      'two numerals',
      { raw_name: 'Delta Fund VIII', raw_address: austin },
      { raw_name: 'Delta Fund IX', raw_address: austin },
    ],
    [
      'two countries',
      { raw_name: 'Acme Manufacturing', raw_address: { country_code: 'US' }, phone: '+1 512 555 0142' },
      { raw_name: 'Acme Manufacturing', raw_address: { country_code: 'DE' }, phone: '+1 512 555 0142' },
    ],
    [
      'a placeholder tax id',
      { raw_name: 'Acme', tax_id: '000000000' },
      { raw_name: 'Widgets', tax_id: '000000000' },
    ],
  ])('never merges by itself: %s', async (_what, one, other) => {
    const answers = await ledger.match([one, other]);
    expect(answers[1]!.action).not.toBe('matched');
    expect(answers[1]!.golden_id).not.toBe(answers[0]!.golden_id);
  });

  it('opens a case, with a golden record of its own meanwhile, when a veto stands against high confidence', async () => {
    const answers = await ledger.match([
      { raw_name: 'Acme Manufacturing', raw_address: austin, phone: '+1 512 472 0142', tax_id: '12-3456789' },
      { raw_name: 'Acme Manufacturing', raw_address: austin, phone: '+1 512 472 0142', tax_id: '98-7654321' },
    ]);
    expect(answers[1]).toMatchObject({ action: 'review', resolution_id: expect.any(String) });
    expect(answers[1]!.candidates![0]).toMatchObject({ golden_id: answers[0]!.golden_id });
    expect(answers[1]!.candidates![0]!.vetoes.join()).toContain('12-3456789');
    const [open] = await ledger.context.sql`select * from resolutions`;
    expect(open).toMatchObject({ status: 'open', kind: 'match', golden_id: answers[1]!.golden_id });
    expect(open!.reasons[0]).toBe('Same name, two tax ids');
  });

  it('unites golden records that one row proves to be the same, and redirects the younger id', async () => {
    const first = await ledger.match([{ raw_name: 'Acme Manufacturing', raw_address: austin }]);
    const second = await ledger.match([
      { raw_name: 'Acme Mfg Reno', raw_address: reno, tax_id: '12-3456789' },
    ]);
    expect(second[0]!.golden_id).not.toBe(first[0]!.golden_id);
    const third = await ledger.match([
      { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '12-3456789' },
    ]);
    expect(third[0]).toMatchObject({ action: 'matched', golden_id: first[0]!.golden_id });
    const [merged] = await ledger.context
      .sql`select * from golden_records where golden_id = ${second[0]!.golden_id}`;
    expect(merged).toMatchObject({
      status: 'merged',
      merged_into: first[0]!.golden_id,
      tax_id_canonical: null,
    });
    const [survivor] = await ledger.context
      .sql`select * from golden_records where golden_id = ${first[0]!.golden_id}`;
    expect(survivor!.tax_id_canonical).toBe('US123456789');
  });

  it('asks a steward when two golden records qualify that contradict each other', async () => {
    await ledger.match([
      { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '12-3456789' },
      { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '98-7654321' },
    ]);
    const [answer] = await ledger.match([{ raw_name: 'Acme Manufacturing', raw_address: austin }]);
    expect(answer).toMatchObject({ action: 'review' });
    const [open] = await ledger.context
      .sql`select kind from resolutions where resolution_id = ${answer!.resolution_id!}`;
    expect(open!.kind).toBe('bridge');
  });

  it('finds a golden record by an old name and a second telephone number', async () => {
    const [first] = await ledger.match([
      {
        source_primary_key: '1',
        raw_name: 'Acme Manufacturing (formerly Widgets Ltd)',
        raw_address: austin,
        phone: '+1 512 472 0142',
      },
    ]);
    await ledger.match([{ raw_name: 'Acme Manufacturing', raw_address: austin, phone: '+1 512 472 0199' }]);
    const [byOldName] = await ledger.match([
      { raw_name: 'Widgets', raw_address: austin, phone: '+1 512 472 0142' },
    ]);
    const [bySecondPhone] = await ledger.match([
      { raw_name: 'Acme Manufacturing', phone: '+1 512 472 0199' },
    ]);
    expect(byOldName!.golden_id).toBe(first!.golden_id);
    expect(bySecondPhone!.golden_id).toBe(first!.golden_id);
  });
});

describe('large golden records', () => {
  it('are found by what one late member brought, and survive over all members', async () => {
    const members = Array.from({ length: 150 }, (_, index) => ({
      source_primary_key: `m${index}`,
      raw_name: 'Acme Manufacturing',
      tax_id: '12-3456789',
      raw_address: austin,
      updated_at: '2026-01-01',
      ...(index === 149 && { phone: '+1 512 472 0199' }),
    }));
    const answers = await ledger.match(members);
    expect(new Set(answers.map((answer) => answer.golden_id)).size).toBe(1);
    const [byPhone] = await ledger.match([
      {
        raw_name: 'Acme Manufacturing',
        phone: '+1 512 472 0199',
        email: 'ap@acme-manufacturing.example',
        updated_at: '2026-01-01',
      },
    ]);
    expect(byPhone).toMatchObject({ action: 'matched', golden_id: answers[0]!.golden_id });
    const [golden] = await ledger.context
      .sql`select email, phone, provenance from golden_records where status = 'active'`;
    expect(golden).toMatchObject({ email: 'ap@acme-manufacturing.example', phone: '+15124720199' });
    expect(golden!.provenance.tax_id_canonical.agreeing).toBe(150);
  });
});

describe('sending again', () => {
  const rows = [
    {
      source_primary_key: 'a',
      raw_name: 'Acme Manufacturing Inc',
      raw_address: austin,
      updated_at: '2026-01-01',
    },
    { source_primary_key: 'b', raw_name: 'Acme Mfg', raw_address: austin },
    { source_primary_key: 'c', raw_name: 'Memorial Hospital', raw_address: reno },
  ];

  it('changes nothing and gives the same golden ids', async () => {
    const first = await ledger.match(rows);
    const before = await counts();
    const again = await ledger.match(rows);
    expect(again.map((answer) => answer.golden_id)).toEqual(first.map((answer) => answer.golden_id));
    expect(again.map((answer) => answer.action)).toEqual(['cache_hit', 'cache_hit', 'cache_hit']);
    expect(await counts()).toEqual(before);
  });

  it('leaves a trace of when a row was last seen', async () => {
    await ledger.match(rows);
    await ledger.context.sql`update source_records set last_seen_at = '2020-01-01'`;
    await ledger.match(rows);
    await flushSeen(ledger.context);
    const [row] = await ledger.context
      .sql`select count(*)::int as seen from source_records where last_seen_at > now() - interval '1 minute'`;
    expect(row!.seen).toBe(3);
  });

  it('stores what changed, and keeps the golden id', async () => {
    const [first] = await ledger.match([rows[0]!]);
    const [second] = await ledger.match([
      { ...rows[0], raw_address: { ...austin, line2: 'Ste 410' }, updated_at: '2026-02-01' },
    ]);
    expect(second).toMatchObject({ golden_id: first!.golden_id, action: 'matched' });
    const [golden] = await ledger.context.sql`select address_line2, version from golden_records`;
    expect(golden).toMatchObject({ address_line2: 'Ste 410', version: '2' });
    const actions = await ledger.context.sql`select action from audit_log order by id`;
    expect(actions.map((row) => row.action)).toEqual(['new', 'updated']);
  });

  it('gives an unchanged row the golden id that another row of its batch unites it with', async () => {
    const [one, other] = await ledger.match([
      { ...rows[0], source_primary_key: 'one', tax_id: '98-7654321' },
      { ...rows[0], source_primary_key: 'other', tax_id: '12-3456789' },
    ]);
    expect(other!.action).toBe('review');
    const batch = [
      { ...rows[0], source_primary_key: 'one', tax_id: '12-3456789' },
      { ...rows[0], source_primary_key: 'other', tax_id: '12-3456789' },
    ];
    const answers = await ledger.match(batch);
    expect(answers.map((answer) => answer.golden_id)).toEqual([one!.golden_id, one!.golden_id]);
    expect(answers[1]!.resolution_id).toBeUndefined();
    expect((await ledger.match(batch)).map((answer) => answer.golden_id)).toEqual([
      one!.golden_id,
      one!.golden_id,
    ]);
  });

  it('lets an older row overwrite nothing', async () => {
    const [first] = await ledger.match([{ ...rows[0], updated_at: '2026-03-01' }]);
    const [older] = await ledger.match([
      { ...rows[0], raw_name: 'Something Older', updated_at: '2026-02-01' },
    ]);
    expect(older).toMatchObject({ golden_id: first!.golden_id, action: 'cache_hit' });
    expect(older!.warnings!.map((warning) => warning.code)).toContain('older_than_stored');
    const [golden] = await ledger.context.sql`select canonical_name from golden_records`;
    expect(golden!.canonical_name).toBe('Acme Manufacturing Inc');
  });

  it.each([
    ['at once', async () => {}],
    ['while it is written', async () => void flushSeen(ledger.context)],
    ['once it is written', () => flushSeen(ledger.context)],
  ])('knows a row as confirmed by its latest time, though its content is older: %s', async (_when, flush) => {
    await ledger.match([{ ...rows[0], updated_at: '2026-01-01' }]);
    await ledger.match([{ ...rows[0], updated_at: '2026-05-01' }]);
    await flush();
    const [between] = await ledger.match([{ ...rows[0], raw_name: 'In Between', updated_at: '2026-03-01' }]);
    expect(between!.warnings!.map((warning) => warning.code)).toContain('older_than_stored');
  });

  it('examines identity anew when a match key changes', async () => {
    const [standing] = await ledger.match([
      { raw_name: 'Blue Ridge Alarm', raw_address: reno, tax_id: '98-7654321' },
    ]);
    const [loose] = await ledger.match([
      { source_primary_key: 'x', raw_name: 'BR Alarm Services', raw_address: austin },
    ]);
    expect(loose!.golden_id).not.toBe(standing!.golden_id);
    const [tied] = await ledger.match([
      { source_primary_key: 'x', raw_name: 'BR Alarm Services', raw_address: austin, tax_id: '98-7654321' },
    ]);
    expect(tied).toMatchObject({ action: 'matched', phase_matched: 0, golden_id: standing!.golden_id });
    const [old] = await ledger.context
      .sql`select status, merged_into from golden_records where golden_id = ${loose!.golden_id}`;
    expect(old).toEqual({ status: 'merged', merged_into: standing!.golden_id });
  });

  describe('of a member that comes to contradict its golden record', () => {
    const acme = { raw_name: 'Acme Manufacturing', raw_address: austin };
    const foreign = { ...acme, source_primary_key: 'hub', tax_id: '98-7654321' };
    const read = (what: string) =>
      ledger.context.sql.unsafe(`select ${what}`).then((rows) => rows.map((row) => Object.values(row)[0]));

    /** Three records that hang together by the second one alone. */
    beforeEach(async () => {
      await ledger.match([{ ...acme, source_primary_key: 'first', tax_id: '12-3456789' }]);
      await ledger.match([{ ...acme, source_primary_key: 'hub' }]);
      await ledger.match([{ ...acme, source_primary_key: 'leaf', phone: '+1 512 472 0142' }]);
      expect(await partition(ledger.context)).toEqual(['crm first, crm hub, crm leaf']);
    });

    it('lets it stand apart under a conflict case, and keeps the others together', async () => {
      const [home] = await read(`golden_id from source_records where source_primary_key = 'first'`);
      const [changed] = await ledger.match([foreign]);
      expect(changed).toMatchObject({ action: 'review', candidates: [{ golden_id: home }] });
      expect(changed!.golden_id).not.toBe(home);
      expect(await read(`kind from resolutions where status = 'open'`)).toEqual(['conflict']);
      expect(await partition(ledger.context)).toEqual(['crm first, crm leaf', 'crm hub']);
      expect(await read(`reason from audit_log where action = 'split'`)).toHaveLength(1);
      expect(await brokenInvariants(ledger.context)).toEqual([]);
    });

    it('gives its new tax id to nobody else', async () => {
      const [changed] = await ledger.match([foreign]);
      const [further] = await ledger.match([
        { source_primary_key: 'further', raw_name: 'Zenith Labs', tax_id: '98-7654321' },
      ]);
      expect(further).toMatchObject({ action: 'matched', golden_id: changed!.golden_id });
      expect(await partition(ledger.context)).toEqual(['crm first, crm leaf', 'crm further, crm hub']);
    });

    it('brings it home when the row changes back, and when a steward says same', async () => {
      await ledger.match([foreign]);
      await ledger.match([{ ...acme, source_primary_key: 'hub' }]);
      expect(await partition(ledger.context)).toEqual(['crm first, crm hub, crm leaf']);
      expect(await read(`count(*)::int from resolutions where status = 'open'`)).toEqual([0]);
      expect(await read(`reason from audit_log where action = 'withdrawn'`)).toEqual([
        'The row changed and is no longer in doubt',
      ]);

      const [changed] = await ledger.match([foreign]);
      await decideResolution(ledger.as(steward), {
        resolutionId: changed!.resolution_id!,
        verdict: 'same',
        goldenId: changed!.candidates![0]!.golden_id,
      });
      expect(await partition(ledger.context)).toEqual(['crm first, crm hub, crm leaf']);
      expect(await brokenInvariants(ledger.context)).toEqual([]);
    });

    it('copes with rows of the same batch that have tied themselves to it before', async () => {
      await ledger.match([
        { ...acme, source_primary_key: 'before', phone: '+1 512 472 0142' },
        foreign,
        { ...acme, source_primary_key: 'after', tax_id: '98-7654321' },
      ]);
      expect(await partition(ledger.context)).toEqual([
        'crm after, crm hub',
        'crm before, crm first, crm leaf',
      ]);
      expect(await brokenInvariants(ledger.context)).toEqual([]);
    });
  });
});

describe('dry run and explain', () => {
  it('decides and writes nothing', async () => {
    await ledger.match([{ raw_name: 'Acme Manufacturing', raw_address: austin }]);
    const before = await counts();
    const answers = await ledger.match(
      [{ raw_name: 'Acme Mfg', raw_address: austin }, { raw_name: 'Somebody Else' }],
      { dryRun: true },
    );
    expect(answers.map((answer) => answer.action)).toEqual(['matched', 'new']);
    expect(answers[1]!.golden_id).toBeNull();
    expect(await counts()).toEqual(before);
  });

  it('adds the evidence', async () => {
    await ledger.match([{ raw_name: 'Acme Manufacturing', raw_address: austin }]);
    const [answer] = await ledger.match([{ raw_name: 'Acme Mfg', raw_address: austin }], { explain: true });
    const name = answer!.candidates![0]!.comparisons.find((one) => one.comparison === 'name');
    expect(name).toMatchObject({
      level: 'equal at phase 3',
      weightBits: expect.any(Number),
      detail: expect.stringContaining('acme manufacturing'),
    });
  });
});

describe('round trips', () => {
  it('takes at most 15 statements for 500 rows, new or repeated', async () => {
    const records = Array.from({ length: 500 }, (_, index) => ({
      source_system: 'crm',
      source_primary_key: `k${index}`,
      raw_name: `${['Blue', 'Red', 'Green', 'North', 'South'][index % 5]} Ridge ${index % 100} Supply`,
      raw_address: { ...austin, line1: `${index % 250} Oak Street` },
      phone: `+1 512 472 ${String(1000 + (index % 200)).padStart(4, '0')}`,
    }));
    const statements: string[] = [];
    const watched = watchedContext(ledger.url, (text) => statements.push(text));
    try {
      await watched.context.sql`select 1`;
      await matchRecords(watched.context, { records: records.slice(0, 1) });
      statements.length = 0;
      await matchRecords(watched.context, { records });
      expect(statements.length).toBeGreaterThan(5);
      expect(statements.length).toBeLessThanOrEqual(15);
      statements.length = 0;
      await matchRecords(watched.context, { records });
      expect(statements.length).toBe(1);
      await flushSeen(watched.context);
    } finally {
      await watched.end();
    }
  });
});

describe('order and batching', () => {
  it('gives the same partition in any order and any batches on the deterministic phases', async () => {
    const rows = [
      'Acme Manufacturing Inc',
      'ACME MFG',
      'Manufacturing Acme LLC',
      'Acmé Manufacturing',
      'Delta Fire & Security',
      'Delta Fire and Security Ltd',
      'Zeta Foods',
    ].flatMap((name, index) => [
      { source_primary_key: `${index}-a`, raw_name: name, raw_address: austin },
      { source_primary_key: `${index}-b`, raw_name: name, raw_address: reno },
      {
        source_primary_key: `${index}-c`,
        raw_name: name,
        raw_address: austin,
        tax_id: index < 4 ? '12-3456789' : null,
      },
    ]);
    const inOrder = await (async () => {
      await ledger.match(rows);
      return partition(ledger.context);
    })();
    for (const step of [5, 8, 10]) {
      const other = await testLedger();
      const shuffled = rows.map((_, index) => rows[(index * step + 3) % rows.length]!);
      expect(new Set(shuffled).size).toBe(rows.length);
      for (let start = 0; start < rows.length; start += step)
        await other.match(shuffled.slice(start, start + step));
      expect(await partition(other.context)).toEqual(inOrder);
      await other.close();
    }
  });
});
