import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { credentials, expectAccessible, expectNoSidewaysScroll, fillSignIn, signIn } from './support/people';

// The journeys share one queue: one after the other, each leaves it as it was.
test.describe.configure({ mode: 'serial' });

let session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, 'steward', '/review');
  session = await page.context().storageState();
  await page.context().close();
});

/** A browser of its own in which the steward is signed in. */
async function desk(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, storageState: session, ...options });
  return context.newPage();
}

interface Row {
  resolutionId: string;
  name: string;
  confidence: number;
  candidateCount: number;
}

async function cases(request: APIRequestContext, query = ''): Promise<Row[]> {
  const response = await request.get(`/api/resolutions${query}`);
  expect(response.ok()).toBe(true);
  return (await response.json()).rows;
}

async function openCount(request: APIRequestContext): Promise<number> {
  return (await (await request.get('/api/resolutions/counts')).json()).open;
}

/** Waits until React has taken over: before that, keys go nowhere. */
async function ready(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');

/** Presses a key on a case and waits until another one is shown. */
async function pressAndSwitch(page: Page, key: string): Promise<string> {
  const before = page.url();
  await page.keyboard.press(key);
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(heading(page)).toBeVisible();
  return page.url();
}

/** Decides by key; resolves when the ledger has answered and the next case is shown. */
async function decide(page: Page, key: 's' | 'd' | 'u'): Promise<string> {
  const [url] = await Promise.all([
    pressAndSwitch(page, key),
    page.waitForResponse((response) => response.url().endsWith('/decide')),
  ]);
  return url;
}

test('the queue is filtered, sorted and opened by keyboard, and its address keeps it all', async ({
  browser,
}) => {
  const page = await desk(browser);
  await page.goto('/review');
  await ready(page);
  const [, second] = await cases(page.request);
  const word = second!.name.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length)[0]!;

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(word);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(rows(page).first()).toContainText(new RegExp(word, 'i'));
  const wanted = await cases(page.request, `?name=${encodeURIComponent(word)}`);
  await expect(rows(page)).toHaveCount(wanted.length);
  await page.reload();
  await expect(rows(page)).toHaveCount(wanted.length);
  await expect(page.getByRole('searchbox')).toHaveValue(word);
  await ready(page);

  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: wanted[0]!.name, exact: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/review/${wanted[0]!.resolutionId}\\?q=`));
  await expect(heading(page)).toHaveText(wanted[0]!.name);
  await page.goBack();
  await expect(rows(page)).toHaveCount(wanted.length);
  await ready(page);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page).not.toHaveURL(/q=/);

  await page.getByRole('button', { name: 'Confidence' }).click();
  await expect(page).toHaveURL(/sort=likeliest/);
  await expect(page.getByRole('columnheader', { name: 'Confidence' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const [likeliest] = await cases(page.request, '?sort=likeliest');
  await expect(rows(page).first()).toContainText(likeliest!.name);
  await page.getByRole('button', { name: 'Confidence' }).click();
  await expect(page).toHaveURL(/sort=unlikeliest/);
});

test('a case after the other is decided by keyboard without a reload, and all of it is taken back', async ({
  browser,
}) => {
  const page = await desk(browser);
  await page.goto('/review');
  await ready(page);
  const before = await openCount(page.request);
  const [first] = await cases(page.request);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(first!.resolutionId));
  await ready(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  const walked = [page.url()];
  for (const [key, verdict] of [
    ['d', 'Different'],
    ['u', 'Unsure'],
    ['s', 'Same'],
  ] as const) {
    const name = (await heading(page).textContent())!;
    walked.push(await decide(page, key));
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText(`${verdict}: ${name}.`)).toBeAttached();
    await expect(page.getByText(`Last: ${verdict} for ${name}`)).toBeAttached();
  }
  expect(new Set(walked).size).toBe(4);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  expect(await openCount(page.request)).toBeLessThanOrEqual(before - 3);

  // Shown later, a decided case says who decided what; undo takes the decisions back, the last one first.
  await page.goto(walked[2]!);
  await expect(page.getByRole('note')).toContainText(/You said same as/);
  await expect(page.getByRole('button', { name: /^Same as/ })).toHaveCount(0);
  await page.goto(walked[3]!);
  await ready(page);
  for (const url of walked.slice(0, 3).reverse()) {
    const counted = page.waitForResponse((response) => response.url().includes('/counts?'));
    await Promise.all([page.waitForResponse(/\/undo$/), page.keyboard.press('z')]);
    await expect(page).toHaveURL(url);
    await expect(page.getByRole('button', { name: /^Same as/ })).toBeVisible();
    await expect(page.getByText(/Taken back/).first()).toBeVisible();
    await counted;
  }
  await expect.poll(() => openCount(page.request)).toBe(before);
});

test('Enter in the search field goes to the first case, or opens the only one', async ({ browser }) => {
  const page = await desk(browser);
  const all = await cases(page.request);
  const found = (text: string) => cases(page.request, `?name=${encodeURIComponent(text)}`);
  const words = all.map(({ name }) => name.toLowerCase().split(/\s+/));
  const common = words.flat().find((word) => words.filter((other) => other.includes(word)).length > 1)!;
  const [first] = await found(common);

  await page.goto('/review');
  await ready(page);
  const field = page.getByRole('searchbox');
  await field.fill(common);
  // At once: the results are not there yet.
  await field.press('Enter');
  await expect(page.getByRole('link', { name: first!.name, exact: true }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(first!.resolutionId));

  const only = all[0]!.name;
  expect(await found(only)).toHaveLength(1);
  await page.goto('/review');
  await ready(page);
  await field.fill(only);
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/review/${all[0]!.resolutionId}\\?q=`));

  await page.goto('/review?q=zzzzzzzz');
  await ready(page);
  await field.press('Enter');
  await expect(page.getByText('No case fits these filters.')).toBeVisible();
  await expect(field).toBeFocused();
});

