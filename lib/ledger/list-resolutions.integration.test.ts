import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Context, withTransaction } from './context';
import { countResolutions } from './count-resolutions';
import { listResolutionChoices } from './list-resolution-choices';
import { type ListResolutionsInput, listResolutions, listResolutionsInput } from './list-resolutions';
import { nextResolution } from './next-resolution';
import type { ResolutionFilter } from './resolution-filter';
import { kept, ordered } from './resolution-queue';
import { RESOLUTIONS_PER_PAGE, resolutionSorts } from './resolution-words';
import { type CaseSeed, caseSeed, insertCases } from './testing/cases';
import { steward, type TestLedger, testLedger } from './testing/ledger';

const now = Date.now();
const inHours = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
const sources = ['crm', 'erp', 'shop'];
const reasons = ['Same name, two tax ids', 'Names alike, addresses differ'];
const kinds = ['match', 'match', 'bridge', 'conflict'] as const;

/** 180 cases with ties in every order, and dues that are missing, past and to come. */
const seeds: CaseSeed[] = Array.from({ length: 180 }, (_, index) => {
  const status =
    index % 9 === 0 ? 'decided' : index % 11 === 0 ? 'withdrawn' : index % 13 === 0 ? 'claimed' : 'open';
  return caseSeed({
    name: `${index % 7 === 0 ? 'Müller' : 'Acme'} ${index % 5 === 0 ? '100% Sure' : 'Works'} ${index}`,
    source: sources[index % 3]!,
    reason: reasons[index % 2]!,
    kind: kinds[index % 4]!,
    confidence: ((index * 37) % 20) / 20,
    priority: 1 + (index % 3),
    dueAt: index % 4 === 0 ? null : inHours(((index * 17) % 60) - 20),
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, index % 40)).toISOString(),
    status,
    decidedBy: status === 'decided' ? (index % 2 === 0 ? steward.id : 'user:somebody-else') : null,
    decidedAt: status === 'open' || status === 'claimed' ? null : inHours(-((index * 7) % 48)),
  });
});

let ledger: TestLedger;
let desk: Context;
beforeAll(async () => {
  ledger = await testLedger();
  desk = ledger.as(steward);
  await insertCases(desk, seeds);
});
afterAll(() => ledger.close());

/** The order of the queue, written out plainly. */
function expected(filter: ResolutionFilter): string[] {
  const status = filter.status ?? 'open';
  const inStatus = (seed: CaseSeed) =>
    status === 'open' ? seed.status === 'open' || seed.status === 'claimed' : seed.status === status;
  const words = (filter.name ?? '').toLowerCase().split(/\s+/);
  const due = (seed: CaseSeed) => (seed.dueAt ? Date.parse(seed.dueAt) : Number.POSITIVE_INFINITY);
  const found = seeds.filter(
    (seed) =>
      inStatus(seed) &&
      (!filter.kind || seed.kind === filter.kind) &&
      (!filter.reason || seed.reason === filter.reason) &&
      (!filter.source || seed.source === filter.source) &&
      words.every((word) => seed.name.toLowerCase().includes(word)) &&
      seed.confidence >= (filter.from ?? 0) &&
      seed.confidence <= (filter.to ?? 1) &&
      (!filter.late || status !== 'open' || due(seed) < now) &&
      (!filter.mine || status !== 'decided' || seed.decidedBy === steward.id),
  );
  const by: Record<string, (seed: CaseSeed) => (number | string)[]> = {
    queue: (seed) => [seed.priority, due(seed)],
    likeliest: (seed) => [seed.confidence],
    unlikeliest: (seed) => [seed.confidence],
    oldest: (seed) => [seed.createdAt],
    newest: (seed) => [seed.createdAt],
    decided: (seed) => [Date.parse(seed.decidedAt!)],
    withdrawn: (seed) => [seed.createdAt],
  };
  const sort = status === 'open' ? (filter.sort ?? 'queue') : status;
  const sign = ['likeliest', 'newest', 'decided', 'withdrawn'].includes(sort) ? -1 : 1;
  const compare = (a: CaseSeed, b: CaseSeed) => {
    const [left, right] = [
      [...by[sort]!(a), a.resolutionId],
      [...by[sort]!(b), b.resolutionId],
    ];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at === -1 ? 0 : left[at]! < right[at]! ? -sign : sign;
  };
  return found.sort(compare).map(({ resolutionId }) => resolutionId);
}

