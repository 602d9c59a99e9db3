import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';

const reading = (page: Page) => page.locator('#reading');
const items = (page: Page) => reading(page).locator('.list > .columns [data-reading-id]');
const count = (page: Page) => reading(page).locator('.count');
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const citation = (page: Page) => reading(page).getByRole('textbox');

for (const lang of LANGUAGES) {
  test(`the readings open as a page of their own, and Escape gives the focus back, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}&sel=la-roue`);
    const opener = page.getByRole('button', { name: lang === 'fr' ? 'Lectures' : 'Readings', exact: true });
    await opener.press('Enter');
    const heading = reading(page).getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await expect(count(page)).toHaveText(lang === 'fr' ? '43 lectures sur 43' : '43 of 43 readings');
    await expect(items(page)).toHaveCount(43);
    await expect(page).toHaveTitle(lang === 'fr' ? /^Lectures · Atlas/ : /^Readings · Atlas/);
    expect(hash(page)).toBe(`#lang=${lang}&sel=la-roue&panel=reading`);
    // The map stays beneath, out of reach, and the contract of list and map holds.
    await expect(page.locator('.map[inert] [data-map]')).toHaveCount(1);
    await expect(page.locator('.right')).toHaveAttribute('inert', '');
    await atlas.expectCount(33);
    const foreign = reading(page).locator('[data-reading-id="securing-natural-capital"] cite');
    if (lang === 'fr') await expect(foreign).toHaveAttribute('lang', 'en');
    else await expect(foreign).not.toHaveAttribute('lang');
    await expect(reading(page)).toContainText(
      lang === 'fr' ? 'n’a pas d’adresse sûre' : 'has no address that is sure',
    );
    await page.keyboard.press('Escape');
    await expect(reading(page)).toHaveCount(0);
    await expect(opener).toBeFocused();
    await expect(atlas.record()).toBeVisible();
    await page.goBack();
    await expect(reading(page)).toBeVisible();
    await page.goBack();
    await expect(reading(page)).toHaveCount(0);
  });
}

test('the readings follow the theme, wherever it is chosen, and count what has none', async ({
  atlas,
  page,
}) => {
  await atlas.open('panel=reading');
  await atlas.option('theme', 'tourism').click();
  await expect(count(page)).toHaveText('6 lectures sur 43');
  await expect(items(page)).toHaveCount(6);
  await atlas.expectCount(9);
  const culture = reading(page).locator('[data-reading-theme="culture"]');
  await expect(culture).toHaveAttribute('data-count', '4');
  await culture.click();
  await expect(count(page)).toHaveText('10 lectures sur 43');
  await expect(reading(page).locator('.filters')).toContainText('Tourisme et Culture & événementiel');
  const general = reading(page).locator('[data-apart="general"]');
  await expect(general.locator('summary')).toHaveText('27 autres lectures, sans thème');
  await general.locator('summary').click();
  await expect(general.locator('[data-reading-id]')).toHaveCount(27);
  await reading(page).getByRole('button', { name: 'Voir toutes les lectures' }).click();
  await expect(count(page)).toHaveText('43 lectures sur 43');
  await atlas.expectCount(33);
});

test('the readings follow the period, and count what has no date', async ({ atlas, page }) => {
  await atlas.open('from=2020-12-01&to=2020-12-31&panel=reading');
  await expect(count(page)).toHaveText('4 lectures sur 43');
  await expect(reading(page).locator('.filters')).toContainText(
    /Période\s: du 1er\sdécembre 2020 au 31 décembre 2020/,
  );
  const undated = reading(page).locator('[data-apart="undated"]');
  await expect(undated.locator('summary')).toHaveText(/^\d+ lectures sans date, hors de toute période$/);
  await reading(page).getByRole('button', { name: 'Voir toutes les lectures' }).click();
  await expect(items(page)).toHaveCount(43);
  await expect.poll(() => hash(page)).toBe('#panel=reading');
});

