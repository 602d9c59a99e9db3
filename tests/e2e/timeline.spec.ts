import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';
import { frozen, ofTheme } from './data.ts';

const timeline = (page: Page) => page.getByRole('region', { name: /Chronologie|Timeline/ });
const handle = (page: Page, edge: 'from' | 'to') =>
  timeline(page).locator(`[role=slider][data-grip=${edge}]`);
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const mark = (page: Page, id: string) => timeline(page).locator(`[data-mark="${id}-0"]`);

/** Where a part of the calendar is, on the bare part of the axis: 0 its first day, 1 its last. */
async function point(page: Page, part: number) {
  const box = (await timeline(page).locator('.layer').boundingBox())!;
  return { x: box.x + part * box.width, y: box.y + box.height - 4 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, drop = true) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  if (drop) await page.mouse.up();
}

for (const lang of LANGUAGES) {
  test(`a drag on the axis asks for a period, moves and resizes it, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}`);
    await drag(page, await point(page, 0.05), await point(page, 0.28));
    await expect.poll(() => hash(page)).toMatch(/from=2020-02-\d\d&to=2020-05-\d\d/);
    expect(await atlas.expectAgreement()).toBe(2);

    const before = hash(page);
    await drag(page, await point(page, 0.15), await point(page, 0.65));
    await expect.poll(() => hash(page)).not.toBe(before);
    await expect.poll(() => hash(page)).toMatch(/from=2020-0[89]-\d\d&to=2020-1[12]-\d\d/);

    const end = (await handle(page, 'to').boundingBox())!;
    await drag(page, { x: end.x + 10, y: end.y + 10 }, { x: end.x + 700, y: end.y + 10 });
    await expect.poll(() => hash(page)).toMatch(/from=2020-0[89]-\d\d$/);
    expect(await atlas.expectAgreement()).toBe(8);

    await timeline(page)
      .getByRole('button', { name: lang === 'fr' ? 'Toute la période' : 'Whole period' })
      .click();
    await atlas.expectCount(33);
    await expect.poll(() => hash(page)).not.toContain('from');
  });
}

test('filtering follows the hand, and Escape gives back what was there', async ({ atlas, page }) => {
  await atlas.open('from=2020-12-01&undated=1');
  await atlas.expectCount(30);
  await drag(page, await point(page, 0.05), await point(page, 0.2), false);
  // The address waits for the hand to let go.
  await expect(timeline(page).getByLabel('Du', { exact: true })).toHaveValue(/^2020-02/);
  await page.keyboard.press('Escape');
  await expect.poll(() => hash(page)).toBe('#from=2020-12-01&undated=1');
  await page.mouse.move(700, 600);
  await page.mouse.up();
  await atlas.expectCount(30);
});

test('a finger draws a period', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'ready');
  await timeline(page)
    .getByRole('button', { name: /^Ouvrir la chronologie/ })
    .tap();
  // The strip opens upwards and then takes its place on the list.
  await expect.poll(async () => (await timeline(page).boundingBox())!.y).toBeGreaterThan(345);
  const start = await point(page, 0.1);
  const end = await point(page, 0.5);
  // Clear of the buttons below, which a finger would be given instead.
  start.y -= 24;
  const client = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await touch('touchStart', start);
  for (let step = 1; step <= 5; step += 1) {
    await touch('touchMove', { x: start.x + ((end.x - start.x) * step) / 5, y: start.y });
  }
  await touch('touchEnd');
  await expect.poll(() => hash(page)).toMatch(/from=2020-03-\d\d&to=2020-08-\d\d/);
  await expect(page.locator('[data-live]')).toContainText(/^2 /);
  await context.close();
});

test('the ends of the period are sliders for the keyboard', async ({ atlas, page }) => {
  await atlas.open('from=2020-03-17&to=2020-05-10');
  const to = handle(page, 'to');
  await expect(to).toHaveAttribute('aria-valuetext', '10 mai 2020');
  await expect(to).toHaveAccessibleName('Fin de la période');
  await to.press('ArrowRight');
  await expect(to).toHaveAttribute('aria-valuetext', '11 mai 2020');
  await to.press('PageUp');
  await expect.poll(() => hash(page)).toBe('#from=2020-03-17&to=2020-06-11');
  await to.press('Shift+ArrowLeft');
  await to.press('ArrowLeft');
  await expect.poll(() => hash(page)).toBe('#from=2020-03-17&to=2020-05-10');
  await to.press('End');
  await handle(page, 'from').press('Home');
  await expect.poll(() => hash(page)).toBe('');
  await expect(handle(page, 'from')).toHaveAttribute('aria-valuetext', '1er février 2020');
});

test('the period can be typed', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByLabel('Du', { exact: true }).fill('2020-11-01');
  await page.getByLabel('au', { exact: true }).fill('2020-11-30');
  await expect.poll(() => hash(page)).toBe('#from=2020-11-01&to=2020-11-30');
  expect(await atlas.expectAgreement()).toBe(4);
  await expect(page.getByLabel('Du', { exact: true })).toHaveAttribute('min', '2020-02-01');
  await expect(page.getByLabel('au', { exact: true })).toHaveAttribute('max', '2021-02-28');
});

