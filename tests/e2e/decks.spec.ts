import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { deckOf } from '../../src/domain/tours/deck.ts';
import { nearToNear } from '../../src/domain/tours/propose.ts';
import { expect, openSpeaker, test } from './atlas.ts';
import { frozen } from './data.ts';

const { atlas: data } = frozen;
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const dialog = (page: Page) => page.getByRole('dialog');
const slides = (page: Page) => dialog(page).getByRole('list', { name: 'Diapositives' }).getByRole('listitem');
const titles = (page: Page) =>
  slides(page)
    .locator('summary')
    .evaluateAll((all) => all.map((one) => one.querySelector('[dir]')!.textContent!.trim()));

/** Makes a deck of what is asked, and stays in its editor. */
async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Présenter cette sélection' }).click();
  await expect(slides(page).first()).toBeVisible();
}

test('a selection is a talk in three clicks: its chart, then from near to near', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=culture');
  const ids = await atlas.ids();
  await make(page);
  await expect(slides(page)).toHaveCount(ids.length + 1);
  // What was pressed is gone: one goes on from the heading.
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Présenter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('culture');
  const deck = /tour=(deck-[a-z0-9]{8})/.exec(hash(page))![1]!;
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-plate="bars"] [data-value="culture"]')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const results = data.initiatives.filter(({ id }) => ids.includes(id));
  for (const [at, { id }] of nearToNear(results, data).entries()) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => hash(page)).toBe(`#lang=fr&mode=present&tour=${deck}&step=${at + 2}`);
    // The slide shows the record: its symbol is the one that is open.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      data.initiatives.find((record) => record.id === id)!.title.fr,
    );
  }
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
  // It is kept in the browser.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
});

test('one’s own talk is printed as the others are', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=culture');
  await make(page);
  await dialog(page).getByRole('button', { name: 'Revenir au choix' }).click();
  await dialog(page)
    .getByRole('button', { name: /Imprimer \/ PPTX : 6 initiatives/ })
    .click();
  // A cover, the chart, a page for each initiative, and the end.
  await expect(page.locator('[data-sheet]')).toHaveCount(9);
  await expect(page.locator('[data-sheet="1"] .plate')).toContainText('Tourisme');
  await expect(page.locator('.sheets h1')).toContainText('culture');
});

test('slides are moved by buttons and by hand, removed, written; each change is undone', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr&theme=culture');
  await make(page);
  const before = await titles(page);
  // By keyboard: the focus stays on what moves.
  const down = () =>
    slides(page)
      .nth(0)
      .getByRole('button', { name: /^Reculer/ });
  await down().focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status').first()).toContainText('2ᵉ diapositive sur 7');
  const second = [before[1], before[0], ...before.slice(2)];
  expect(await titles(page)).toEqual(second);
  await expect(
    slides(page)
      .nth(1)
      .getByRole('button', { name: /^Reculer/ }),
  ).toBeFocused();
  // By hand: the first to below the third.
  const handle = (await slides(page).nth(0).locator('.handle').boundingBox())!;
  const third = (await slides(page).nth(2).boundingBox())!;
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(handle.x + 10, third.y + third.height - 4, { steps: 6 });
  await page.mouse.up();
  const byHand = [second[1], second[2], second[0], ...second.slice(3)];
  await expect.poll(() => titles(page)).toEqual(byHand);
  // Taken back by Escape, a drag changes nothing, and the dialog stays.
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(handle.x + 10, third.y + third.height - 4, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await titles(page)).toEqual(byHand);

  await slides(page)
    .nth(6)
    .getByRole('button', { name: /^Retirer/ })
    .click();
  await expect(slides(page)).toHaveCount(6);
  await slides(page).nth(0).locator('summary').click();
  await slides(page).nth(0).getByRole('textbox', { name: 'Titre' }).fill('Mon titre');
  await slides(page).nth(0).getByRole('textbox', { name: 'Notes de l’orateur' }).fill('Ma note.');
  await dialog(page).getByRole('textbox', { name: 'Titre de la présentation' }).fill('Mon exposé');
  await dialog(page).getByRole('textbox', { name: 'Titre de la présentation' }).blur();
  expect((await titles(page))[0]).toBe('Mon titre');
  // Back, change by change.
  const undo = dialog(page).getByRole('button', { name: 'Annuler' });
  for (let changes = 0; changes < 4; changes += 1) await undo.click();
  await expect.poll(() => titles(page)).toEqual(byHand);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(second);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(before);
});

