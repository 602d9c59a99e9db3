import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { metresPerPixel, overview, projector, type Camera } from '../../src/domain/view/camera.ts';
import { symbolRadius } from '../../src/map/symbols/cluster.ts';
import { sceneOf } from '../../src/map/symbols/scene.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { Judge } from '../language.ts';
import { expect, LANGUAGES, rgb, test, type AtlasPage } from './atlas.ts';
import { frozen, ofTheme, published } from './data.ts';
import { underPublicHost } from './public-host.ts';

const { atlas: data, tours } = frozen;
const judge = new Judge({ ...data, ...{ tours } });
const pitch = tours.find(({ id }) => id === 'pitch')!;

const WORDS = {
  fr: {
    share: 'Partager',
    print: 'Imprimer / PDF',
    present: 'Présenter',
    go: 'Imprimer',
    notes: 'Avec les notes de l’orateur',
    cancel: 'Annuler',
    tour: `Imprimer / PPTX\u00A0: ${pitch.title.fr}`,
    noMap: 'La carte n’a pas pu être dessinée.',
  },
  en: {
    share: 'Share',
    print: 'Print / PDF',
    present: 'Present',
    go: 'Print',
    notes: 'With the speaker’s notes',
    cancel: 'Cancel',
    tour: `Print / PPTX: ${pitch.title.en}`,
    noMap: 'The map could not be drawn.',
  },
} as const;

declare global {
  interface Window {
    /** How often the page asked to be printed. */
    printed: number;
  }
}
const printed = (page: Page) => page.evaluate(() => window.printed);

test.use({ baseURL: async ({ baseURL }, use) => use(underPublicHost(baseURL)) });

test.beforeEach(async ({ page }) => {
  // Maps of many pixels, in software.
  test.slow();
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
});

async function take(atlas: AtlasPage, kind: string): Promise<Download> {
  const { page } = atlas;
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.locator(`[data-picture="${kind}"]`).click(),
  ]);
  await expect(page.getByText(download.suggestedFilename())).toHaveRole('status');
  return download;
}

/** The size of a picture, the colours at some of its pixels, and how many colours a sample of it has. */
async function look(page: Page, file: Buffer, points: readonly (readonly [number, number])[]) {
  return page.evaluate(
    async ([base64, at]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      context.drawImage(image, 0, 0);
      const colours = new Set<string>();
      const { data: all } = context.getImageData(0, 0, image.width, image.height);
      for (let pixel = 0; pixel < all.length; pixel += 4 * 97)
        colours.add(all.slice(pixel, pixel + 3).join());
      return {
        size: [image.width, image.height],
        found: at.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)]),
        colours: colours.size,
      };
    },
    [file.toString('base64'), points] as const,
  );
}

/** Where the map of the picture shows the whole world, in CSS pixels, and where in the picture it begins. */
const VIEWPORT = { width: 894, height: 692, padding: { top: 0, right: 0, bottom: 0, left: 0 } };
const [LEFT, TOP, RATIO] = [372, 14, 3];
const WORLD: Camera = {
  ...overview(VIEWPORT, 'globe', [-14, 26]),
  bearing: 0,
  projection: 'globe',
  viewport: VIEWPORT,
};
/** The pixels of the picture where symbols are, and their colours: the middle of one, the first arc of a ring. */
const symbolsOf = (atlas: Atlas) =>
  sceneOf(atlas, atlas.initiatives, null, metresPerPixel(WORLD)).clusters.flatMap(({ at, members }) => {
    const { x, y, visible } = projector(WORLD)(at);
    const [only] = members;
    if (!visible || only?.precision === 'unknown-within') return [];
    const sign = Math.min(...members.map((member) => member.sign));
    const [right, down] = members.length === 1 ? [0, 0] : [1.5, 2.5 - symbolRadius(members.length)];
    return {
      at: [Math.round((LEFT + x + right) * RATIO), Math.round((TOP + y + down) * RATIO)] as const,
      colour: rgb(PALETTE_COLOURS.light.signs[sign]!),
    };
  });
const isNear = (a: readonly number[], b: readonly number[]) =>
  a.every((part, channel) => Math.abs(part - b[channel]!) <= 3);