async function allPages(filter: ResolutionFilter, direction: 'forwards' | 'backwards' = 'forwards') {
  const pages: string[][] = [];
  let page = await listResolutions(desk, filter);
  while (direction === 'backwards' && page.next)
    page = await listResolutions(desk, { ...filter, after: page.next });
  for (;;) {
    const ids = page.rows.map(({ resolutionId }) => resolutionId);
    if (direction === 'forwards') pages.push(ids);
    else pages.unshift(ids);
    const anchor = direction === 'forwards' ? page.next : page.previous;
    if (!anchor) return pages.flat();
    const place: Pick<ListResolutionsInput, 'after' | 'before'> =
      direction === 'forwards' ? { after: anchor } : { before: anchor };
    page = await listResolutions(desk, { ...filter, ...place });
  }
}

describe('listResolutions', () => {
  it.each([
    {},
    ...resolutionSorts.map((sort) => ({ sort })),
    { status: 'decided' },
    { status: 'withdrawn' },
    { status: 'decided', mine: true },
    { late: true },
    { kind: 'bridge' },
    { reason: reasons[0] },
    { source: 'erp', sort: 'likeliest' },
    { from: 0.35, to: 0.6 },
    { name: 'müller' },
    { name: 'works  ACME' },
    { name: '100%' },
    { name: '_' },
    { name: '\\' },
    { source: 'erp', reason: reasons[1], kind: 'match', from: 0.2, late: true, name: 'acme' },
  ] as ResolutionFilter[])(
    'keeps and orders what %j says, page by page, forwards and backwards',
    async (filter) => {
      const wanted = expected(filter);
      expect(await allPages(filter)).toEqual(wanted);
      expect(await allPages(filter, 'backwards')).toEqual(wanted);
      expect((await listResolutions(desk, filter)).total).toBe(wanted.length);
    },
  );

  it('says how many cases come before a page', async () => {
    const first = await listResolutions(desk, {});
    expect(first).toMatchObject({ skipped: 0, previous: null });
    expect(first.rows).toHaveLength(RESOLUTIONS_PER_PAGE);
    const second = await listResolutions(desk, { after: first.next! });
    expect(second.skipped).toBe(RESOLUTIONS_PER_PAGE);
    const back = await listResolutions(desk, { before: second.previous! });
    expect(back.rows).toEqual(first.rows);
    expect(back.next).toBe(first.next);
  });

  it('begins at the first page when the case it should begin after is gone', async () => {
    const unknown = '01900000-0000-7000-8000-00000000dead';
    expect((await listResolutions(desk, { after: unknown })).rows).toEqual(
      (await listResolutions(desk, {})).rows,
    );
  });

  it('gives the names of the record and of its best candidate', async () => {
    const seed = seeds.find(({ status }) => status === 'open')!;
    const page = await listResolutions(desk, { name: seed.name });
    expect(page.rows.find(({ resolutionId }) => resolutionId === seed.resolutionId)).toMatchObject({
      name: seed.name,
      sourceSystem: seed.source,
      reasons: [seed.reason],
      confidence: seed.confidence,
      candidateCount: 1,
      candidate: { name: `${seed.name} Candidate` },
      dueAt: seed.dueAt,
    });
  });

  it.each([
    ...resolutionSorts.map((sort) => ({ sort })),
    { status: 'decided' },
    { status: 'withdrawn' },
  ] as const)('reads %j from an index, without sorting', async (filter) => {
    const plan = await withTransaction(desk, async (context) => {
      const { sql } = context;
      await sql`set local enable_seqscan = off`;
      await sql`set local enable_bitmapscan = off`;
      return sql`explain select r.resolution_id from resolutions r
        where ${kept(context, filter)} order by ${ordered(context, filter)} limit 51`;
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index (Only )?Scan (Backward )?using resolutions_(open|decided|withdrawn)/);
    expect(text).not.toMatch(/Sort/);
  });

  it('parses what an address says', () => {
    const parse = (query: object) => listResolutionsInput.safeParse(query);
    expect(parse({ from: '0.5', late: 'true', sort: 'oldest' }).data).toEqual({
      from: 0.5,
      late: true,
      sort: 'oldest',
    });
    for (const wrong of [
      { from: '2' },
      { status: 'lost' },
      { after: 'x' },
      { sort: 'random' },
      { name: ' ' },
    ]) {
      expect(parse(wrong).success).toBe(false);
    }
  });

  it('is for readers only', async () => {
    const pipeline = ledger.as({ kind: 'key', id: 'key:x', name: 'x', scopes: ['match'] });
    await expect(listResolutions(pipeline, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('nextResolution', () => {
  it('walks every case once and then begins anew', async () => {
    const filter = { source: 'shop' } as const;
    const wanted = expected(filter);
    const first = await nextResolution(desk, filter);
    const walked = [first.next!];
    for (let step = 1; step < wanted.length; step++) {
      const { next, position, total } = await nextResolution(desk, {
        ...filter,
        resolutionId: walked.at(-1)!,
      });
      expect({ position, total }).toEqual({ position: step, total: wanted.length });
      walked.push(next!);
    }
    expect(walked).toEqual(wanted);
    expect((await nextResolution(desk, { ...filter, resolutionId: wanted.at(-1)! })).next).toBe(wanted[0]);
  });

  it('goes on from a case that the filter no longer keeps, and says that it has no place', async () => {
    const decided = seeds.find(({ status }) => status === 'decided')!;
    const { next, position } = await nextResolution(desk, { resolutionId: decided.resolutionId });
    expect(position).toBeNull();
    expect(expected({})).toContain(next);
  });

  it('ends when no other case is left', async () => {
    const filter = {
      name: seeds.find(({ status, name }) => status === 'open' && /Works \d{3}$/.test(name))!.name,
    };
    const [only] = expected(filter);
    expect(await nextResolution(desk, { ...filter, resolutionId: only! })).toMatchObject({
      next: null,
      position: 1,
    });
  });
});

describe('countResolutions', () => {
  it('counts what waits, what is late, and what the reader decided since the day began', async () => {
    const since = inHours(-24);
    const mine = seeds
      .filter(({ decidedBy, status }) => decidedBy === steward.id && status === 'decided')
      .sort((a, b) => (a.decidedAt! < b.decidedAt! ? 1 : -1));
    const counts = await countResolutions(desk, { since });
    expect(counts).toMatchObject({
      open: expected({}).length,
      late: expected({ late: true }).length,
      mine: mine.filter(({ decidedAt }) => decidedAt! >= since).length,
    });
    expect(counts.last).toMatchObject({ verdict: 'different', decidedAt: mine[0]!.decidedAt });
  });

  it('knows no last decision of somebody who has decided nothing', async () => {
    expect(await countResolutions(ledger.context, {})).toMatchObject({ mine: 0, last: null });
  });
});

describe('listResolutionChoices', () => {
  it('names reasons and sources with their counts, the most frequent first', async () => {
    const choices = await listResolutionChoices(desk, {});
    for (const { value, count } of choices.reasons) expect(count).toBe(expected({ reason: value }).length);
    for (const { value, count } of choices.sources) expect(count).toBe(expected({ source: value }).length);
    expect(choices.sources.map(({ value }) => value).sort()).toEqual(sources);
    expect(choices.reasons[0]!.count).toBeGreaterThanOrEqual(choices.reasons[1]!.count);
  });
});
