import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn } from './support/people';

let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, 'steward', '/review');
  session = await page.context().storageState();
  await page.context().close();
});

interface Step {
  comparison: string;
  weightBits: number;
  detail: string;
}

/** What the server says of a case's first candidate, to be found again on the page. */
interface Case {
  candidates: {
    values: { name: string };
    confidence: number;
    vetoes: string[];
    comparisons: Step[];
    names: { matched: number | null; phases: { phase: number; record: string; other: string }[] };
  }[];
}

/** Opens the first open case that fits, at a width; `null` when the queue holds none. */
async function openCase(browser: Browser, width: number, fits: (kase: Case) => boolean = () => true) {
  const phone = width < 600 && { hasTouch: true, isMobile: true };
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    storageState: session,
    ...phone,
  });
  const page = await context.newPage();
  const { rows } = await (await page.request.get('/api/resolutions')).json();
  expect(rows.length).toBeGreaterThan(0);
  for (const { resolutionId } of rows) {
    const kase: Case = await (await page.request.get(`/api/resolutions/${resolutionId}`)).json();
    if (kase.candidates.length === 0 || !fits(kase)) continue;
    await page.goto(`/review/${resolutionId}`);
    await page.waitForLoadState('networkidle');
    return { page, candidate: kase.candidates[0]! };
  }
  await context.close();
  return null;
}

const bits = (text: string | null) => Number(text!.replace('−', '-').match(/[+-]?[\d.]+/)![0]);

for (const width of [1280, 390]) {
  test(`a case at ${width} px shows how its confidence comes about`, async ({ browser }) => {
    const { page, candidate } = (await openCase(browser, width))!;
    await expectNoSidewaysScroll(page);
    const panel = page.getByRole('region', { name: /^Why \d/ });
    const table = panel.getByRole('table', { name: /^Match weights in bits/ });
    const weighing = candidate.comparisons.filter(({ weightBits }) => weightBits !== 0);

    // For everybody: bars with their words, the first the prior, the last where the decision is made.
    const drawing = panel.locator('[data-waterfall]');
    await drawing.scrollIntoViewIfNeeded();
    await expect(drawing).toBeVisible();
    for (const { detail } of weighing) await expect(drawing.getByText(detail).first()).toBeVisible();
    await expect(drawing.locator('li').first()).toContainText('Before evidence');
    await expect(drawing.locator('li').last()).toContainText('Evidence in all');

    // For screen readers: a table, whose sums run on from row to row to the log2 odds of the confidence.
    const rows = await table.locator('tbody tr').all();
    expect(rows.length).toBeGreaterThanOrEqual(weighing.length + 1);
    let sum = 0;
    for (const row of rows) {
      const [weight, running] = await row.getByRole('cell').allTextContents();
      sum += bits(weight!);
      expect(Math.abs(bits(running!) - sum)).toBeLessThan(0.06 * rows.length);
    }
    expect(1 / (1 + 2 ** -sum)).toBeCloseTo(candidate.confidence, 1);

    const thresholds = panel.getByRole('definition');
    await expect(thresholds).toHaveText([/bits? (short|above)/, /bits? (short|above)/]);
    await panel.getByRole('button', { name: 'As a table' }).click();
    await expect(drawing).toHaveCount(0);
    const box = (await table.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await expectNoSidewaysScroll(page);
    await panel.getByRole('button', { name: 'As a table' }).click();
    await expect(drawing).toBeVisible();
  });

  test(`a case at ${width} px lays both names side by side, and marks the phase that matched`, async ({
    browser,
  }) => {
    const byName = (kase: Case) => (kase.candidates[0]!.names.matched ?? 0) > 0;
    const opened = await openCase(browser, width, byName);
    test.skip(!opened, 'no open case of this ledger was brought together by its names');
    const { page, candidate } = opened!;
    const panel = page.getByRole('region', { name: 'The names, phase by phase' });
    await panel.scrollIntoViewIfNeeded();
    await expect(panel.locator('tbody tr')).toHaveCount(7);
    const [first] = candidate.names.phases;
    await expect(panel.locator('[data-phase="1"]').getByRole('cell')).toContainText([
      first!.record,
      first!.other,
    ]);
    const marked = panel.locator('[aria-current="true"]');
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('data-phase', String(candidate.names.matched));
    await expect(marked.getByRole('rowheader')).toContainText(/matched|alike/);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('a veto is said in words', async ({ browser }) => {
  const opened = await openCase(browser, 390, ({ candidates: [first] }) => first!.vetoes.length > 0);
  test.skip(!opened, 'no open case of this ledger has a veto');
  const { page, candidate } = opened!;
  await expect(page.getByRole('list', { name: 'Vetoes' }).getByRole('listitem')).toHaveText(
    candidate.vetoes.map((veto) => `Veto: ${veto}`),
  );
});

test('the API explains what the case shows, and its page says how to ask', async ({ page, request }) => {
  const key = process.env.E2E_API_KEY;
  test.skip(!key, 'E2E_API_KEY is not set');
  const answer = await request.post('/api/explain', {
    headers: { authorization: `Bearer ${key}` },
    data: { record: { raw_name: 'Acme Mfg Inc' }, other: { raw_name: 'ACME Manufacturing' } },
  });
  expect(answer.status()).toBe(200);
  const { names, waterfall } = await answer.json();
  expect(names.phases).toHaveLength(7);
  expect(waterfall.comparisons.length).toBeGreaterThan(3);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/api-docs');
  const section = page.getByRole('article', { name: /\/api\/explain/ });
  await expect(section.getByText('waterfall.comparisons[].weightBits')).toBeAttached();
  await expect(section.getByText('"other"')).toBeVisible();
  await expectNoSidewaysScroll(page);
});
