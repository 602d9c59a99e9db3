/** What a reader does on the map, whichever of the two draws it: `MapLibre` (here its stub), or the SVG without WebGL. */
import type { Page } from '@playwright/test';
import { RENDERERS } from '../../src/domain/address/keys.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { expect, rgb, test, THEMES } from './atlas.ts';

const viewIn = (page: Page): number[] =>
  (/view=([\d.,-]+)/.exec(page.url())?.[1] ?? '').split(',').map(Number);

for (const renderer of RENDERERS) {
  const drawnBy = renderer === 'webgl' ? '' : '&renderer=svg';

  test(`the map drawn by ${renderer} answers the pointer, the keyboard and the question`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=fr&view=32.58,0.32,4&palette=light${drawnBy}`);
    await expect(atlas.map()).toHaveAttribute('data-renderer', renderer);
    await atlas.expectCount(33);
    // The symbol of Kampala, in the middle.
    const { x, y } = await atlas.middle();
    await page.mouse.move(x, y);
    await expect(atlas.map().locator('p > strong')).toBeVisible();
    await page.mouse.click(x, y);
    await expect(atlas.record()).toContainText('Kampala');
    await page.keyboard.press('Escape');

    // Dragged, and brought closer by the wheel, a double click and a button, as the keyboard presses it.
    await atlas.open(`lang=fr&view=20,10,2.5&palette=light${drawnBy}`);
    await page.mouse.move(x + 60, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => viewIn(page)[0]).toBeLessThan(15);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => viewIn(page)[2]).toBeCloseTo(2.9, 1);
    if (renderer === 'svg') {
      await page.mouse.dblclick(x + 160, y + 60);
      await expect.poll(() => viewIn(page)[2]).toBeCloseTo(3.9, 1);
      await expect(atlas.record()).toHaveCount(0);
    }
    const zoom = viewIn(page)[2]!;
    await page.getByRole('button', { name: 'Réduire', exact: true }).press('Enter');
    await expect.poll(() => viewIn(page)[2]).toBeCloseTo(zoom - 1, 1);
    await page.getByRole('group', { name: 'Commandes de la carte' }).locator('summary').press('Enter');
    const before = viewIn(page)[1]!;
    await page.getByRole('button', { name: 'Vers le haut' }).press('Enter');
    await expect.poll(() => viewIn(page)[1]).toBeGreaterThan(before + 1);

    await atlas.option('theme', 'tourism').click();
    await atlas.expectCount(THEMES.tourism);
    const points = page.getByRole('listbox', { name: 'Initiatives sur la carte' });
    await points.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(
      atlas.record().or(page.getByRole('group', { name: 'Initiatives à cet endroit' })),
    ).toBeVisible();
  });

  test(`two at one place fan out, and a slide is shown, drawn by ${renderer}`, async ({ atlas, page }) => {
    await atlas.open(`lang=fr&view=4.84671,45.74846,8.5${drawnBy}`);
    const { x, y } = await atlas.middle();
    await page.mouse.click(x, y);
    const fan = page.getByRole('group', { name: 'Initiatives à cet endroit' });
    await expect(fan.getByRole('link')).toHaveCount(2);
    await expect(fan).toBeFocused();

    await atlas.open(`lang=fr${drawnBy}&mode=present&tour=kampala-montreal&step=1`);
    await expect(atlas.map()).toHaveAttribute('data-renderer', renderer);
    await expect(atlas.map()).toHaveAttribute('data-names', /Kampala/);
    await page.keyboard.press('End');
    await expect(atlas.map()).toHaveAttribute('data-names', /Océan Atlantique Nord/);
    await expect(atlas.map()).toHaveAttribute('data-drawn', /[1-9]/);
  });
}

test('the SVG draws land and sea where they are, at all zooms and in each palette', async ({ atlas }) => {
  // Namibia's straight coast, as `main-job.spec.ts` looks at it through WebGL.
  const coast = 13.6;
  for (const [zoom, palette, projection] of [
    [2.2, 'light', 'globe'],
    [5.2, 'dark', 'globe'],
    [6.6, 'projector', 'globe'],
    [2.2, 'dark', 'flat'],
  ] as const) {
    const degree = (512 * 2 ** zoom) / 360;
    const away = zoom < 3 ? 6 : 1.6;
    await atlas.open(`view=${coast},-21.5,${zoom}&projection=${projection}&palette=${palette}&renderer=svg`);
    const { x, y } = await atlas.middle();
    for (const [what, at] of [
      ['land', x + away * degree],
      ['sea', x - away * degree],
    ] as const) {
      const expected = rgb(PALETTE_COLOURS[palette][what]);
      await expect
        .poll(
          async () => {
            const seen = await atlas.colourAt({ x: at, y });
            return Math.max(...seen.map((level, channel) => Math.abs(level - expected[channel]!)));
          },
          { message: `${what} at ${zoom}, ${palette}: the levels that it is away from ${expected.join()}` },
        )
        .toBeLessThanOrEqual(2);
    }
  }
});

test('the renderer is a setting of the link, and WebGL is tried again by a click', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr&palette=light&renderer=svg');
  await atlas.option('theme', 'culture').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#lang=fr&theme=culture&palette=light&renderer=svg');
  // The SVG was asked for: nothing is missing.
  await expect(page.getByRole('button', { name: 'Sans WebGL 2' })).toHaveCount(0);
  await page.getByRole('button', { name: 'passer à WebGL 2' }).click();
  await expect(atlas.map()).toHaveAttribute('data-renderer', 'webgl');
  await atlas.expectCount(THEMES.culture);
  await expect.poll(() => new URL(page.url()).hash).toBe('#lang=fr&theme=culture&palette=light');
  await expect(page.getByRole('button', { name: 'WebGL 2' })).toHaveCount(0);
});

for (const renderer of ['webgl', 'svg'] as const)
  test(
    `a flat map that is wider than the world shows each place once, and is as sharp as its screen, by ${renderer}`,
    { tag: '@map' },
    async ({ atlas, page }) => {
      // Without a screen, Chromium tells no media query of a change of density: the test does.
      await page.addInitScript(() => {
        const asked: MediaQueryList[] = [];
        const original = window.matchMedia.bind(window);
        window.matchMedia = (query) => {
          const list = original(query);
          if (query.includes('resolution')) asked.push(list);
          return list;
        };
        Object.assign(window, {
          tellDensity: () => asked.splice(0).forEach((list) => list.dispatchEvent(new Event('change'))),
        });
      });
      await page.setViewportSize({ width: 1200, height: 400 });
      await atlas.open(`embed=1&projection=flat&view=0,20,0.5&palette=light&renderer=${renderer}`);
      const { paper, sea } = PALETTE_COLOURS.light;
      const free = await atlas.middle();
      // The Pacific, within the world that is drawn and beyond it.
      const half = (512 * 2 ** 0.5) / 2;
      // Above the button of the legend, below those of the zoom.
      for (const [side, y] of [
        [-1, free.y + 75],
        [1, free.y],
      ] as const) {
        await expect.poll(() => atlas.colourAt({ x: free.x + side * (half + 20), y })).toEqual(rgb(paper));
        await expect.poll(() => atlas.colourAt({ x: free.x + side * (half - 20), y })).toEqual(rgb(sea));
      }
      if (renderer === 'svg') return;
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setDeviceMetricsOverride', {
        width: 1200,
        height: 400,
        deviceScaleFactor: 2,
        mobile: false,
      });
      await page.evaluate(() => (window as unknown as { tellDensity: () => void }).tellDensity());
      // Of the base map, of the names and of the symbols.
      const canvases = atlas.map().locator('.maplibregl-canvas, > canvas');
      await expect
        .poll(() =>
          canvases.evaluateAll((all) =>
            (all as HTMLCanvasElement[]).map(({ width, clientWidth }) => width / clientWidth),
          ),
        )
        .toEqual([2, 2, 2]);
    },
  );
