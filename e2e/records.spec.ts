import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, signIn } from './support/people';

const rows = (page: Page) => page.locator('[data-row-link]');
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search golden records' });

test.beforeEach(async ({ page }) => {
  await signIn(page, 'steward', '/records');
  await expect(rows(page).first()).toBeVisible();
});

test('finds a golden record by its name, with a typo too, and by its id', async ({ page }) => {
  // A long word of a name is what a typo is forgiven in.
  const names = await rows(page).allInnerTexts();
  const name = names.find((text) => /\p{L}{8,}/u.test(text))!;
  await box(page).fill(name);
  const hit = page.locator('[data-row-link]').filter({ hasText: name }).first();
  await expect(hit).toBeVisible();
  await expect(page).toHaveURL(/\/records\?q=/);
  const id = (await hit.getAttribute('href'))!.split('/').at(-1)!;

  const word = /\p{L}{8,}/u.exec(name)![0];
  const typo = name.replace(word, word.slice(0, 5) + word.slice(6));
  await box(page).fill(typo);
  await expect(page.locator(`[data-row-link][href$="${id}"]`)).toBeVisible();

  await box(page).fill(id);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('golden id', { exact: true })).toBeVisible();
});

test('works by keyboard alone: / to search, J and K to move, Enter to open', async ({ page }) => {
  await page.keyboard.press('j');
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('jk/');
  await expect(box(page)).toHaveValue('jk/');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(rows(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const name = await rows(page).nth(0).innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('Enter waits for the results, and opens the only one', async ({ page }) => {
  const name = await rows(page).first().innerText();
  const word = name.split(/\s+/).sort((a, b) => b.length - a.length)[0]!;
  await box(page).fill(word);
  await box(page).press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(
    rows(page)
      .first()
      .or(page.getByRole('heading', { level: 1, name })),
  ).toBeFocused();

  await page.goto('/records');
  const id = (await rows(page).first().getAttribute('href'))!.split('/').at(-1)!;
  await page.waitForLoadState('networkidle');
  await box(page).fill(id);
  await box(page).press('Enter');
  await expect(page).toHaveURL(`/records/${id}`);
});

test('finds legal forms, which no canonical name holds, and says when a search is cut', async ({ page }) => {
  await box(page).fill('GmbH');
  await expect(page.getByRole('status').filter({ hasText: 'like “GmbH”' })).toBeVisible();
  await expect(rows(page).first()).toContainText('GmbH');

  await box(page).fill('x'.repeat(250));
  // By its role: until a page has streamed in, its parts stand in it twice, one of them hidden.
  const cut = page.getByRole('status').filter({ hasText: 'Only the first 200 characters are searched for.' });
  await expect(cut).toBeVisible();
  await expect(page.getByText(/^Nothing is like/)).toBeVisible();
  await page.reload();
  await expect(cut).toBeVisible();
  await expect(box(page)).toHaveValue('x'.repeat(250));
  await box(page).fill('GmbH');
  await expect(cut).toHaveCount(0);
});

test('keeps the search in the address, and the way back', async ({ page }) => {
  const first = await rows(page).first().innerText();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(rows(page).first()).not.toHaveText(first);
  await page.reload();
  await expect(rows(page).first()).not.toHaveText(first);
  await page.goBack();
  await expect(rows(page).first()).toHaveText(first);
});

test('says when nothing is alike, and what to do', async ({ page }) => {
  await box(page).fill('zzqqxx yyvvww');
  await expect(page.getByText('Nothing is like “zzqqxx yyvvww”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('shows a golden record with its values, sources and lineage', async ({ page }) => {
  const name = await rows(page).first().innerText();
  await rows(page).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Name/ })).toContainText(name);
  await expect(page.getByRole('region', { name: 'Source records' }).getByRole('row')).not.toHaveCount(1);
  const trail = page.getByRole('region', { name: 'How it came to be' });
  await expect(trail.getByRole('listitem').filter({ hasText: 'New from' }).first()).toBeVisible();
  await expectAccessible(page);
});

test('leads from a merged id to its survivor', async ({ page }) => {
  await page.goto('/records?status=merged');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /golden record|^\s*$/ })
      .first(),
  ).toBeAttached();
  test.skip((await rows(page).count()) === 0, 'no golden record of this ledger was merged');
  const id = (await rows(page).first().getAttribute('href'))!.split('/').at(-1)!;
  await page.goto(`/records/${id}`);
  await expect(page.getByRole('region', { name: 'Merged golden record' })).toContainText(`…${id.slice(-8)}`);
  await expect(page.getByText(id, { exact: true })).toHaveCount(0);
});

test('says so when no golden record has the id', async ({ page }) => {
  for (const id of ['01900000-0000-7000-8000-000000000000', 'nonsense']) {
    const answer = await page.goto(`/records/${id}`);
    expect(answer!.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'No golden record has this id.' })).toBeVisible();
  }
});

test('finds records from anywhere', async ({ page }) => {
  const name = await rows(page).first().innerText();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(name);
  await expect(dialog.getByRole('option').filter({ hasText: name }).first()).toBeVisible();
  const chosen = dialog.getByRole('option', { selected: true });
  const href = `/records/${await chosen.getAttribute('data-value')}`;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  await expect(dialog).toHaveCount(0);
});

test('shows times in the zone of the reader, the same on server and browser', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, timezoneId: 'Pacific/Auckland' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/hydrat|did not match/i.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await signIn(page, 'steward', '/records');
  await rows(page).first().click();
  const time = page.getByRole('region', { name: 'How it came to be' }).locator('time').first();
  const expected = new Date((await time.getAttribute('datetime'))!).toLocaleTimeString('en-GB', {
    timeZone: 'Pacific/Auckland',
    hour: '2-digit',
    minute: '2-digit',
  });
  await expect(time).toContainText(expected);
  await page.reload();
  await expect(time).toContainText(expected);
  await time.focus();
  await expect(page.getByRole('tooltip')).toContainText(expected);
  expect(problems).toEqual([]);
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('nothing is cut off, and the navigation is in a drawer', async ({ page }) => {
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await rows(page).first().click();
    await expect(page.getByRole('region', { name: 'How it came to be' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Records' }).click();
    await expect(page).toHaveURL(/\/records$/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