/** The real map takes half a minute for as many pixels, so one of the two has the stub's. */
for (const [lang, palette, isOfMap] of [
  ['fr', 'light', false],
  ['en', 'dark', true],
] as const) {
  test(
    `the map is a picture of 3840 × 2160 with its symbols, from the ${palette} palette, in ${lang}`,
    { tag: isOfMap ? '@map' : [] },
    async ({ atlas, page }) => {
      await atlas.open(`lang=${lang}&palette=${palette}`);
      await page.getByRole('button', { name: WORDS[lang].share, exact: true }).click();
      const download = await take(atlas, 'map');
      expect(download.suggestedFilename()).toMatch(/^atlas-map-\d{4}-\d\d-\d\d\.png$/);
      const expected = symbolsOf((isOfMap ? published : frozen).atlas);
      const paper = [3600, 300] as const;
      const points = [...expected.map(({ at }) => at), paper];
      const { size, found, colours } = await look(page, await readFile(await download.path()), points);
      expect(size).toEqual([3840, 2160]);
      expect(expected.length).toBeGreaterThan(5);
      const wrong = expected.filter(({ colour }, place) => !isNear(found[place]!, colour));
      expect(wrong).toEqual([]);
      if (!isOfMap) return;
      expect(colours).toBeGreaterThan(100);
      // Paper is light.
      expect(found.at(-1)).toEqual(rgb(PALETTE_COLOURS.light.paper));
    },
  );
}

test(
  'without WebGL 2 the picture has its land and its symbols too',
  { tag: '@map' },
  async ({ atlas, page }) => {
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
        return kind.startsWith('webgl') ? null : (getContext.call(this, kind as '2d', ...rest) as null);
      } as typeof getContext;
    });
    await atlas.open('lang=fr');
    await page.getByRole('button', { name: 'Partager', exact: true }).click();
    const download = await take(atlas, 'map');
    const africa = projector(WORLD)([20, 20]);
    const land = [Math.round((LEFT + africa.x) * RATIO), Math.round((TOP + africa.y) * RATIO)] as const;
    const expected = symbolsOf(published.atlas);
    const points = [...expected.map(({ at }) => at), land];
    const { found } = await look(page, await readFile(await download.path()), points);
    expect(expected.filter(({ colour }, place) => !isNear(found[place]!, colour))).toEqual([]);
    expect(found.at(-1)).toEqual(rgb(PALETTE_COLOURS.light.land));
  },
);

