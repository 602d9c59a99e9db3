import type { Page } from '@playwright/test';
import { expect, test } from './atlas.ts';

const TALK = 'lang=fr&mode=present&tour=kampala-montreal';
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('a tour is walked by a clicker, left and found again', async ({ atlas, page }) => {
  await atlas.open(TALK);
  await expect(page.getByRole('heading', { level: 1, name: 'De Kampala à Montréal' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kampala');
  // A gesture strays, the next click comes back to the very slide.
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(width * 0.7, height / 2);
  await page.mouse.down();
  await page.mouse.move(width * 0.6, height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /Reprendre/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  // A clicker that alternates F5 and Escape loses nothing.
  for (const key of ['F5', 'Escape', 'F5']) await page.keyboard.press(key);
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await page.keyboard.press('b');
  await expect(page.getByText('Écran noir')).toBeAttached();
  await page.keyboard.press('b');
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { level: 1, name: 'Merci' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect.poll(() => hash(page)).toBe(`#${TALK}`);
  await atlas.expectAccessible();
});

test('two windows are in step, whichever is used, and after a reload of either', async ({
  atlas,
  page,
  context,
}) => {
  await atlas.open(`${TALK}&step=1`);
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(speaker.locator('[data-notes]')).toContainText('vent');
  // Notes are in the speaker's window alone.
  await expect(page.locator('[data-notes]')).toHaveCount(0);
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=2`);
  await page.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toBe(`#${TALK}&step=3&screen=speaker`);
  await page.reload();
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=3`);
  await speaker.keyboard.press('b');
  await expect(page.getByText('Écran noir')).toBeAttached();
  await speaker.keyboard.press('b');
  await speaker.getByRole('button', { name: 'Figer' }).click();
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => hash(speaker)).toContain('step=4');
  expect(hash(page)).toBe(`#${TALK}&step=3`);
  await speaker.getByRole('button', { name: 'Figer' }).click();
  await expect.poll(() => hash(page)).toBe(`#${TALK}&step=4`);
  await speaker.close();
  await expect(page.getByText('Écran noir')).toHaveCount(0);
});
