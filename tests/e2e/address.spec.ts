import { expect, LANGUAGES, rgb, test, withEmptyBaseMap } from './atlas.ts';
import { ofTheme, published } from './data.ts';
import { signOfTerm } from '../../src/domain/collection/signs.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

for (const lang of LANGUAGES) {
  test(`a link that means nothing in part says so, and the rest works, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}&theme=tourism,gardening&sel=gone&view=500,0,3&colour=red`);
    await atlas.expectCount(9);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('theme=gardening');
    await expect(notice).toContainText('sel=gone');
    await expect(notice).toContainText('view=500,0,3');
    await expect(notice).not.toContainText('colour');
    expect(new URL(page.url()).hash).toBe(`#lang=${lang}&theme=tourism`);
    await notice.getByRole('button').click();
    await expect(notice).toHaveCount(0);
  });
}

test('switching the language keeps the state', async ({ atlas, page }) => {
  await atlas.open('theme=culture&sel=oasis-immersion');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await atlas.expectCount(6);
  await expect(atlas.record()).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#lang=en&theme=culture&sel=oasis-immersion');
});

test("the reader's language is the default, and no part of the link", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
});

test("the system's palette is the default, and a chosen one is in the link", async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await atlas.open();
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'dark');
  await page.getByRole('combobox', { name: 'Apparence' }).selectOption('projector');
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'projector');
  expect(new URL(page.url()).hash).toBe('#palette=projector');
});

test('a pan is in the link, and no step to walk back through', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await atlas.open();
  await atlas.option('theme', 'tourism').click();
  await atlas.expectCount(ofTheme(published, 'tourism').length);
  const { x, y } = await atlas.middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 40, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#theme=tourism&view=/);
  await page.goBack();
  await atlas.expectCount(published.atlas.initiatives.length);
});

test('a camera in the link is the camera of the map', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await atlas.open('view=4.85,45.75,7&projection=flat');
  await expect(page.getByRole('button', { name: 'À plat' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'À plat' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#view=4.85,45.75,7');
});

test(
  'a flight to a record does not write the camera into the link',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await withEmptyBaseMap(page);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await atlas.open();
    // A city: the camera of a territory has its outline in the middle, not its symbol.
    await page.locator('[data-id="covid-19-response-hub"] a').click();
    await expect(atlas.record()).toBeVisible();
    const hue = PALETTE_COLOURS.light.signs[signOfTerm(published.atlas, 'solidarity')]!;
    await expect.poll(async () => atlas.colourAt(await atlas.middle())).toEqual(rgb(hue));
    expect(new URL(page.url()).hash).toBe('#sel=covid-19-response-hub');
  },
);

test('back walks over selections, and keeps the language, the palette and the projection', async ({
  atlas,
  page,
}) => {
  await atlas.open('theme=tourism');
  await page.locator('[data-id="commonpass"] a').click();
  await expect(atlas.record()).toContainText('CommonPass');
  await atlas
    .record()
    .getByRole('button', { name: /^Initiative suivante/ })
    .click();
  await expect(atlas.record().getByRole('heading', { level: 2 })).not.toContainText('CommonPass');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
  await page.goBack();
  await expect(atlas.record().getByRole('heading', { level: 2 })).toContainText('CommonPass');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-palette', 'dark');
  await page.goBack();
  await expect(atlas.record()).toHaveCount(0);
  await atlas.expectCount(9);
});

test('an address that the reader edits is taken as it is', async ({ atlas, page }) => {
  await atlas.open('lang=en');
  await page.evaluate(() => (location.hash = '#theme=culture'));
  await atlas.expectCount(6);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a link that was mangled on its way is read, and its address written anew', async ({ atlas, page }) => {
  const hash = () => decodeURIComponent(new URL(page.url()).hash);
  // The state after `?`, among parameters of a campaign; another one of the host stays.
  await page.goto('./?theme=culture&amp;sel=oasis-immersion&utm_source=mail&id=4');
  await atlas.expectCount(6);
  await expect(atlas.record()).toBeVisible();
  await expect.poll(() => page.url().replace(/^.*\//, '')).toBe('?id=4#theme=culture&sel=oasis-immersion');

  // Pasted into the tab of the atlas.
  await page.goto('./?id=4#theme%3Dtourism%26lang%3Den');
  await atlas.expectCount(9);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(hash).toBe('#lang=en&theme=tourism');
  await page.goto('./?id=4#!/Theme=Culture.');
  await atlas.expectCount(6);

  await page.goto('./#mode=present&amp;tour=kampala-montreal&amp;step=3?fbclid=x');
  await expect(page.locator('#stage')).toBeVisible();
  await expect.poll(hash).toBe('#mode=present&tour=kampala-montreal&step=3');

  await page.goto('./#atlas%3Dreadings%26lang%3Dfr');
  await expect(page.locator('html')).toHaveAttribute('data-collection', 'readings');

  // Nothing can be made of it.
  await page.goto('./#blabla');
  await expect(page.getByRole('alert')).toContainText('blabla');
  await atlas.expectCount(33);
});
