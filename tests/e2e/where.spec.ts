import { expect, LANGUAGES, test, withEmptyBaseMap } from './atlas.ts';
import { DESKTOP } from './desktop.ts';
import { published } from './data.ts';

/** The France of the tests: symbols, coasts and sea in sight. */
const FRANCE = 'lang=fr&view=2,46.5,4.6';
const place = (url: string, key: string) =>
  decodeURIComponent(new URL(url).hash).match(new RegExp(`[#&]${key}=([^&]*)`))?.[1];

test(
  'a circle: its middle by a click, its radius by a drag, by typing, by the arrows',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await page.setViewportSize(DESKTOP);
    await withEmptyBaseMap(page);
    await atlas.open(FRANCE);
    await page.getByRole('button', { name: 'Où ?' }).click();
    await page.getByRole('button', { name: 'Pointer sur la carte' }).click();
    await expect(page.getByRole('application', { name: 'Choisir un point' })).toBeFocused();
    const { x, y } = await atlas.middle();
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/near=/);
    const [lng, lat] = place(page.url(), 'near')!.split(',').map(Number);
    expect(Math.abs(lng! - 2)).toBeLessThan(0.2);
    expect(Math.abs(lat! - 46.5)).toBeLessThan(0.2);
    const wide = await atlas.expectAgreement();
    await expect(page.getByText(/à \d+ km au plus de 46,/)).toBeVisible();

    await page.getByRole('spinbutton', { name: /Rayon/ }).fill('100');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/near=[^&]*,100(&|$)/);
    expect(await atlas.expectAgreement()).toBeLessThan(wide);

    const handle = page.getByRole('slider', { name: 'Rayon' });
    await handle.focus();
    await page.keyboard.press('PageUp');
    await expect(handle).toHaveAttribute('aria-valuetext', /^200\s+km$/);
    const box = (await handle.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => Number(place(page.url(), 'near')?.split(',')[2])).toBeGreaterThan(210);
    await atlas.expectAgreement();

    // A drag is one step back.
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(page).toHaveURL(/near=[^&]*,200(&|$)/);
  },
);

test('a rectangle and an outline by keyboard alone', async ({ atlas, page }) => {
  await atlas.open(FRANCE);
  await page.getByRole('button', { name: 'Où ?' }).press('Enter');
  await page.getByRole('button', { name: 'Tracer un rectangle' }).press('Enter');
  const sheet = page.getByRole('application', { name: 'Tracer un rectangle' });
  await expect(sheet).toBeFocused();
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowRight'])
    await page.keyboard.press(key);
  await expect(sheet.getByRole('status')).toHaveText(/^1 point posé\s: \d/);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=/);
  expect(place(page.url(), 'area')!.split(';')).toHaveLength(32);
  await expect(page.getByRole('button', { name: 'Tracer un rectangle' })).toBeFocused();
  await atlas.expectAgreement();

  await page.getByRole('button', { name: 'Tracer un contour' }).press('Enter');
  const drawing = page.getByRole('application', { name: 'Tracer un contour' });
  await expect(drawing).toBeFocused();
  for (const key of [
    'Shift+ArrowUp',
    'Enter',
    'Shift+ArrowLeft',
    'Shift+ArrowDown',
    'Shift+ArrowDown',
    'Enter',
  ])
    await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  await drawing.getByRole('button', { name: 'Terminer' }).press('Enter');
  await expect.poll(() => place(page.url(), 'area')?.split(';').length).toBe(3);
  await atlas.expectAgreement();
  // The drawing before it comes back, then none.
  await page.keyboard.press('Control+z');
  await expect.poll(() => place(page.url(), 'area')?.split(';').length).toBe(32);
  await page.keyboard.press('Control+z');
  await atlas.expectCount(33);
});