test('the readings go by date', async ({ atlas, page }) => {
  await atlas.open('panel=reading');
  await expect(items(page).first()).toHaveAttribute('data-reading-id', 'france-relance');
  await reading(page).getByRole('radio', { name: 'Par date' }).check();
  await expect(items(page)).toHaveCount(43);
  await expect(items(page).first()).toContainText('avril 2020');
  await expect(items(page).first()).toContainText('Prospective');
  await expect(items(page).last()).not.toContainText('2020');
});

test('a reference is chosen, written in three formats, copied and taken away', async ({
  atlas,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('panel=reading');
  await expect(citation(page)).toHaveValue(
    /^Chaire Attractivité et Nouveau Marketing Territorial\. Dossier spécial n°\s4.*décembre 2020 \(date déduite par l’atlas\)\.$/,
  );
  await reading(page).getByLabel('Ce qui est cité').selectOption({ label: 'Les données de l’atlas' });
  await expect(citation(page)).toHaveValue(/Jeu de données, version \d+\.\d+\.\d+, sans date\..*CC BY 4\.0/);
  await reading(page).getByRole('radio', { name: 'BibTeX' }).check();
  await expect(citation(page)).toHaveValue(/^@misc\{atlas-initiatives-territoriales-[\d.]+,\n/);
  await reading(page).getByRole('button', { name: 'Copier' }).click();
  await expect(reading(page).getByText('Copié.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation(page).inputValue());
  await reading(page).getByRole('radio', { name: 'RIS' }).check();
  const downloading = page.waitForEvent('download');
  await reading(page)
    .getByRole('button', { name: /^Télécharger/ })
    .click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^atlas-initiatives-territoriales-[\d.]+\.ris$/);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^TY {2}- DATA\r\n/);
});

test('the open initiative is proposed to cite, with the address of its record', async ({ atlas, page }) => {
  await atlas.open('sel=la-roue&panel=reading');
  await expect(reading(page).getByLabel('Ce qui est cité')).toHaveValue('la-roue');
  await expect(citation(page)).toHaveValue(/La Roue.*#lang=fr&sel=la-roue \(consulté le/);
  await expect(citation(page)).toHaveValue(/«\sDéveloppement économique\s», qui commence p\.\s3/);
});

test('a browser that refuses to copy leaves the reference selected, and says what to do', async ({
  atlas,
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await atlas.open('sel=la-roue');
  await atlas.record().getByText('Citer cette fiche').click();
  await atlas.record().getByRole('button', { name: 'Copier' }).click();
  await expect(atlas.record().getByRole('status')).toContainText('copiez-le par Ctrl + C');
  const field = atlas.record().getByRole('textbox');
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toContain('La Roue');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(atlas.record()).toBeVisible();
});

test('an initiative of the list closes the readings and opens its record', async ({ atlas, page }) => {
  await atlas.open('panel=reading');
  await atlas.items().first().getByRole('link').click();
  await expect(reading(page)).toHaveCount(0);
  await expect(atlas.record().getByRole('heading', { level: 2 })).toBeFocused();
});

test('readings opened by a link give the focus to their button', async ({ atlas, page }) => {
  await atlas.open('panel=reading');
  await reading(page).getByRole('button', { name: 'Fermer les lectures' }).click();
  await expect(page.getByRole('button', { name: 'Lectures', exact: true })).toBeFocused();
});

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [1024, 768],
] as const) {
  for (const lang of LANGUAGES) {
    test(`nothing of the readings is cut at ${width} × ${height}, in ${lang}`, async ({ atlas, page }) => {
      await page.setViewportSize({ width, height });
      await atlas.open(`lang=${lang}&theme=culture&panel=reading`);
      await expect(count(page)).toHaveText(lang === 'fr' ? '4 lectures sur 43' : '4 of 43 readings');
      const wide = await reading(page).evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(wide).toBe(0);
      const outside = await page.locator('button, select, a').evaluateAll((all) =>
        all
          .filter((each) => !each.closest('[inert], .strip') && each.checkVisibility())
          .filter((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1;
          })
          .map((each) => each.outerHTML),
      );
      expect(outside).toEqual([]);
      if (width < 600) await expect(page.locator('.left')).toHaveAttribute('inert', '');
      await page.keyboard.press('Escape');
      await expect(reading(page)).toHaveCount(0);
    });
  }
}
