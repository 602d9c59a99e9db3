import { expect, LANGUAGES, test, withEmptyBaseMap } from './atlas.ts';
import { ofTheme, published } from './data.ts';

test('two themes are either, a facet each is both, and back undoes the last step', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await atlas.option('theme', 'tourism').click();
  await atlas.option('theme', 'culture').click();
  await atlas.expectCount(15);
  await atlas.option('dossier', '4').click();
  await atlas.expectCount(15);
  await page.goBack();
  await page.goBack();
  await atlas.expectCount(9);
  await page.goForward();
  await atlas.expectCount(15);
});

test('what a count promises is what its click gives', async ({ atlas }) => {
  await atlas.open('lever=training');
  for (const theme of ['economy', 'solidarity', 'tourism', 'culture', 'communication']) {
    const promised = await atlas.option('theme', theme).getAttribute('data-count');
    await atlas.option('theme', theme).click();
    await atlas.expectCount(Number(promised));
    await atlas.option('theme', theme).click();
  }
});

for (const lang of LANGUAGES) {
  test(`an issue without records says so, and the empty list says what to do, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}&dossier=2`);
    await atlas.expectCount(0);
    await expect(
      page.getByText(
        lang === 'fr'
          ? /^N°\s1, 2 et 3\s: fiches pas encore/
          : /^No. 1, 2 and 3: records not in the data yet/,
      ),
    ).toBeVisible();
    await page
      .getByRole('button', { name: lang === 'fr' ? 'Tout effacer' : 'Clear all' })
      .first()
      .click();
    await atlas.expectCount(33);
  });
}

test('each part of the question has its way out', async ({ atlas, page }) => {
  await atlas.open('theme=tourism&country=FR');
  const both = await atlas.items().count();
  await page.getByRole('button', { name: /^Retirer\s: en France/ }).click();
  await atlas.expectCount(9);
  expect(both).toBeLessThan(9);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await atlas.expectCount(33);
});