test('the decision on the last case of a filter is taken back from the page that follows', async ({
  browser,
}) => {
  const page = await desk(browser);
  const [first] = await cases(page.request);
  const queue = `/review?q=${encodeURIComponent(first!.name)}`;
  for (const [key, undo] of [
    ['d', () => page.keyboard.press('z')],
    ['u', () => page.getByRole('button', { name: `Undo Unsure for ${first!.name}` }).click()],
  ] as const) {
    await page.goto(queue);
    await ready(page);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(first!.name);
    await ready(page);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/\/review\?q=/);
    await expect(page.getByText('No case fits these filters.')).toBeVisible();
    await undo();
    await expect(page).toHaveURL(new RegExp(`/review/${first!.resolutionId}\\?q=`));
    await expect(page.getByText(`Taken back: ${first!.name} is open again.`)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Same as/ })).toBeVisible();
  }
});

test('who was signed out meanwhile is told, signs in, and is back', async ({ browser }) => {
  const page = await desk(browser);
  const before = await openCount(page.request);
  const [first] = await cases(page.request);
  await page.goto(`/review/${first!.resolutionId}?sort=oldest`);
  await ready(page);
  await page.context().clearCookies();
  await page.keyboard.press('d');
  await expect(page.getByText(`Different was not saved for ${first!.name}.`)).toBeVisible();
  await expect(page.getByText(`Last: Different for ${first!.name}`)).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillSignIn(page, credentials('steward'));
  await expect(page).toHaveURL(new RegExp(`/review/${first!.resolutionId}\\?sort=oldest$`));
  await expect(page.getByRole('button', { name: /^Same as/ })).toBeVisible();
  expect(await openCount(page.request)).toBe(before);

  await page.goto('/review');
  await ready(page);
  await page.context().clearCookies();
  await page.getByRole('searchbox').fill('a');
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?to=%2Freview%3Fq%3Da$/);
});

test('next leaves a case undecided and escape returns to the queue', async ({ browser }) => {
  const page = await desk(browser);
  const [first, second] = await cases((await desk(browser)).request);
  await page.goto(`/review/${first!.resolutionId}`);
  await ready(page);
  await pressAndSwitch(page, 'n');
  await expect(page).toHaveURL(new RegExp(second!.resolutionId));
  await page.goBack();
  await expect(heading(page)).toHaveText(first!.name);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(first!.resolutionId));
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/review$/);
});