/** What an SVG file says. Throws where it is no XML. */
function readSvg(file: string) {
  const svg = new DOMParser().parseFromString(file, 'image/svg+xml');
  const said = (name: string) =>
    [...svg.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
  return {
    root: svg.documentElement?.localName,
    lang: svg.documentElement?.getAttribute('xml:lang'),
    title: said('title')[0] ?? '',
    described: said('desc')[0] ?? '',
    texts: said('text'),
  };
}

for (const lang of LANGUAGES) {
  test(`the charts are drawings that say what the page says, in ${lang}`, async ({ atlas, page }) => {
    await atlas.open(`lang=${lang}&country=FR&cross=lever`);
    await atlas.expectAgreement();
    const counts = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['count']!).sort());
    const themes = await counts('[data-facet="theme"]');
    const cells = await counts('[data-cell]');
    const issues = await counts('#timeline [data-facet="dossier"]');
    await page.getByRole('button', { name: WORDS[lang].share, exact: true }).click();
    const question = (await page.locator('dialog .question').textContent())!.trim();
    const read = async (kind: string) => {
      const download = await take(atlas, kind);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^atlas-${kind}-[\\d-]+-selection\\.svg$`));
      const svg = readSvg(await readFile(await download.path(), 'utf8'));
      expect(svg).toMatchObject({ root: 'svg', lang });
      expect(svg.title).toContain(question);
      expect(svg.described.length).toBeGreaterThan(10);
      const said = svg.texts.join(' ');
      expect(said).toContain(question);
      for (const source of ['Marketing Territorial', 'CC BY 4.0', String(new Date().getFullYear())])
        expect(said).toContain(source);
      expect(judge.fault({ text: said.replace('CC BY 4.0', ''), lang, where: kind })).toBeNull();
      return svg.texts.filter((text) => /^\d+$/.test(text)).sort();
    };
    expect(await read('themes')).toEqual(themes);
    expect(await read('matrix')).toEqual(cells);
    expect(await read('timeline')).toEqual(expect.arrayContaining(issues));
    expect((await read('facets')).length).toBeGreaterThan(30);
  });

  test(`what is shown is printed: its map, its question, its records, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    const words = WORDS[lang];
    await atlas.open(`lang=${lang}&theme=culture&palette=dark`);
    await atlas.expectCount(6);
    const share = page.getByRole('button', { name: words.share, exact: true });
    await share.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.print }).press('Enter');
    await expect(page.locator('[data-print]')).toHaveRole('status');
    await expect.poll(() => printed(page), { timeout: 90_000 }).toBe(1);
    // Nothing modal is left around: it would keep the pages from the tags.
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(share).toBeFocused();

    await page.emulateMedia({ media: 'print' });
    const sheets = page.locator('.sheets');
    await expect(sheets).toBeVisible();
    await expect(page.locator('#app')).toBeHidden();
    await expect(sheets.getByRole('heading', { level: 1 })).toHaveText(
      lang === 'fr' ? '6 initiatives de culture et d’événementiel (sur 33)' : /^6 initiatives .* \(of 33\)$/,
    );
    for (const record of ofTheme(frozen, 'culture')) {
      const shown = sheets.locator(`[data-record="${record.id}"]`);
      await expect(shown).toContainText(record.title[lang]);
      await expect(shown).toContainText(record.summary![lang].slice(0, 40));
      await expect(shown.getByRole('link')).toHaveAttribute('href', new RegExp(`sel=${record.id}$`));
    }
    const image = sheets.getByRole('img', { name: lang === 'fr' ? /^Carte/ : /^Map/ });
    expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(1840);
    await expect(sheets.locator('svg[role=img] path')).toHaveCount(1);
    await expect(sheets.locator('footer')).toContainText('Natural Earth');
    expect(await sheets.evaluate((each) => getComputedStyle(each).color)).toBe(
      `rgb(${rgb(PALETTE_COLOURS.light.ink).join(', ')})`,
    );
    await expectOneLanguage(page, lang);
    const { pages, tagged } = await pdfOf(page);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    expect(tagged).toBe(true);
  });

  test(`a tour is handed in as a file, and printed on a page for each step, in ${lang}`, async ({
    atlas,
    page,
  }) => {
    const words = WORDS[lang];
    await atlas.open(`lang=${lang}`);
    const present = page.getByRole('button', { name: words.present, exact: true });
    await present.click();
    await page.getByRole('button', { name: words.tour }).click();
    const notes = page.locator('[data-paper-notes]');
    await expect(notes).toHaveCount(0);
    if (lang === 'fr') {
      await page.getByRole('checkbox', { name: words.notes }).press('Space');
      await expect(notes).toHaveCount(pitch.steps.length);
      await expect(notes.first()).toContainText(pitch.steps[0]!.notes[lang].slice(0, 30));
    }
    await expectHandedIn(page, lang, lang === 'fr' ? '16:9' : '4:3');
    await page.getByRole('button', { name: words.go, exact: true }).click();
    await expect.poll(() => printed(page), { timeout: 120_000 }).toBe(1);
    await expect(present).toBeFocused();
    if (lang === 'en') await expect(notes).toHaveCount(0);

    await page.emulateMedia({ media: 'print' });
    const sheets = page.locator('[data-sheet]');
    await expect(sheets).toHaveCount(pitch.steps.length + 2);
    await expect(page.locator('.sheets').getByRole('heading', { level: 1 })).toHaveText(pitch.title[lang]);
    for (const [rank, { title, sentence }] of pitch.steps.entries()) {
      await expect(sheets.nth(rank + 1).getByRole('heading', { level: 2 })).toContainText(title[lang]);
      await expect(sheets.nth(rank + 1)).toContainText(sentence[lang]);
      await expect(
        sheets
          .nth(rank + 1)
          .getByRole('figure')
          .getByRole('img'),
      ).toHaveAttribute('alt', /./);
    }
    await expect(sheets.last().getByRole('link')).toHaveAttribute('href', new URL(page.url()).origin + '/');
    await expectOneLanguage(page, lang);
    const { pages, tagged } = await pdfOf(page);
    expect(pages).toBe(pitch.steps.length + 2);
    expect(tagged).toBe(true);
  });
}

