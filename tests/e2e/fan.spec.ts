import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test, type AtlasPage, withEmptyBaseMap } from './atlas.ts';
import { published } from './data.ts';
import type { LngLat } from '../../src/domain/collection/records.ts';
import { projector } from '../../src/domain/view/camera.ts';
import { addInitiatives } from './made.ts';

const PLACE: LngLat = [2.2, 46.1];
const THERE = 30;
const at = (count: number): LngLat[] => Array.from({ length: count }, () => PLACE);

const fanOf = (page: Page) =>
  page.getByRole('group', { name: /^(Initiatives à cet endroit|Initiatives at this place)$/ });
const pointsOf = (page: Page) =>
  page.getByRole('listbox', { name: /^(Initiatives sur la carte|Initiatives on the map)$/ });

/** The middles of the seats of the open fan, in CSS pixels of the page. */
async function seatsOf(page: Page): Promise<{ x: number; y: number; width: number }[]> {
  return fanOf(page)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, width };
      }),
    );
}

/** Clicks where the middle of the map is. */
async function clickMiddle(atlas: AtlasPage, page: Page): Promise<void> {
  const { x, y } = await atlas.middle();
  await page.mouse.click(x, y);
}

for (const lang of LANGUAGES) {
  test(`two at one place fan out, and each opens by a click, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&view=4.84671,45.74846,8.5`);
    const count = await atlas.items().count();
    await clickMiddle(atlas, page);
    const fan = fanOf(page);
    await expect(fan.getByRole('link')).toHaveCount(2);
    await expect(fan).toBeFocused();
    await atlas.expectCount(count);
    await page.keyboard.press('Escape');
    await expect(fan).toHaveCount(0);
    await expect(atlas.map()).toBeFocused();
    await clickMiddle(atlas, page);
    const [seat] = await seatsOf(page);
    const title = (await fan.getByRole('link').first().textContent())!.split(',')[0]!;
    await page.mouse.click(seat!.x, seat!.y);
    await expect(atlas.record().getByRole('heading', { level: 2 })).toContainText(title);
    // The other stays at hand.
    await expect(fan.getByRole('link')).toHaveCount(2);
    await expect(fan.locator('[aria-current=true]')).toContainText(title);
    await atlas.expectCount(count);
  });
}