test('a deck is given as a file, deleted, taken back, and opened from the file', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=economy');
  await make(page);
  await dialog(page).getByRole('textbox', { name: 'Titre de la présentation' }).fill('Le commerce');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('le-commerce.atlas-deck.json');
  const file = readFileSync(await download.path(), 'utf8');
  await dialog(page).getByRole('button', { name: 'Revenir au choix' }).click();
  await dialog(page).getByRole('button', { name: 'Supprimer « Le commerce »' }).click();
  const mine = dialog(page).getByRole('heading', { name: 'Vos présentations, dans ce navigateur' });
  await expect(mine).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(mine).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Supprimer « Le commerce »' }).click();
  await expect(mine).toHaveCount(0);
  const chooser = dialog(page).locator('input[type=file]');
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(dialog(page).getByRole('textbox', { name: 'Titre de la présentation' })).toHaveValue(
    'Le commerce',
  );
  await expect(slides(page)).toHaveCount(7);
  await expect(dialog(page).getByText(/Le fichier est ouvert/)).toBeVisible();
});

test('a bad file is told where it is bad, and nothing is lost', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=economy');
  await make(page);
  await dialog(page).getByRole('button', { name: 'Revenir au choix' }).click();
  const open = async (content: string) => {
    await dialog(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'essai.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  const deck = deckOf(['no-longer', 'commonpass'], { fr: 'Essai', en: 'Trial' }, { fr: '', en: '' });
  const alert = dialog(page).getByRole('alert');
  for (const [content, words] of [
    ['{ nothing', /^essai\.json — Ce n’est pas un fichier de présentation, ou il est abîmé\s: la ligne 1 /],
    [JSON.stringify({ ...deck, schema: 'atlas-deck/0' }), /au format atlas-deck\/0, .* lit atlas-deck\/2/],
    [
      JSON.stringify({ ...deck, steps: [deck.steps[0], { ...deck.steps[1], seconds: 'long' }] }),
      /diapositive 2, champ «\sseconds\s».*attendu un nombre/,
    ],
  ] as const) {
    await open(content);
    await expect(alert).toContainText(words);
    await expect(alert).toContainText('Rien n’a été changé.');
    await expect(dialog(page).getByRole('button', { name: /^Supprimer/ })).toHaveCount(1);
  }
  // One that names what is gone opens with the rest, and says so.
  await open(JSON.stringify(deck));
  await expect(dialog(page).getByRole('note')).toContainText('no-longer');
  await expect(slides(page)).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Présenter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Essai' })).toBeVisible();
  await page.keyboard.press('End');
  await expect.poll(() => hash(page)).toContain('step=2');
});

test('a talk that is kept and cannot be read is set aside, and the others stay', async ({ atlas, page }) => {
  const deck = deckOf(['commonpass'], { fr: 'Essai', en: 'Trial' }, { fr: '', en: '' });
  const kept = JSON.stringify([deck, { ...deck, schema: 'atlas-deck/0' }]);
  await page.addInitScript((text) => localStorage.setItem('atlas.decks', text), kept);
  await atlas.open('lang=fr');
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('mises de côté');
  const remove = dialog(page).getByRole('button', { name: /^Supprimer/ });
  await expect(remove).toHaveCount(1);
  expect(await page.evaluate(() => localStorage.getItem('atlas.decks.unread'))).toBe(kept);
  // The focus goes to what is left to do.
  await remove.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Présenter cette sélection' })).toBeFocused();
  // A file that is opened twice is one talk.
  for (let time = 0; time < 2; time += 1) {
    const buffer = Buffer.from(JSON.stringify(deck));
    const file = { name: 'x.json', mimeType: 'application/json', buffer };
    await dialog(page).locator('input[type=file]').setInputFiles(file);
    await dialog(page).getByRole('button', { name: 'Revenir au choix' }).click();
    await expect(remove).toHaveCount(1);
  }
});

test('a deck goes with its link, to a browser that has never seen it', async ({ atlas, page, browser }) => {
  await atlas.open('lang=fr&theme=solidarity');
  await make(page);
  await slides(page).nth(0).locator('summary').click();
  await slides(page).nth(0).getByRole('textbox', { name: 'Titre' }).fill('Un titre à moi');
  await slides(page).nth(0).getByRole('textbox', { name: 'Titre' }).blur();
  const link = dialog(page).getByRole('textbox', { name: 'Lien qui contient la présentation' });
  await expect(link).toHaveValue(/deck=[\w-]+$/);
  const address = await link.inputValue();
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(address);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('solidarité');
  await expect.poll(() => hash(elsewhere)).toMatch(/^#lang=fr&mode=present&tour=deck-[a-z0-9]{8}$/);
  await elsewhere.keyboard.press('PageDown');
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Un titre à moi');
  // It may be in a script that is written from right to left.
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'auto');
  await elsewhere.context().close();
  // A link that was cut opens the atlas, and says what is missing.
  await page.goto('about:blank');
  await page.goto(address.slice(0, -30));
  await expect(page.getByText('deck')).toBeVisible();
  await expect(atlas.list()).toBeVisible();
});

test('one that is too long for a link says so, and gives the file', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  await make(page);
  const random = () =>
    Array.from({ length: 3000 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 20000))).join(
      '',
    );
  await slides(page).nth(0).locator('summary').click();
  await slides(page).nth(0).getByRole('textbox', { name: 'Notes de l’orateur' }).fill(random());
  await slides(page).nth(0).getByRole('textbox', { name: 'Notes de l’orateur' }).blur();
  await expect(dialog(page).getByRole('note')).toContainText('trop longue pour un lien');
});

