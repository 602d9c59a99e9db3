import { expect, LANGUAGES, test, withEmptyBaseMap } from './atlas.ts';
import { DESKTOP } from './desktop.ts';
import { published } from './data.ts';

const inset = /^(Monde|World)\s?: /;

for (const lang of LANGUAGES) {
  test(`a continent chooses all its countries, and promises what they give, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}`);
    await page.getByRole('button', { name: lang === 'fr' ? 'Pays' : 'Country', exact: true }).click();
    const africa = page.locator('[data-continent=africa]');
    const promised = Number(await africa.getAttribute('data-count'));
    expect(promised).toBeGreaterThan(0);
    await africa.click();
    await expect(africa).toHaveAttribute('aria-pressed', 'true');
    await atlas.expectCount(promised);
    await page.keyboard.press('Control+z');
    await atlas.expectCount(33);
    await expect(africa).toHaveAttribute('aria-pressed', 'false');
    await atlas.option('country', 'FR').press('Enter');
    const europe = page.locator('[data-continent=europe]');
    await expect(europe).toHaveAttribute('aria-pressed', 'mixed');
    const whole = Number(await europe.getAttribute('data-count'));
    await europe.press('Enter');
    await atlas.expectCount(whole);
    await europe.press('Enter');
    await atlas.expectCount(33);
  });
}

test(
  'the little globe is there when one is close, and goes back to the whole world',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await page.setViewportSize(DESKTOP);
    await withEmptyBaseMap(page);
    const globe = page.getByRole('button', { name: inset });
    await atlas.open();
    await expect(globe).toHaveCount(0);
    await page.getByRole('button', { name: 'France', exact: true }).click();
    await expect(globe).toHaveAccessibleName(
      /La carte montre \d+ initiatives sur \d+, autour de 4\d° nord, \d° est/,
    );
    const inView = Number(await globe.getAttribute('data-in-view'));
    expect(inView).toBeGreaterThan(10);
    expect(inView).toBeLessThan(published.atlas.initiatives.length);
    await globe.click();
    await expect(globe).toHaveCount(0);
    await expect(atlas.map()).toBeFocused();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  },
);

test('the little globe keeps the open record', async ({ atlas, page }) => {
  await atlas.open('sel=oportunidade-mulher&lang=en');
  const globe = page.getByRole('button', { name: inset });
  await expect(globe).toHaveAccessibleName(/The map shows 1 of 33 initiatives, around 16° south, 48° west/);
  await globe.press('Enter');
  await expect(globe).toHaveCount(0);
  await expect(atlas.record()).toBeVisible();
});

test('travelling goes round by its buttons, eastward and back', async ({ atlas, page }) => {
  await atlas.open('country=UG,CA,MU');
  const count = await atlas.items().count();
  await page.keyboard.press('e');
  const title = atlas.record().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  const start = await title.textContent();
  const buttons = atlas.record().getByRole('group', { name: 'Voyager' });
  const east = buttons.getByRole('button', { name: /^Vers l’est/ });
  await expect(east).toHaveAccessibleName(/ à .*km/);
  for (let step = 1; step < count; step++) {
    const before = (await title.textContent())!;
    await east.click();
    await expect(title).not.toHaveText(before);
    await expect(title).not.toHaveText(start!);
    await expect(east).toBeFocused();
  }
  await east.press('Enter');
  await expect(title).toHaveText(start!);
  const west = buttons.getByRole('button', { name: /^Vers l’ouest/ });
  await west.press('Enter');
  await expect(west).toBeFocused();
  await expect(title).not.toHaveText(start!);
});

test('travelling is walked by its keys, the focus stays, and they can be switched off', async ({
  atlas,
  page,
}) => {
  await atlas.open('lang=en');
  await page.keyboard.press('e');
  const title = atlas.record().getByRole('heading', { level: 2 });
  await expect(title).toBeFocused();
  const start = (await title.textContent())!;
  await expect(atlas.record()).toContainText('Kampala');
  const link = atlas.items().first().getByRole('link');
  await link.focus();
  await page.keyboard.press('e');
  await expect(title).not.toHaveText(start);
  await expect(link).toBeFocused();
  await page.keyboard.press('w');
  await expect(title).toHaveText(start);
  await expect(link).toBeFocused();
  // What is typed is no step.
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').press('e');
  await expect(page.getByRole('searchbox')).toHaveValue('e');
  await page.getByRole('searchbox').fill('');
  await expect(title).toHaveText(start);
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByRole('checkbox', { name: /E and W/ }).uncheck();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.keyboard.press('e');
  await expect(title).toHaveText(start);
  await expect(
    atlas.record().getByRole('group', { name: 'Travel' }).getByRole('button').first(),
  ).not.toHaveAttribute('aria-keyshortcuts');
});