test.describe('thirty initiatives at one place', () => {
  test.beforeEach(async ({ page }) => addInitiatives(page, at(THERE)));

  test('are all reached by a pointer', async ({ atlas, page }) => {
    test.setTimeout(180_000);
    await atlas.open(`view=${PLACE.join()},6`);
    await clickMiddle(atlas, page);
    const links = fanOf(page).getByRole('link');
    await expect(links).toHaveCount(THERE);
    const seats = await seatsOf(page);
    for (const [rank, seat] of seats.entries()) {
      for (const other of seats.slice(rank + 1)) {
        expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThanOrEqual(24);
      }
    }
    const tag = atlas.map().locator('p > strong');
    const seen = new Set<string>();
    for (const [rank, { x, y }] of seats.entries()) {
      await page.mouse.move(x, y);
      const title = (await links.nth(rank).textContent())!.split(',')[0]!;
      await expect(tag).toHaveText(title);
      seen.add(title);
    }
    expect(seen.size).toBe(THERE);
    const { x, y } = seats.at(-1)!;
    await page.mouse.click(x, y);
    await expect(atlas.record().getByRole('heading', { level: 2 })).toHaveText([...seen].at(-1)!);
  });

  test('are all reached by the keyboard, and the way back is kept', async ({ atlas, page }) => {
    await atlas.open(`lang=en&view=${PLACE.join()},6`);
    const points = pointsOf(page);
    await points.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const links = fanOf(page).getByRole('link');
    await expect(links).toHaveCount(THERE);
    const focused = page.locator(':focus');
    await expect(focused).toContainText(`Common ground ${THERE},`);
    const seen = new Set<string>();
    await page.keyboard.press('Home');
    for (let step = 0; step < THERE; step++) {
      seen.add((await focused.textContent())!);
      await page.keyboard.press(step % 2 ? 'ArrowRight' : 'ArrowDown');
    }
    expect(seen.size).toBe(THERE);
    await expect(focused).toHaveText([...seen][0]!);
    await page.keyboard.press('ArrowLeft');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    const title = (await focused.textContent())!.split(',')[0]!;
    await page.keyboard.press('Enter');
    await expect(atlas.record().getByRole('heading', { level: 2 })).toHaveText(title);
    await page.keyboard.press('Escape');
    await expect(focused).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(fanOf(page)).toHaveCount(0);
    await expect(points).toBeFocused();
  });

  test('are counted once at every zoom, open or not, and the fan stays open', async ({ atlas, page }) => {
    // The camera jumps: it is where it goes.
    await atlas.open(`view=${PLACE.join()},1`);
    await atlas.expectCount(33 + THERE);
    for (let zoom = 2; zoom <= 8; zoom++) {
      await page.getByRole('button', { name: 'Agrandir', exact: true }).click();
      await expect.poll(() => page.url()).toMatch(new RegExp(`,${zoom}$`));
      await atlas.expectCount(33 + THERE);
    }
    await pointsOf(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const fan = fanOf(page);
    const offsets = async () => {
      const seats = await seatsOf(page);
      return seats.map(({ x, y }) => [Math.round(x - seats[0]!.x), Math.round(y - seats[0]!.y)]);
    };
    await expect(fan.getByRole('link')).toHaveCount(THERE);
    const before = await offsets();
    const drawn: (string | null)[] = [];
    for (let zoom = 1.5; zoom <= 8.5; zoom += 0.5) {
      await page.evaluate((view) => (location.hash = view), `#view=${PLACE.join()},${zoom}`);
      await expect.poll(() => page.url()).toMatch(new RegExp(`,${zoom}$`));
      await expect(fan.getByRole('link')).toHaveCount(THERE);
      drawn.push(await atlas.map().getAttribute('data-drawn'));
      expect(await offsets()).toEqual(before);
    }
    expect(new Set(drawn)).toEqual(new Set([String(33 + THERE)]));
    await page.keyboard.press('Escape');
    await expect(fan).toHaveCount(0);
    await atlas.expectCount(33 + THERE);
  });

  test(
    'are zoomed by a wheel over them, and closed by a click beside them',
    { tag: '@map' },
    async ({ atlas, page }) => {
      await withEmptyBaseMap(page);
      await atlas.open(`view=${PLACE.join()},5`);
      await clickMiddle(atlas, page);
      const fan = fanOf(page);
      await expect(fan.getByRole('link')).toHaveCount(THERE);
      const [seat] = await seatsOf(page);
      await page.mouse.move(seat!.x, seat!.y);
      await page.mouse.wheel(0, -200);
      await expect.poll(() => page.url()).not.toMatch(/,5$/);
      await expect(fan.getByRole('link')).toHaveCount(THERE);
      const nav = (await page.getByRole('navigation').boundingBox())!;
      await page.mouse.click(nav.x + nav.width - 200, nav.y + nav.height + 20);
      await expect(fan).toHaveCount(0);
      await atlas.expectCount(published.atlas.initiatives.length + THERE);
    },
  );

  test('go behind the globe with their place, and come back, and take no focus from elsewhere', async ({
    atlas,
    page,
  }) => {
    await atlas.open('lang=en&view=-177,-46,1');
    await pointsOf(page).focus();
    await page.keyboard.press('End');
    // The map comes round to it.
    await page.keyboard.press('Enter');
    const links = fanOf(page).getByRole('link');
    await expect(links).toHaveCount(THERE);
    await expect(page.locator(':focus')).toContainText(`Common ground ${THERE},`);
    await page.evaluate(() => (location.hash = '#lang=en&view=-177,-46,1'));
    await expect(links).toHaveCount(0);
    await expect(fanOf(page)).toBeFocused();
    await atlas.expectCount(33 + THERE);
    await page.getByRole('searchbox').focus();
    await page.evaluate(() => (location.hash = '#lang=en&view=10,40,1'));
    await expect(links).toHaveCount(THERE);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('leave the fan as the question leaves them out, and close it as it leaves all', async ({
    atlas,
    page,
  }) => {
    await atlas.open(`view=${PLACE.join()},6`);
    await clickMiddle(atlas, page);
    const fan = fanOf(page);
    await expect(fan.getByRole('link')).toHaveCount(THERE);
    await atlas.option('theme', 'tourism').click();
    await expect(fan.getByRole('link')).toHaveCount(9);
    await atlas.expectCount(18);
    await page.getByRole('searchbox').fill('kampala');
    await expect(fan).toHaveCount(0);
  });

  for (const view of ['-4.4,44.4,5.5', '8.9,44.4,5.5', '8.9,47.8,5.5', '-4.4,47.8,5.5']) {
    test(`are whole on the screen near an edge of the map, at ${view}`, async ({ atlas, page }) => {
      await atlas.open(`view=${view}`);
      await pointsOf(page).focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect(fanOf(page).getByRole('link')).toHaveCount(THERE);
      const { x, y, width, height } = (await atlas.map().locator('.controls').boundingBox())!;
      for (const seat of await seatsOf(page)) {
        expect(seat.x - seat.width / 2).toBeGreaterThanOrEqual(x);
        expect(seat.x + seat.width / 2).toBeLessThanOrEqual(x + width);
        expect(seat.y - seat.width / 2).toBeGreaterThanOrEqual(y);
        expect(seat.y + seat.width / 2).toBeLessThanOrEqual(y + height);
        // No control of the map stands above it.
        const above = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [
          seat.x,
          seat.y,
        ] as const);
        expect(above).toBe('CANVAS');
      }
    });
  }

  test('are a list where a fan has no room', async ({ atlas, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await atlas.open(`view=${PLACE.join()},6`);
    await pointsOf(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Initiatives à cet endroit' });
    await expect(list.getByRole('link')).toHaveCount(THERE);
    await expect(page.locator(':focus')).toContainText(`Lieu commun ${THERE}`);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(pointsOf(page)).toBeFocused();
  });
});

test('more than a fan can seat are a list', async ({ atlas, page }) => {
  await addInitiatives(page, at(61));
  await atlas.open(`view=${PLACE.join()},6`);
  await clickMiddle(atlas, page);
  const list = page.getByRole('dialog', { name: 'Initiatives à cet endroit' });
  await expect(list.getByRole('link')).toHaveCount(61);
  await atlas.expectCount(33 + 61);
  await page.keyboard.press('Enter');
  await expect(atlas.record()).toContainText('Lieu commun 1');
});

test('two that the closest zoom does not part fan out, two that it does come apart', async ({
  atlas,
  page,
}) => {
  const [lng, lat] = PLACE;
  await addInitiatives(page, [PLACE, [lng, lat + 0.01], [lng + 3, lat], [lng + 3.2, lat]]);
  await atlas.open(`view=${lng},${lat + 0.005},8.5`);
  await clickMiddle(atlas, page);
  await expect(fanOf(page).getByRole('link')).toHaveCount(2);
  await expect(fanOf(page)).toContainText('Lieu commun 1');
  await expect(fanOf(page)).toContainText('Lieu commun 2');
  await atlas.expectCount(37);
  await page.evaluate(([lng, lat]) => (location.hash = `#view=${lng! + 3.1},${lat},5`), [lng, lat]);
  await expect.poll(() => page.url()).toMatch(/,5$/);
  await clickMiddle(atlas, page);
  await expect(fanOf(page)).toHaveCount(0);
  await expect.poll(() => Number(page.url().match(/,([\d.]+)$/)?.[1])).toBeGreaterThan(7);
  await expect(atlas.record()).toHaveCount(0);
  await atlas.expectCount(37);
});

test('two that only the edge of the globe lays upon each other come apart by a click', async ({
  atlas,
  page,
}) => {
  const places: LngLat[] = [
    [46, 0],
    [60, 0],
  ];
  await addInitiatives(page, places);
  await atlas.open('view=-20,0,1.2');
  const map = (await atlas.map().boundingBox())!;
  const free = (await atlas.map().locator('.controls').boundingBox())!;
  const padding = {
    left: free.x - map.x,
    top: free.y - map.y,
    right: map.x + map.width - free.x - free.width,
    bottom: map.y + map.height - free.y - free.height,
  };
  const viewport = { width: map.width, height: map.height, padding };
  const project = projector({ lng: -20, lat: 0, zoom: 1.2, bearing: 0, projection: 'globe', viewport });
  const [one, other] = [project(places[0]!), project(places[1]!)];
  expect(one.visible && other.visible).toBe(true);
  expect(Math.abs(one.x - other.x)).toBeLessThan(13);
  await page.mouse.click(map.x + other.x, map.y + other.y);
  await expect.poll(() => Number(page.url().match(/,([\d.]+)$/)?.[1])).toBeGreaterThan(2);
  await expect(atlas.record()).toHaveCount(0);
  await expect(fanOf(page)).toHaveCount(0);
  await atlas.expectCount(35);
});

test('any initiative is within six keystrokes of the points of the map', async ({ atlas, page }) => {
  await atlas.open('view=4.7,46,5');
  const points = pointsOf(page);
  for (const letters of ['aux', 'gra', 'cor']) {
    await points.focus();
    await page.keyboard.type(letters);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const title = atlas.record().getByRole('heading', { level: 2 });
    await expect(title).toHaveText(new RegExp(`^\\W*${letters}`, 'i'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(atlas.record()).toHaveCount(0);
  }
});
