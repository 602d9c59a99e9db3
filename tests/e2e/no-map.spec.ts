import type { Page } from '@playwright/test';
import { expect, LANGUAGES, rgb, test, withEmptyBaseMap } from './atlas.ts';
import { ofTheme, published } from './data.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

/** Takes WebGL from a page, before it is opened. */
async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      return args[0] === 'webgl2' || args[0] === 'webgl'
        ? null
        : (original as (...args: unknown[]) => RenderingContext | null).apply(this, args);
    } as typeof original;
  });
}

for (const lang of LANGUAGES) {
  test(
    `without WebGL 2 the map is drawn as SVG and the page says so, in ${lang}`,
    { tag: '@map' },
    async ({ atlas, page }) => {
      await withoutWebgl(page);
      await atlas.open(`lang=${lang}`);
      await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
      await expect(atlas.map()).toContainText('WebGL 2');
      await atlas.expectCount(published.atlas.initiatives.length);
      // Tried again, it is still missing.
      await atlas.map().getByRole('button', { name: 'WebGL 2' }).click();
      const tourism = ofTheme(published, 'tourism');
      await atlas.option('theme', 'tourism').click();
      await atlas.expectCount(tourism.length);
      await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
      await page.locator(`[data-id="${tourism[0]!.id}"] a`).click();
      await expect(atlas.record()).toContainText(tourism[0]!.title[lang]);
    },
  );
}

/** How often a context is lost in a row; each takes seconds. `LOSSES=10` asks for more. */
const LOSSES = Number(process.env.LOSSES ?? 2);

/** Loses the WebGL context of the map, and keeps the way to give it back. */
const loseContext = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
    const lose = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    lose.loseContext();
    (globalThis as { giveBack?: () => void }).giveBack = () => lose.restoreContext();
  });
/** MapLibre and the browser may say that a context is lost: that is what these tests do. */
function forgetLosses(found: string[]): void {
  found.splice(0, found.length, ...found.filter((text) => !/context (was )?lost|CONTEXT_LOST/i.test(text)));
}
const giveBack = (page: Page) => page.evaluate(() => (globalThis as { giveBack?: () => void }).giveBack!());

for (const [where, address] of [
  ['exploring', 'lang=fr&sel=coronafacts'],
  ['on stage', 'lang=fr&mode=present&tour=kampala-montreal&step=3'],
  ['in a kiosk', 'lang=fr&mode=present&tour=kampala-montreal&step=3&kiosk=3600'],
] as const)
  test(
    `a context that is lost again and again is recovered each time, ${where}`,
    { tag: '@map' },
    async ({ atlas, page, problems }) => {
      test.slow();
      await withEmptyBaseMap(page);
      await atlas.open(address);
      const drawn = await atlas.map().getAttribute('data-drawn');
      const heading = await page.getByRole('heading').first().textContent();
      for (let time = 0; time < LOSSES; time++) {
        await loseContext(page);
        await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
        await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
        await expect(atlas.map()).toHaveAttribute('data-drawn', drawn!);
        await giveBack(page);
        await expect(atlas.map()).toHaveAttribute('data-renderer', 'webgl');
        await expect(atlas.map()).toHaveAttribute('data-drawn', drawn!);
        expect(new URL(page.url()).hash).toBe(`#${address}`);
      }
      await expect(page.getByRole('heading').first()).toHaveText(heading!);
      await expect(page.locator('.maplibregl-canvas')).toHaveCount(1);
      forgetLosses(problems.found);
    },
  );

test(
  'a context lost for good is drawn as SVG, at the next slide too, until a click',
  { tag: '@map' },
  async ({ atlas, page, problems }) => {
    await withEmptyBaseMap(page);
    await atlas.open('lang=fr&palette=light&mode=present&tour=kampala-montreal&step=1');
    await loseContext(page);
    await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.url()).toContain('step=2');
    await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
    await atlas.open('lang=fr&palette=light&view=12,22.5,2.2&theme=tourism');
    await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
    await page.getByRole('button', { name: 'Sans WebGL 2' }).click();
    await expect(atlas.map()).toHaveAttribute('data-renderer', 'webgl');
    await atlas.expectCount(ofTheme(published, 'tourism').length);
    forgetLosses(problems.found);
  },
);

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