test('keys rest while a comment is typed, and the comment stays with the decision', async ({ browser }) => {
  const page = await desk(browser);
  const before = await openCount(page.request);
  const [first] = await cases(page.request);
  await page.goto(`/review/${first!.resolutionId}`);
  await ready(page);
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: 'Comment' });
  await expect(field).toBeFocused();
  await page.keyboard.type('suds and zinc');
  await expect(page).toHaveURL(new RegExp(first!.resolutionId));
  expect(await openCount(page.request)).toBe(before);
  await page.keyboard.press('Enter');
  await decide(page, 'u');
  await page.goto(`/review/${first!.resolutionId}`);
  await expect(page.getByRole('note')).toContainText('You said unsure');
  await expect(page.getByRole('note')).toContainText('“suds and zinc”');
  await page.getByRole('button', { name: 'Undo this decision' }).click();
  await expect(page.getByRole('button', { name: /^Same as/ })).toBeVisible();
  await expect.poll(() => openCount(page.request)).toBe(before);
});

test('the chosen candidate names the button', async ({ browser }) => {
  const page = await desk(browser);
  const found = (await cases(page.request)).find(({ candidateCount }) => candidateCount > 1);
  test.skip(!found, 'no open case of this ledger has two candidates');
  await page.goto(`/review/${found!.resolutionId}`);
  await ready(page);
  const names = await page.getByRole('columnheader').getByRole('button').allTextContents();
  const same = page.getByRole('button', { name: /^Same as/ });
  await expect(same).toContainText(names[0]!);
  await page.keyboard.press('j');
  await expect(same).toContainText(names[1]!);
  await page.keyboard.press('1');
  await expect(same).toContainText(names[0]!);
  await page.keyboard.press('2');
  await expect(page.getByRole('columnheader').getByRole('button', { pressed: true })).toHaveText(names[1]!);
  await page.keyboard.press('k');
  await expect(same).toContainText(names[0]!);
});

test('of two browsers that decide one case, the slower one is told', async ({ browser }) => {
  const [fast, slow] = [await desk(browser), await desk(browser)];
  const [first] = await cases(fast.request);
  for (const page of [fast, slow]) {
    await page.goto(`/review/${first!.resolutionId}`);
    await ready(page);
  }
  await decide(fast, 'd');
  // The slower one's page has not yet heard of it.
  await pressAndSwitch(slow, 'u');
  await expect(slow.getByText(`Unsure was not saved for ${first!.name}.`)).toBeVisible();
  await expect(slow.getByText(/has decided this case already: different/)).toBeVisible();
  await slow.getByRole('button', { name: 'Show the case' }).click();
  await expect(slow).toHaveURL(new RegExp(first!.resolutionId));
  await expect(slow.getByRole('note')).toContainText(/said different/);
  await slow.getByRole('button', { name: 'Undo this decision' }).click();
  await expect(slow.getByRole('button', { name: /^Same as/ })).toBeVisible();
});

test('a decision that cannot be saved is taken back on screen, with the reason', async ({ browser }) => {
  const page = await desk(browser);
  const before = await openCount(page.request);
  const [first] = await cases(page.request);
  await page.goto(`/review/${first!.resolutionId}`);
  await ready(page);
  await page.route('**/decide', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Not available now', status: 503, detail: 'The database is away.' }),
    }),
  );
  await page.keyboard.press('d');
  await expect(page.getByText(`Different was not saved for ${first!.name}.`)).toBeVisible();
  await expect(page.getByText('The database is away.')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(first!.resolutionId));
  await expect(page.getByRole('button', { name: /^Same as/ })).toBeVisible();
  expect(await openCount(page.request)).toBe(before);
});

test('the switch from key press to the next case takes at most 100 ms', async ({ browser }) => {
  const page = await desk(browser);
  const [first] = await cases(page.request);
  await page.goto(`/review/${first!.resolutionId}`);
  await ready(page);
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    times.push(
      await page.evaluate(async () => {
        // The source's key stands in the table's head: no two cases of a source share it.
        const shown = () => document.querySelector('thead')?.textContent;
        const before = shown();
        const begun = performance.now();
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
        while (shown() === before || !shown()) await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - begun;
      }),
    );
    // Long enough for the next case to be fetched, as it is for people.
    await page.waitForTimeout(400);
  }
  const median = times.sort((a, b) => a - b)[3]!;
  console.log(
    `key press to next case: median ${median.toFixed(0)} ms of ${times.map((time) => time.toFixed(0))}`,
  );
  expect(median).toBeLessThanOrEqual(100);
});

