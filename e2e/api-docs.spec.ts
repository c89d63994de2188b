import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/people';

for (const [what, width] of [
  ['a phone', 390],
  ['a desk', 1280],
] as const) {
  test(`the API's tables fit ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/api-docs');
    const tables = await page.getByRole('table').all();
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const table of tables) {
      const [own, given] = await table.evaluate(({ scrollWidth, parentElement }) => [
        scrollWidth,
        parentElement!.clientWidth,
      ]);
      expect(own).toBeLessThanOrEqual(given!);
      await expect(table.getByRole('row').nth(1)).toBeVisible();
    }
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