test('what has no date of its own is counted, set aside, and kept', async ({ atlas, page }) => {
  await atlas.open();
  await expect(timeline(page).getByText('24 initiatives sans date propre', { exact: false })).toBeVisible();
  await atlas.open('theme=tourism');
  const undated = ofTheme(frozen, 'tourism').filter(({ dates }) => dates.length === 0);
  await expect(timeline(page).getByText(`${undated.length} initiatives sans date propre`)).toBeVisible();
  await atlas.open('from=2020-12-01');
  await atlas.expectCount(6);
  await expect(timeline(page).getByText(/24 mises de côté/)).toBeVisible();
  await timeline(page).getByRole('button', { name: 'Les garder' }).click();
  await atlas.expectCount(30);
  await expect.poll(() => hash(page)).toBe('#from=2020-12-01&undated=1');
  await timeline(page).getByRole('button', { name: 'Les mettre de côté' }).click();
  await atlas.expectCount(6);
});

test('steps walk through the months, alone or cumulated', async ({ atlas, page }) => {
  await atlas.open();
  const next = timeline(page).getByRole('button', { name: 'Mois suivant' });
  await next.click();
  await next.click();
  await expect.poll(() => hash(page)).toBe('#from=2020-03-01&to=2020-03-31');
  await atlas.expectCount(1);
  await timeline(page).getByRole('button', { name: 'Mois précédent' }).click();
  await expect.poll(() => hash(page)).toBe('#from=2020-02-01&to=2020-02-29');
  await timeline(page).locator('summary').click();
  await page.getByLabel('Montrer').selectOption('cumulative');
  await next.click();
  await expect.poll(() => hash(page)).toBe('#to=2020-03-31');
  await page.goBack();
  await atlas.expectCount(33);
});

