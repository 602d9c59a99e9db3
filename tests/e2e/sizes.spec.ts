import { expect, LANGUAGES, test } from './atlas.ts';

const SIZES = { phone: [390, 844], small: [320, 640], tablet: [820, 1180], projector: [1024, 768] } as const;

for (const [name, [width, height]] of Object.entries(SIZES)) {
  for (const lang of LANGUAGES) {
    test(`nothing is lost at ${width} × ${height} (${name}), in ${lang}`, async ({ atlas, page }) => {
      await page.setViewportSize({ width, height });
      await atlas.open(`lang=${lang}`);
      await atlas.expectCount(33);
      await atlas.option('theme', 'culture').click();
      await atlas.expectCount(6);
      await atlas.items().first().getByRole('link').click();
      await expect(atlas.record().getByRole('heading', { level: 2 })).toBeInViewport();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await atlas.expectAccessible();
    });
  }
}

test('on a phone the list grows over the map, and gives it back', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open();
  const before = await atlas.list().boundingBox();
  await page.getByRole('button', { name: 'Agrandir la liste' }).click();
  await expect
    .poll(async () => (await page.getByText('33 initiatives sur 33').last().boundingBox())!.y)
    .toBeLessThan(before!.y);
  await atlas.expectAccessible();
  await page.getByRole('button', { name: 'Revoir la carte' }).click();
  await expect(page.getByRole('button', { name: 'Agrandir la liste' })).toBeVisible();
});

test('with reduced motion the camera is there at once', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open();
  const bar = atlas.map().getByText(/^Échelle/);
  const before = await bar.textContent();
  await page.locator('[data-id="oasis-immersion"] a').click();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await bar.textContent()).not.toBe(before);
  const settled = await bar.textContent();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await bar.textContent()).toBe(settled);
});
