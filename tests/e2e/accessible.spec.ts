/**
 * axe finds no fault: one table of the states that the atlas can be in, each in both languages. A new panel, dialog
 * or notice gets a row here; no other test runs axe.
 */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { allKinds, keepDeck } from './kinds.ts';
import { deckOf } from '../../src/domain/tours/deck.ts';
import type { Lang, LngLat } from '../../src/domain/collection/records.ts';
import { expect, test, type AtlasPage } from './atlas.ts';
import { addInitiatives } from './made.ts';
import { underPublicHost } from './public-host.ts';

/** What an `arrive` is given: the page, and the words of its language. */
interface Visit {
  readonly atlas: AtlasPage;
  readonly page: Page;
  readonly lang: Lang;
  /** The first text where the page is in French, else the second. */
  say(this: void, fr: string, en: string): string;
}

interface State {
  /** The address without `lang`, which comes first in it; empty where the state is the front page. */
  readonly hash: string;
  /** The window's size in CSS pixels, where it is not the usual one. */
  readonly size?: readonly [number, number];
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** From the address to the state. */
  readonly arrive?: (visit: Visit) => Promise<unknown>;
  /** Where the map cannot be drawn: what it says of itself; null where the page has none. */
  readonly mapState?: 'failed' | null;
  /** Whether the console may complain, or a request fail. */
  readonly complains?: true;
  /** Whether the address is one that others reach. */
  readonly isPublic?: true;
  /** Whether the browser has never opened the atlas. */
  readonly isFirstVisit?: true;
  /** Whether the state needs MapLibre itself. */
  readonly isOfMap?: true;
}

const PLACE: LngLat = [2.2, 46.1];
const CROWD = Array.from({ length: 30 }, () => PLACE);
const TALK = 'mode=present&tour=kampala-montreal';
const PHONE = [390, 844] as const;

const press = (name: (visit: Visit) => string) => async (visit: Visit) =>
  visit.page.getByRole('button', { name: name(visit), exact: true }).click();
const openShare = press(({ say }) => say('Partager', 'Share'));
const openPresent = press(({ say }) => say('Présenter', 'Present'));
const openAbout = press(({ say }) => say('À propos', 'About'));
const openWhere = press(({ say }) => say('Où ?', 'Where?'));
const facet = (fr: string, en: string) => press(({ say }) => say(fr, en));
const withCrowd = (page: Page) => addInitiatives(page, CROWD);
const withoutCopy = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
const without = (file: RegExp) => (page: Page) => page.route(file, (route) => route.abort());
const withoutPrinter = (page: Page) => page.addInitScript(() => (window.print = () => undefined));

