import { expect, test } from '@playwright/test';
import { credentials, expectAccessible, fillSignIn, signIn } from './support/people';

test('leads who is not signed in back to where they wanted to be', async ({ page }) => {
  await page.goto('/records?q=acme&status=merged');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await fillSignIn(page, credentials('steward'));
  await expect(page).toHaveURL(/\/records\?q=acme&status=merged$/);
});

test('never leads to another site', async ({ page, baseURL }) => {
  await page.goto('/sign-in?to=//evil.example/review');
  await fillSignIn(page, credentials('steward'));
  await page.waitForURL((url) => url.pathname === '/review');
  expect(new URL(page.url()).origin).toBe(new URL(baseURL!).origin);
});

test('says what to do when the password is wrong, and keeps the e-mail', async ({ page }) => {
  await page.goto('/sign-in');
  await fillSignIn(page, { email: 'nobody@example.com', password: 'not the password' });
  await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.com');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('asks to wait after many wrong passwords', async ({ page }) => {
  await page.goto('/sign-in');
  const email = `guessed-${Date.now()}@example.com`;
  for (let attempt = 0; attempt < 5; attempt++) {
    await fillSignIn(page, { email, password: `guess ${attempt}` });
    await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible();
  }
  await fillSignIn(page, { email, password: 'guess 6' });
  await expect(page.getByRole('alert').filter({ hasText: 'Too many attempts' })).toBeVisible();
});

test('works when visited by the number instead of the name', async ({ page, baseURL }) => {
  const url = new URL(baseURL!);
  test.skip(!['localhost', '127.0.0.1'].includes(url.hostname), `${url.hostname} has no other name here`);
  const other = `${url.protocol}//${url.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${url.port}`;
  await page.goto(`${other}/sign-in?to=/records`);
  await fillSignIn(page, credentials('steward'));
  await page.waitForURL(`${other}/records`);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('ends a session at once when one signs out', async ({ page }) => {
  await signIn(page, 'steward', '/records');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: /Account and appearance/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  // Even with the old cookie.
  await page.context().addCookies(cookies);
  await page.goto('/records');
  await expect(page).toHaveURL(/\/sign-in/);
  const answer = await page.request.get('/api/records');
  expect(answer.status()).toBe(401);
  expect(answer.headers()['content-type']).toBe('application/problem+json');
});

test('keeps the chosen theme without a flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn(page, 'steward', '/records');
  await page.getByRole('button', { name: /Account and appearance/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  const html = await (await page.request.get('/records')).text();
  expect(html).toContain('data-theme="dark"');
});

test('is accessible', async ({ page }) => {
  await page.goto('/sign-in');
  await expectAccessible(page);
});
