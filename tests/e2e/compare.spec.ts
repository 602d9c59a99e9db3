import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv } from '../unit/read-csv.ts';
import { expect, LANGUAGES, test } from './atlas.ts';
import { frozen, ofTheme } from './data.ts';
import { facetOf } from '../../src/domain/collection/facets.ts';

const { atlas: data } = frozen;
const comparison = (page: Page) => page.locator('#compare');
const head = (page: Page, word: string) => comparison(page).locator(`[data-compared="${word}"]`);
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const words = {
  fr: { button: 'Comparer', value: 'Sélection', add: 'Ajouter', remove: /^Retirer/ },
  en: { button: 'Compare', value: 'Choice', add: 'Add', remove: /^Remove/ },
};

for (const lang of LANGUAGES) {
  test(`a comparison is made by keyboard, counted, and left, in ${lang}`, async ({ atlas, page }) => {
    const say = words[lang];
    await atlas.open(`lang=${lang}&theme=tourism`);
    const opener = page.getByRole('button', { name: say.button, exact: true });
    await opener.press('Enter');
    await expect(comparison(page).getByRole('heading', { level: 2 })).toBeFocused();
    // It begins with what is asked, and an example.
    await expect.poll(() => hash(page)).toMatch(/panel=compare&compare=theme:tourism;theme:\w+$/);
    const example = comparison(page).locator('[data-compared]').nth(1);
    await example.getByRole('button', { name: say.remove }).press('Enter');
    await expect(comparison(page).locator('[data-needs]')).toBeVisible();
    await comparison(page).getByRole('combobox', { name: say.value }).selectOption('culture');
    await comparison(page).getByRole('button', { name: say.add, exact: true }).press('Enter');
    await expect.poll(() => hash(page)).toContain('panel=compare&compare=theme:tourism;theme:culture');
    for (const theme of ['tourism', 'culture']) {
      const count = String(ofTheme(frozen, theme).length);
      await expect(head(page, `theme:${theme}`)).toHaveAttribute('data-count', count);
      await expect(comparison(page).locator(`[data-list="theme:${theme}"] [data-record]`)).toHaveCount(
        Number(count),
      );
    }
    // The other filter of the page changes nothing of it.
    for (const [row, value] of facetOf(data, 'lever')!
      .terms.map(({ id }) => id)
      .entries()) {
      const counts = ['tourism', 'culture'].map(
        (theme) => ofTheme(frozen, theme).filter(({ values }) => values.lever?.includes(value)).length,
      );
      if (counts.every((count) => count === 0)) continue;
      const cells = comparison(page).locator(`[data-counted="lever"] [data-value="${value}"] .count`);
      await expect(cells, `${row}`).toHaveText(counts.map(String));
      const shares = comparison(page).locator(`[data-counted="lever"] [data-value="${value}"] .share`);
      const percent = (count: number, theme: string) =>
        Math.round((100 * count) / ofTheme(frozen, theme).length);
      await expect(shares).toHaveText([
        RegExp(`^${percent(counts[0]!, 'tourism')}\\s?%$`),
        RegExp(`^${percent(counts[1]!, 'culture')}\\s?%$`),
      ]);
    }
    await page.goBack();
    await expect(head(page, 'theme:culture')).toHaveCount(0);
    await page.goForward();
    await head(page, 'theme:tourism').getByRole('button', { name: say.remove }).press('Enter');
    await expect(head(page, 'theme:tourism')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(comparison(page)).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
}

test('several filters are one side, and the map stays beside them', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await atlas.open('theme=tourism&country=FR&q=ski');
  await page.getByRole('button', { name: 'Comparer', exact: true }).click();
  await expect(head(page, 'theme:tourism~country:FR')).toContainText('Tourisme · France');
  await expect(head(page, 'all')).toHaveAttribute('data-count', '33');
  await expect(comparison(page).locator('[data-left-out]')).toBeVisible();
  const [panel, map] = [
    await comparison(page).boundingBox(),
    await atlas.map().locator('.controls').boundingBox(),
  ];
  expect(map!.x).toBeGreaterThanOrEqual(panel!.x + panel!.width - 1);
  expect(map!.width).toBeGreaterThan(300);
  // A name in a list is pointed at on the map, and a smaller window has no room for it.
  await expect(atlas.map()).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(atlas.map()).toBeHidden();
});

test('a comparison of places is a link and a file, and leads to records', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=culture&panel=compare&compare=in:quebec;near:4.8467,45.7485,250;theme:war');
  await expect(head(page, 'in:quebec')).toHaveAttribute('data-count', /^[1-9]/);
  await expect(page.getByRole('alert').getByText('theme:war')).toBeVisible();
  const link = await comparison(page).getByRole('textbox').inputValue();
  expect(link).toContain('#lang=fr&panel=compare&compare=in:quebec;near:4.8467,45.7485,250');
  const downloading = page.waitForEvent('download');
  await comparison(page).locator('[data-download="comparison"]').click();
  const rows = readCsv(await readFile(await (await downloading).path(), 'utf8'));
  expect(rows[0]).toEqual(['selection', 'facet', 'value', 'label', 'count']);
  const count = await head(page, 'in:quebec').getAttribute('data-count');
  expect(rows).toContainEqual(['Québec', '', '', '', count]);
  const themes = rows.filter(([name, facet]) => name === 'Québec' && facet === 'theme');
  expect(themes.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(Number(count));
  await comparison(page).locator('[data-list="in:quebec"] [data-record] a').first().click();
  await expect(comparison(page)).toHaveCount(0);
  await expect(atlas.record()).toBeVisible();
});

test('a comparison fits a screen of 320 pixels, and is made by pointer', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await atlas.open('panel=compare&compare=theme:tourism;theme:economy;country:FR;country:CA');
  await expect(comparison(page).locator('[data-counted="lever"]')).toBeVisible();
  expect(await comparison(page).evaluate((page) => page.scrollWidth - page.clientWidth)).toBe(0);
  // By pointer: one leaves, a circle takes its place.
  await head(page, 'country:CA').getByRole('button').click();
  await comparison(page).getByRole('combobox', { name: 'Comparer selon' }).selectOption('near');
  await comparison(page).getByRole('combobox', { name: 'Lieu' }).selectOption('lyon');
  await comparison(page).getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(head(page, 'country:CA')).toHaveCount(0);
  await expect(comparison(page).locator('[data-compared^="near:"]')).toHaveAttribute('data-count', /^[1-9]/);
});

for (const lang of LANGUAGES) {
  test(`territories like this one are said with their reason, in ${lang}`, async ({ atlas, page }) => {
    const record = data.initiatives.find(({ places: [first] }) => first?.place === 'mayenne')!;
    await atlas.open(`lang=${lang}&sel=${record.id}`);
    const similar = page.locator('[data-similar]');
    await similar.locator('summary').press('Enter');
    await expect(similar.getByRole('listitem').first()).toContainText(
      lang === 'fr' ? /département.* aussi, [\d\s]+ km² contre [\d\s]+ km² ici/ : /too, [\d,]+ km² against/,
    );
    await page.keyboard.press('Escape');
    await expect(similar).not.toHaveAttribute('open');
    await expect(atlas.record()).toBeVisible();
  });
}

test('territories like a chosen one are said where it was chosen', async ({ atlas, page }) => {
  await atlas.open('lang=fr&in=departement:69');
  await page.getByRole('button', { name: 'Où ?' }).click();
  const similar = page.locator('[data-similar]');
  await similar.locator('summary').click();
  await similar.getByRole('link').first().click();
  await expect(atlas.record()).toBeVisible();
  await expect(page).toHaveURL(/in=departement:69&sel=/);
});
