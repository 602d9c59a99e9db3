/** What the hall sees, and what a speaker's hands can do: several things in one visit, since two windows are slow. */
import { expect, openSpeaker, test } from './atlas.ts';

const TALK = 'lang=fr&palette=light&mode=present&tour=kampala-montreal';
const hash = (url: string) => decodeURIComponent(new URL(url).hash);

test('slides fit a small projector, in letters read from the last row', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  // The longest title with a figure; one with a long place above it; one whose figure has a long unit.
  for (const step of [7, 10, 13]) {
    await atlas.open(`${TALK}&step=${step}`);
    await expect(page.locator('#stage .sentence')).toBeVisible();
    await expect(atlas.map()).toHaveAttribute('data-largest-name', /^\d{2}/);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const seen = () =>
      page.locator('#stage').evaluate((stage) => {
        const text = stage.querySelector('.text')!;
        const nav = stage.querySelector('nav')!;
        const number = stage.querySelector('.figure strong');
        return {
          overflow: [text.scrollHeight - text.clientHeight > 1, stage.scrollHeight - stage.clientHeight > 1],
          titleTop: Math.round(stage.querySelector('h1')!.getBoundingClientRect().top),
          sentence: parseFloat(getComputedStyle(stage.querySelector('.sentence')!).fontSize) / innerHeight,
          buttonRows: nav.clientHeight < 60,
          // A figure and its unit stand on one line.
          figureLines: number ? number.clientHeight / parseFloat(getComputedStyle(number).lineHeight) : 1,
        };
      });
    await expect.poll(async () => (await seen()).overflow).toEqual([false, false]);
    const { titleTop, sentence, buttonRows, figureLines } = await seen();
    expect(titleTop).toBe(84);
    expect(sentence).toBeGreaterThanOrEqual(0.034);
    expect(buttonRows).toBe(true);
    expect(figureLines).toBeLessThan(1.5);
    const { names, largestName } = await atlas.map().evaluate((map) => ({ ...map.dataset }));
    expect(Number(largestName) / 768).toBeGreaterThanOrEqual(0.026);
    // A dozen beside the subject and the other places of its record.
    expect(names!.split('|').length).toBeLessThanOrEqual(15);
  }
});

test('on request the other language stands under what each slide says, and it fits', async ({
  atlas,
  page,
}) => {
  await atlas.open(`${TALK}&step=1`);
  const speaker = await openSpeaker(page);
  const second = page.locator('#stage .second');
  await expect(page.locator('#stage .sentence')).toBeVisible();
  await expect(second).toHaveCount(0);
  await speaker.getByText('Réglages', { exact: true }).click();
  await speaker.getByRole('button', { name: 'Deux langues' }).click();
  await expect(second).toHaveCount(2);
  for (const part of await second.all()) await expect(part).toHaveAttribute('lang', 'en');
  await expect(second.first()).toHaveText('Walls or windmills');
  // The notes stay in the speaker's language, after a reload too; and the page keeps the request.
  await speaker.reload();
  await expect(speaker.locator('[data-notes]')).toContainText('vent');
  await expect(speaker.locator('[data-notes]')).not.toContainText('wind');
  await page.reload();
  await expect(second).toHaveCount(2);
  // With the pages' languages exchanged, so are the texts.
  await speaker.keyboard.press('t');
  await expect(second.first()).toHaveAttribute('lang', 'fr');
  await speaker.keyboard.press('t');
  await expect(second.first()).toHaveAttribute('lang', 'en');
  await speaker.close();
  const overflow = () =>
    page
      .locator('#stage, #stage .text')
      .evaluateAll((parts) => parts.map((part) => part.scrollHeight - part.clientHeight > 1));
  for (const [width, height] of [
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Home');
    await expect(second.first()).toHaveText('From Kampala to Montréal');
    for (let step = 1; step <= 15; step += 1) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => hash(page.url())).toContain(`&step=${step}`);
      await expect(second, `${step} at ${width}`).toHaveCount(2);
      await expect.poll(overflow, `${step} at ${width}`).toEqual([false, false]);
    }
    await expect(second.first()).toHaveText('Thank you');
  }
  await page.keyboard.press('d');
  await expect(second).toHaveCount(0);
});

