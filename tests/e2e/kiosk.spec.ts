import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';

const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const KIOSK = 'lang=fr&mode=present&tour=pitch';
const at = (page: Page, step: number) =>
  expect.poll(() => hash(page)).toBe(`#${KIOSK}${step === 0 ? '' : `&step=${step}`}&kiosk=10`);

test('plays on, goes round, waits for a visitor, and begins anew when the visitor is gone', async ({
  atlas,
  page,
}) => {
  test.slow();
  await page.clock.install();
  await page.goto(`./#${KIOSK}&kiosk=10`);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  for (const step of [1, 2, 3, 4, 5, 6, 0, 1]) {
    await page.clock.runFor(10_100);
    await at(page, step);
  }
  const pointer = () =>
    page.getByRole('button', { name: 'Pause' }).evaluate((one) => getComputedStyle(one).cursor);
  expect(await pointer()).toBe('none');
  // A visitor: the tour waits, whatever time goes by less than a minute.
  await page.mouse.move(0, 0);
  await page.mouse.wheel(0, 10);
  await expect(page.getByText(/La visite attend/)).toBeVisible();
  await page.clock.runFor(40_000);
  await at(page, 1);
  await page.getByRole('button', { name: 'Explorer', exact: true }).click();
  await atlas.option('theme', 'culture').click();
  await expect.poll(() => hash(page)).toContain('theme=culture');
  // Then the visitor is gone.
  await page.clock.runFor(60_100);
  await at(page, 1);
  await expect(atlas.list()).toHaveCount(0);
  await page.clock.runFor(10_100);
  await at(page, 2);
  // None of it fills the history.
  expect(await page.evaluate(() => history.length)).toBeLessThan(steps + 3);
});

test('is paused and goes on by keyboard, and nothing leads out of it', async ({ page }) => {
  await page.clock.install();
  await page.goto(`./#${KIOSK}&step=2&kiosk=10`);
  const pause = page.getByRole('button', { name: 'Pause' });
  await pause.focus();
  await page.keyboard.press('Enter');
  const goOn = page.getByRole('button', { name: 'Reprendre la visite' });
  await expect(goOn).toBeFocused();
  await page.clock.runFor(30_000);
  await at(page, 2);
  await page.keyboard.press('Enter');
  await expect(pause).toBeVisible();
  await page.clock.runFor(10_100);
  await at(page, 3);
  await expect(page.getByRole('button', { name: 'Quitter' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Fenêtre de l’orateur' })).toHaveCount(0);
  // What an address leads to tells its sources as words.
  await page.goto(`./#lang=fr&panel=reading&mode=present&tour=pitch&kiosk=10`);
  await expect(page.getByText('https://anmt.univ-amu.fr')).toBeVisible();
  await expect(page.locator('a[href^="http"]')).toHaveCount(0);
});

test('is begun from the choice of tours', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  await page.getByRole('button', { name: 'Présenter', exact: true }).click();
  await page.getByRole('checkbox', { name: /en boucle/ }).check();
  await page.getByRole('spinbutton', { name: 'Secondes par diapositive' }).fill('10');
  await page.getByRole('button', { name: /^L’atlas en quatre-vingt-dix secondes/ }).click();
  await at(page, 0);
});

test('the screen stays awake while one presents, is asked again when seen again, and let go after', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const counts = { asked: 0, released: 0 };
    Object.assign(window, { counts });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: () => {
          counts.asked += 1;
          return Promise.resolve({ release: () => Promise.resolve((counts.released += 1)) });
        },
      },
    });
  });
  await page.goto(`./#${KIOSK}&step=1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const counts = () => page.evaluate(() => (window as unknown as { counts: object }).counts);
  await expect.poll(counts).toEqual({ asked: 1, released: 0 });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(counts).toEqual({ asked: 2, released: 0 });
  await page.getByRole('button', { name: 'Quitter' }).click();
  await expect.poll(counts).toEqual({ asked: 2, released: 1 });
});

test('a finger turns the slides', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    hasTouch: true,
    viewport: { width: 820, height: 1180 },
  });
  const page = await context.newPage();
  await page.goto(`./#${KIOSK}&step=2`);
  const box = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  const client = await context.newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    const y = box.y + box.height / 2;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
    await touch('touchStart', from);
    for (let step = 1; step <= 4; step += 1) await touch('touchMove', from + ((to - from) * step) / 4);
    await touch('touchEnd');
  };
  await swipe(500, 300);
  await expect.poll(() => hash(page)).toBe(`#${KIOSK}&step=3`);
  await swipe(300, 500);
  await expect.poll(() => hash(page)).toBe(`#${KIOSK}&step=2`);
  await context.close();
});