test('a rectangle by pointer, dragged or by its corners; a circle and what is seen by keyboard', async ({
  atlas,
  page,
}) => {
  await atlas.open(FRANCE);
  await page.getByRole('button', { name: 'Où ?' }).click();
  const { x, y } = await atlas.middle();
  const rectangle = page.getByRole('button', { name: 'Tracer un rectangle' });
  const sheet = page.getByRole('application', { name: 'Tracer un rectangle' });
  await rectangle.click();
  await expect(sheet).toBeFocused();
  await page.mouse.move(x - 120, y - 90);
  await page.mouse.down();
  await page.mouse.move(x + 110, y + 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => place(page.url(), 'area')?.split(';').length).toBe(32);
  const dragged = await atlas.expectAgreement();
  await page.getByRole('button', { name: /^Retirer.*zone dessinée/ }).click();
  await rectangle.click();
  await expect(sheet).toBeFocused();
  await page.mouse.click(x - 120, y - 90);
  await page.mouse.click(x + 110, y + 80);
  await expect.poll(() => place(page.url(), 'area')?.split(';').length).toBe(32);
  expect(await atlas.expectAgreement()).toBe(dragged);
  await page.getByRole('button', { name: /^Retirer.*zone dessinée/ }).press('Enter');

  await page.getByRole('button', { name: 'Pointer sur la carte' }).press('Enter');
  await expect(page.getByRole('application', { name: 'Choisir un point' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/near=/);
  await atlas.expectAgreement();
  await page.getByRole('button', { name: /^Retirer.*km au plus/ }).press('Enter');
  await page.getByRole('button', { name: 'Monde', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Seulement la zone affichée' }).press('Enter');
  await expect(page).toHaveURL(/area=/);
  // Half of the globe, without its far side.
  expect(await atlas.expectAgreement()).toBeGreaterThan(20);
});

test('another middle is a step of its own; its handle stays in sight, however large the circle', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr&near=4.8467,45.7485,50&view=4.85,45.75,3');
  const handle = page.getByRole('slider', { name: 'Rayon' });
  await handle.focus();
  for (let km = 50; km < 10_000; km *= 2.2) await page.keyboard.press('PageUp');
  await expect(handle).toBeFocused();
  await expect(handle).toBeInViewport();
  await page.getByRole('searchbox').fill('nantes');
  await page.getByRole('list', { name: 'Lieux de ce nom' }).getByRole('button').first().click();
  await expect(page).toHaveURL(/near=-1\./);
  await page.goBack();
  await expect(page).toHaveURL(/near=4\.8467/);
});

test('an outline by pointer ends at its first point; Escape gives the map back', async ({ atlas, page }) => {
  await atlas.open(FRANCE);
  await page.getByRole('button', { name: 'Où ?' }).click();
  await page.getByRole('button', { name: 'Tracer un contour' }).click();
  const { x, y } = await atlas.middle();
  for (const [right, down] of [
    [-150, -100],
    [-150, 100],
    [150, 100],
    [150, -100],
    [-150, -100],
  ] as const)
    // prettier-ignore
    await page.mouse.click(x + right, y + down);
  await expect.poll(() => place(page.url(), 'area')?.split(';').length).toBe(4);
  const before = page.url();
  await page.getByRole('button', { name: 'Tracer un rectangle' }).click();
  const drawing = page.getByRole('application', { name: /Tracer/ });
  await expect(drawing).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawing).toHaveCount(0);
  expect(page.url()).toBe(before);
});

for (const projection of ['globe', 'flat']) {
  test(`what is seen, on the ${projection}`, { tag: '@map' }, async ({ atlas, page }) => {
    await withEmptyBaseMap(page);
    await atlas.open(`lang=fr&view=2,46.5,4.6${projection === 'flat' ? '&projection=flat' : ''}`);
    await page.getByRole('button', { name: 'Où ?' }).click();
    await page.getByRole('button', { name: 'Seulement la zone affichée' }).click();
    await expect(page).toHaveURL(/area=/);
    const count = await atlas.expectAgreement();
    expect(count).toBeGreaterThan(15);
    expect(count).toBeLessThan(published.atlas.initiatives.length);
    await page.getByRole('button', { name: /^Retirer.*zone dessinée/ }).click();
    await atlas.expectCount(published.atlas.initiatives.length);
  });
}

test('the reader’s position: asked on a click, a refusal is said', async ({ atlas, page, context }) => {
  await atlas.open(FRANCE);
  await page.getByRole('button', { name: 'Où ?' }).click();
  await page.getByRole('button', { name: 'Ma position' }).click();
  await expect(page.getByText('Le navigateur n’a pas le droit de donner votre position')).toBeVisible();
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 4.8357, latitude: 45.764 });
  await page.getByRole('button', { name: 'Ma position' }).click();
  // The town, not the house.
  await expect(page).toHaveURL(/near=4.84,45.76,50/);
  await atlas.expectAgreement();
});

