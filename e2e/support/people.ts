import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Role = 'steward' | 'admin';

/** The seeded user of a role; the runner of the tests puts them into the environment. */
export function credentials(role: Role): { email: string; password: string } {
  const prefix = `E2E_${role.toUpperCase()}`;
  const email = process.env[`${prefix}_EMAIL`];
  const password = process.env[`${prefix}_PASSWORD`];
  if (!email || !password) throw new Error(`${prefix}_EMAIL and ${prefix}_PASSWORD are not set.`);
  return { email, password };
}

/** Fills in the form of the sign-in page and sends it. */
export async function fillSignIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in and waits for the page at `path`. */
export async function signIn(page: Page, role: Role, path: string) {
  await page.goto(path);
  await fillSignIn(page, credentials(role));
  await page.waitForURL((url) => url.pathname === path.split('?')[0]);
}

/** Nothing that axe calls serious or critical, in light and in dark. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} (${colorScheme}): ${nodes.map(({ html }) => html).join('\n')}`);
    expect(grave).toEqual([]);
  }
}

/** The page is no wider than its window. */
export async function expectNoSidewaysScroll(page: Page) {
  const [width, wanted] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(wanted).toBeLessThanOrEqual(width!);
}
