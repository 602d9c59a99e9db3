/** The workshop: a table becomes an atlas, in the browser alone. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';

const table = (name: string) => new URL(`../fixtures/tables/${name}`, import.meta.url).pathname;
const step = (page: Page, name: string) => page.locator(`[data-workshop="${name}"]`);
const tally = (page: Page, counts: string) =>
  expect
    .poll(() =>
      page
        .locator('[data-rows-in]')
        .evaluate((element) =>
          ['rowsIn', 'rowsPlaced', 'rowsWaiting', 'rowsRefused']
            .map((key) => (element as HTMLElement).dataset[key])
            .join(' '),
        ),
    )
    .toBe(counts);
const calm = (page: Page) => expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');

const WORDS = {
  fr: { workshop: 'Votre collection', next: 'Continuer', undo: 'Annuler', accept: /^Accepter/, one: /Rhône/ },
  en: { workshop: 'Your collection', next: 'Continue', undo: 'Undo', accept: /^Accept/, one: /Rhône/ },
};

for (const lang of LANGUAGES) {
  const words = WORDS[lang];
  test(`a table of communes becomes an atlas, step by step, in ${lang}`, async ({ page, atlas }) => {
    await atlas.open(`lang=${lang}`);
    await page.getByRole('link', { name: words.workshop }).first().click();
    await expect(step(page, 'bring')).toBeVisible();
    await page.locator('[data-import]').setInputFiles(table('02-communes.csv'));
    await tally(page, '12 9 3 0');
    await page.getByRole('link', { name: words.next }).click();
    await expect(step(page, 'match').getByRole('row')).toHaveCount((await columnsOf('02-communes.csv')) + 1);
    await page.getByRole('link', { name: words.next }).click();

    // Two proposals at one click, one choice among several, and the way back.
    await page.getByRole('button', { name: words.accept }).click();
    await tally(page, '12 11 1 0');
    await page.getByRole('button', { name: words.one }).click();
    await tally(page, '12 12 0 0');
    await page.getByRole('button', { name: words.undo, exact: true }).click();
    await tally(page, '12 11 1 0');
    await page.keyboard.press('Control+Shift+Z');
    await tally(page, '12 12 0 0');

    // A reload loses nothing.
    await calm(page);
    await page.reload();
    await tally(page, '12 12 0 0');
    await page.getByRole('link', { name: words.next }).click();
    await page.getByRole('link', { name: words.next }).click();
    const title = step(page, 'look').getByRole('textbox').first();
    await title.fill('Mes communes');
    await title.press('Tab');
    await calm(page);
    await page.locator('[data-make-atlas]').click();

    await expect(page.locator('html')).toHaveAttribute('data-collection', 'mes-communes');
    await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
    await atlas.expectCount(12);
    await atlas.items().first().getByRole('link').click();
    await expect(atlas.record()).toBeVisible();
    await page.reload();
    await expect(atlas.items()).toHaveCount(12);
  });
}

/** How many columns the header of a table names. */
async function columnsOf(name: string): Promise<number> {
  return readFileSync(table(name), 'utf8')
    .split(/\r?\n/)[0]!
    .split(/[;,\t]/).length;
}

test('collections that are kept are renamed, duplicated, deleted and brought back', async ({
  page,
  atlas,
}) => {
  await page.goto('./#workshop=bring&lang=fr');
  await page.locator('[data-import]').setInputFiles(table('07-lambert93.csv'));
  await tally(page, '4 4 0 0');
  await page.goto('./#workshop=look&lang=fr');
  await page.locator('[data-make-atlas]').click();
  await expect(atlas.items()).toHaveCount(4);
  await page.goBack();
  await page.goto('./#workshop=bring&lang=fr');
  const kept = page.getByRole('region', { name: 'Vos collections' });
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await kept.getByRole('button', { name: /^Renommer/ }).click();
  await kept.getByRole('textbox').fill('Quatre villes');
  await page.keyboard.press('Enter');
  await expect(kept.getByRole('link', { name: 'Quatre villes' })).toBeVisible();
  await kept.getByRole('button', { name: /^Dupliquer/ }).click();
  await expect(kept.getByRole('link')).toHaveCount(2);
  await kept.getByRole('button', { name: 'Supprimer « Quatre villes »' }).click();
  await expect(kept.getByRole('link')).toHaveCount(1);
  await kept.getByRole('button', { name: 'Annuler la suppression' }).click();
  await expect(kept.getByRole('link')).toHaveCount(2);
  await kept.getByRole('link', { name: 'Quatre villes', exact: true }).click();
  await expect(atlas.items()).toHaveCount(4);
});

test('a file that is dropped on the atlas is read; one that cannot be is refused with what to do', async ({
  page,
  atlas,
}) => {
  await atlas.open('lang=fr');
  const drop = (name: string, content: string) =>
    page.evaluate(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text!], fileName!));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      [name, content],
    );
  await drop('villes.csv', 'Titre;Commune\nMarché;Lyon\nAtelier;Nantes\n');
  await tally(page, '2 2 0 0');
  await drop('notes.xls', '\u00D0\u00CF\u0011\u00E0');
  await expect(page.getByRole('alert')).toContainText('notes.xls');
  // The table before is still there.
  await tally(page, '2 2 0 0');
});

test('the example, pasted cells and the file of a collection are ways in too', async ({ page, atlas }) => {
  await page.goto('./#workshop=bring&lang=fr');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await tally(page, '33 33 0 0');
  await expect(step(page, 'match')).toBeVisible();
  await page.goto('./#workshop=bring&lang=fr');
  await page.getByText('Coller des cellules').click();
  await page.getByRole('textbox').fill('Titre\tCommune\nMarché\tLyon\n');
  await page.getByRole('button', { name: 'Lire ces cellules' }).click();
  await tally(page, '1 1 0 0');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.goto('./#workshop=look&lang=fr').then(() => page.locator('[data-export="json"]').click()),
  ]);
  const path = await download.path();
  await page.goto('./#workshop=bring&lang=fr');
  await page.locator('[data-import]').setInputFiles({
    name: 'a.atlas.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  });
  await expect(page.locator('html')).toHaveAttribute('data-collection', 'cellules-collees');
  await expect(atlas.items()).toHaveCount(1);
});
