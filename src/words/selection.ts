/** The present selection as data and as a citation. */
import type { FeatureCollection, Point } from 'geojson';
import type { Day } from '../domain/time/calendar.ts';
import type { Separator } from '../domain/text/csv.ts';
import { formatDay, formatList } from '../domain/text/format.ts';
import type { PublishedRow } from './published-columns.ts';
import { toCsv, toGeoJSON } from './publish.ts';
import type { Atlas, Initiative, Lang } from '../domain/collection/records.ts';
import { wholeTitle } from './head-words.ts';
import { translator } from './messages/messages.ts';

/** What is shown, and where it came from. */
export interface Selection {
  readonly atlas: Atlas;
  /** What is shown, in its order. */
  readonly initiatives: readonly Initiative[];
  /** The question in words, in the reader's language. */
  readonly question: string;
  /** The address that shows it again. */
  readonly address: string;
  readonly lang: Lang;
  /** The day of the reader. */
  readonly day: Day;
  /** The version of the atlas. */
  readonly version: string;
}

/** From where a file came: a foreign member (RFC 7946, 6.1) of a GeoJSON that a reader downloads. */
export interface Provenance {
  title: string;
  version: string;
  question: string;
  language: Lang;
  initiatives: number;
  initiatives_in_atlas: number;
  address: string;
  date: Day;
  sources: string[];
  /** That of the collection, where it has one. */
  licence?: string;
  licence_address?: string;
}

/** What is shown as CSV, with the columns of the published file: rows and nothing else. */
export function selectionCsv({ atlas, initiatives }: Selection, separator: Separator): string {
  return toCsv({ ...atlas, initiatives: [...initiatives] }, separator);
}

/** What is shown as GeoJSON, with the properties of the published file, and where it came from. */
export function selectionGeoJSON(
  selection: Selection,
): FeatureCollection<Point, PublishedRow> & { metadata: Provenance } {
  const { atlas, initiatives, question, address, lang, day, version } = selection;
  const { licence } = atlas.head;
  const { type, features } = toGeoJSON({ ...atlas, initiatives: [...initiatives] });
  return {
    type,
    metadata: {
      title: wholeTitle(selection),
      version,
      question,
      language: lang,
      initiatives: initiatives.length,
      initiatives_in_atlas: atlas.initiatives.length,
      address,
      date: day,
      sources: sourcesOf(selection),
      ...(licence && { licence: licence.name }),
      ...(licence?.address && { licence_address: licence.address }),
    },
    features,
  };
}

/** What is shown as a line for a bibliography. */
export function citation(selection: Selection): string {
  const { atlas, question, address, lang, day } = selection;
  const { head } = atlas;
  // The version of the program is that of the built-in collection alone.
  const version = head.version ?? (atlas.key === null ? selection.version : '');
  const sources = [formatList(sourcesOf(selection), lang), head.publisher?.name].filter(Boolean).join(', ');
  const t = translator(lang);
  const title = wholeTitle(selection);
  return [
    t('share.citation', {
      title: version === '' ? title : t('share.citationVersion', { title, version }),
      question,
    }),
    ...(sources === '' ? [] : [t('share.citationSources', { sources })]),
    t('share.citationAddress', { address, day: formatDay(day, lang) }),
    ...(head.licence ? [t('share.citationLicence', { licence: head.licence.name })] : []),
  ].join(' ');
}

/** `initiatives-2026-11-22-selection.csv` */
export function fileName({ day }: Selection, isWhole: boolean, extension: string): string {
  return `initiatives-${day}${isWhole ? '' : '-selection'}.${extension}`;
}

/** The issues of the records shown, with their dates, and whether these are inferred. */
export function sourcesOf({ atlas, initiatives, lang }: Selection): string[] {
  const t = translator(lang);
  return atlas.issues
    .filter(({ number }) => initiatives.some(({ issue }) => issue === number))
    .map(({ title, published: { label, certainty } }) => {
      const mark = certainty === 'inferred' ? `, ${t('record.inferred')}` : '';
      return t('share.source', { title: title[lang], date: label[lang] + mark });
    });
}
