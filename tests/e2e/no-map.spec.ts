import { expect, LANGUAGES, rgb, test } from './atlas.ts';
import { ofTheme, published } from './data.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

for (const lang of LANGUAGES) {
  test(
    `without WebGL 2 the list and records work and the page says why, in ${lang}`,
    { tag: '@map' },
    async ({ atlas, page }) => {
      await page.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
          return args[0] === 'webgl2' || args[0] === 'webgl'
            ? null
            : (original as (...args: unknown[]) => RenderingContext | null).apply(this, args);
        } as typeof original;
      });
      await page.goto(`./#lang=${lang}`);
      await expect(atlas.map()).toHaveAttribute('data-state', 'failed');
      await expect(atlas.map()).toContainText('WebGL 2');
      await expect(atlas.items()).toHaveCount(published.atlas.initiatives.length);
      await page.locator('[data-id="coronafacts"] a').click();
      await expect(atlas.record()).toContainText('Coronafacts');
    },
  );
}

test('a context lost for good ends in the same', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open();
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expect(atlas.map()).toHaveAttribute('data-state', 'failed');
  await expect(atlas.map()).toContainText('a cessé de répondre');
  await expect(atlas.map()).not.toHaveAttribute('data-drawn');
  await atlas.option('theme', 'tourism').click();
  const tourism = ofTheme(published, 'tourism');
  await expect(atlas.items()).toHaveCount(tourism.length);
});

test('a context lost for a moment comes back with the symbols', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open('view=12,22.5,2.2&sel=coronafacts&palette=light');
  const land = rgb(PALETTE_COLOURS.light.land);
  await expect.poll(async () => atlas.colourAt(await atlas.middle())).toEqual(land);
  await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const happens = (event: string) => new Promise((resolve) => canvas.addEventListener(event, resolve));
    const lost = happens('webglcontextlost');
    lose.loseContext();
    await lost;
    const restored = happens('webglcontextrestored');
    // A context can be restored once the event that tells of its loss is over.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    lose.restoreContext();
    await restored;
  });
  await expect.poll(async () => atlas.colourAt(await atlas.middle())).toEqual(land);
  await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
  await expect(atlas.map()).toHaveAttribute('data-drawn', String(published.atlas.initiatives.length));
  await expect(atlas.record()).toContainText('Coronafacts');
});

test('a map program that does not come is said, and the list does not wait for it', async ({
  atlas,
  page,
  problems,
}) => {
  problems.expected = true;
  await page.route(/\/assets\/engine/, (route) => route.abort());
  await page.goto('./');
  await expect(atlas.items()).toHaveCount(33);
  await expect(atlas.map()).toHaveAttribute('data-state', 'failed');
  await expect(atlas.map()).toContainText('rechargez');
  await expect(atlas.map().locator('[data-row]')).toHaveCount(33);
});

test(
  'a worker that does not come is said, instead of an empty map',
  { tag: '@map' },
  async ({ atlas, page, problems }) => {
    problems.expected = true;
    await page.route(/maplibre-worker/, (route) => route.abort());
    await page.goto('./');
    await expect(atlas.map()).toHaveAttribute('data-state', 'failed');
    await expect(atlas.items()).toHaveCount(published.atlas.initiatives.length);
  },
);

test(
  'a part of the base map that does not come is said, and the rest stands',
  { tag: '@map' },
  async ({ atlas, page, problems }) => {
    problems.expected = true;
    await page.route(/\/geo\/labels/, (route) => route.abort());
    await atlas.open();
    await expect(atlas.map()).toContainText('n’a pas pu être chargée');
    await atlas.expectCount(published.atlas.initiatives.length);
  },
);

test('without JavaScript the initiatives are a list', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('[data-id]')).toHaveCount(33);
  await context.close();
});
