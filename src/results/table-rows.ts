/** The results as rows of a table, and in which order a column sorts them. */
import { mainPlace } from '../domain/collection/main-place.ts';
import { themeFacet } from '../domain/collection/facets.ts';
import type { Atlas, Initiative, Lang } from '../domain/collection/records.ts';
import { spanOf, type Day } from '../domain/time/calendar.ts';
import { countryName } from '../domain/text/format.ts';
import { issueName, themeLabel } from '../words/option-label.ts';
import { sectionOf } from '../words/published-row.ts';
import type { Wording } from '../words/wording.ts';

const COLUMNS = ['title', 'place', 'country', 'theme', 'bearers', 'dates', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns of the table; what no record of the collection can say has none. */
export function columnsOf(atlas: Atlas): Column[] {
  const absent: readonly (Column | false)[] = [
    !themeFacet(atlas) && 'theme',
    atlas.issues.length === 0 && 'source',
    ...(Object.keys(atlas.places).length === 0 ? (['place', 'country'] as const) : []),
  ];
  return COLUMNS.filter((column) => !absent.includes(column));
}

export interface TableRow {
  readonly record: Initiative;
  /** What each cell says; empty where the collection does not say it. */
  readonly cells: Readonly<Record<Column, string>>;
  /** Its first day of all; null: it has no date. */
  readonly firstDay: Day | null;
  /** The number of the issue, and the page of its section there. */
  readonly source: readonly [issue: number, page: number];
}

/** By which column a table is sorted. */
export interface Sorting {
  readonly column: Column;
  readonly direction: 'ascending' | 'descending';
}

/** The rows of the table of results, in the order of the records. */
export function tableRows(wording: Wording, records: readonly Initiative[]): TableRow[] {
  const { atlas, lang, t } = wording;
  return records.map((record) => {
    const place = mainPlace(record, atlas.places);
    const page = sectionOf(atlas, record)?.page;
    const issue = record.issue === undefined ? '' : issueName(wording, record.issue, 'short');
    const dates = record.dates
      .map((dated) => ({ dated, first: spanOf(dated).first }))
      .toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
    return {
      record,
      cells: {
        title: record.title[lang],
        place: place?.name[lang] ?? t('place.none'),
        country: place?.country ? countryName(place.country, lang) : '',
        theme: themeLabel(wording, record),
        bearers: record.bearers.map(({ name }) => name[lang]).join(' · '),
        dates: dates.map(({ dated }) => dated.label[lang]).join(' · '),
        source: page === undefined ? issue : t('table.page', { issue, page }),
      },
      firstDay: dates[0]?.first ?? null,
      source: [record.issue ?? 0, page ?? 0],
    };
  });
}

/**
 * The rows in the order that a column gives them: words as the language sorts them, dates by their first day, sources
 * by issue and page. Those without a date stand last in both directions; equal ones keep their order, and without
 * a sorting all do.
 */
export function sortedRows(rows: readonly TableRow[], sorting: Sorting | null, lang: Lang): TableRow[] {
  if (!sorting) return [...rows];
  const { column, direction } = sorting;
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'dates') {
    const dated = rows.filter(({ firstDay }) => firstDay !== null);
    return [
      ...dated.toSorted(
        (a, b) => sign * (a.firstDay! < b.firstDay! ? -1 : Number(a.firstDay! > b.firstDay!)),
      ),
      ...rows.filter(({ firstDay }) => firstDay === null),
    ];
  }
  if (column === 'source')
    return rows.toSorted((a, b) => sign * (a.source[0] - b.source[0] || a.source[1] - b.source[1]));
  const { compare } = new Intl.Collator(lang, { numeric: true, ignorePunctuation: true });
  return rows.toSorted((a, b) => sign * compare(a.cells[column], b.cells[column]));
}

/** What a press on the head of a column makes of the order: ascending, then descending, then that of the answer. */
export function nextSorting(sorting: Sorting | null, column: Column): Sorting | null {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
