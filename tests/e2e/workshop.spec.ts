/** The workshop: a table becomes an atlas, in the browser alone. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { oneFile, type Template } from '../../src/domain/one-file/one-file.ts';
import { deckOf } from '../../src/domain/tours/deck.ts';
import { expect, LANGUAGES, test } from './atlas.ts';
import { BENCHES } from './benches.ts';

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

/** As little of a page as one file is made of. */
const TEMPLATE: Template = {
  shell:
    '<!doctype html><html lang="fr"><head><title>A</title><meta name="description" content="B"></head><body><noscript></noscript><script type="module"></script></body></html>',
  parts: '{}',
};

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

/** Rows in, placed, waiting and refused: see the list beside the tables. */
const TALLIES = {
  '01-excel-fr.csv': '11 7 2 2',
  '02-communes.csv': '12 9 3 0',
  '03-two-languages.csv': '10 8 2 0',
  '04-dates.csv': '13 11 2 0',
  '05-swapped.csv': '4 0 4 0',
  '06-one-column.csv': '5 4 1 0',
  '07-lambert93.csv': '4 4 0 0',
  '08-headers.csv': '4 4 0 0',
  '09-cells.csv': '8 8 0 0',
  '10-features.geojson': '7 5 2 0',
  '11-world.csv': '8 7 1 0',
  'real-05-engagement-citoyen-anct.csv': '230 211 19 0',
  'real-12-bruxelles-lieux-culturels.geojson': '262 262 0 0',
  'real-14-civic-tech-brigades.json': '221 217 4 0',
} as const;

for (const lang of LANGUAGES) {
  test(`each of the tables is read and placed with the network cut, by keys alone, in ${lang}`, async ({
    page,
    atlas,
    context,
  }) => {
    /** Walks by Tab to an element, as somebody without a pointer does. */
    const walkTo = async (target: Locator) => {
      for (let steps = 0; steps < 80; steps++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${String(target)}`);
    };
    let chosen = '';
    // Heard from the start: Playwright takes a moment to keep the browser from opening its own dialog.
    page.on('filechooser', (chooser) => void chooser.setFiles(table(chosen)));
    const bring = async (name: keyof typeof TALLIES) => {
      await walkTo(page.locator('[data-import]'));
      chosen = name;
      await page.keyboard.press('Enter');
      await expect(step(page, 'bring').locator('b').first()).toHaveText(name);
      await tally(page, TALLIES[name]);
      await calm(page);
    };
    await page.goto(`./#lang=${lang}&workshop=bring`);
    const [first, ...others] = Object.keys(TALLIES) as (keyof typeof TALLIES)[];
    await bring(first!);
    await context.setOffline(true);
    for (const name of others) await bring(name);

    // Of the table whose axes are exchanged, all the way to its atlas.
    await bring('05-swapped.csv');
    const go = async (to: string) => {
      await walkTo(page.locator('main').getByRole('link', { name: WORDS[lang].next }));
      await page.keyboard.press('Enter');
      await expect(step(page, to)).toBeVisible();
    };
    await go('match');
    await go('place');
    await walkTo(step(page, 'place').locator('.readings button').last());
    await page.keyboard.press('Enter');
    await tally(page, '4 4 0 0');
    await go('check');
    await go('look');
    // No service worker keeps the atlas itself in this test (`offline.spec.ts`).
    await context.setOffline(false);
    await walkTo(page.locator('[data-make-atlas]'));
    await page.keyboard.press('Enter');
    await expect(atlas.items()).toHaveCount(4);
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
  await page.goto('./#workshop=match&lang=fr');
  const becomes = step(page, 'match').getByRole('combobox', { name: '« id » devient' });
  await becomes.selectOption('left-out');
  await calm(page);
  await page.goto('./#workshop=look&lang=fr');
  await page.locator('[data-make-atlas]').click();
  await expect(atlas.items()).toHaveCount(4);
  await page.goBack();
  // What was chosen by hand is proposed for the same headers, and can be put aside.
  await page.goto('./#workshop=bring&lang=fr');
  await page.locator('[data-import]').setInputFiles(table('07-lambert93.csv'));
  await page.goto('./#workshop=match&lang=fr');
  await expect(page.getByText(/aux mêmes en-têtes/)).toBeVisible();
  await expect(becomes).toHaveValue('left-out');
  await page.getByRole('button', { name: 'Repartir de ce qui est proposé' }).click();
  await expect(becomes).not.toHaveValue('left-out');
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
  // A page that was made of a collection gives it back, with its talks.
  const deck = deckOf(['one'], { fr: 'Un exposé', en: 'A talk' }, { fr: '', en: '' });
  const head = { title: 'Bancs', description: '', lang: 'fr', records: [] };
  await drop(
    'bancs.html',
    oneFile(TEMPLATE, { head, enclosed: { home: 'essai', collection: BENCHES, decks: [deck] } }),
  );
  await expect(page.locator('html')).toHaveAttribute('data-collection', 'essai');
  await expect(atlas.items()).toHaveCount(3);
  await page.goto('./#atlas=essai&lang=fr&mode=present&tour=' + deck.id);
  await expect(page.locator('#stage')).toContainText('Un exposé');
});

test('a browser that keeps nothing says so, and offers the file in time', async ({ page, atlas }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto('./#workshop=bring&lang=fr');
  await page.locator('[data-import]').setInputFiles(table('07-lambert93.csv'));
  await tally(page, '4 4 0 0');
  const save = page.getByRole('button', { name: 'Enregistrer le fichier .atlas.json' });
  await Promise.all([page.waitForEvent('download'), save.click()]);
  await page.goto('./#workshop=look&lang=fr');
  await page.locator('[data-make-atlas]').click();
  const alert = page.getByRole('alert');
  await Promise.all([page.waitForEvent('download'), alert.getByRole('button').click()]);
  await alert.getByRole('link').click();
  await expect(atlas.items()).toHaveCount(4);
});

test('the example, pasted cells and the file of a collection are ways in too', async ({ page, atlas }) => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/geo/communes.json', async (route) => {
    await answered;
    await route.continue();
  });
  await page.goto('./#workshop=bring&lang=fr');
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  // The columns are matched before the places can be looked up.
  await expect(step(page, 'match').getByRole('combobox').first()).toBeVisible();
  await expect(page.locator('[data-rows-in]')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('33 lignes lues');
  answer();
  await tally(page, '33 33 0 0');
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
