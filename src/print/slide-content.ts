/** What the slides of a talk say, for files that other programs show: PowerPoint, or pictures. */
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { signOf } from '../domain/collection/signs.ts';
import type { Initiative, Text } from '../domain/collection/records.ts';
import { answer } from '../domain/question/answer.ts';
import { eitherText } from '../domain/text/either-text.ts';
import { formatFigure, formatPartialDate } from '../domain/text/format.ts';
import { placeLine } from '../domain/text/place-line.ts';
import { figureOf, hasMap, isPlate } from '../domain/tours/slides.ts';
import type { FigureReference } from '../domain/tours/slide-shape.ts';
import { paragraphsOf, type PlateStep, type Step, type Tour } from '../domain/tours/tours.ts';
import type { TourSnapshot } from '../map/snapshot/tour-snapshots.ts';
import { displayUrl, publicAddress } from '../platform/public-address.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { PALETTE_COLOURS } from '../theme/palettes.ts';
import { closingWords } from '../words/closing-words.ts';
import { altOf } from '../words/map-alt.ts';
import type { Credits } from './credits.ts';
import type { MapImage } from './map-images.ts';
import { TOUR_MAP, type SlideContent } from './slide.ts';
import { stepChart } from './step-chart.ts';
import { fileOfAddress, pictureOfCode, pictureOfSvg } from './slide-picture.ts';

/** What a kind of slide has beside its title, its sentence and its notes. */
type Parts = Pick<SlideContent, 'figure' | 'hue' | 'points' | 'lines' | 'picture'>;

/** More of them than this are counted, not listed. */
const MOST_LINES = 4;
const { ink, signs } = PALETTE_COLOURS.light;
const NOTHING: Parts = { figure: null, hue: ink, points: [], lines: [], picture: null };
const joined = (parts: readonly (string | undefined)[], by: string) => parts.filter(Boolean).join(by);

/**
 * The slides of a talk: its cover, its steps, the closing one. Rejects where a chart or a picture cannot be read.
 *
 * @param images the maps of the cover and of the steps that have one, in that order
 */
export async function slideContents(
  atlas: AtlasState,
  tour: Tour,
  snapshots: readonly TourSnapshot[],
  images: readonly (MapImage | undefined)[],
  credits: Credits,
): Promise<SlideContent[]> {
  const { lang, t } = atlas;
  const home = publicAddress();
  const isOurs = atlas.tours.value?.tours.has(tour.id) ?? false;
  const talk = tour.title[lang];
  const { speaker, event, date } = tour.cover ?? {};
  const where = [event && eitherText(event, lang), date && formatPartialDate(date, lang)];
  const made = [speaker, joined(where, ', '), atlas.atlas.head.publisher?.name, credits.made].flatMap(
    (line) => line || [],
  );
  const ends = { ...NOTHING, over: credits.title, lines: made, notes: '' };

  /** Of a deck, which exists in this browser only, the record that a slide is about. */
  function linkTo(step: number, shown: readonly Initiative[]): SlideContent['link'] {
    if (home === null) return null;
    const stage = { tour: tour.id, step, screen: 'audience', kiosk: null } as const;
    const sel = shown.length === 1 ? shown[0]!.id : null;
    const state = isOurs ? { stage } : { sel };
    const fragment = encode({ ...DEFAULT_ADDRESS, lang, ...state }, atlas.atlas);
    return { address: `${home}#${fragment}`, text: `${t('paper.address')} · ${displayUrl(home)}` };
  }

  const slides: SlideContent[] = [];
  let maps = 0;
  for (const [number, { slide, shown }] of snapshots.entries()) {
    const image = hasMap(slide) ? images[maps++] : null;
    const ratio = TOUR_MAP.height / TOUR_MAP.width;
    const map = image ? { file: image.file, alt: altOf(atlas, shown), ratio } : null;
    if (slide.kind !== 'step') {
      const [title, sentence] = [talk, tour.introduction[lang]];
      slides.push({ ...ends, title, sentence, link: linkTo(0, []), foot: credits.map, picture: map });
      continue;
    }
    const { step } = slide;
    const about = step.initiatives.length > 0 ? shown : [];
    const parts = isPlate(step)
      ? await plateParts(atlas, tour, step)
      : { ...NOTHING, ...mapParts(atlas, step, about), picture: map };
    slides.push({
      over: joined([talk, about.length === 1 ? placeLine(atlas.atlas, about[0]!, lang) : ''], ' · '),
      title: step.title[lang],
      sentence: step.sentence[lang],
      ...parts,
      link: linkTo(number, about),
      foot: joined([credits.source, map ? credits.map : ''], ' '),
      notes: notesOf(atlas, paragraphsOf(step, lang), about),
    });
  }
  const foot = `${credits.source} ${credits.map} ${t('record.classification')}`;
  const link = linkTo(tour.steps.length + 1, []);
  // As on the stage, the last slide leads the audience to the talk.
  const picture =
    home !== null && link
      ? await pictureOfCode(link.address, t('stage.code', { address: displayUrl(home) }))
      : null;
  return [...slides, { ...ends, ...closingWords(atlas, tour), link, foot, picture }];
}

