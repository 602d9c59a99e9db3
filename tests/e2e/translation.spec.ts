import type { Page } from '@playwright/test';
import { AtlasPage, expect, test } from './atlas.ts';

/**
 * Does with the texts of a page, and with those that it writes later, what a browser that translates it does: takes each
 * text node out, and puts its words there within `<font>`.
 */
const translate = (page: Page) =>
  page.evaluate(() => {
    const font = (...content: (Node | string)[]) => {
      const element = document.createElement('font');
      element.append(...content);
      return element;
    };
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.data.trim() && !text.parentElement!.closest('font, script, style, noscript, [translate=no]'))
          texts.push(text);
      }
      for (const [at, text] of texts.entries()) {
        const translated = font(font(text.data));
        // Either way is known of translators.
        if (at % 2) text.replaceWith(translated);
        else {
          text.before(translated);
          text.remove();
        }
      }
    };
    wrap();
    new MutationObserver(wrap).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });

const seen = (page: Page) => page.evaluate(() => document.getElementById('app')!.innerText);
const fonts = (page: Page) => page.locator('font font').count();

test('a page that the browser translates says at each step what one says that it does not', async ({
  atlas,
  page,
  context,
}) => {
  const plainPage = await context.newPage();
  const plain = new AtlasPage(plainPage);
  const both = async (step: (atlas: AtlasPage) => Promise<void>, what: string) => {
    for (const each of [plain, atlas]) await step(each);
    await expect
      .poll(async () => (await seen(page)) === (await seen(plainPage)), { message: `the same text: ${what}` })
      .toBe(true);
    expect(await fonts(page), `some of it translated: ${what}`).toBeGreaterThan(10);
  };
  await plain.open('lang=fr&renderer=svg');
  await atlas.open('lang=fr&renderer=svg');
  await translate(page);
  await both(async (atlas) => {
    await atlas.option('theme', 'culture').click();
    await atlas.expectCount(6);
    for (const option of await atlas.page.locator('[data-count]:visible').all())
      await expect(option.locator('.count')).toHaveText(
        new RegExp(`^${await option.getAttribute('data-count')}\\b`),
      );
  }, 'a filter');
  await both(async (atlas) => {
    await atlas.option('theme', 'culture').click();
    await atlas.expectCount(33);
  }, 'the filter is dropped');
  await both(async (atlas) => {
    await atlas.page.locator('[data-id=coronafacts] a').click();
    await expect(atlas.record()).toContainText('Coronafacts');
  }, 'a record');
  await both(async (atlas) => {
    await atlas.page.locator('[data-id=la-roue] a').click();
    await expect(atlas.record()).toContainText('La Roue');
  }, 'another record');
  await both(async (atlas) => {
    await atlas.page.getByRole('button', { name: 'English' }).click();
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(atlas.page.locator('[data-live]')).toHaveText('33 of 33 initiatives');
  }, 'the other language');
  await both(async (atlas) => {
    await atlas.page.evaluate(() => (location.hash = 'lang=fr&renderer=svg&mode=present&tour=pitch&step=1'));
    await expect(atlas.page.getByRole('heading', { level: 1 })).toBeVisible();
  }, 'a talk');
  for (const step of [2, 3])
    await both(async (atlas) => {
      await atlas.page.keyboard.press('PageDown');
      await expect(atlas.page).toHaveURL(new RegExp(`step=${step}`));
    }, `slide ${step}`);
});
