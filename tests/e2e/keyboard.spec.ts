import { expect, LANGUAGES, test } from './atlas.ts';

for (const lang of LANGUAGES) {
  test(`a record opens from the list, is walked, and gives the focus back, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}`);
    const link = page.locator('[data-id="oportunidade-mulher"] a');
    await link.focus();
    await page.keyboard.press('Enter');
    const heading = atlas.record().getByRole('heading', { level: 2 });
    await expect(heading).toContainText('Oportunidade Mulher');
    await expect(heading).toBeFocused();
    await expect(atlas.record()).toContainText(lang === 'fr' ? /1\s800/ : '1,800');
    await atlas
      .record()
      .getByRole('button', { name: lang === 'fr' ? /^Initiative suivante/ : /^Next initiative/ })
      .press('Enter');
    await expect(heading).toContainText('M');
    await expect(heading).not.toContainText('Oportunidade');
    await page.keyboard.press('Escape');
    await expect(atlas.record()).toHaveCount(0);
    await expect(link).toBeFocused();
  });
}

test('the points of the map are one Tab stop, walked by the arrows', async ({ atlas, page }) => {
  await atlas.open('view=4.7,46,5');
  const points = page.getByRole('listbox', { name: 'Initiatives sur la carte' });
  await expect(points.getByRole('option')).toHaveCount(33);
  await points.focus();
  await expect(points).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.type('grand lyon');
  await expect(atlas.map().locator('strong', { hasText: 'Grand Lyon' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const active = await points.getAttribute('aria-activedescendant');
  expect(active).toContain('aux-masques-citoyens');
  // Another initiative stands at the same place: the two are told apart first.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(atlas.record()).toContainText('Hospices Civils de Lyon');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(points).toBeFocused();
});

test('the map is moved, brought closer and laid flat by buttons', async ({ atlas, page }) => {
  await atlas.open('view=0,40,3');
  await page.getByRole('button', { name: 'Agrandir', exact: true }).press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#view=0,40,4');
  await page.getByRole('group', { name: 'Commandes de la carte' }).locator('summary').press('Enter');
  await page.getByRole('button', { name: 'Vers la droite' }).press('Enter');
  await expect.poll(() => Number(new URL(page.url()).hash.match(/view=([\d.-]+)/)?.[1])).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Afrique et océan Indien' }).press('Enter');
  await expect
    .poll(() => Number(new URL(page.url()).hash.match(/view=[\d.-]+,([\d.-]+)/)?.[1]))
    .toBeLessThan(5);
  await page.getByRole('button', { name: 'Monde', exact: true }).press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('the first Tab stops skip to the list and to the map', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(atlas.list()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(atlas.items().first().getByRole('link')).toBeFocused();
});

test('the second skip link lands on the points of the map, and Enter opens one', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const points = page.getByRole('listbox', { name: 'Initiatives sur la carte' });
  await expect(points).toBeFocused();
  await expect(points).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(atlas.record()).toBeVisible();
});

test('the walk to the east or the west never loses the focus', async ({ atlas, page }) => {
  await atlas.open('sel=la-roue');
  const around = atlas.record().getByRole('heading', { name: 'Autour d’ici' }).locator('..');
  for (const key of ['e', 'e', 'o', 'w', 'e']) {
    const before = page.url();
    await around.getByRole('link').last().focus();
    await page.keyboard.press(key);
    await expect(page).not.toHaveURL(before);
    await expect(page.locator('body')).not.toBeFocused();
    await expect(atlas.record().locator(':focus')).toHaveCount(1);
  }
});

test('a record is six keys from the start of the page: the search, three letters, Enter, Enter', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.keyboard.press('/');
  await page.keyboard.type('rou');
  await expect(atlas.items().first()).toHaveAttribute('data-id', 'la-roue');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(atlas.record()).toContainText('La Roue');
});

test('banner, navigation, main part and foot are there once each', async ({ atlas, page }) => {
  await atlas.open();
  for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  await page.getByRole('contentinfo').getByRole('button', { name: 'Accessibilité' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Accessibilité' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Accessibilité' })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Mentions légales' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Mentions légales' })).toBeInViewport();
});

test('Escape closes what is in front, and only that', async ({ atlas, page }) => {
  await atlas.open('sel=coronafacts');
  await page.getByRole('button', { name: 'À propos' }).click();
  const dialog = page.getByRole('dialog', { name: 'À propos de cet atlas' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(atlas.record()).toBeVisible();
  await page.getByText('Légende', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Autres signes')).toBeHidden();
  await expect(atlas.record()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.record()).toHaveCount(0);
});

test('a record opened by a link gives the focus to its place in the list', async ({ atlas, page }) => {
  await atlas.open('sel=coronafacts');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-id="coronafacts"] a')).toBeFocused();
});

test('a neighbour opened from a record is read from its start', async ({ atlas }) => {
  await atlas.open('sel=la-roue');
  await atlas
    .record()
    .getByRole('heading', { name: 'Autour d’ici' })
    .locator('..')
    .getByRole('link')
    .first()
    .press('Enter');
  await expect(atlas.record().getByRole('heading', { level: 2 })).toBeFocused();
  await expect(atlas.record().getByRole('heading', { level: 2 })).not.toContainText('Roue');
});
