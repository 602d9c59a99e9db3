import { readFileSync } from 'node:fs';
import { CONTENT_SECURITY_POLICY } from '../../build/publish/content-policy.ts';
import { expect, LANGUAGES, rgb, test, THEMES, withEmptyBaseMap } from './atlas.ts';
import { DESKTOP } from './desktop.ts';
import { published } from './data.ts';
import { signOfTerm } from '../../src/domain/collection/signs.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

for (const lang of LANGUAGES) {
  test(
    `every initiative is in the list and on the map, in ${lang}`,
    { tag: '@map' },
    async ({ atlas, page }) => {
      await atlas.open(`lang=${lang}`);
      await atlas.expectCount(published.atlas.initiatives.length);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveTitle(lang === 'fr' ? /^Atlas des initiatives/ : /^Atlas of territorial/);
    },
  );
}

const difference = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((level, channel) => Math.abs(level - b[channel]!)));

/** The base map is not blank: what stands on both sides of a straight coast, Namibia's, has the colours of land and sea. */
test('land and sea are drawn, in each palette', { tag: '@map' }, async ({ atlas }) => {
  // Nine views.
  test.slow();
  const coast = 13.6;
  for (const zoom of [2.2, 5.2, 6.6]) {
    // In CSS pixels: the world is 512 wide at zoom 0. Nearer to the coast where the globe is round.
    const degree = (512 * 2 ** zoom) / 360;
    const east = zoom < 3 ? 6 : 1.6;
    for (const palette of ['light', 'dark', 'projector'] as const) {
      await atlas.open(`view=${coast},-21.5,${zoom}&palette=${palette}`);
      const { x, y } = await atlas.middle();
      for (const [what, at] of [
        ['land', x + east * degree],
        ['sea', x - east * degree],
      ] as const) {
        const expected = rgb(PALETTE_COLOURS[palette][what]);
        await expect
          .poll(async () => difference(await atlas.colourAt({ x: at, y }), expected), {
            message: `${what} at ${zoom}, ${palette}: the levels that it is away from ${expected.join()}`,
          })
          .toBeLessThanOrEqual(2);
      }
    }
  }
});

test(
  'the symbol of an open record stands in the free part of the map',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await withEmptyBaseMap(page);
    await atlas.open('sel=covid-19-response-hub&palette=light');
    await expect
      .poll(async () => atlas.colourAt(await atlas.middle()))
      .toEqual(rgb(PALETTE_COLOURS.light.signs[signOfTerm(published.atlas, 'solidarity')]!));
  },
);

for (const [theme, count] of Object.entries(THEMES)) {
  test(`${count} initiatives of ${theme}, by click and by link`, async ({ atlas, page }) => {
    await atlas.open();
    await expect(atlas.option('theme', theme)).toHaveAttribute('data-count', String(count));
    await atlas.option('theme', theme).click();
    await atlas.expectCount(count);
    await expect(atlas.option('theme', theme)).toHaveAttribute('aria-pressed', 'true');
    expect(new URL(page.url()).hash).toBe(`#theme=${theme}`);
    const clicked = await atlas.ids();

    await page.goto('about:blank');
    await atlas.open(`theme=${theme}`);
    await atlas.expectCount(count);
    expect(await atlas.ids()).toEqual(clicked);
  });
}

test('the published files are there, and hold what the list holds', async ({ atlas, page, request }) => {
  await atlas.open();
  const ids = await atlas.ids();
  const collection = await (await request.get('data/initiatives.geojson')).json();
  expect(
    new Set(collection.features.map(({ properties }: { properties: { id: string } }) => properties.id)),
  ).toEqual(new Set(ids));
  const table = await (await request.get('data/initiatives.csv')).text();
  expect(table.startsWith('\uFEFFid;')).toBe(true);
  await page.getByRole('button', { name: 'À propos' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /CSV/ })).toBeVisible();
});

test('the page carries its content security policy', async ({ atlas, page, problems }) => {
  await atlas.open();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    CONTENT_SECURITY_POLICY,
  );
  // That it is in force: no markup is made of text, and no script is another site's.
  const refused = await page.evaluate(() =>
    [
      // eslint-disable-next-line no-restricted-syntax -- what must be refused
      () => (document.createElement('p').innerHTML = '<img>'),
      () => new Worker('https://elsewhere.example/worker.js'),
      () => document.createElement('script').setAttribute('src', 'https://elsewhere.example/script.js'),
      () => (document.createElement('script').text = 'alert(1)'),
    ].map((attempt) => {
      try {
        attempt();
        return null;
      } catch (error) {
        return (error as Error).name;
      }
    }),
  );
  expect(refused).toEqual(Array(4).fill('TypeError'));
  // The browser tells of each.
  problems.found.splice(
    0,
    problems.found.length,
    ...problems.found.filter((text) => !/TrustedHTML|TrustedScript/.test(text)),
  );
});

test('it works in any folder of a host', { tag: '@map' }, async ({ atlas, page }) => {
  await page.route('**/some/folder/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/some/folder/', '') || 'index.html';
    await route.fulfill({ path: `dist/${path}` });
  });
  await page.goto('./some/folder/#lang=fr');
  await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
  await atlas.expectCount(published.atlas.initiatives.length);
  expect(readFileSync('dist/index.html', 'utf8')).not.toMatch(/(src|href)="\//);
});

test(
  'the detailed levels are asked for when the zoom needs them, and not before',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await page.setViewportSize(DESKTOP);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).pathname.replace('/geo/', '')));
    await atlas.open();
    await page.waitForLoadState('networkidle');
    expect([...asked]).toEqual(expect.arrayContaining(['world.json', 'labels.json']));
    expect([...asked]).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(detail|admin1|cities)\.json$/)]),
    );
    await page.getByRole('button', { name: 'France' }).click();
    await expect
      .poll(() => [...asked])
      .toEqual(expect.arrayContaining(['detail.json', 'admin1.json', 'cities.json']));
  },
);

test('laid flat, the symbols move with the map', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await atlas.open('view=20,40,1.5&palette=light');
  const canvas = atlas.map().locator('> canvas').last();
  const pixels = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  const globe = await pixels();
  await page.getByRole('button', { name: 'À plat' }).click();
  await expect.poll(pixels).not.toBe(globe);
  const laidFlat = await pixels();
  await page.goto('about:blank');
  await atlas.open('view=20,40,1.5&projection=flat&palette=light');
  await expect.poll(pixels).toBe(laidFlat);
});