/** Chooses a theme and opens its first record, as a reader does. */
async function openFirst({ atlas, page }: Visit): Promise<void> {
  await atlas.option('theme', 'culture').click();
  await page.locator('[data-id] a').first().click();
  await expect(atlas.record().getByRole('heading', { level: 2 })).toBeVisible();
}
/** Opens the last of the points of the map by the keyboard. */
async function openLastPoint({ page, say }: Visit): Promise<void> {
  await page
    .getByRole('listbox', { name: say('Initiatives sur la carte', 'Initiatives on the map') })
    .focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const name = say('Initiatives à cet endroit', 'Initiatives at this place');
  await expect(page.getByLabel(name).getByRole('link')).toHaveCount(CROWD.length);
}
async function openSheetOfKeys({ page }: Visit): Promise<void> {
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
}
/** Makes a talk of what is asked, and stays in its editor. */
async function makeTalk(visit: Visit): Promise<void> {
  await openPresent(visit);
  await visit.page.getByRole('button', { name: /cette sélection|this selection/ }).click();
  await expect(visit.page.getByRole('dialog').locator('summary').first()).toBeVisible();
}
async function openFile({ page }: Visit, content: string): Promise<void> {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({ name: 'essai.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}
async function search({ page }: Visit, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible();
}
async function openPrintOfTour(visit: Visit): Promise<void> {
  await openPresent(visit);
  await visit.page
    .getByRole('button', { name: /^(Imprimer|Print) \/ PPTX/ })
    .first()
    .click();
  await expect(visit.page.getByRole('checkbox')).toBeVisible();
}
/** Shows the pages as the browser's print dialog would. */
async function seePrinted({ page }: Visit): Promise<void> {
  // In the page, though hidden on a screen: before, the dialog may not have come yet.
  await expect(page.locator('.sheets')).toBeAttached({ timeout: 90_000 });
  await expect(page.locator('dialog[open]')).toHaveCount(0, { timeout: 90_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheets')).toBeVisible();
}
async function openExplored(visit: Visit): Promise<void> {
  await visit.page.keyboard.press('x');
  await expect(visit.atlas.list()).toBeVisible();
}
const printSelection = async (visit: Visit) => {
  await openShare(visit);
  await visit.page.getByRole('button', { name: visit.say('Imprimer / PDF', 'Print / PDF') }).click();
};
const deck = deckOf(['no-longer', 'commonpass'], { fr: 'Essai', en: 'Trial' }, { fr: '', en: '' });

/** A step of the workshop, with a table in which there is something to decide at each of them. */
const workshopAt = (step: string, size?: readonly [number, number]): State => ({
  hash: 'workshop=bring',
  mapState: null,
  ...(size && { size }),
  arrive: async ({ page }) => {
    const rows = [
      'Titre;Commune;Thème;Date',
      'Marché;Aix;Eau;01/02/2020',
      ';Valence;eau;bientôt',
      'Vélo;0;Vélo;',
      'Vélo;0;Vélo;',
    ];
    await page.locator('[data-import]').setInputFiles({
      name: 'essai.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await expect(page.locator('[data-rows-in="4"]')).toBeVisible();
    await page.locator(`nav a[href*="workshop=${step}"]`).click();
    await expect(page.locator(`[data-workshop="${step}"]`)).toBeVisible();
  },
});

/** A slide of a made talk, by its number. */
const kindAt = (step: number, size?: readonly [number, number]): State => ({
  hash: `mode=present&tour=${allKinds.id}&step=${step}`,
  prepare: keepDeck,
  ...(size && { size }),
  arrive: ({ page }) => expect(page.locator('[data-plate]')).toBeVisible(),
});

const STATES: Record<string, State> = {
  // The workshop.
  'the workshop before a table': { hash: 'workshop=bring', mapState: null },
  'the workshop: a table is read': workshopAt('bring'),
  'the workshop: columns': workshopAt('match'),
  'the workshop: columns on a phone': workshopAt('match', PHONE),
  'the workshop: places': workshopAt('place'),
  'the workshop: what is to be checked': workshopAt('check'),
  'the workshop: how it looks': workshopAt('look'),
  // Other collections.
  'a collection without a place': { hash: 'atlas=readings' },
  'a record of another collection': {
    hash: 'atlas=readings',
    arrive: async ({ atlas }) => {
      await atlas.items().first().getByRole('link').click();
      await expect(atlas.record()).toBeVisible();
    },
  },
  // The page, its palettes and its sizes.
  'the front page': { hash: '' },
  'a first visit': { hash: '', isFirstVisit: true },
  'a first visit on a phone': { hash: '', size: PHONE, isFirstVisit: true },
  'the dark palette': { hash: 'palette=dark' },
  'the palette for a projector': { hash: 'palette=projector' },
  'a record on a phone': { hash: '', size: PHONE, arrive: openFirst },
  'a record on a small phone': { hash: '', size: [320, 640], arrive: openFirst },
  'a record on a tablet': { hash: '', size: [820, 1180], arrive: openFirst },
  'a record on a phone held sideways': { hash: '', size: [844, 390], arrive: openFirst },
  'a record at 1024 × 768': { hash: '', size: [1024, 768], arrive: openFirst },
  'the list over the map, on a phone': {
    hash: '',
    size: PHONE,
    arrive: press(({ say }) => say('Agrandir la liste', 'Enlarge the list')),
  },
  'a record with letters twice as large': {
    hash: 'sel=mesures-urgence',
    size: [1280, 800],
    arrive: ({ page }) => page.evaluate(() => (document.documentElement.style.fontSize = '200%')),
  },
  'what the atlas is': { hash: 'sel=coronafacts', arrive: openAbout },
  'the tours, for readers': { hash: '', arrive: press(({ say }) => say('Parcours', 'Tours')) },
  'the tours on a phone': { hash: '', size: PHONE, arrive: press(({ say }) => say('Parcours', 'Tours')) },
  'a collection that is not here': {
    hash: 'atlas=nowhere',
    mapState: null,
    arrive: ({ page }) => expect(page.getByRole('alert')).toBeVisible(),
  },
  'inside another page': { hash: 'embed=1', size: [1000, 600] },
  'a record inside another page': { hash: 'embed=1', size: [1000, 600], arrive: openFirst },
  'a record in a narrow frame': { hash: 'embed=1', size: [360, 640], arrive: openFirst },
  'a record in a low frame': { hash: 'embed=1', size: [600, 400], arrive: openFirst },
  'a wheel left to the page around the atlas': {
    hash: 'embed=1',
    arrive: async ({ atlas, page }) => {
      const { x, y } = await atlas.middle();
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 200);
      const hint = atlas.map().getByText(/et la molette$|and the wheel$/);
      await expect(hint).toBeVisible();
      // While it fades it has no contrast: it is held as it is first seen.
      await hint.evaluate((element) => {
        for (const animation of element.parentElement!.getAnimations()) {
          animation.pause();
          animation.currentTime = 0;
        }
      });
    },
  },

  // What is asked, and what answers.
  'a theme': { hash: 'theme=tourism' },
  'a link that means nothing in part': { hash: 'theme=tourism,gardening&sel=gone&view=500,0,3' },
  'an issue without records': { hash: 'dossier=2' },
  'words that were found': { hash: 'q=chateaux' },
  'nothing found, and what to relax': { hash: 'q=masque&theme=tourism' },
  'all was cleared, and can be undone': {
    hash: 'theme=tourism&country=FR',
    arrive: async ({ page }) =>
      page
        .getByRole('button', { name: /^(Tout effacer|Clear all)/ })
        .first()
        .click(),
  },
  'the levers': { hash: 'theme=tourism', arrive: facet('Levier', 'Lever') },
  'values that are excluded': {
    hash: 'lever=finance,digital&not=lever',
    arrive: async ({ page }) =>
      page
        .getByRole('button', { name: /^(Levier|Lever)/ })
        .first()
        .click(),
  },
  'a facet that divides nothing': { hash: 'q=kampala', arrive: facet('Échelle', 'Scale') },
  'a continent': {
    hash: '',
    arrive: async (visit) => {
      await facet('Pays', 'Country')(visit);
      await visit.page.locator('[data-continent=africa]').click();
    },
  },
  'themes crossed with levers': { hash: 'cross=lever' },
  'a cell of the matrix': { hash: 'theme=solidarity&lever=training&cross=lever' },
  'a row of the matrix that is excluded': { hash: 'theme=tourism&scale=region&not=scale&cross=scale' },
  'places of that name': { hash: '', arrive: (visit) => search(visit, 'bret') },
  'places of that name, on a phone': { hash: '', size: PHONE, arrive: (visit) => search(visit, 'saint') },
  'places that cannot be searched': {
    hash: '',
    prepare: without(/geo\/gazetteer\.json/),
    complains: true,
    arrive: async ({ page }) => {
      await page.getByRole('searchbox').fill('nantes');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },

  // The record.
  'a record': { hash: 'sel=oportunidade-mulher' },
  'a territory, and those like it': {
    hash: 'sel=challenges-innovation',
    arrive: async ({ page }) => page.locator('[data-similar] summary').click(),
  },
  'a reference that cannot be copied': {
    hash: 'sel=la-roue',
    prepare: withoutCopy,
    arrive: async ({ atlas, say }) => {
      await atlas.record().getByText(say('Citer cette fiche', 'Cite this record')).click();
      await atlas
        .record()
        .getByRole('button', { name: say('Copier', 'Copy') })
        .click();
      await expect(atlas.record().getByRole('status')).toBeVisible();
    },
  },

  // The readings.
  'the readings': { hash: 'sel=la-roue&panel=reading' },
  'the readings of themes, and those without': {
    hash: 'theme=tourism,culture&panel=reading',
    arrive: async ({ page }) => page.locator('#reading [data-apart="general"] summary').click(),
  },
  'the readings of a period': { hash: 'from=2020-12-01&to=2020-12-31&panel=reading' },
  'the readings by date': {
    hash: 'panel=reading',
    arrive: async ({ page, say }) =>
      page
        .locator('#reading')
        .getByRole('radio', { name: say('Par date', 'By date') })
        .check(),
  },
  'the readings on a phone': { hash: 'theme=culture&panel=reading', size: PHONE },
  'the readings on a small phone': { hash: 'theme=culture&panel=reading', size: [320, 640] },
  'the readings at 1024 × 768': { hash: 'theme=culture&panel=reading', size: [1024, 768] },

  // The table.
  'the results as a table': { hash: 'panel=list' },
  'a table that is sorted, in the dark': {
    hash: 'theme=tourism&panel=list&palette=dark',
    arrive: ({ page }) => page.locator('#list thead button').first().click(),
  },
  'a record beside the table': { hash: 'sel=la-roue&panel=list&palette=projector' },
  'the table on a phone': { hash: 'panel=list', size: PHONE },
  'a table of nothing': { hash: 'q=masque&theme=tourism&panel=list' },

  // The comparison.
  'a comparison of nothing yet': { hash: 'theme=tourism&panel=compare' },
  'a comparison of themes': { hash: 'panel=compare&compare=theme:tourism;theme:culture' },
  'a comparison of places': {
    hash: 'theme=culture&panel=compare&compare=in:quebec;near:4.8467,45.7485,250;theme:war',
  },
  'a comparison on a small phone': {
    hash: 'panel=compare&compare=theme:tourism;theme:economy;country:FR;country:CA',
    size: [320, 640],
  },

  // The timeline.
  'a period': { hash: 'from=2020-02-10&to=2020-05-10' },
  'a period, and what has no date': { hash: 'from=2020-12-01&undated=1' },
  'the last step of the timeline': { hash: 'from=2021-02-01&to=2021-02-28' },
  'how the timeline steps': {
    hash: 'from=2020-02-01&to=2020-02-29',
    arrive: async ({ page }) => {
      await page.locator('#timeline summary').click();
      await page.locator('#timeline select:has([value=cumulative])').selectOption('cumulative');
    },
  },
  'the timeline on a phone': {
    hash: '',
    size: PHONE,
    arrive: ({ page }) => page.locator('#timeline .fold').click(),
  },
  'the timeline inside another page': {
    hash: 'embed=1&to=2020-05-31',
    arrive: ({ page }) => page.locator('#timeline .fold').click(),
  },

  // The map.
  'the map from close, with the little globe': { hash: 'view=2,46.5,4.6' },
  'the flat map': { hash: 'view=20,40,1.5&projection=flat' },
  'the legend': {
    hash: '',
    arrive: ({ page, say }) => page.getByText(say('Légende', 'Legend'), { exact: true }).click(),
  },
  'the commands of the map': {
    hash: '',
    arrive: async ({ page, say }) =>
      page
        .getByRole('group', { name: say('Commandes de la carte', 'Map controls') })
        .locator('summary')
        .click(),
  },
  'two at one place': {
    hash: 'view=4.84671,45.74846,8.5',
    arrive: async ({ atlas, page }) => {
      const { x, y } = await atlas.middle();
      await page.mouse.click(x, y);
      await expect(page.getByRole('link', { name: /Lyon/ }).first()).toBeVisible();
    },
  },
  'a record of two at one place': {
    hash: 'view=4.84671,45.74846,8.5',
    arrive: async ({ atlas, page, say }) => {
      const { x, y } = await atlas.middle();
      await page.mouse.click(x, y);
      const name = say('Initiatives à cet endroit', 'Initiatives at this place');
      await page.getByRole('group', { name }).getByRole('link').first().press('Enter');
      await expect(atlas.record()).toBeVisible();
    },
  },
  'thirty at one place': { hash: `view=${PLACE.join()},6`, prepare: withCrowd, arrive: openLastPoint },
  'those of thirty that a theme leaves': {
    hash: `view=${PLACE.join()},6`,
    prepare: withCrowd,
    arrive: async (visit) => {
      await openLastPoint(visit);
      await visit.atlas.option('theme', 'tourism').click();
    },
  },
  'thirty behind the globe': {
    hash: `view=${PLACE.join()},2`,
    prepare: withCrowd,
    arrive: async (visit) => {
      await openLastPoint(visit);
      await visit.page.evaluate((lang) => (location.hash = `#lang=${lang}&view=-177,-46,1`), visit.lang);
      await expect.poll(() => visit.page.url()).toContain('view=-177');
    },
  },
  'thirty on a phone, as a list': {
    hash: `view=${PLACE.join()},6`,
    size: PHONE,
    prepare: withCrowd,
    arrive: openLastPoint,
  },
  'no program of the map': {
    hash: 'sel=coronafacts',
    prepare: without(/\/assets\/(svg-)?engine/),
    complains: true,
    mapState: 'failed',
  },
  'no WebGL': {
    hash: 'sel=coronafacts',
    isOfMap: true,
    prepare: (page) =>
      page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: []
        ) {
          return kind.startsWith('webgl') ? null : (getContext.call(this, kind as '2d', ...rest) as null);
        } as typeof getContext;
      }),
  },
  'a base map without its names': {
    hash: '',
    isOfMap: true,
    complains: true,
    prepare: without(/\/geo\/labels/),
    arrive: ({ atlas }) => expect(atlas.map()).toContainText(/n’a pas pu être chargée|could not be loaded/),
  },

  // Where.
  'inside a territory': { hash: 'in=quebec' },
  'inside a drawn area': { hash: 'area=-1,44;5,44;5,49;-1,49' },
  'the ways to ask where': {
    hash: 'near=4.8357,45.764,300&sel=challenges-innovation',
    // The button says how many ways are chosen.
    arrive: press(({ say }) => say('Où ? 1', 'Where? 1')),
  },
  'an outline that is being drawn': {
    hash: 'view=2,46.5,4.6',
    arrive: async (visit) => {
      await openWhere(visit);
      await press(({ say }) => say('Tracer un contour', 'Draw an outline'))(visit);
      await expect(visit.page.getByRole('application')).toBeFocused();
    },
  },
  'a position that is not given': {
    hash: 'view=2,46.5,4.6',
    arrive: async (visit) => {
      await openWhere(visit);
      await press(({ say }) => say('Ma position', 'My position'))(visit);
      await expect(visit.page.getByText(/n’a pas le droit|may not/)).toBeVisible();
    },
  },
  'outlines that cannot be loaded': {
    hash: 'in=quebec',
    complains: true,
    prepare: without(/geo\/outlines\.json/),
    arrive: ({ page }) => expect(page.getByRole('alert').first()).toBeVisible(),
  },

  // Sharing and printing.
  'what can be shared': {
    hash: 'theme=culture&cross=lever',
    arrive: async (visit) => {
      await openShare(visit);
      const [download] = await Promise.all([
        visit.page.waitForEvent('download'),
        visit.page.locator('[data-download="csv"]').click(),
      ]);
      await expect(visit.page.getByText(download.suggestedFilename())).toHaveRole('status');
    },
  },
  'a link that cannot be copied': {
    hash: 'theme=culture',
    prepare: withoutCopy,
    arrive: async (visit) => {
      await openShare(visit);
      await visit.page.getByRole('button', { name: visit.say('Copier le lien', 'Copy the link') }).click();
      await expect(visit.page.getByText(/refuse la copie|refuses to copy/)).toBeVisible();
    },
  },
  'nothing to share': { hash: 'dossier=1', arrive: openShare },
  'no program to share with': {
    hash: '',
    complains: true,
    prepare: without(/ShareDialog.*\.js/),
    arrive: async (visit) => {
      await openShare(visit);
      await expect(visit.page.getByRole('alert')).toBeVisible();
    },
  },
  'a selection on paper': {
    hash: 'theme=culture&palette=dark',
    prepare: withoutPrinter,
    arrive: async (visit) => {
      await printSelection(visit);
      await seePrinted(visit);
    },
  },
  'a selection whose map cannot be drawn for paper': {
    hash: 'theme=culture',
    complains: true,
    mapState: 'failed',
    prepare: without(/\/assets\/(svg-)?engine/),
    arrive: async (visit) => {
      await printSelection(visit);
      await expect(visit.page.locator('[data-print=ready]')).toBeVisible();
    },
  },
  'how a talk is printed': { hash: '', arrive: openPrintOfTour },
  'a talk on paper, with its notes': {
    hash: '',
    prepare: withoutPrinter,
    arrive: async (visit) => {
      await openPrintOfTour(visit);
      await visit.page.getByRole('checkbox').check();
      await press(({ say }) => say('Imprimer', 'Print'))(visit);
      await seePrinted(visit);
    },
  },

  // Talks.
  'the choice of talks': {
    hash: 'theme=tourism',
    arrive: async (visit) => {
      await openPresent(visit);
      await visit.page.getByRole('checkbox', { name: /en boucle|loop/ }).check();
    },
  },
  'a talk that is being made': {
    hash: 'theme=culture',
    arrive: async (visit) => {
      await makeTalk(visit);
      await visit.page.getByRole('dialog').locator('summary').first().click();
    },
  },
  'a talk that is too long for a link': {
    hash: 'theme=culture',
    arrive: async (visit) => {
      await makeTalk(visit);
      const dialog = visit.page.getByRole('dialog');
      await dialog.locator('summary').first().click();
      const notes = dialog.getByRole('textbox', { name: /Notes de l’orateur|Speaker’s notes/ });
      // No two alike: what repeats would be packed into a short link.
      await notes.fill(
        Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at * 5)).join(''),
      );
      await notes.blur();
      await expect(dialog.getByRole('note')).toBeVisible();
    },
  },
  'a file that is no talk': {
    hash: 'theme=economy',
    arrive: async (visit) => {
      await openPresent(visit);
      await openFile(visit, '{ nothing');
      await expect(visit.page.getByRole('dialog').getByRole('alert')).toBeVisible();
    },
  },
  'a talk that names what is gone': {
    hash: 'theme=economy',
    arrive: async (visit) => {
      await openPresent(visit);
      await openFile(visit, JSON.stringify(deck));
      await expect(visit.page.getByRole('dialog').getByRole('note')).toBeVisible();
    },
  },
  'a talk that was kept and cannot be read': {
    hash: '',
    prepare: (page) =>
      page.addInitScript(
        (text) => localStorage.setItem('atlas.decks', text),
        JSON.stringify([deck, { ...deck, schema: 'atlas-deck/0' }]),
      ),
    arrive: async (visit) => {
      await openPresent(visit);
      await expect(visit.page.getByRole('dialog').getByRole('alert')).toBeVisible();
    },
  },
  'the cover of a talk': { hash: TALK, isPublic: true },
  'the sheet of keys': { hash: TALK, isPublic: true, arrive: openSheetOfKeys },
  'a slide': { hash: `${TALK}&step=2` },
  'a slide for a projector': { hash: `palette=projector&${TALK}&step=15` },
  'a slide left for a question': { hash: `theme=tourism&${TALK}&step=2` },
  'a slide explored': { hash: `${TALK}&step=5`, arrive: openExplored },
  'a slide on a black screen': { hash: `${TALK}&step=2`, arrive: ({ page }) => page.keyboard.press('b') },
  'a slide of words': kindAt(1),
  'a slide of a figure': kindAt(2),
  'a slide of bars': kindAt(3),
  'a slide of the matrix': kindAt(4),
  'a slide of the timeline': kindAt(5),
  'a slide of a comparison': kindAt(6),
  'a slide of a picture': kindAt(7),
  'a slide of the matrix on a phone': kindAt(4, PHONE),
  'the editor of slides of each kind': {
    hash: 'theme=tourism',
    prepare: keepDeck,
    arrive: async (visit) => {
      await openPresent(visit);
      const dialog = visit.page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^(Modifier|Edit) [«“]/ }).click();
      // The editor is fetched as it is opened.
      await expect(dialog.locator('summary').first()).toBeVisible();
      for (const summary of await dialog.locator('summary').all()) await summary.click();
      await expect(dialog.locator('[data-plate]').first()).toBeVisible();
    },
  },
  'the speaker’s window': { hash: `${TALK}&step=2&screen=speaker` },
  'the speaker’s window on a phone': { hash: `${TALK}&step=5&screen=speaker`, size: PHONE },
  'the speaker’s window, explored to a record': {
    hash: `${TALK}&step=2&screen=speaker`,
    arrive: async (visit) => {
      await openExplored(visit);
      await openFirst(visit);
    },
  },
  'a speaker’s window that was blocked': {
    hash: `${TALK}&step=2`,
    prepare: (page) => page.addInitScript(() => (window.open = () => null)),
    arrive: async ({ page }) => {
      await page.keyboard.press('s');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  'a kiosk': { hash: 'mode=present&tour=pitch&step=2&kiosk=600' },
  'a kiosk explored': {
    hash: 'mode=present&tour=pitch&step=2&kiosk=600',
    arrive: async (visit) => {
      await press(({ say }) => say('Explorer', 'Explore'))(visit);
      await visit.atlas.option('theme', 'culture').click();
    },
  },
};

/**
 * What axe finds wrong in the page. But one rule where the atlas is embedded, on stage, or of another collection: it takes every link
 * within a page for a skip link until it meets one that leaves it; there none does, and the links are states.
 */
async function violationsIn(page: Page, hasContrast = true): Promise<string[]> {
  await page.evaluate(`window.axe || (() => { ${axe.source} })()`);
  return page.evaluate(async (contrast) => {
    const rules = {
      'skip-link': { enabled: !/embed=1|mode=present|atlas=/.test(location.hash) },
      'color-contrast': { enabled: contrast },
    };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      rules,
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, hasContrast);
}

/**
 * How many elements the page has: another number after a change of the language says that more has changed. The head
 * has a link for each part of the program that is loaded.
 */
const sizeOf = (page: Page) => page.evaluate(() => document.querySelectorAll('body *').length);

/** Turns the page to English where it stands; whether it still shows the same. */
async function turnEnglish(page: Page): Promise<boolean> {
  const before = await sizeOf(page);
  await page.evaluate(() => (location.hash = location.hash.replace('lang=fr', 'lang=en')));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  return (await sizeOf(page)) === before;
}

for (const [name, state] of Object.entries(STATES)) {
  const { hash, size, prepare, arrive, mapState = 'ready', complains = false } = state;
  const tag = state.isOfMap ? ['@axe', '@map'] : ['@axe'];
  test.describe(name, { tag }, () => {
    if (state.isPublic) test.use({ baseURL: async ({ baseURL }, use) => use(underPublicHost(baseURL)) });
    if (state.isFirstVisit) test.use({ firstVisit: true });
    test('has no fault, in either language', async ({ atlas, page, problems }) => {
      problems.expected = complains;
      if (size) await page.setViewportSize({ width: size[0], height: size[1] });
      await prepare?.(page);
      const visit = async (lang: Lang) => {
        await page.goto(`./#lang=${lang}${hash && `&${hash}`}`);
        if (mapState) await expect(atlas.map()).toHaveAttribute('data-state', mapState);
        if (arrive) await atlas.expectStageOf(hash);
        await arrive?.({ atlas, page, lang, say: (fr, en) => (lang === 'fr' ? fr : en) });
      };
      await visit('fr');
      expect(await violationsIn(page)).toEqual([]);
      if (!(await turnEnglish(page))) {
        // The state did not outlive the change: it is reached again.
        test.info().annotations.push({ type: 'reached again in English' });
        await page.emulateMedia({ media: null });
        await page.goto('about:blank');
        await visit('en');
      }
      // The colours are those of the other language, and their contrast is most of what axe takes.
      expect(await violationsIn(page, false)).toEqual([]);
    });
  });
}