for (const lang of LANGUAGES) {
  test(`a territory: its initiatives, its outline, its relation, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&in=quebec`);
    await expect(page.locator('[data-live]')).toContainText(/^[1-9]/);
    await atlas.expectAgreement();
    await expect(atlas.items().first()).toContainText(lang === 'fr' ? 'dans la zone' : 'in the area');
    await atlas.open(`lang=${lang}&in=country:FR`);
    await expect(page.locator('[data-live]')).toContainText(/^[1-9]/);
    const inside = await atlas.ids();
    await atlas.open(`lang=${lang}&country=FR`);
    await expect.poll(() => atlas.ids()).toEqual(inside);
  });
}

test('list, map and number agree wherever one asks: over the antimeridian, about the poles, in outlines', async ({
  atlas,
}) => {
  const questions = [
    'near=179.9,-16.5,8000',
    'near=-179.9,-16.5,8000',
    'near=0,90,5200',
    'near=-100,-90,9000',
    'near=4.8357,45.764,250',
    'area=150,-60;-150,-60;-150,40;150,40',
    'area=-180,55;-60,55;60,55;180,55',
    'in=country:CA&theme=tourism',
    'in=region:84',
    'in=quebec&near=-73.57,45.5,300',
  ];
  const counts: number[] = [];
  for (const question of questions) {
    await atlas.open(`lang=fr&projection=${counts.length % 2 ? 'flat' : 'globe'}&${question}`);
    counts.push(await atlas.expectAgreement());
  }
  // A circle is the same from either side of the antimeridian.
  expect(counts[0]).toBe(counts[1]);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(6);
});

test('a territory that does not exist is dropped, and said', async ({ atlas, page }) => {
  await atlas.open('lang=fr&in=country:QQ&theme=tourism');
  await expect(page.getByRole('alert')).toContainText('in=country:QQ');
  await atlas.expectCount(9);
  await expect(page).toHaveURL(/#lang=fr&theme=tourism$/);
});

test('the outline of the open record, of the one pointed at, and what the panel knows of it', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=fr');
  await page.locator('[data-id="communication-inclusive"] a').click();
  await expect(page.locator('[data-territories]')).toHaveAttribute('data-territories', '1');
  await expect(atlas.record()).toContainText(/État ou province, 1\s[4-6]\d0\s000\skm²/);
  await atlas.open('lang=fr&sel=challenges-innovation');
  await expect(atlas.record()).toContainText('Emprise approchée');
  await page.locator('[data-id="virees-gourmandes"]').hover();
  await expect(page.locator('[data-pointed-territories]')).toHaveAttribute('data-pointed-territories', '1');
});

test('outlines that cannot be loaded: said, and tried again', async ({ atlas, page, problems }) => {
  problems.expected = true;
  await page.route('**/geo/outlines.json', (route) => route.abort());
  await atlas.open('lang=fr&in=quebec');
  await expect(page.getByRole('alert')).toContainText('n’ont pas pu être chargés');
  await page.unroute('**/geo/outlines.json');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.locator('[data-live]')).toContainText(/^[1-9]/);
});

test('nothing of it is fetched before it is asked', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await atlas.open('lang=fr');
  await atlas.option('theme', 'tourism').click();
  await atlas.expectCount(9);
  expect(asked.filter((url) => /outlines|gazetteer|geography/.test(url))).toEqual([]);
});