/** Keeps files of a name from coming. */
const without = (page: Page, files: RegExp) => page.route(files, (route) => route.abort());

test('where MapLibre does not come the map is drawn as SVG; where neither does, the list stands there', async ({
  atlas,
  page,
  problems,
}) => {
  problems.expected = true;
  await without(page, /\/assets\/engine/);
  await atlas.open();
  await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
  await atlas.expectCount(33);

  await without(page, /\/assets\/svg-engine/);
  await page.reload();
  await expect(atlas.items()).toHaveCount(33);
  await expect(atlas.map()).toHaveAttribute('data-state', 'failed');
  await expect(atlas.map()).toContainText('rechargez');
  await expect(atlas.map().locator('[data-row]')).toHaveCount(33);
});

test(
  'where MapLibre’s worker does not come the map is drawn as SVG, instead of an empty one',
  { tag: '@map' },
  async ({ atlas, page, problems }) => {
    problems.expected = true;
    await without(page, /maplibre-worker/);
    await atlas.open();
    await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
    await atlas.expectCount(published.atlas.initiatives.length);
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

test('without JavaScript the initiatives are a list, with a map', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('[data-id]')).toHaveCount(33);
  const map = page.locator('img[src="./map.svg"]');
  await expect.poll(() => map.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(720);
  await context.close();
});

test('a program that is slow is told to be on its way; one that fails, with the state that was asked for', async ({
  page,
}) => {
  let release!: () => void;
  const held = new Promise<void>((free) => (release = free));
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await held;
    await route.abort();
  });
  await page.goto('./#lang=fr&theme=culture', { waitUntil: 'commit' });
  const failure = page.getByText('n’a pas pu charger son programme');
  await expect(page.locator('.coming progress')).toBeVisible();
  await expect(failure).toBeHidden();
  release();
  await expect(failure).toBeVisible();
  await expect(page.locator('.coming')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Ouvrir l’atlas dans un nouvel onglet' })).toHaveAttribute(
    'href',
    /\/#lang=fr&theme=culture$/,
  );
});

/** What browsers have since 2024 only, as far as scripts see it. */
const SINCE_2024 = `
  const take = (from, names) => { for (const name of names) delete from[name]; };
  take(Promise, ['withResolvers', 'try']);
  take(Object, ['groupBy']);
  take(Map, ['groupBy']);
  take(Array, ['fromAsync']);
  take(Intl, ['Segmenter', 'DurationFormat']);
  take(Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']);
  take(AbortSignal, ['any']);
  take(URL, ['parse']);
  take(RegExp, ['escape']);
  take(Math, ['f16round', 'sumPrecise']);
  take(globalThis, ['Iterator', 'Float16Array', 'scheduler', 'Temporal', 'navigation']);
  take(HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']);
  take(Document.prototype, ['startViewTransition', 'caretPositionFromPoint']);
  take(Object.getPrototypeOf(Object.getPrototypeOf([].values())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']);
`;

test('a browser of the end of 2023 has all that the page needs; an older one says so at the start', async ({
  atlas,
  page,
}) => {
  await page.addInitScript(SINCE_2024);
  await atlas.open('lang=fr&renderer=svg');
  await atlas.option('theme', 'culture').click();
  await atlas.expectCount(6);
  await atlas.items().first().getByRole('link').click();
  await expect(atlas.record()).toBeVisible();
  await page.getByRole('searchbox').fill('lyon');
  await expect(page.getByRole('button', { name: /Lyon/ }).first()).toBeVisible();
  await atlas.open('lang=fr&renderer=svg&mode=present&tour=pitch&step=1');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.addInitScript('delete URL.canParse');
  // The program finds no place for itself, and ends.
  page.removeAllListeners('pageerror');
  await page.reload();
  await expect(page.getByText('n’a pas pu charger son programme')).toBeVisible();
  await expect(page.getByText('navigateur de fin 2023')).toBeVisible();
  await expect(page.locator('[data-map]')).toHaveCount(0);
});
