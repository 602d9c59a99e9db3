import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { facetIds, facetOf, type Facet } from '../../src/domain/collection/facets.ts';
import { Judge, type Spoken } from '../language.ts';
import { expect, LANGUAGES, test } from './atlas.ts';
import { frozen } from './data.ts';

const { atlas: data } = frozen;
const judge = new Judge(data);

/** Every text of the page that is seen or said, with the language that it is marked with. */
function heard(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => {
    const ATTRIBUTES = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'alt',
      'placeholder',
    ];
    const spoken: Spoken[] = [];
    const say = (text: string | null, element: Element, where: string) => {
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
      if (text?.trim()) spoken.push({ text, lang, where: `${where} of <${element.localName}>` });
    };
    say(document.title, document.documentElement, 'title');
    for (const element of document.querySelectorAll('body *')) {
      // The choices of a folded select are no boxes, and are read all the same.
      const shown =
        element.checkVisibility({ visibilityProperty: true }) ||
        (element instanceof HTMLOptionElement && element.closest('select')!.checkVisibility());
      // Names, and references that quote titles, are as they are.
      if (!shown || element.closest('script, style, [translate=no]')) continue;
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) say(node.textContent, element, 'text');
      }
      for (const name of ATTRIBUTES) say(element.getAttribute(name), element, name);
      // A link is in no language: the letters of a packed deck may spell a word of any.
      const isLink = element instanceof HTMLTextAreaElement && /^https?:\/\/\S+$/.test(element.value);
      if (element instanceof HTMLTextAreaElement && !element.classList.contains('code') && !isLink) {
        say(element.value, element, 'value');
      }
    }
    return spoken;
  });
}

/** Nothing on the page is in another language than it says. */
async function expectOneLanguage(page: Page, lang: string, atLeast = 20): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  const spoken = await heard(page);
  expect(spoken.length).toBeGreaterThan(atLeast);
  const faults = spoken.flatMap((text) => {
    const fault = judge.fault(text);
    return fault ? [`[${text.lang}] ${text.where}: « ${text.text.trim()} » — ${fault}`] : [];
  });
  expect([...new Set(faults)]).toEqual([]);
}

