import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';

const FACETS = ['scale', 'lever', 'bearer', 'country'] as const;
const cells = (page: Page) => page.getByRole('grid').locator('[data-cell]');
const cell = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`);
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

for (const lang of LANGUAGES) {
  test(`the matrix is opened, walked and asked by keyboard, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}`);
    const heading = page.getByRole('button', {
      name: lang === 'fr' ? 'Croiser les thèmes avec…' : 'Cross the themes with…',
    });
    await heading.press('Enter');
    await expect(heading).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('radio', { name: lang === 'fr' ? 'Levier' : 'Lever' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => hash(page)).toBe(`#lang=${lang}&cross=lever`);

    // The new table is in place only after the address: before, the focus would pass it by.
    await expect(cell(page, 'economy:finance')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-cell]:focus')).toHaveAttribute('data-cell', 'economy:finance');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const focused = cell(page, 'solidarity:training');
    await expect(focused).toBeFocused();
    await expect(focused).toHaveAccessibleName(
      lang === 'fr'
        ? 'Attractivité, hospitalité & solidarité × Formation\u00A0: 2 initiatives'
        : 'Attractiveness, hospitality & solidarity × Training: 2 initiatives',
    );
    await page.keyboard.press('Enter');
    await atlas.expectCount(2);
    await expect(focused).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => hash(page)).toBe(`#lang=${lang}&theme=solidarity&lever=training&cross=lever`);
    await page.keyboard.press('Space');
    await atlas.expectCount(33);

    await page.keyboard.press('Home');
    await expect(page.getByRole('rowheader').locator('button:focus')).toContainText(
      lang === 'fr' ? 'Formation' : 'Training',
    );
    await page.keyboard.press('Control+Home');
    await expect(page.getByRole('columnheader').locator('button:focus')).toContainText(
      lang === 'fr' ? 'Développement économique' : 'Economic development',
    );
    await page.keyboard.press('Control+End');
    await expect(cells(page).last()).toBeFocused();
    // One Tab stop: the next is out of the grid.
    await page.keyboard.press('Tab');
    await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0);
  });
}

for (const facet of FACETS) {
  test(`each cell of theme × ${facet} gives what it promises`, async ({ atlas, page }) => {
    await atlas.open(`cross=${facet}`);
    const promises = await cells(page).evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset: { cell, count } }) => ({ cell: cell!, count: Number(count) })),
    );
    expect(promises.length % 5).toBe(0);
    expect(promises.filter(({ count }) => count > 0).length).toBeGreaterThan(8);
    // A few, and one of nothing: all of them are a property test of `cross`.
    const some = promises.filter(({ count }) => count > 0).filter((_, place) => place % 5 === 0);
    expect(some.length).toBeGreaterThan(1);
    for (const { cell: name, count } of [...some.slice(0, 3), promises.find(({ count }) => count === 0)!]) {
      await cell(page, name).click();
      await atlas.expectCount(count);
      await expect(cell(page, name)).toHaveText(String(count));
      const [theme, value] = name.split(':');
      expect(hash(page)).toContain(`theme=${theme}&`);
      expect(hash(page)).toContain(`${facet}=${value}`);
      await cell(page, name).click();
      await atlas.expectCount(33);
    }
  });
}

test('the matrix is filtered by the rest of the question', async ({ atlas, page }) => {
  const sum = async () =>
    (await cells(page).allInnerTexts()).reduce((total, text) => total + Number(text), 0);
  await atlas.open('cross=lever');
  const before = await sum();
  await atlas.open('country=FR&cross=lever');
  await expect.poll(sum).toBeLessThan(before);
  const digital = cell(page, 'culture:digital');
  const promised = Number(await digital.getAttribute('data-count'));
  await digital.click();
  await atlas.expectCount(promised);
  expect(hash(page)).toContain('country=FR');
});

test('row and column headers choose, and switching what is crossed keeps the question', async ({
  atlas,
  page,
}) => {
  await atlas.open('cross=scale');
  const column = page.getByRole('columnheader', { name: 'Tourisme' }).getByRole('button');
  const row = page.getByRole('rowheader', { name: 'Région' }).getByRole('button');
  await column.click();
  await expect(column).toHaveAttribute('aria-pressed', 'true');
  await atlas.expectCount(9);
  await row.click();
  const count = Number(await cell(page, 'tourism:region').getAttribute('data-count'));
  await atlas.expectCount(count);
  await expect(cell(page, 'tourism:region')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('radio', { name: 'Pays' }).check();
  await expect(page.getByRole('rowheader', { name: 'Canada' })).toBeVisible();
  await atlas.expectCount(count);
  await expect.poll(() => hash(page)).toBe('#theme=tourism&scale=region&cross=country');
  // What is excluded is no cell that is chosen.
  await atlas.open('theme=tourism&scale=region&not=scale&cross=scale');
  await expect(row).toHaveAccessibleName('Région (exclu)');
  await expect(cell(page, 'tourism:region')).toHaveAttribute('aria-pressed', 'false');
});

test('a cell of nothing says so, and can be reached', async ({ atlas, page }) => {
  await atlas.open('cross=lever');
  const empty = cell(page, 'economy:training');
  await expect(empty).toHaveAttribute('data-count', '0');
  await expect(empty).toHaveAccessibleName(/aucune initiative avec les autres filtres$/);
  await empty.focus();
  await expect(empty).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`cells are large enough, and nothing is cut, at ${width} × ${height}`, async ({ atlas, page }) => {
    await page.setViewportSize({ width, height });
    for (const facet of FACETS) {
      await atlas.open(`cross=${facet}`);
      if (width < 600 && facet === FACETS[0])
        await page.getByRole('button', { name: 'Agrandir la liste' }).click();
      const small = await cells(page).evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ width, height }) => width < 39.9 || height < 43.9),
      );
      expect(small).toEqual([]);
      const cut = await page
        .locator('.question, [role=grid] button')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map(String));
      expect(cut).toEqual([]);
    }
  });
}