/** Draws a finger over the table of values. */
async function swipe(page: Page, right: number): Promise<void> {
  await page
    .getByRole('table')
    .first()
    .evaluate((table, right) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: table, clientX: x, clientY: 400 });
      const send = (kind: string, touches: Touch[], changedTouches: Touch[]) =>
        table.dispatchEvent(new TouchEvent(kind, { touches, changedTouches, bubbles: true }));
      send('touchstart', [touch(200)], [touch(200)]);
      send('touchend', [], [touch(200 + right)]);
    }, right);
}

test('on a phone both values of a field are in view, a swipe chooses, and the thumb reaches the decision', async ({
  browser,
}) => {
  const page = await desk(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.goto('/review');
  await ready(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Start with the best case' }).tap();
  await expect(page).toHaveURL(/\/review\/[0-9a-f-]{36}/);
  await ready(page);
  await expectNoSidewaysScroll(page);

  const name = page.getByRole('row', { name: /^Name/ });
  const [own, other] = [name.getByRole('cell').first(), name.getByRole('cell').nth(1)];
  await expect(own).toBeInViewport({ ratio: 1 });
  await expect(other).toBeInViewport({ ratio: 1 });
  const [above, below] = [(await own.boundingBox())!, (await other.boundingBox())!];
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
  expect(Math.min(above.width, below.width)).toBeGreaterThan(240);

  const several = (await cases(page.request)).find(({ candidateCount }) => candidateCount > 1);
  if (!several) return;
  await page.goto(`/review/${several.resolutionId}`);
  await ready(page);
  await expectNoSidewaysScroll(page);
  const chosen = page.getByRole('columnheader').getByRole('button', { pressed: true });
  const names = await page.getByRole('columnheader').getByRole('button').allTextContents();
  await swipe(page, -120);
  await expect(chosen).toHaveText(names[1]!);
  await expect(name.getByRole('cell').filter({ visible: true }).nth(1)).toContainText(names[1]!);
  await swipe(page, -20);
  await expect(chosen).toHaveText(names[1]!);
  await swipe(page, 120);
  await expect(chosen).toHaveText(names[0]!);
  await page.getByRole('columnheader').getByRole('button').nth(1).tap();
  await expect(chosen).toHaveText(names[1]!);
});

for (const [what, options] of [
  ['a phone', { hasTouch: true, isMobile: true }],
  ['a narrow window', {}],
] as const) {
  test(`the decisions stand in two rows on ${what}`, async ({ browser }) => {
    const page = await desk(browser, { viewport: { width: 390, height: 844 }, ...options });
    const [first] = await cases(page.request);
    await page.goto(`/review/${first!.resolutionId}`);
    await ready(page);
    // With something to take back the bar holds all that it ever does.
    await decide(page, 'u');
    const bar = page.getByRole('region', { name: 'Decision' });
    await expect(bar.getByRole('button')).toHaveCount(6);
    const box = (await bar.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(844);
    const boxes = await Promise.all((await bar.getByRole('button').all()).map((one) => one.boundingBox()));
    const middles = boxes.map((one) => Math.round(one!.y + one!.height / 2));
    expect([...new Set(middles)]).toHaveLength(2);
    if (what === 'a phone') {
      for (const one of boxes) expect(Math.min(one!.width, one!.height)).toBeGreaterThanOrEqual(43.5);
    }
    await bar.getByRole('button', { name: /^Undo/ }).click();
    await expect(page.getByText(/Taken back/)).toBeVisible();
  });
}

test('nothing stands in the way of assistive tools', async ({ browser }) => {
  const page = await desk(browser);
  const [first] = await cases(page.request);
  const paths = ['/review', '/review?status=decided', '/review?q=zzzzzzzz', `/review/${first!.resolutionId}`];
  for (const path of paths) {
    await page.goto(path);
    await ready(page);
    await expectAccessible(page);
  }
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('an unknown case says so', async ({ browser }) => {
  const page = await desk(browser);
  for (const id of ['01900000-0000-7000-8000-00000000dead', 'nonsense']) {
    const answer = await page.goto(`/review/${id}`);
    expect(answer!.status()).toBe(404);
    await expect(heading(page)).toHaveText('There is no such case.');
  }
  await page.getByRole('link', { name: 'To the queue' }).click();
  await expect(page).toHaveURL(/\/review$/);
});
