/** Slides that are not about places: how they are made, shown to a hall, left and come back to. */
import type { Page } from '@playwright/test';
import { expect, openSpeaker, test } from './atlas.ts';
import { allKinds, keepDeck } from './kinds.ts';

const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const dialog = (page: Page) => page.getByRole('dialog');

test('each kind is on the screen of the hall, and beside the notes; a click on a chart asks', async ({
  atlas,
  page,
}) => {
  await keepDeck(page);
  await atlas.open(`lang=fr&mode=present&tour=${allKinds.id}`);
  await expect(page.getByText('Camille Martin')).toBeVisible();
  await expect(page.getByText('4 décembre 2026')).toBeVisible();
  const speaker = await openSpeaker(page);
  const plate = (kind: string) => page.locator(`[data-plate="${kind}"]`);
  for (const [kind, words] of [
    ['text', 'Bâtir ce qui restera.'],
    ['figure', '33'],
    ['bars', 'Tourisme'],
    ['matrix', 'Tourisme'],
    ['timeline', '2020'],
    ['comparison', '9 initiatives'],
    ['picture', '© Camille Martin'],
  ] as const) {
    await speaker.keyboard.press('PageDown');
    await expect(plate(kind)).toContainText(words);
    await expect(speaker.locator(`[data-plate="${kind}"]`).first()).toContainText(words);
    // What is under it cannot be reached.
    await expect(page.locator('.map.covered')).toHaveAttribute('inert', '');
  }
  await expect(plate('picture').getByRole('img', { name: 'Un dégradé' })).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1, name: 'À vous' })).toBeVisible();

  // The overview has a picture of each; a bar strays into its question, and the next key comes back.
  await page.keyboard.press('o');
  await expect(dialog(page).locator('[data-plate]')).toHaveCount(3);
  await expect(dialog(page).locator('.next-map svg[viewBox]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await plate('bars').locator('[data-value="culture"]').click();
  await expect.poll(() => hash(page)).toContain('theme=tourism,culture');
  await expect(plate('bars')).toHaveCount(0);
  await expect(speaker.locator('[data-plate="bars"]')).toHaveCount(0);
  await expect(atlas.map()).toHaveAttribute('data-drawn', '15');
  await page.keyboard.press('PageDown');
  await expect(plate('bars')).toBeVisible();
});

test('slides of each kind are added, written and taken back; what is open is added as a chart', async ({
  atlas,
  page,
}) => {
  await keepDeck(page);
  await atlas.open('lang=fr&theme=tourism&cross=lever');
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  // The matrix that is open is a slide of its own.
  await dialog(page).getByRole('button', { name: 'Ajouter cette vue à « Toutes les formes »' }).click();
  await dialog(page).getByRole('button', { name: 'Ajouter la chronologie à « Toutes les formes »' }).click();
  await dialog(page).getByRole('button', { name: 'Modifier « Toutes les formes »' }).click();
  const slides = dialog(page).getByRole('list', { name: 'Diapositives' }).getByRole('listitem');
  const count = allKinds.steps.length;
  await expect(slides).toHaveCount(count + 2);
  await expect(slides.nth(count)).toContainText('Thème et levier');
  await expect(slides.nth(count + 1)).toContainText('Quand');
  const add = dialog(page).getByRole('group', { name: 'Ajouter une diapositive' });
  for (const kind of ['Partie', 'Texte', 'Chiffre', 'Graphique'])
    await add.getByRole('button', { name: kind, exact: true }).click();
  await add.locator('input[type=file]').setInputFiles({
    name: 'pixel.png',
    mimeType: 'image/png',
    buffer: Buffer.from(allKinds.pictures!['pixel']!.split(',')[1]!, 'base64'),
  });
  await expect(slides).toHaveCount(count + 7);
  const text = slides.nth(count + 3);
  await text.locator('summary').click();
  await text.getByRole('textbox', { name: 'Ligne 1' }).fill('Une ligne à moi');
  // It is seen as it is written.
  await expect(text.locator('[data-plate="text"]')).toContainText('Une ligne à moi');
  await dialog(page).getByText('Couverture', { exact: true }).click();
  await dialog(page).getByRole('textbox', { name: 'Qui parle' }).fill('Dominique Roy');
  await dialog(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Qui parle' })).toHaveValue('Camille Martin');
  await dialog(page).getByRole('button', { name: 'Annuler' }).click();
  await dialog(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(slides).toHaveCount(count + 6);
  await dialog(page).getByRole('button', { name: 'Rétablir' }).click();
  await expect(slides).toHaveCount(count + 7);
  // A picture is kept beside the decks, and is there after a reload.
  await page.reload();
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Modifier « Toutes les formes »' }).click();
  await slides
    .nth(count + 6)
    .locator('summary')
    .click();
  await expect(slides.nth(count + 6).locator('[data-plate="picture"] img')).toHaveJSProperty(
    'naturalWidth',
    1,
  );
});
