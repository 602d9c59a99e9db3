/** What the slides of a talk say, for files that other programs show: PowerPoint, or pictures. */
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { signOf } from '../domain/collection/signs.ts';
import type { Initiative } from '../domain/collection/records.ts';
import { formatFigure } from '../domain/text/format.ts';
import { placeLine } from '../domain/text/place-line.ts';
import { figureOf } from '../domain/tours/slides.ts';
import { paragraphsOf, type Tour } from '../domain/tours/tours.ts';
import type { TourSnapshot } from '../map/snapshot/tour-snapshots.ts';
import { displayUrl, publicAddress } from '../platform/public-address.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import { altOf } from '../words/map-alt.ts';
import type { Credits } from './credits.ts';
import type { MapImage } from './map-images.ts';

/** One slide, all texts in one language; a text that is missing is empty. */
export interface SlideContent {
  /** The line above the title: the talk, and where the slide is. */
  readonly over: string;
  readonly title: string;
  readonly sentence: string;
  readonly figure: { readonly value: string; readonly label: string } | null;
  /** The colour of the figure, `#rrggbb`. */
  readonly hue: string;
  /** What stands below: initiatives with their places, or credits. */
  readonly lines: readonly string[];
  /** Where the slide is alive. */
  readonly link: { readonly address: string; readonly text: string } | null;
  /** Where its facts come from, and the map. */
  readonly foot: string;
  /** What the speaker says, and the sources of the records. */
  readonly notes: string;
  readonly map: { readonly file: Blob; readonly alt: string } | null;
}

/** More of them than this are counted, not listed. */
const MOST_LINES = 4;

/**
 * The slides of a talk: its cover, its steps, the closing one.
 *
 * @param images the maps of the cover and of the steps, in that order
 */
export function slideContents(
  atlas: AtlasState,
  tour: Tour,
  snapshots: readonly TourSnapshot[],
  images: readonly (MapImage | undefined)[],
  credits: Credits,
): SlideContent[] {
  const { lang, t } = atlas;
  const { publisher } = atlas.atlas.head;
  const home = publicAddress();
  const isOurs = atlas.tours.value?.tours.has(tour.id) ?? false;
  const talk = tour.title[lang];
  const ink = PALETTE_COLOURS.light.ink;
  const plain = { figure: null, hue: ink, over: credits.title, notes: '' } as const;
  const made = [publisher?.name ?? '', credits.made].filter((line) => line !== '');

  /** Of a deck, which exists in this browser only, the record that a slide is about. */
  function linkTo(step: number, shown: readonly Initiative[]): SlideContent['link'] {
    if (home === null) return null;
    const stage = { tour: tour.id, step, screen: 'audience', kiosk: null } as const;
    const sel = shown.length === 1 ? shown[0]!.id : null;
    const state = isOurs ? { stage } : { sel };
    const fragment = encode({ ...DEFAULT_ADDRESS, lang, ...state }, atlas.atlas);
    return { address: `${home}#${fragment}`, text: `${t('paper.address')} · ${displayUrl(home)}` };
  }

  const slides = snapshots.map(({ slide, shown }, number): SlideContent => {
    const image = images[number];
    const map = image ? { file: image.file, alt: altOf(atlas, shown) } : null;
    const foot = `${credits.source} ${credits.map}`;
    if (slide.kind !== 'step') {
      const [title, sentence] = [talk, tour.introduction[lang]];
      return { ...plain, title, sentence, lines: made, link: linkTo(0, []), foot: credits.map, map };
    }
    const { step } = slide;
    const found = figureOf(step, atlas.atlas);
    const about = step.initiatives.length > 0 ? shown : [];
    return {
      over: [talk, about.length === 1 ? placeLine(atlas.atlas, about[0]!, lang) : '']
        .filter((part) => part !== '')
        .join(' · '),
      title: step.title[lang],
      sentence: step.sentence[lang],
      figure: found
        ? {
            value: formatFigure(found.figure, lang),
            label: [
              found.figure.qualifier === 'exactly' ? '' : t(`figure.${found.figure.qualifier}`),
              found.figure.label[lang],
            ]
              .filter((part) => part !== '')
              .join(' '),
          }
        : null,
      hue: PALETTE_COLOURS.light.signs[about[0] ? signOf(atlas.atlas, about[0]) : -1] ?? ink,
      lines: about.length > MOST_LINES ? [] : about.map((record) => lineOf(atlas, record, about.length > 1)),
      link: linkTo(number, about),
      foot,
      notes: notesOf(atlas, paragraphsOf(step, lang), about),
      map,
    };
  });
  const closing: SlideContent = {
    ...plain,
    title: t('stage.closing'),
    sentence: t('stage.closingSentence'),
    lines: made,
    link: linkTo(tour.steps.length + 1, []),
    foot: `${credits.source} ${credits.map} ${t('record.classification')}`,
    map: null,
  };
  return [...slides, closing];
}

/** An initiative as a line: its title, and its place where that is not said above; else its dates. */
function lineOf({ atlas, lang }: AtlasState, record: Initiative, hasPlace: boolean): string {
  const aside = hasPlace
    ? placeLine(atlas, record, lang)
    : record.dates.map(({ label }) => label[lang]).join(', ');
  return [record.title[lang], aside].filter((part) => part !== '').join(' — ');
}

function notesOf(
  { lang, t }: AtlasState,
  paragraphs: readonly string[],
  about: readonly Initiative[],
): string {
  const sources = about.flatMap(({ sources }) =>
    sources.map(({ publisher, title, address }) => `${publisher}, ${title[lang]}, ${address}`),
  );
  return [...paragraphs, ...(sources.length > 0 ? [t('paper.sources'), ...new Set(sources)] : [])].join('\n');
}