test('the hall sees what the speaker does, and nothing of her tools', async ({ atlas, page }) => {
  await atlas.open(`${TALK}&step=3`);
  const speaker = await openSpeaker(page);
  await speaker.setViewportSize({ width: 1280, height: 800 });
  const seen = speaker.locator('[data-seen]');
  await expect(page.locator('#stage')).toHaveAttribute('data-led');
  await expect(page.locator('.credits')).toBeHidden();

  // The notes fit, without a cut line.
  const notes = speaker.locator('[data-notes]');
  await expect.poll(() => notes.evaluate((n) => n.scrollHeight - n.clientHeight <= 1)).toBe(true);
  // Larger, they scroll by a key; and the size stays.
  for (let press = 0; press < 5; press += 1)
    await speaker.getByRole('button', { name: 'Agrandir les notes' }).click();
  await expect(speaker.getByText('La suite')).toBeVisible();
  await speaker.keyboard.press('n');
  await expect.poll(() => notes.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);

  // A number and Enter; the last slide seen; the overview, by keys.
  for (const key of ['1', '1', 'Enter']) await speaker.keyboard.press(key);
  await expect.poll(() => hash(page.url())).toBe(`#${TALK}&step=11`);
  await speaker.keyboard.press('Backspace');
  await expect.poll(() => hash(page.url())).toBe(`#${TALK}&step=3`);
  await speaker.keyboard.press('o');
  await expect(speaker.locator('[data-overview] [aria-current]')).toBeFocused();
  await speaker.keyboard.press('ArrowRight');
  await speaker.keyboard.press('Enter');
  await expect.poll(() => hash(page.url())).toBe(`#${TALK}&step=4`);

  // The spot is on the same place of the ground in both windows.
  await speaker.keyboard.press('l');
  await speaker.mouse.move(900, 300);
  await speaker.mouse.move(940, 340);
  await expect(page.locator('[data-spot]')).toBeVisible();
  await speaker.keyboard.press('l');
  await expect(page.locator('[data-spot]')).toHaveCount(0);

  // What is drawn is on the same place of the ground in both windows, stays with its slide, and is taken back.
  const [ink, surface] = ['[data-ink]', '[data-pen-surface]'];
  await speaker.keyboard.press('i');
  await speaker.mouse.move(900, 300);
  await speaker.mouse.down();
  await speaker.mouse.move(1000, 420, { steps: 8 });
  await speaker.mouse.up();
  await speaker.mouse.click(800, 300);
  for (const window of [page, speaker]) await expect(window.locator(ink)).toHaveAttribute('data-ink', '2');
  const isDrawn = () =>
    page.locator(`${ink} path:nth-child(2)`).evaluate((path: SVGPathElement) => {
      const { x, width } = path.getBoundingClientRect();
      // The colour of the pen in the light palette.
      if (getComputedStyle(path).stroke !== 'rgb(179, 0, 94)') return false;
      return x > document.querySelector('#stage')!.getBoundingClientRect().right && width > 20;
    });
  expect(await isDrawn()).toBe(true);
  // In the hall nothing catches the pointer.
  await expect(page.locator(surface)).toHaveCount(0);
  await speaker.keyboard.press('z');
  await expect(page.locator(ink)).toHaveAttribute('data-ink', '1');
  await page.reload();
  await expect(page.locator(ink)).toHaveAttribute('data-ink', '1');
  await speaker.keyboard.press('PageDown');
  await expect(page.locator(ink)).toHaveCount(0);
  await speaker.keyboard.press('PageUp');
  await expect(page.locator(ink)).toHaveAttribute('data-ink', '1');
  await speaker.keyboard.press('Escape');
  await expect(speaker.locator(surface)).toHaveCount(0);
  await speaker.keyboard.press('e');
  for (const window of [page, speaker]) await expect(window.locator(ink)).toHaveCount(0);

  await speaker.keyboard.press('k');
  await expect(page.locator('[data-theme-key]')).toContainText('Tourisme');
  await speaker.keyboard.press('k');
  await expect(page.locator('[data-theme-key]')).toHaveCount(0);

  // With the focus in the list of slides, keys are those of the stage; and the speaker is told what the hall sees.
  await speaker.locator('[data-jump]').focus();
  await speaker.keyboard.press('b');
  await expect(seen).toContainText('l’écran est noir');
  await expect(speaker.getByText('Écran du public noir')).toBeVisible();
  await speaker.keyboard.press('.');
  await speaker.keyboard.press('g');
  await speaker.keyboard.press(' ');
  await expect.poll(() => hash(speaker.url())).toContain('step=5');
  await expect(seen).toContainText('Finlande');
  await speaker.keyboard.press('g');
  await expect(seen).toContainText('Bruxelles');

  // What is explored: a list, the matrix, a comparison.
  await speaker.keyboard.press('x');
  await speaker.locator('.explore [data-facet=theme][data-value=tourism]').click();
  await expect(page.locator('#stage li')).toHaveCount(7);
  await speaker.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.locator('[data-hall] [data-compared]')).toHaveCount(2);
  await expect(page.locator('[data-hall] .remove').first()).toBeHidden();
  // It stands beside the slide, in both windows.
  for (const window of [page, speaker]) {
    const [panel, column] = await Promise.all([
      window.locator('[data-panel=compare]').boundingBox(),
      window.locator('#stage').boundingBox(),
    ]);
    expect(panel!.x).toBeGreaterThanOrEqual(column!.x + column!.width - 1);
    expect(panel!.width).toBeGreaterThan(400);
  }
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page.url())).toBe(`#${TALK}&step=5`);
  await expect(page.locator('[data-panel]')).toHaveCount(0);

  await speaker.keyboard.press('m');
  await expect(speaker.getByRole('button', { name: 'Arrêter le chronomètre' })).toBeVisible();
  await speaker.keyboard.press('r');
  await expect(speaker.getByRole('button', { name: 'Lancer le chronomètre' })).toBeVisible();

  // A rehearsal goes from the cover, counts a slide that the other window turned to, and its times are taken.
  await speaker.getByText('Réglages', { exact: true }).click();
  await speaker.getByRole('button', { name: 'Répéter' }).click();
  await expect(speaker.getByText('Répétition en cours')).toBeVisible();
  await expect.poll(() => hash(page.url())).toBe(`#${TALK}`);
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker.url())).toContain('step=1&');
  await speaker.getByRole('button', { name: 'Terminer' }).click();
  const rows = speaker.locator('[data-rehearsal] tbody tr');
  await expect(rows).toHaveCount(15);
  await expect(rows.nth(1)).toContainText('0:0');
  await expect(rows.nth(2)).toContainText('–');
  await speaker.getByRole('button', { name: 'Reprendre ces durées' }).click();
  await expect.poll(() => hash(page.url())).toMatch(/tour=deck-\w+&step=1$/);

  await speaker.keyboard.press('t');
  await expect(page.locator('#stage h1')).toContainText('wind');
});