/** Goes to another state without loading the page again. */
async function go(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

for (const lang of LANGUAGES) {
  test.describe(`the page in ${lang}`, () => {
    // Dozens of states each.
    test.beforeEach(() => test.slow());

    test(`is in ${lang} at first, with every filter and in every panel`, async ({ atlas, page }) => {
      await atlas.open(`lang=${lang}`);
      await expectOneLanguage(page, lang);
      const tabs = page.locator('button[aria-expanded][id$="-tab"]');
      await expect(tabs).toHaveCount(7);
      for (const tab of await tabs.all()) {
        await tab.click();
        await expectOneLanguage(page, lang);
      }
      // The last panel would cover the controls of the map.
      await tabs.last().click();
      await expect(tabs.last()).toHaveAttribute('aria-expanded', 'false');
      for (const fold of await page.locator('details:not([open]) > summary').all()) {
        if (!(await fold.isVisible())) continue;
        await fold.click();
        await expectOneLanguage(page, lang);
      }
      await page.getByRole('button', { name: lang === 'fr' ? 'À propos' : 'About' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expectOneLanguage(page, lang);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await page.getByRole('button', { name: lang === 'fr' ? 'Partager' : 'Share', exact: true }).click();
      await expect(dialog).toBeVisible();
      await expectOneLanguage(page, lang);
    });

    test(`is in ${lang} for every record`, async ({ atlas, page }) => {
      // What stands on the map is read in the other states.
      await page.goto(`./#lang=${lang}`);
      for (const { id, title } of data.initiatives) {
        await go(page, `lang=${lang}&sel=${id}`);
        await expect(atlas.record().getByRole('heading', { level: 2 })).toHaveText(title[lang]);
        await expectOneLanguage(page, lang);
      }
    });

    test(`is in ${lang} on stage, in the speaker’s window, and where talks are made`, async ({
      atlas,
      page,
    }) => {
      const talk = 'mode=present&tour=kampala-montreal';
      await atlas.open(`lang=${lang}&${talk}`);
      for (const state of [
        talk,
        `${talk}&step=2`,
        `${talk}&step=15`,
        `theme=culture&${talk}&step=2`,
        `sel=guide-confiance&${talk}&step=2`,
        `${talk}&step=4&kiosk=600`,
      ]) {
        await go(page, `lang=${lang}&${state}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        // A slide says little.
        await expectOneLanguage(page, lang, 8);
      }
      await page.goto(`./#lang=${lang}&${talk}&step=3&screen=speaker`);
      await page.reload();
      await expect(page.locator('[data-notes]')).toBeVisible();
      await expectOneLanguage(page, lang);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectOneLanguage(page, lang);
      await page.goto(`./#lang=${lang}&theme=tourism`);
      await page.reload();
      await page.getByRole('button', { name: lang === 'fr' ? 'Présenter' : 'Present', exact: true }).click();
      await page.getByRole('checkbox').check();
      await expectOneLanguage(page, lang);
      await page.getByRole('button', { name: /cette sélection|this selection/ }).click();
      await page.getByRole('dialog').locator('summary').first().click();
      await expectOneLanguage(page, lang);
    });

    test(`is in ${lang} for questions, answers and notices`, async ({ atlas, page }) => {
      await atlas.open(`lang=${lang}`);
      const chosen = facetIds(data).map((facet) => `${facet}=${facetValues(facet)}`);
      for (const question of [
        ...chosen,
        ...chosen.map((choice) => `${choice}&not=${choice.split('=')[0]}`),
        'q=musee',
        'q=festive',
        'q=zzzz',
        'theme=tourism&dossier=1',
        'q=masque&theme=tourism',
        'from=2020-03-01&to=2020-11-30',
        'from=2020-11-01&undated=1',
        'to=2020-11-01',
        'theme=none&sel=nobody',
        'theme=none',
        'panel=reading',
        'cross=lever',
      ]) {
        await go(page, `lang=${lang}&${question}`);
        await expect(page.locator('[data-live]')).not.toBeEmpty();
        await expectOneLanguage(page, lang);
      }
      for (const [words, name] of [
        ['paris', 'Paris'],
        ['heathrow', 'Heathrow'],
        ['mauritshuis', 'Mauritshuis'],
      ] as const) {
        await page.getByRole('searchbox').fill(words);
        await expect(page.getByRole('search').getByRole('listitem').first()).toContainText(name);
        await expectOneLanguage(page, lang);
      }
    });

    test(`is in ${lang} inside another page and on a phone`, async ({ atlas, page }) => {
      await atlas.open(`lang=${lang}&embed=1`);
      await expectOneLanguage(page, lang);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectOneLanguage(page, lang);
    });

    test(`is in ${lang} without WebGL`, { tag: '@map' }, async ({ atlas, page }) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(`./#lang=${lang}`);
      await expect(atlas.map()).toHaveAttribute('data-state', 'ready');
      await expect(atlas.map()).toHaveAttribute('data-renderer', 'svg');
      await expectOneLanguage(page, lang);
    });
  });
}

/** The first two values of a facet. */
function facetValues(facet: Facet): string {
  if (facet === 'country') return 'BR,FR';
  if (facet === 'dossier') return '1,4';
  return facetOf(data, facet)!
    .terms.slice(0, 2)
    .map(({ id }) => id)
    .join(',');
}

test('without a program the page is in French, and what is in English says so', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./');
  for (const text of await page.locator('noscript *').allTextContents()) {
    expect(judge.fault({ text, lang: 'fr', where: 'noscript' }), text).toBeNull();
  }
  await context.close();
  const shell = readFileSync('index.html', 'utf8');
  const blocks = [...shell.matchAll(/<p( lang="en")?>([^]*?)<\/p>/g)];
  expect(blocks.map(([, english]) => Boolean(english))).toEqual([false, true]);
  for (const [, english, markup] of blocks) {
    const text = markup!.replaceAll(/<.*?>/g, ' ').replaceAll('allow-same-origin', '');
    expect(judge.fault({ text, lang: english ? 'en' : 'fr', where: 'index.html' }), text).toBeNull();
  }
});
