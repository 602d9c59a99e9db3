import type { Locator, Page } from '@playwright/test';
import { cornersInSight, expect, LANGUAGES, test, withEmptyBaseMap } from './atlas.ts';

const SIZES = {
  phone: [390, 844],
  small: [320, 640],
  tablet: [820, 1180],
  sideways: [844, 390],
  projector: [1024, 768],
} as const;

for (const [name, [width, height]] of Object.entries(SIZES)) {
  for (const lang of LANGUAGES) {
    test(`nothing is lost at ${width} × ${height} (${name}), in ${lang}`, async ({ atlas, page }) => {
      await page.setViewportSize({ width, height });
      await atlas.open(`lang=${lang}`);
      await atlas.expectCount(33);
      await atlas.option('theme', 'culture').click();
      await atlas.expectCount(6);
      await atlas.items().first().getByRole('link').click();
      await expect(atlas.record().getByRole('heading', { level: 2 })).toBeInViewport();
      await expectNothingCut(page);
    });
  }
}

/** How many results are wholly in sight: without a filter, and with three. */
const IN_SIGHT = {
  '1920 × 1080': [5, 3],
  '1440 × 900': [5, 3],
  '1366 × 768': [5, 3],
  '1280 × 800': [5, 3],
  '1280 × 720': [4, 3],
  '1024 × 768': [4, 3],
  '844 × 390': [4, 3],
  '390 × 844': [3, 3],
  '800 × 600': [4, 3],
} as const;

for (const [size, [whole, filtered]] of Object.entries(IN_SIGHT)) {
  test(`the answer is on the screen at ${size}`, async ({ atlas, page }) => {
    const [width, height] = size.split(' × ').map(Number) as [number, number];
    await page.setViewportSize({ width, height });
    const frame = size === '800 × 600' ? '&embed=1' : '';
    for (const lang of LANGUAGES) {
      await atlas.open(`lang=${lang}${frame}`);
      await expect.poll(() => resultsInSight(page), lang).toBeGreaterThanOrEqual(whole);
      await atlas.open(`lang=${lang}&theme=tourism,culture&country=FR${frame}`);
      await expect.poll(() => resultsInSight(page), `${lang}, filtered`).toBeGreaterThanOrEqual(filtered);
    }
  });
}

/** Results of which no part is cut or covered. */
function resultsInSight(page: Page): Promise<number> {
  return page.locator('#results > li').evaluateAll(
    (items) =>
      items.filter((item) => {
        const { left, right, top, bottom } = item.getBoundingClientRect();
        return [top + 1, bottom - 1].every((y) =>
          item.contains(document.elementFromPoint((left + right) / 2, y)),
        );
      }).length,
  );
}

test('a setting of the title bar shows its words or its symbol, at every width', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  /** What of each setting is seen, and whether it is cut. */
  const seen = () =>
    page.locator('.settings > button.setting').evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => {
          const [symbol, words] = [button.querySelector('svg, abbr')!, button.querySelector('span')!];
          const hasWords = words.getBoundingClientRect().width > 1;
          const isCut = button.scrollWidth > button.clientWidth + 1;
          return `${words.textContent}: ${[symbol.checkVisibility() && 'symbol', hasWords && 'words', isCut && 'cut'].filter(Boolean).join(', ')}`;
        }),
    );
  const [language, readings, about] = ['English', 'Lectures', 'À propos'];
  for (const [width, what, names] of [
    [1440, 'words', [language, readings, about]],
    [1100, 'words', [language, readings, about]],
    [1000, 'words', [language, readings, about]],
    [980, 'symbol', [language, readings, about]],
    [700, 'symbol', [language, readings, about]],
    [390, 'symbol', [language, readings]],
    [320, 'symbol', [language, readings]],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(seen, `${width}`).toEqual(names.map((name) => `${name}: ${what}`));
  }
});