test('the other facets unfold, and what each bar promises is what its click gives', async ({
  atlas,
  page,
}) => {
  await atlas.open('theme=tourism');
  for (const [facet, name, value] of [
    ['bearer', 'Porteur', 'departement'],
    ['country', 'Pays', 'CA'],
    ['lever', 'Levier', 'campaign'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    const option = atlas.option(facet, value);
    const promised = Number(await option.getAttribute('data-count'));
    await option.click();
    await atlas.expectCount(promised);
    await option.click();
    await atlas.expectCount(9);
  }
  await expect(page.getByRole('heading', { name: 'Levier' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Porteur' })).toBeHidden();
});

test('several levers are one of them, all of them, or none of them', async ({ atlas, page }) => {
  await atlas.open('lever=finance,digital');
  await page.getByRole('button', { name: /^Levier/ }).click();
  const counts: number[] = [];
  for (const mode of ['l’un ou l’autre', 'tous à la fois', 'aucun d’eux']) {
    await page.getByRole('combobox', { name: 'Comment combiner (Levier)' }).selectOption(mode);
    const count = await atlas.items().count();
    counts.push(count);
    await atlas.expectCount(count);
    // What the pressed option says beside it is still what it alone would give.
    const promised = Number(await atlas.option('lever', 'training').getAttribute('data-count'));
    expect(promised).toBeGreaterThanOrEqual(0);
  }
  const [either, both, neither] = counts as [number, number, number];
  expect(both).toBeLessThan(either);
  expect(either + neither).toBe(33);
  expect(await page.evaluate(() => location.hash)).toBe('#lever=finance,digital&not=lever');
});

test('clearing everything can be undone, by the button and by Control+Z', async ({ atlas, page }) => {
  await atlas.open('theme=tourism&country=FR');
  const both = await atlas.items().count();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await atlas.expectCount(33);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await atlas.expectCount(both);
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeHidden();
  await atlas.option('theme', 'tourism').click();
  await page.keyboard.press('Control+z');
  await atlas.expectCount(both);
});

test('a facet that does not divide the present question says so in words, and shows its values', async ({
  atlas,
  page,
}) => {
  await atlas.open('q=kampala');
  await atlas.expectCount(1);
  await page.getByRole('button', { name: 'Échelle', exact: true }).click();
  await expect(page.getByText('Toutes les initiatives trouvées ont la même valeur.')).toBeVisible();
  await expect(atlas.option('scale', 'city')).toBeVisible();
});

test('results on the far side of the globe are counted, and turned to', async ({ atlas, page }) => {
  await atlas.open('theme=tourism&view=30,25,1.6');
  const far = page.locator('[data-far]');
  await expect(far).toHaveText(/^dont \d+ de l’autre côté$/);
  const count = Number(await far.getAttribute('data-far'));
  expect(count).toBeGreaterThan(0);
  await page.locator('body').press('t');
  await expect(page).toHaveURL(/view=-/);
  // What stood in the middle is on the far side now, or all is in sight.
  await expect(page.locator(`[data-far="${count}"]`)).toHaveCount(0);
  // Where a panel covers the map, nothing is said of it.
  await atlas.open('theme=tourism&view=30,25,1.6&panel=list');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(far).toHaveCount(0);
});

test('the list points at the map, and the map at the list', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await atlas.open('view=-73,45.5,6.5');
  const item = page.locator('[data-id="virees-gourmandes"]');
  await item.hover();
  await expect(atlas.map().locator('strong', { hasText: 'Virées gourmandes' })).toBeVisible();
  // A new page: in the open one the camera may still be under way when the pointer comes to rest.
  await page.goto('about:blank');
  await atlas.open('view=32.58219,0.31628,6');
  const middle = await atlas.middle();
  await page.mouse.move(middle.x, middle.y);
  await expect(page.locator('[data-id="covid-19-response-hub"]')).toHaveClass(/pointed/);
  await page.mouse.click(middle.x, middle.y);
  await expect(atlas.record()).toContainText('Kampala');
});

test('a filter leaves the base map as it is drawn', { tag: '@map' }, async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { mapDrawings: number };
    counted.mapDrawings = 0;
    const clear = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (mask) {
      counted.mapDrawings += 1;
      clear.call(this, mask);
    };
  });
  const drawings = () => page.evaluate(() => (window as unknown as { mapDrawings: number }).mapDrawings);
  await atlas.open();
  // Until its labels have faded in.
  await expect
    .poll(async () => {
      const before = await drawings();
      await page.waitForTimeout(500);
      return (await drawings()) - before;
    })
    .toBe(0);
  const before = await drawings();
  expect(before).toBeGreaterThan(0);
  await atlas.option('theme', 'tourism').click();
  await atlas.expectCount(ofTheme(published, 'tourism').length);
  await page.waitForTimeout(500);
  expect(await drawings()).toBe(before);
});

test('what is taken away never takes the focus with it', async ({ atlas, page }) => {
  await atlas.open('theme=tourism,culture&lever=digital&q=festival');
  const isLost = () => page.evaluate(() => document.activeElement === document.body);
  for (let left = 4; left > 0; left--) {
    const parts = page.getByRole('button', { name: /^Retirer/ });
    await expect(parts).toHaveCount(left);
    await parts.first().press('Enter');
    expect(await isLost()).toBe(false);
  }
  await atlas.expectCount(33);
  for (let undone = 0; undone < 4; undone++) {
    await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
    expect(await isLost()).toBe(false);
  }
  await page.getByRole('button', { name: 'Tout effacer' }).press('Enter');
  await atlas.expectCount(33);
  expect(await isLost()).toBe(false);
});

test('no bar is longer than its track, however the values are asked', async ({ atlas, page }) => {
  for (const link of ['theme=tourism&not=theme', 'theme=tourism,culture', 'theme=economy&match=theme']) {
    await atlas.open(link);
    await expect
      .poll(() =>
        page
          .locator('[data-facet=theme] .track')
          .evaluateAll((tracks) =>
            tracks.every((track) =>
              [...track.children].every(
                (bar) => bar.getBoundingClientRect().width <= track.getBoundingClientRect().width + 0.5,
              ),
            ),
          ),
      )
      .toBe(true);
  }
});
