/**
 * From a click on a theme to the drained frame, in the built page, in Chromium: its counts, its list
 * and its map have then changed. Beside it, in the same browser, MapLibre filtering the same points
 * over the same base map, in each way that its documentation recommends.
 */
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview, type Plugin } from 'vite';
import { chromiumFlags, ensureChromium } from '../build/commands/chromium.mjs';
import type { Atlas } from '../src/domain/collection/records.ts';
import { optionsOf } from '../src/domain/collection/facets.ts';
import { WAYS, type Comparison, type Way } from './comparison-ways.ts';
import { makeAtlas } from './made-atlas.ts';
import { median } from './median.ts';

/** Milliseconds. */
export type PaintTimes = Record<'atlas' | Way, number>;

/** Puts a made atlas in place of the real one. */
function madeAtlas(atlas: Atlas): Plugin {
  const made = '\0made-atlas';
  return {
    name: 'made-atlas',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:atlas/structure' ? made : undefined),
    load: (id) =>
      id === made ? `export default JSON.parse(${JSON.stringify(JSON.stringify(atlas))});` : undefined,
  };
}

/** Builds the page with made records, serves it, and takes the median of every way over rounds of toggles. */
export async function measurePaint(size: number, real: Atlas, rounds: number): Promise<PaintTimes> {
  const outDir = join('.cache', 'bench', String(size));
  await build({
    logLevel: 'error',
    plugins: [madeAtlas(makeAtlas(size, real))],
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: ['index.html', 'bench/comparison.html'] } },
  });
  const themes = themesByRound(real, rounds);
  const server = await preview({ build: { outDir }, preview: { port: 41770 }, logLevel: 'error' });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const base = server.resolvedUrls?.local[0];
    if (!base) throw new Error('the preview server says no address');
    const times = { atlas: await clickAtlas(browser, base, size, themes) } as PaintTimes;
    for (const way of WAYS) times[way] = await toggleMapLibre(browser, base, way, themes);
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The themes to toggle, by round. The first round warms up, and need not go through all. */
function themesByRound(atlas: Atlas, rounds: number): string[][] {
  const themes = optionsOf(atlas, 'theme');
  return [themes.slice(0, 2), ...Array.from({ length: rounds }, () => themes)];
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  page.on('pageerror', (error) => console.error(error));
  return page;
}

async function clickAtlas(
  browser: Browser,
  base: string,
  size: number,
  rounds: readonly string[][],
): Promise<number> {
  const page = await newPage(browser);
  await page.goto(base);
  await page.locator('[data-map][data-state=ready]').waitFor({ timeout: 120_000 });
  await page.locator(`[data-map][data-drawn="${size}"]`).waitFor();
  // The labels of the base map fade in.
  await page.waitForTimeout(1500);
  const samples: number[] = [];
  for (const [round, themes] of rounds.entries()) {
    for (const theme of themes) {
      for (const on of [true, false]) {
        const { time, drawn, promised } = await page.evaluate(clickTheme, theme);
        const expected = on ? promised : size;
        if (drawn !== expected) throw new Error(`expected ${expected} drawn for ${theme}, found ${drawn}`);
        if (round > 0) samples.push(time);
        await page.waitForTimeout(60 + Math.random() * 40);
      }
    }
  }
  await page.close();
  return median(samples);
}

/** In the page: clicks a theme, waits for the frame in which the canvas shows it, and drains both canvases. */
async function clickTheme(theme: string) {
  const map = document.querySelector<HTMLElement>('[data-map]')!;
  const option = document.querySelector<HTMLElement>(`[data-facet="theme"][data-value="${theme}"]`)!;
  const symbols = map.querySelector<HTMLCanvasElement>(':scope > canvas')!.getContext('2d')!;
  const gl = map.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!.getContext('webgl2')!;
  const promised = Number(option.dataset.count);
  const before = map.dataset.drawn;
  const started = performance.now();
  option.click();
  do await new Promise(requestAnimationFrame);
  while (map.dataset.drawn === before && performance.now() - started < 10_000);
  // A message is delivered once the frame has been laid out and painted.
  await new Promise((painted) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = painted;
    port2.postMessage(null);
  });
  symbols.getImageData(0, 0, 1, 1);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return { time: performance.now() - started, drawn: Number(map.dataset.drawn), promised };
}

type ComparisonWindow = Window & { comparison: Comparison };

async function toggleMapLibre(
  browser: Browser,
  base: string,
  way: Way,
  rounds: readonly string[][],
): Promise<number> {
  const page = await newPage(browser);
  await page.goto(`${base}bench/comparison.html`);
  await page.waitForFunction(() => 'comparison' in window);
  await page.evaluate((way) => (window as unknown as ComparisonWindow).comparison.open(way), way);
  const show = (themes: string[]) =>
    page.evaluate((themes) => (window as unknown as ComparisonWindow).comparison.show(themes), themes);
  const samples: number[] = [];
  for (const [round, themes] of rounds.entries()) {
    for (const theme of themes) {
      const some = await show([theme]);
      await page.waitForTimeout(60 + Math.random() * 40);
      const all = await show([]);
      await page.waitForTimeout(60 + Math.random() * 40);
      if (some.picture === all.picture) throw new Error(`${way}: expected ${theme} to change the picture`);
      if (round > 0) samples.push(some.time, all.time);
    }
  }
  await page.close();
  return median(samples);
}
