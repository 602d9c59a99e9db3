import { expect, test } from './atlas.ts';

test('results come as one types, ranked, with the hits marked; / puts the cursor there', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Chercher' });
  await expect(search).toBeFocused();
  await page.keyboard.type('chateaux');
  await expect(atlas.items().first()).toHaveAttribute('data-id', 'chateaux-fortnite');
  await expect(atlas.items().first().locator('mark').first()).toHaveText(/châteaux/i);
  await atlas.expectCount(await atlas.items().count());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#q=chateaux');

  // One step back for the whole word, not one for each letter.
  await page.goBack();
  await atlas.expectCount(33);
  await expect(search).toHaveValue('');
});

test('a hit that the line does not show is quoted below it', async ({ atlas }) => {
  await atlas.open('q=panier');
  await expect(atlas.items().first().locator('.passage mark')).toHaveText(/^panier/i);
});

test('a mistyped word in the other language still finds', async ({ atlas }) => {
  await atlas.open('q=festve');
  await expect(atlas.items().first()).toBeVisible();
  await expect(atlas.items().first().locator('mark').first()).toHaveText(/^festive/i);
  await expect(atlas.items().first().locator('.passage')).toHaveAttribute('lang', 'en');
});

test('an empty result says what to relax, with what it would give', async ({ atlas, page }) => {
  await atlas.open('q=masque&theme=tourism');
  await atlas.expectCount(0);
  const relax = page.getByRole('button', { name: /sans le filtre Tourisme$/ });
  const promised = Number.parseInt((await relax.textContent()) ?? '', 10);
  expect(promised).toBeGreaterThan(0);
  await relax.click();
  await atlas.expectCount(promised);
});

test('the shortcut can be switched off, and stays so', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'À propos' }).click();
  await page.getByRole('checkbox', { name: /touche/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});

test('what a term of a facet classifies is found by its name, and is said', async ({ atlas, page }) => {
  await atlas.open('q=publics fragiles');
  await page.getByRole('button', { name: 'Public', exact: true }).click();
  const promised = Number(await atlas.option('audience', 'vulnerable').getAttribute('data-count'));
  await atlas.expectCount(promised);
  await expect(atlas.items().first().locator('.passage mark').first()).toHaveText(/^(Publics|fragil)/i);
});

test('Enter goes to the first result', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  const search = page.getByRole('searchbox');
  await search.fill('fortnite');
  await expect(atlas.items().first()).toHaveAttribute('data-id', 'chateaux-fortnite');
  await search.press('Enter');
  await expect(atlas.items().first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=chateaux-fortnite/);
});