for (const lang of LANGUAGES) {
  test(`nothing is lost with letters twice as large, in ${lang}`, async ({ atlas, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await atlas.open(`lang=${lang}&sel=mesures-urgence`);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(atlas.record().getByRole('heading', { level: 2 })).toBeInViewport();
    await expectNothingCut(page);
  });
}

test('on a phone the list grows over the map, and gives it back', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open();
  const height = async () => (await page.getByRole('main').boundingBox())!.height;
  const before = await height();
  await page.getByRole('button', { name: 'Agrandir la liste' }).click();
  await expect.poll(height).toBeGreaterThan(before + 200);
  await expect(atlas.option('dossier', '4')).toBeVisible();
  await page.getByRole('button', { name: 'Revoir la carte' }).click();
  await expect.poll(height).toBe(before);
});

test('on a phone what a record covers is out of reach of the Tab key', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.open('sel=coronafacts');
  await expect(page.locator('.left')).toHaveAttribute('inert', '');
  await atlas.record().getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(page.locator('[data-id="coronafacts"] a')).toBeFocused();
});

test('with reduced motion the camera is there at once', { tag: '@map' }, async ({ atlas, page }) => {
  await withEmptyBaseMap(page);
  await atlas.open();
  const scale = atlas.map().getByText(/^Échelle/);
  await page.locator('[data-id="oasis-immersion"] a').click();
  const first = await page.evaluate(
    () =>
      new Promise<string | null>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve(
              [...document.querySelectorAll('[data-map] .visually-hidden')].find(({ textContent }) =>
                textContent.startsWith('Échelle'),
              )!.textContent,
            ),
          ),
        ),
      ),
  );
  await page.goto('about:blank');
  await atlas.open('sel=oasis-immersion');
  await expect(scale).toHaveText(first!);
});

/** No panel scrolls sideways, and every control that is shown lies within the window. */
async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const sideways = [...document.querySelectorAll('.question, aside, dialog[open]')].filter(
      (panel) => panel.scrollWidth > panel.clientWidth,
    );
    const outside = [...document.querySelectorAll('button, a, select, summary')].filter((control) => {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('.strip, [inert]'))
        return false;
      const { left, right, width } = control.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    });
    return [...sideways, ...outside].map((element) => element.outerHTML.slice(0, 120));
  });
  expect(cut).toEqual([]);
}

for (const size of Object.keys(IN_SIGHT)) {
  test(`the legend is in sight at ${size}`, async ({ atlas, page }) => {
    const [width, height] = size.split(' × ').map(Number) as [number, number];
    await page.setViewportSize({ width, height });
    for (const lang of LANGUAGES) {
      await page.goto('about:blank');
      await atlas.open(`lang=${lang}`);
      await page.getByText(lang === 'fr' ? 'Légende' : 'Legend', { exact: true }).click();
      const legend = page.locator('[data-legend]');
      await expect(legend).toBeVisible();
      expect(await cornersInSight(legend), lang).toEqual([true, true, true, true]);
      const beside = await legend.evaluate((legend) => legend.scrollWidth - legend.clientWidth);
      expect(beside, lang).toBe(0);
    }
  });
}

test('at the foot of a map that a record leaves narrow, nothing covers its tools', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await atlas.open('lang=fr&sel=musee-gigapixel');
  const tools = atlas.map().getByRole('button', { name: /^(Agrandir|Réduire)/ });
  await expect(tools).toHaveCount(2);
  const boxesOf = (parts: Locator) =>
    parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
  const foot = await boxesOf(atlas.map().locator('.foot > *'));
  expect(foot.some(({ width }) => width > 0)).toBe(true);
  // Not by what stands above a point: the scale lets the pointer through.
  const covering = (await boxesOf(tools)).flatMap((tool) =>
    foot.filter(
      ({ left, right, top, bottom, width, height }) =>
        width * height > 0 &&
        left < tool.right &&
        right > tool.left &&
        top < tool.bottom &&
        bottom > tool.top,
    ),
  );
  expect(covering).toEqual([]);
});