/** A slide beside its map: its figure, and the initiatives that it is about. */
function mapParts(
  atlas: AtlasState,
  step: Step,
  about: readonly Initiative[],
): Pick<Parts, 'figure' | 'hue' | 'lines'> {
  const [first] = about;
  return {
    figure: step.kind === 'place' ? recordFigure(atlas, step.figure) : null,
    hue: (first && signs[signOf(atlas.atlas, first)]) ?? ink,
    lines: about.length > MOST_LINES ? [] : about.map((record) => lineOf(atlas, record, about.length > 1)),
  };
}

/** A slide without a map. */
async function plateParts(atlas: AtlasState, { pictures }: Tour, step: PlateStep): Promise<Parts> {
  const said = (text: Text) => eitherText(text, atlas.lang);
  switch (step.kind) {
    case 'text': {
      const { lines, quotation } = step;
      const quoted = quotation ? [atlas.t('plate.quoted', { words: said(quotation.words) })] : [];
      return {
        ...NOTHING,
        points: [...lines.map(said), ...quoted],
        lines: quotation ? [said(quotation.source)] : [],
      };
    }
    case 'figure': {
      const { number } = step;
      if (number.from === 'elsewhere')
        return {
          ...NOTHING,
          figure: { value: number.value, label: said(number.label) },
          lines: [said(number.source)],
        };
      if (number.from === 'record') {
        const record = atlas.atlas.initiatives.find(({ id }) => id === number.initiative);
        const lines = record ? [record.title[atlas.lang]] : [];
        return { ...NOTHING, figure: recordFigure(atlas, number), lines };
      }
      const { count } = answer(atlas.answers.sources, step.question);
      return { ...NOTHING, figure: { value: String(count), label: atlas.t('plate.counted', { count }) } };
    }
    case 'chart': {
      const chart = stepChart(atlas, step);
      if (!chart) return { ...NOTHING, points: [atlas.t('plate.unknown')] };
      return { ...NOTHING, picture: await pictureOfSvg(chart.svg, chart.description) };
    }
    case 'picture': {
      const address = pictures?.[step.picture];
      if (address === undefined) return { ...NOTHING, points: [atlas.t('plate.noPicture')] };
      return { ...NOTHING, lines: [step.credit], picture: await fileOfAddress(address, said(step.alt)) };
    }
  }
}

function recordFigure(
  { atlas, lang, t }: AtlasState,
  reference: FigureReference | undefined,
): SlideContent['figure'] {
  const found = figureOf({ figure: reference }, atlas);
  if (!found) return null;
  const { qualifier, label } = found.figure;
  const before = qualifier === 'exactly' ? '' : t(`figure.${qualifier}`);
  return { value: formatFigure(found.figure, lang), label: joined([before, label[lang]], ' ') };
}

/** An initiative as a line: its title, and its place where that is not said above; else its dates. */
function lineOf({ atlas, lang }: AtlasState, record: Initiative, hasPlace: boolean): string {
  const aside = hasPlace
    ? placeLine(atlas, record, lang)
    : record.dates.map(({ label }) => label[lang]).join(', ');
  return joined([record.title[lang], aside], ' — ');
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
