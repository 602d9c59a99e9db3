import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { AtlasPage, expect, LANGUAGES, READ_BACK, rgb, test as base, withEmptyBaseMap } from './atlas.ts';
import { published } from './data.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

/** A page of another origin that holds the atlas, and what it heard while doing so. */
interface Host {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly map: ReturnType<FrameLocator['locator']>;
  /** Errors and warnings of the console, and requests to neither of the two origins. */
  readonly problems: string[];
}

const test = base.extend<{
  embed: (snippet: string, extra?: string, prepare?: (page: Page) => Promise<void>) => Promise<Host>;
  snippet: string;
}>({
  /** The code that the dialog gives for a state seen from above the Sahara. */
  snippet: async ({ atlas, page }, use) => {
    await withEmptyBaseMap(page);
    await atlas.open('lang=fr&view=12,22.5,2.2&palette=light');
    await page.getByRole('button', { name: 'Partager' }).click();
    const code = await page.getByRole('textbox', { name: 'Code à coller' }).inputValue();
    await page.keyboard.press('Escape');
    await use(code);
  },
  embed: async ({ browser, baseURL }, use) => {
    let markup = '';
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="fr"><title>Hôte</title><body style="margin:0;height:3000px">${markup}`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const context = await browser.newContext({
      locale: 'fr-FR',
      viewport: { width: 1000, height: 700 },
      reducedMotion: 'reduce',
    });
    await use(async (snippet, extra = '', prepare) => {
      markup = snippet.replace('<iframe', `<iframe ${extra}`);
      const page = await context.newPage();
      await prepare?.(page);
      const problems: string[] = [];
      page.on('console', (message) => {
        const isProblem = ['error', 'warning'].includes(message.type());
        if (isProblem && !READ_BACK.test(message.text())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        const { protocol, origin: asked } = new URL(request.url());
        if (['data:', 'blob:'].includes(protocol)) return;
        if (asked !== origin && asked !== new URL(baseURL!).origin) problems.push(request.url());
      });
      await page.goto(`${origin}/`);
      const frame = page.frameLocator('iframe');
      return { page, frame, problems, map: frame.locator('[data-map]') };
    });
    await context.close();
    server.close();
  },
});

for (const sandbox of ['', 'sandbox="allow-scripts allow-same-origin"']) {
  test(
    `another site holds the atlas as its snippet says ${sandbox && `with ${sandbox}`}`,
    { tag: '@map' },
    async ({ embed, snippet }) => {
      const { page, frame, map, problems } = await embed(snippet, sandbox);
      await expect(map).toHaveAttribute('data-state', 'ready');
      await expect(map).toHaveAttribute('data-drawn', String(published.atlas.initiatives.length));
      // What stands in the middle of the map has the colour of land.
      const above = (await frame.getByRole('navigation').boundingBox())!;
      const below = (await frame.locator('.credits').boundingBox())!;
      const middle = { x: above.x + above.width / 2, y: (above.y + above.height + below.y) / 2 };
      await expect.poll(() => new AtlasPage(page).colourAt(middle)).toEqual(rgb(PALETTE_COLOURS.light.land));

      const before = await page.evaluate(() => history.length);
      const tourism = frame.locator('[data-facet="theme"][data-value="tourism"]');
      const count = await tourism.getAttribute('data-count');
      await tourism.click();
      await expect(map).toHaveAttribute('data-drawn', count!);
      await expect(frame.getByRole('list', { name: 'Initiatives' }).locator('[data-id]')).toHaveCount(
        Number(count),
      );
      await frame.locator('[data-id] a').first().click();
      await expect(frame.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
      // The reader's next step back leaves the page: the atlas has put none before it.
      expect(await page.evaluate(() => history.length)).toBe(before);

      const whole = frame.getByRole('heading', { level: 1 }).getByRole('link');
      await expect(whole).toHaveAccessibleName(/Ouvrir l’atlas entier dans un nouvel onglet$/);
      await expect(whole).toHaveAttribute('href', /\/#lang=fr&theme=tourism&sel=(?!.*embed)/);
      expect(problems).toEqual([]);
    },
  );
}

for (const lang of LANGUAGES) {
  test(
    `the wheel scrolls the page around the map, which says how to zoom, in ${lang}`,
    { tag: '@map' },
    async ({ embed, snippet }) => {
      const { page, frame, map } = await embed(
        snippet.replace('lang=fr', `lang=${lang}`),
        '',
        withEmptyBaseMap,
      );
      await expect(map).toHaveAttribute('data-state', 'ready');
      const box = (await map.boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
      await page.mouse.wheel(0, 200);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      await expect(map.getByText(lang === 'fr' ? /et la molette$/ : /and the wheel$/)).toHaveText(/Ctrl|⌘/);
      // The camera, which each of the reader's own moves writes down, is as it was.
      const inside = page.frames()[1]!;
      expect(await inside.evaluate(() => location.hash)).toContain('view=12,22.5,2.2&');

      await page.evaluate(() => scrollTo(0, 0));
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      await expect.poll(() => inside.evaluate(() => location.hash)).not.toContain('view=12,22.5,2.2&');
      await expect(frame.getByRole('combobox', { name: /Apparence|Appearance/ })).toHaveCount(0);
    },
  );
}

for (const lang of LANGUAGES) {
  for (const [width, height] of [
    [360, 640],
    [600, 400],
  ] as const) {
    test(`nothing is lost in a frame of ${width} × ${height}, in ${lang}`, async ({ embed, snippet }) => {
      const small = snippet
        .replace('lang=fr', `lang=${lang}`)
        .replace('width="100%"', `width="${width}"`)
        .replace('height="600"', `height="${height}"`);
      const { page, frame, map, problems } = await embed(small);
      await expect(map).toHaveAttribute('data-drawn', '33');
      await frame.locator('[data-facet="theme"][data-value="culture"]').click();
      await expect(map).toHaveAttribute('data-drawn', '6');
      await frame.locator('[data-id] a').first().click();
      await expect(frame.getByRole('complementary').getByRole('heading', { level: 2 })).toBeInViewport();
      const wide = await page.frames()[1]!.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      // The record gives the list back, and the focus to where it was.
      await page.keyboard.press('Escape');
      await expect(frame.locator('[data-id] a').first()).toBeFocused();
      await expect(frame.locator('[data-id] a').first()).toBeInViewport();
      expect(problems).toEqual([]);
    });
  }
}

test('a sandbox that keeps the program out says so in both languages, and leads out', async ({
  embed,
  snippet,
}) => {
  const { frame } = await embed(snippet, 'sandbox="allow-scripts"');
  await expect(frame.getByText('n’a pas pu charger son programme')).toBeVisible();
  await expect(frame.getByText('could not load its program')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Ouvrir l’atlas dans un nouvel onglet' })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect(frame.locator('[data-id]')).toHaveCount(0);
});

test('a frame leaves its host the focus, the scroll and what may not be asked', async ({
  embed,
  snippet,
  baseURL,
}) => {
  const field = '<input id="field" aria-label="Hôte"><div style="height:900px"></div>';
  const { page, frame, problems } = await embed(
    field + snippet.replace(/ {2}allow="[^"]*"/, '').replace('loading="lazy"', ''),
  );
  await page.locator('#field').focus();
  let typed = '';
  const states = {
    'sel=la-roue': frame.getByRole('complementary').getByRole('heading', { level: 2 }),
    'panel=reading': frame.locator('#reading h2'),
    'panel=compare&compare=theme:tourism;theme:culture': frame.locator('#compare h2'),
    'mode=present&tour=kampala-montreal&step=2': frame.locator('#stage'),
    'mode=present&tour=kampala-montreal&kiosk=2': frame.locator('#stage'),
  };
  for (const [state, shown] of Object.entries(states)) {
    await page.evaluate(
      (address) => ((document.querySelector('iframe') as HTMLIFrameElement).src = address),
      `${baseURL}#lang=fr&embed=1&${state}`,
    );
    await page.keyboard.type('avant ');
    await expect(shown.first()).toBeVisible();
    await page.keyboard.type('après ');
    typed += 'avant après ';
    await expect(page.locator('#field')).toHaveValue(typed);
  }
  // It goes on by itself.
  const inside = page.frames()[1]!;
  await expect.poll(() => inside.evaluate(() => location.hash)).toContain('step=2');
  await page.keyboard.type('fin');
  await expect(page.locator('#field')).toHaveValue(`${typed}fin`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(problems).toEqual([]);
});
