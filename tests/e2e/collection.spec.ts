/** Collections other than the built-in one: `atlas=<id>`, published beside the page or opened from a file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';
import { BENCHES, collectionFile } from './benches.ts';

/** How many readings the data of the test has. */
const READINGS = 43;
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const published = (page: Page) => page.locator('html');

for (const lang of LANGUAGES) {
  test(`the readings are an atlas of their own: list, filters, record, table, link, in ${lang}`, async ({
    page,
    atlas,
  }) => {
    await atlas.open(`lang=${lang}&atlas=readings`);
    await expect(published(page)).toHaveAttribute('data-collection', 'readings');
    await expect(atlas.items()).toHaveCount(READINGS);
    // None has a place.
    await expect(atlas.map()).toHaveAttribute('data-drawn', '0');
    await atlas.option('group', 'resources').click();
    const count = await atlas.option('group', 'resources').getAttribute('data-count');
    await expect(atlas.items()).toHaveCount(Number(count));
    await expect.poll(() => hash(page)).toBe(`#lang=${lang}&group=resources&atlas=readings`);
    await atlas.items().first().getByRole('link').click();
    await expect(atlas.record()).toBeVisible();
    // Its title is in French, whatever the language of the page.
    if (lang === 'en')
      await expect(atlas.record().getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'fr');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: lang === 'fr' ? 'Afficher en liste' : 'Show as a list' }).click();
    await expect(page.locator('[data-row]')).toHaveCount(Number(count));
    // None has a place or a country: the table has no columns for them.
    const heads = page.locator('#list thead th');
    await expect(heads.first()).toBeVisible();
    await expect(heads.filter({ hasText: /^\s*(Lieu|Pays|Place|Country)/ })).toHaveCount(0);
    // Its link is opened again as it is.
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await expect(atlas.items()).toHaveCount(Number(count));
  });
}

test('one walks from the atlas to another collection, and back', async ({ page, atlas }) => {
  await atlas.open('lang=fr&panel=reading');
  await page.getByRole('link', { name: 'Voir les lectures comme un atlas' }).click();
  await expect(atlas.items()).toHaveCount(READINGS);
  await page.getByRole('link', { name: 'Aller à l’atlas' }).click();
  await expect(atlas.items()).toHaveCount(33);
  await expect(published(page)).toHaveAttribute('data-collection', 'atlas-initiatives-territoriales');
  await page.goBack();
  await expect(atlas.items()).toHaveCount(READINGS);
  await expect.poll(() => hash(page)).toBe('#lang=fr&atlas=readings');
});

for (const lang of LANGUAGES) {
  test(`a collection that is not here is opened from its file, in the state of the link, in ${lang}`, async ({
    page,
    atlas,
  }) => {
    await page.goto(`./#lang=${lang}&wood=oak&sel=one&atlas=essai`);
    await expect(page.getByRole('alert')).toContainText(
      lang === 'fr' ? 'n’a de collection de ce nom' : 'has a collection of that name',
    );
    const input = page.locator('input[type=file]');
    await input.setInputFiles(collectionFile('{"format":'));
    await expect(page.getByRole('listitem')).toContainText(
      lang === 'fr' ? 'n’est pas du JSON' : 'is not JSON',
    );
    await input.setInputFiles(
      collectionFile({ ...BENCHES, records: [{ ...BENCHES.records[0], values: { wood: ['teak'] } }] }),
    );
    await expect(page.getByRole('listitem')).toContainText('records[0].values.wood[0]');
    await input.setInputFiles(collectionFile({ ...BENCHES, id: 'autre' }));
    await expect(page.getByRole('alert')).toContainText('autre');
    expect(hash(page)).toBe(`#lang=${lang}&wood=oak&sel=one&atlas=essai`);

    await input.setInputFiles(collectionFile(BENCHES));
    await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
    await expect(atlas.items()).toHaveCount(1);
    await expect(atlas.map()).toHaveAttribute('data-drawn', '1');
    await expect(atlas.record()).toContainText('Le premier');
    expect(hash(page)).toBe(`#lang=${lang}&wood=oak&sel=one&atlas=essai`);
  });
}

test('a made collection is counted, searched, compared, exported and presented', async ({ page, atlas }) => {
  await page.route(/collections\/essai\.json$/, (route) => route.fulfill({ json: BENCHES }));
  await atlas.open('lang=fr&atlas=essai');
  await expect(atlas.items()).toHaveCount(3);
  // Two have no place.
  await expect(atlas.map()).toHaveAttribute('data-drawn', '1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bancs publics');
  await expect(atlas.option('wood', 'pine')).toHaveAttribute('data-count', '1');
  await expect(page.locator('[data-id=three] strong')).toHaveAttribute('lang', 'en');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('deuxième');
  await expect(atlas.items()).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.goto('./#lang=fr&panel=compare&compare=wood:oak;wood:pine&atlas=essai');
  await expect(page.locator('[data-compared]')).toHaveCount(2);
  await page.goto('./#lang=fr&atlas=essai');
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.locator('[data-download=csv]').first().click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toContain('Le deuxième');
  // A formula stays a text.
  expect(csv).toContain("'=1+1");
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /^Présenter/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Présenter cette sélection' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Le premier');
});