/** The talk as a PowerPoint file: a slide for each sheet, with its text, its map and the link to itself. */
async function expectHandedIn(page: Page, lang: 'fr' | 'en', shape: string) {
  await page.getByRole('radio', { name: shape }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'PowerPoint (PPTX)' }).click({ timeout: 120_000 }),
  ]);
  await expect(page.locator('[data-slide-files=saved]')).toHaveRole('status');
  expect(download.suggestedFilename()).toMatch(/^pitch-\d{4}-\d\d-\d\d\.pptx$/);
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(pitch.steps.length + 2);
  const [step] = pitch.steps;
  const slide = strFromU8(parts['ppt/slides/slide2.xml']!);
  expect(slide).toContain(step!.sentence[lang]);
  expect(slide).toContain('<p:pic>');
  const last = strFromU8(parts[`ppt/slides/slide${slides.length}.xml`]!);
  expect(last).toMatch(/<p:pic>.*descr="(Code QR|QR code)/s);
  const links = strFromU8(parts['ppt/slides/_rels/slide2.xml.rels']!);
  expect(links).toContain(`lang=${lang}&amp;mode=present&amp;tour=pitch&amp;step=1`);
  const notes = strFromU8(parts['ppt/notesSlides/notesSlide2.xml']!);
  expect(notes).toContain(step!.notes[lang].split('\n')[0]);
}

/** A PDF as the browser's print dialog would make it. */
async function pdfOf(page: Page): Promise<{ pages: number; tagged: boolean }> {
  const file = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  return {
    pages: file.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0,
    tagged: file.includes('/StructTreeRoot'),
  };
}

async function expectOneLanguage(page: Page, lang: 'fr' | 'en') {
  const spoken = await page
    .locator('.sheets *')
    .evaluateAll((all) =>
      all.flatMap((element) => [
        ...[...element.childNodes].flatMap((node) =>
          node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [],
        ),
        ...['alt', 'aria-label'].flatMap((name) => element.getAttribute(name) ?? []),
      ]),
    );
  const faults = spoken.flatMap((text) => judge.fault({ text, lang, where: 'paper' }) ?? []);
  expect([...new Set(faults)]).toEqual([]);
}

test('printing is cancelled by Escape, and leaves nothing', async ({ atlas, page }) => {
  await atlas.open('lang=fr');
  const present = page.getByRole('button', { name: 'Présenter', exact: true });
  await present.click();
  await page.getByRole('button', { name: WORDS.fr.tour }).click();
  await expect(page.getByRole('checkbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(present).toBeFocused();
  await expect(page.locator('.sheets')).toHaveCount(0);
  expect(await printed(page)).toBe(0);
});

test('a map that cannot be drawn is said, and the page is printed without it', async ({
  atlas,
  page,
  problems,
}) => {
  problems.expected = true;
  await page.route(/\/assets\/(svg-)?engine/, (route) => route.abort());
  await page.goto('./#lang=fr&theme=culture');
  await expect(atlas.items()).toHaveCount(6);
  await page.getByRole('button', { name: 'Partager', exact: true }).click();
  await page.getByRole('button', { name: WORDS.fr.print }).click();
  await expect(page.getByText('Une carte n’a pas pu être dessinée')).toHaveRole('status');
  expect(await printed(page)).toBe(0);
  await page.getByRole('button', { name: WORDS.fr.go, exact: true }).click();
  await expect.poll(() => printed(page)).toBe(1);
  await expect(page.locator('.sheets')).toContainText(WORDS.fr.noMap);
});

test('the browser’s own print has the question, the whole list and the record', async ({ atlas, page }) => {
  await atlas.open('lang=fr&theme=culture&sel=musee-gigapixel&palette=dark');
  await atlas.expectCount(6);
  await page.emulateMedia({ media: 'print' });
  for (const item of await atlas.items().all()) await expect(item).toBeVisible();
  await expect(atlas.record().getByRole('heading', { level: 2 })).toBeVisible();
  const bottom = await page.evaluate(() => document.documentElement.scrollHeight);
  const last = (await atlas.record().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(bottom + 1);
  expect((await pdfOf(page)).pages).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'screen' });
});

for (const [width, letters] of [
  [320, '100%'],
  [1280, '200%'],
] as const)
  test(`the dialogs of paper lose nothing at ${width} pixels with letters at ${letters}`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await atlas.open('lang=fr&cross=lever');
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
    const cut = () =>
      page
        .locator('dialog[open]')
        .evaluate((dialog) =>
          [dialog, ...dialog.querySelectorAll('section, button, p, h2, label')]
            .filter(
              (each) =>
                each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
            )
            .map((each) => each.outerHTML.slice(0, 120)),
        );
    await page.getByRole('button', { name: 'Partager', exact: true }).press('Enter');
    await expect(page.locator('[data-picture="matrix"]')).toBeVisible();
    expect(await cut()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Présenter', exact: true }).press('Enter');
    await page.getByRole('button', { name: WORDS.fr.tour }).press('Enter');
    await expect(page.getByRole('checkbox')).toBeVisible();
    expect(await cut()).toEqual([]);
  });
