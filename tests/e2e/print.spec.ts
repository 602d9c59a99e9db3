/** The browser's own print (Ctrl+P). « Imprimer / PDF » is in `paper.spec.ts`. */
import type { Page } from '@playwright/test';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { expect, rgb, test } from './atlas.ts';

const paper = (page: Page) => page.locator('[data-map] figure canvas');
/** What a browser does as it prints. */
async function print(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

test('the page is printed with its question, its map and its results, and nothing to press', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr&theme=tourism&country=FR&sel=plan-soutien-act');
  const free = (await atlas.map().locator('.controls').boundingBox())!;
  await print(page);
  for (const part of ['de tourisme', 'en France'])
    await expect(page.getByRole('main').getByText(part, { exact: true })).toBeVisible();
  await expect(page.locator('button:visible:not(.part *), select:visible, nav:visible')).toHaveCount(0);
  await expect(page.locator('.title-bar svg:visible, .part svg:visible')).toHaveCount(0);
  const [wide, high] = await paper(page).evaluate((canvas: HTMLCanvasElement) => [
    canvas.width,
    canvas.height,
  ]);
  expect(wide! / high!).toBeCloseTo(free.width / free.height, 1);
  // The map stands between the title and the answer.
  const [title, map, list] = await Promise.all(
    [page.locator('h1'), paper(page), atlas.list()].map(async (part) => (await part.boundingBox())!.y),
  );
  expect([title! < map!, map! < list!]).toEqual([true, true]);
});

test('the table is printed whole, and the list not again', async ({ atlas, page }) => {
  await atlas.open('panel=list');
  await print(page);
  await expect(atlas.list()).toBeHidden();
  const table = page.getByRole('table');
  await expect(table.locator('[data-row]').last()).toBeVisible();
  await expect(table.getByText('Porteurs')).toBeVisible();
  const clipped = await table.evaluate((element) => {
    const scroller = element.parentElement!;
    return [scroller.scrollHeight - scroller.clientHeight, scroller.scrollWidth - scroller.clientWidth];
  });
  expect(clipped).toEqual([0, 0]);
});

test('the printed map has the colours of the one on the screen', { tag: '@map' }, async ({ atlas, page }) => {
  await atlas.open('view=12,22.5,2.2&palette=light');
  const land = rgb(PALETTE_COLOURS.light.land);
  await expect.poll(async () => atlas.colourAt(await atlas.middle())).toEqual(land);
  await print(page);
  const middle = await paper(page).evaluate((canvas: HTMLCanvasElement) => [
    ...canvas
      .getContext('2d')!
      .getImageData(canvas.width / 2, canvas.height / 2, 1, 1)
      .data.slice(0, 3),
  ]);
  expect(middle).toEqual(land);
});