test('what was found on the way is pinned, in both windows', async ({ atlas, page }) => {
  await atlas.open('lang=fr&mode=present&tour=pitch&step=2');
  const speaker = await openSpeaker(page);
  await page.keyboard.press('x');
  await atlas.option('theme', 'tourism').click();
  await page.getByRole('button', { name: /^Épingler/ }).click();
  await expect.poll(() => hash(page)).toMatch(/^#lang=fr&mode=present&tour=deck-[a-z0-9]{8}&step=3$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/tourisme/i);
  await expect(atlas.map()).toHaveAttribute('data-drawn', '9');
  await expect.poll(() => hash(speaker).replace('&screen=speaker', '')).toBe(hash(page));
  // The talk goes on, in both windows, and after a reload of either.
  await expect(speaker.locator('[data-notes]')).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toContain('step=4');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(hash(page)).toContain('step=4');
  await page.keyboard.press('PageUp');
  await expect.poll(() => hash(speaker)).toContain('step=3');
  await expect(speaker.getByText('Connexion perdue')).toHaveCount(0);

  // Another window deletes it: the talk goes on, the speaker is told, and it can be kept again.
  const other = await page.context().newPage();
  await other.goto('./icon.svg');
  await other.evaluate(() => localStorage.removeItem('atlas.decks'));
  const deleted = /supprimée dans une autre fenêtre/;
  await expect(speaker.getByRole('alert')).toContainText(deleted);
  await expect(page.getByText(deleted)).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toContain('step=4');
  await speaker.getByRole('button', { name: 'La garder de nouveau' }).click();
  await expect(speaker.getByText(deleted)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(hash(page)).toMatch(/tour=deck-[a-z0-9]{8}&step=4$/);
});