test('playing goes on by itself, pauses, and stops at the end', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await atlas.open('from=2020-02-01&to=2020-02-29');
  const play = timeline(page).getByRole('button', { name: 'Dérouler les mois' });
  await play.click();
  // The first month comes with the click, the next by itself.
  await expect.poll(() => hash(page)).toMatch(/from=2020-0[4-9]/);
  await timeline(page).getByRole('button', { name: 'Mettre en pause' }).click();
  await expect(play).toBeVisible();
  await atlas.open('from=2020-12-01&to=2020-12-31');
  await timeline(page).locator('summary').click();
  await page.getByLabel('Vitesse').selectOption('fast');
  await play.click();
  await expect.poll(() => hash(page)).toBe('#from=2021-02-01&to=2021-02-28');
  await expect(play).toBeVisible();
  await expect(timeline(page).getByRole('button', { name: 'Mois suivant' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('with reduced motion there are steps, and no play', async ({ atlas, page }) => {
  await atlas.open();
  await expect(timeline(page).getByRole('button', { name: 'Mois suivant' })).toBeVisible();
  await expect(timeline(page).getByRole('button', { name: 'Dérouler les mois' })).toHaveCount(0);
});

for (const lang of LANGUAGES) {
  test(`the issues are toggles with their count and date, one each, in ${lang}`, async ({ atlas }) => {
    await atlas.open(`lang=${lang}`);
    for (const value of ['1', '2', '3', '4']) await expect(atlas.option('dossier', value)).toHaveCount(1);
    const fourth = atlas.option('dossier', '4');
    await expect(fourth).toHaveAccessibleName(
      lang === 'fr'
        ? /Dossier spécial n°\s4\s: 33 initiatives, décembre\s2020, déduit/
        : /no\. 4: 33 initiatives, December 2020, inferred/,
    );
    await expect(fourth).toHaveAttribute('title', lang === 'fr' ? /n’est pas daté/ : /bears no date/);
    await fourth.click();
    await expect(fourth).toHaveAttribute('aria-pressed', 'true');
    await atlas.expectCount(33);
    await fourth.click();
    const first = atlas.option('dossier', '1');
    await expect(first).toHaveAttribute('data-count', '0');
    await expect(first).toHaveAccessibleName(
      lang === 'fr' ? /3\savril\s2020.*pas\sencore/ : /3 April 2020.*not in the data/,
    );
    await first.click();
    await atlas.expectCount(0);
  });
}

test('a mark shows its date, points at the list, and opens its record', async ({ atlas, page }) => {
  await atlas.open();
  await mark(page, 'la-roue').hover();
  await expect(timeline(page).locator('.tag')).toContainText('novembre 2020, déduit');
  await expect(page.locator('[data-id="la-roue"]')).toHaveClass(/pointed/);
  await page.locator('[data-id="musee-gigapixel"]').hover();
  await expect(mark(page, 'musee-gigapixel')).toHaveClass(/pointed/);
  await mark(page, 'la-roue').click();
  await expect(atlas.record()).toContainText('La Roue');
});

test('the marks are one Tab stop, walked by the arrows', async ({ atlas, page }) => {
  await atlas.open('theme=culture');
  const marks = timeline(page).getByRole('toolbar');
  const keys = await marks
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.mark));
  expect(keys).toHaveLength(4);
  await expect(marks.locator('[tabindex="0"]')).toHaveCount(1);
  await marks.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.locator(`[data-mark="${keys[1]}"]`)).toBeFocused();
  await page.keyboard.press('End');
  await expect(marks.locator(`[data-mark="${keys.at(-1)}"]`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(atlas.record()).toBeVisible();
});

test('the readings open their list', async ({ atlas, page }) => {
  await atlas.open();
  await timeline(page)
    .getByRole('button', { name: /43 lectures/ })
    .click();
  await expect.poll(() => hash(page)).toBe('#panel=reading');
});

test('the axis comes closer to the time of an issue', async ({ atlas, page }) => {
  await atlas.open();
  await timeline(page).locator('summary').click();
  await page.getByLabel('Zoomer sur').selectOption('2');
  await expect(timeline(page).locator('.label').first()).toHaveText('3 avr. 2020');
  for (const value of ['1', '2', '3', '4']) await expect(atlas.option('dossier', value)).toHaveCount(1);
  await page.getByLabel('Zoomer sur').selectOption('');
  await expect(timeline(page).locator('.label').first()).toContainText('févr');
});

test('on a phone it is a strip that opens over the list, and folds again', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open();
  const height = async () => (await timeline(page).boundingBox())!.height;
  expect(await height()).toBeLessThan(56);
  await expect(atlas.option('dossier', '4')).toBeVisible();
  const fold = timeline(page).locator('.fold');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(fold).toContainText('Toute la période');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(fold).toBeFocused();
  expect(await height()).toBeGreaterThan(200);
  await fold.click();
  expect(await height()).toBeLessThan(56);
  await atlas.option('dossier', '2').click();
  await expect(timeline(page).getByText(/^N°\s1, 2 et 3\s: fiches pas encore/)).toBeVisible();
});

test('inside another page it is folded, and opens', async ({ atlas, page }) => {
  await atlas.open('embed=1&to=2020-05-31');
  await expect(timeline(page).locator('.fold')).toContainText(/jusqu’au 31 mai 2020/);
  await timeline(page).locator('.fold').click();
  await expect(timeline(page).getByRole('slider')).toHaveCount(2);
});

for (const width of [320, 390, 768, 1024, 1440, 1920, 3840]) {
  test(`no two labels and no two targets meet at ${width} pixels`, async ({ atlas, page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const lang of LANGUAGES) {
      await atlas.open(`lang=${lang}`);
      const fold = timeline(page).locator('.fold');
      if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
      await page.evaluate(() => document.fonts.ready);
      const meetings = await timeline(page).evaluate((strip) => {
        const boxes = (selector: string) =>
          [...strip.querySelectorAll(selector)].map((element) => ({
            words: element.getAttribute('aria-label') ?? element.textContent.trim(),
            box: element.getBoundingClientRect(),
          }));
        const meet = (all: ReturnType<typeof boxes>) =>
          all.flatMap((a, place) =>
            all
              .slice(0, place)
              .filter(
                ({ box }) =>
                  a.box.left < box.right - 0.5 &&
                  box.left < a.box.right - 0.5 &&
                  a.box.top < box.bottom - 0.5 &&
                  box.top < a.box.bottom - 0.5,
              )
              .map(({ words }) => `${a.words} × ${words}`),
          );
        const labels = boxes('[data-label]');
        const own = strip.getBoundingClientRect();
        const outside = labels.filter(({ box }) => box.left < own.left - 0.5 || box.right > own.right + 0.5);
        const small = boxes('[data-facet]').filter(({ box }) => box.width < 44 || box.height < 44);
        return {
          labels: labels.length,
          met: [...meet(labels), ...meet(boxes('[data-facet]')), ...meet(boxes('[data-mark]'))],
          outside: outside.map(({ words }) => words),
          small: small.map(({ words }) => words),
        };
      });
      expect(meetings.labels).toBeGreaterThan(5);
      expect({ ...meetings, labels: 0 }).toEqual({ labels: 0, met: [], outside: [], small: [] });
    }
  });
}

test('a date is typed figure by figure, and the other one stays', async ({ atlas, page }) => {
  await atlas.open('from=2020-03-17&to=2020-05-10');
  const to = page.getByLabel('au', { exact: true });
  await to.focus();
  // Chromium writes the parts of a date in the order of its own language: months first here.
  await page.keyboard.type('12152020');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#from=2020-03-17&to=2020-(12-15)$/);
});

test('a drag that is taken back leaves nothing to undo, nor a step to walk', async ({ atlas, page }) => {
  await atlas.open();
  const steps = await page.evaluate(() => history.length);
  await drag(page, await point(page, 0.2), await point(page, 0.5), false);
  await expect(page.getByRole('button', { name: /^Retirer/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await atlas.expectCount(33);
  await expect(page.getByRole('button', { name: 'Annuler', exact: true })).toBeHidden();
  expect(await page.evaluate(() => [location.hash, history.length])).toEqual(['', steps]);
});
