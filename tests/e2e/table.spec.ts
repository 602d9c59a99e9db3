/** The results as a table, in place of the map. How it sorts: `tests/browser/result-table.test.ts`. */
import { expect, LANGUAGES, test } from './atlas.ts';

const NAMES = { fr: 'Afficher en liste', en: 'Show as a list' } as const;

for (const lang of LANGUAGES) {
  test(`the table takes the place of the map and gives it back, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&theme=tourism`);
    const show = page.getByRole('button', { name: NAMES[lang] });
    await show.click();
    const table = page.getByRole('table');
    await expect(table.locator('[data-row]')).toHaveCount(9);
    await expect(page).toHaveURL(/&panel=list$/);
    await expect(page.locator('#list h2')).toBeFocused();

    // A record opens beside it, and Escape closes the record first.
    await table.locator('[data-row] a').nth(2).press('Enter');
    await expect(atlas.record()).toBeVisible();
    await expect(table).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(atlas.record()).toHaveCount(0);
    await expect(table.locator('[data-row] a').nth(2)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(table).toHaveCount(0);
    await expect(show).toBeFocused();
    await page.goBack();
    await expect(table).toBeVisible();
  });
}

test('on a phone the table has its own scroll, and opens a record', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open();
  await page.getByRole('button', { name: NAMES.fr }).click();
  const scroller = page.locator('#list [tabindex="0"]');
  await scroller.focus();
  const inside = await scroller.evaluate((element) => [
    element.scrollWidth > element.clientWidth,
    document.documentElement.scrollWidth <= innerWidth,
    document.documentElement.scrollHeight <= innerHeight,
  ]);
  expect(inside).toEqual([true, true, true]);
  await page.locator('[data-row="la-roue"] td').first().click();
  await expect(atlas.record()).toBeInViewport();
});
