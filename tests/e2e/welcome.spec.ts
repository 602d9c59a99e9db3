import { cornersInSight, expect, test } from './atlas.ts';

test.use({ firstVisit: true });

const QUESTION = 'Que fait un territoire, le jour où tout ferme ?';

test('a first visit says what the atlas is; once closed, it does not come back', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  const card = page.getByRole('region', { name: QUESTION });
  await expect(card).toContainText(/33 initiatives de \d+ pays, face à la crise du Covid-19/);
  await expect(card).toContainText('chaire universitaire');
  await card.getByRole('button', { name: 'Fermer la présentation de l’atlas' }).click();
  await expect(card).toHaveCount(0);
  await expect(atlas.items().first().getByRole('link')).toBeFocused();
  await page.reload();
  await atlas.expectCount(33);
  await expect(card).toHaveCount(0);
});

test('the legend stands above the card', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await atlas.open('lang=fr');
  await expect(page.getByRole('region', { name: QUESTION })).toBeVisible();
  await page.getByText('Légende', { exact: true }).click();
  expect(await cornersInSight(page.locator('[data-legend]'))).toEqual([true, true, true, true]);
});

test('a question, an opened record and a link with a question leave the card out', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr');
  const card = page.getByRole('region', { name: QUESTION });
  await expect(card).toBeVisible();
  await atlas.option('theme', 'tourism').click();
  await atlas.expectCount(9);
  await expect(card).toHaveCount(0);
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await atlas.open('lang=fr&theme=culture');
  await atlas.expectCount(6);
  await expect(card).toHaveCount(0);
});

test('the journey plays in the page: each step lights up, and the map goes there', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr');
  const card = page.getByRole('region', { name: QUESTION });
  await card.getByRole('button', { name: /^Suivre le voyage/ }).click();
  const steps = card.getByRole('list').getByRole('button');
  await expect(steps.first()).toHaveAttribute('aria-current', 'step');
  await card.getByRole('button', { name: 'Suspendre le voyage' }).click();
  const names = () => atlas.map().getAttribute('data-names');
  const first = await names();
  await steps.last().click();
  await expect(steps.last()).toHaveAttribute('aria-current', 'step');
  await expect.poll(names).not.toBe(first);
  await card.getByRole('button', { name: 'Arrêter le voyage' }).click();
  await expect(card.getByRole('button', { name: /^Suivre le voyage/ })).toBeVisible();
});

for (const [width, height] of [
  [1366, 768],
  [1024, 768],
  [844, 390],
  [390, 844],
] as const) {
  test(`the card is whole at ${width} × ${height}, and the map of a phone is free`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const lang of ['fr', 'en']) {
      await page.evaluate(() => self.origin !== 'null' && localStorage.clear());
      await page.goto('about:blank');
      await atlas.open(`lang=${lang}`);
      const card = page
        .locator('section[aria-labelledby]')
        .filter({ has: page.locator('h2', { hasText: '?' }) });
      await expect(card).toBeVisible();
      const { clipped, box } = await card.evaluate((element) => ({
        clipped: element.scrollHeight - element.clientHeight,
        box: element.getBoundingClientRect().toJSON() as DOMRect,
      }));
      expect(clipped, `${lang}: what is cut of the card, in pixels`).toBeLessThanOrEqual(0);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.bottom).toBeLessThanOrEqual(height);
      if (width < 600) expect(box.top).toBeGreaterThan(height / 2);
    }
  });
}
