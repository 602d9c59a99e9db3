import type { Page } from '@playwright/test';
import { expect, LANGUAGES, test } from './atlas.ts';

for (const [lang, words, name, key] of [
  ['fr', 'lyon', 'Lyon', 'near=4.8467,45.7485,50'],
  ['fr', 'ile maurice', 'Île Maurice', 'in=mauritius'],
  ['fr', 'seine st denis', 'Seine-Saint-Denis', 'in=seine-saint-denis'],
  ['en', 'the hague', 'The Hague', 'near='],
  ['en', 'quebec', 'Québec', 'in=quebec'],
  ['en', 'mauritshuis', 'Mauritshuis', 'near=4.3143,52.0805,50'],
] as const) {
  test(`« ${words} » is a place, chosen by keyboard, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}`);
    const search = page.getByRole('searchbox');
    await search.fill(words);
    const places = page.getByRole('list', {
      name: lang === 'fr' ? 'Lieux de ce nom' : 'Places of that name',
    });
    await expect(places.getByRole('button').first()).toContainText(name);
    await search.press('ArrowDown');
    await expect(places.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => decodeURIComponent(url.hash).includes(key));
    await expect(search).toHaveValue('');
    await expect(search).toBeFocused();
    await expect(places).toHaveCount(0);
    // The sentence names it.
    await expect(page.getByRole('button', { name: new RegExp(`^(Retirer|Remove).*${name}`) })).toBeVisible();
    // One step takes it back, words and all.
    await search.evaluate((box: HTMLElement) => box.blur());
    await page.keyboard.press('Control+z');
    await expect(search).toHaveValue(words);
    await expect(page).not.toHaveURL(/near=|in=/);
  });
}

for (const lang of LANGUAGES) {
  test(`places stand under the words, and go, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}`);
    const search = page.getByRole('searchbox');
    await search.fill('bret');
    const places = page.getByRole('list', {
      name: lang === 'fr' ? 'Lieux de ce nom' : 'Places of that name',
    });
    await expect(places).toContainText(lang === 'fr' ? 'Bretagne' : 'Brittany');
    // Escape takes away the places first, then the words.
    await search.press('Escape');
    await expect(places).toHaveCount(0);
    await expect(search).toHaveValue('bret');
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await search.fill('bret');
    await places.getByRole('button').first().click();
    await expect(page).toHaveURL(/in=region/);
    await expect(page.locator('[data-live]')).toContainText(/^\d/);
  });
}

for (const lang of LANGUAGES) {
  test(`a country found by its name is asked inside, and has what its facet has, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}&country=UG`);
    const there = (await atlas.ids()).toSorted();
    expect(there).not.toEqual([]);
    await page.evaluate((hash) => (location.hash = hash), `lang=${lang}`);
    await atlas.expectCount(33);
    await page.getByRole('searchbox').fill(lang === 'fr' ? 'ouganda' : 'uganda');
    await page
      .getByRole('list', { name: lang === 'fr' ? 'Lieux de ce nom' : 'Places of that name' })
      .getByRole('button')
      .first()
      .click();
    await expect(page).toHaveURL(/in=country/);
    await atlas.expectCount(there.length);
    expect((await atlas.ids()).toSorted()).toEqual(there);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a place is tapped, and the keyboard that would cover the answer goes', async ({ atlas, page }) => {
    await atlas.open('lang=fr');
    const search = page.getByRole('searchbox');
    await search.tap();
    await search.fill('saint');
    const places = page.getByRole('list', { name: 'Lieux de ce nom' }).getByRole('button');
    await expect(places).toHaveCount(3);
    for (const place of await places.all()) await expect(place).toBeInViewport({ ratio: 1 });
    await search.fill('nantes');
    await expect(places.first()).toContainText('Nantes');
    await places.first().tap();
    await expect(page).toHaveURL(/near=/);
    await expect(search).not.toBeFocused();
    await expect(page.locator('[data-live]')).toContainText(/^\d/);
  });
});

test('two towns of one name at one rounded point are both proposed', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  await page.getByRole('searchbox').fill('tamuning');
  await expect(page.getByRole('list', { name: 'Lieux de ce nom' }).getByRole('button')).toHaveCount(2);
});

test('nothing is fetched for places before a letter is typed', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await atlas.open('lang=fr&q=musée');
  await page.getByRole('searchbox').focus();
  expect(asked.filter((url) => /outlines|gazetteer|PlaceSuggestions/.test(url))).toEqual([]);
  await page.getByRole('searchbox').fill('nan');
  await expect(page.getByRole('list', { name: 'Lieux de ce nom' })).toContainText('Nantes');
});

test('a gazetteer that cannot be had is said, and tried again', async ({ atlas, page, problems }) => {
  problems.expected = true;
  await page.context().route('**/geo/gazetteer.json', (route) => route.abort());
  await atlas.open('lang=fr');
  await page.getByRole('searchbox').fill('nantes');
  await expect(page.getByRole('alert')).toContainText('n’ont pas pu être cherchés');
  await page.context().unroute('**/geo/gazetteer.json');
  await page.getByRole('button', { name: 'Réessayer' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Lieux de ce nom' })).toContainText('Nantes');
  // The button is gone; who pressed it goes on in the search.
  await expect(page.getByRole('searchbox')).toBeFocused();
});

for (const lang of LANGUAGES) {
  test(`a place that no initiative names is told as a place, not as nothing, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(`lang=${lang}`);
    const search = page.getByRole('searchbox');
    const said = page.getByRole('group', { name: lang === 'fr' ? 'Filtres actifs' : 'Active filters' });
    const zeros = await watchForZero(page);
    await search.pressSequentially('rennes', { delay: 20 });
    const first = page
      .getByRole('list', { name: lang === 'fr' ? 'Lieux de ce nom' : 'Places of that name' })
      .getByRole('button')
      .first();
    await expect(first).toContainText('Rennes');
    await expect(said).toContainText(
      lang === 'fr' ? /«\srennes\s» est un nom de lieu/ : /“rennes” is the name of a place/,
    );
    expect(await zeros()).toEqual([]);
    // What a place promises is what it gives; Enter goes to the first.
    const promised = Number.parseInt((await first.locator('em').textContent()) ?? '', 10);
    await search.press('Enter');
    await expect(page).toHaveURL(/near=/);
    await atlas.expectCount(promised);
  });
}

test('a name that is no place and in no initiative finds nothing', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  await page.getByRole('searchbox').fill('zzzzqqq');
  await expect(page.getByText('Aucune initiative ne répond')).toBeVisible();
  await atlas.expectCount(0);
});

/** Collects every text of the sentence that says « 0 initiative » from now on. */
async function watchForZero(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    (globalThis as unknown as { seen: string[] }).seen = seen;
    const look = () => {
      for (const { textContent } of document.querySelectorAll('[data-live], .said')) {
        if (/(^|\D)0 initiative/.test(textContent)) seen.push(textContent);
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}
