/**
 * What a canvas above the map no longer draws is gone from the screen. Chromium may drop a frame that only
 * clears a canvas (`src/platform/clear-canvas.ts`): attributes and a readback of the canvas do not show this, so
 * these tests read screenshots.
 */
import type { Page } from '@playwright/test';
import type { Step } from '../../src/domain/tours/tours.ts';
import { expect, test } from './atlas.ts';
import { frozen } from './data.ts';

const SIZES = [
  [390, 844],
  [1024, 768],
  [1280, 720],
] as const;
const TALK = 'lang=fr&palette=light&mode=present';

/** The steps of every tour that show a territory, before a slide that shows none: there a canvas becomes empty. */
function lastOfTerritories(): { tour: string; step: number }[] {
  const { initiatives, places } = frozen.atlas;
  const shows = (step: Step | undefined) =>
    initiatives
      .find(({ id }) => id === step?.initiatives[0])
      ?.places.some(({ place, role }) => role !== 'mentioned' && places[place]?.outline) ?? false;
  return frozen.tours.flatMap(({ id, steps }) =>
    steps.flatMap((step, at) => (shows(step) && !shows(steps[at + 1]) ? { tour: id, step: at + 1 } : [])),
  );
}

/** Frames of a flight: Chromium drops the clear that follows several frames, not the one after the first. */
const MANY = 8;
/** By then the compositor shows what was drawn, on a busy machine too; a frame that it drops is never shown. */
const LATER = 40;
const GROUND = 'canvas[data-territories]';

// A trace takes screenshots all the time, which make Chromium draw what it would have dropped.
test.use({ trace: 'off' });

test(
  'no territory stays over the slide that follows it, in any tour and at three sizes',
  { tag: '@accelerated' },
  async ({ atlas, page }) => {
    test.slow();
    await showOnlyGround(page);
    const stale: string[] = [];
    const last = lastOfTerritories();
    expect(last.length).toBeGreaterThan(5);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const { tour, step } of last) {
        await atlas.open(`${TALK}&tour=${tour}&step=${step}`);
        await expect(page.locator(GROUND)).toHaveAttribute('data-territories', /[1-9]/);
        await frames(page, MANY);
        await page.keyboard.press('PageDown');
        await expect(page.locator(GROUND)).toHaveAttribute('data-territories', '0');
        await frames(page, LATER);
        if (!(await isBlank(page))) stale.push(`${tour}, after step ${step}, ${width} × ${height}`);
      }
    }
    expect(stale).toEqual([]);
  },
);

test(
  'no outline, circle or area stays once it is not asked for, or in sight',
  { tag: '@accelerated' },
  async ({ atlas, page }) => {
    test.slow();
    await showOnlyGround(page);
    const stale: string[] = [];
    const covers: Record<string, readonly [shown: string, gone: string]> = {
      // First, for Chromium shows the first clear of a canvas, and drops those that follow.
      'first territory': ['in=quebec', ''],
      circle: ['near=2.35,48.85,400', ''],
      area: ['area=-5,42;9,42;9,51;-5,51', 'q=zzzz'],
      // Drawn as before, but where nothing of it is seen.
      'territory out of sight': ['in=quebec', 'in=quebec&view=-150,-40,5&projection=flat'],
      territory: ['in=quebec', ''],
    };
    for (const [what, [shown, gone]] of Object.entries(covers)) {
      await atlas.open(`lang=fr&${shown}`);
      await expect(page.locator(GROUND)).toBeAttached();
      await frames(page, MANY);
      await follow(page, `lang=fr&${gone}`);
      await frames(page, LATER);
      if (!(await isBlank(page))) stale.push(what);
    }
    expect(stale).toEqual([]);
    // What is drawn is seen by this test.
    await atlas.open('lang=fr&in=quebec');
    await expect.poll(() => isBlank(page)).toBe(false);
  },
);

/** Shows nothing but the canvas of what is covered, everything else being transparent. */
async function showOnlyGround(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // Not a `<style>`, which the page's content security policy forbids.
  await page.addInitScript((shown) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { transition: none !important }
      ::before, ::after { display: none !important }
      body :not(:has(${shown})):not(${shown}) { opacity: 0 !important }
      :has(${shown}) { background: #fff !important; border-color: #fff !important; outline: 0 !important; box-shadow: none !important }
    `);
    document.adoptedStyleSheets.push(sheet);
  }, GROUND);
}

/** Opens another state of the page, and waits until the page has read it: a navigation ends before that. */
async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate(async (hash) => {
    const isRead = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await isRead;
  }, fragment);
}

/** Waits until what the last change made the page draw has been given to the compositor. */
async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (last) => {
    for (let frame = 0; frame < last; frame++) await new Promise(requestAnimationFrame);
  }, count);
}

/** Whether the screen has one colour; but for one level of a channel, which nobody sees. */
async function isBlank(page: Page): Promise<boolean> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
      willReadFrequently: true,
    })!;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    return pixels.every((level, at) => Math.abs(level - pixels[at % 4]!) <= 1);
  }, picture);
}
