/** What is shown as a table to read: the columns of one language, in words. */
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import { valuesOf } from '../domain/collection/facets.ts';
import type { Dated, FacetDefinition, Initiative } from '../domain/collection/records.ts';
import { DECIMALS, formatCsv, type Cell, type Separator } from '../domain/text/csv.ts';
import { countryName } from '../domain/text/format.ts';
import { translator } from './messages/messages.ts';
import { facetPlural, optionLabel } from './option-label.ts';
import { extraColumns, figureText, placesOf, sourceText } from './published-row.ts';
import { fileName, type Selection } from './selection.ts';

/** What stands between the values of one cell. */
const BETWEEN_VALUES = ' ; ';

/**
 * What is shown as CSV for a spreadsheet in the reader's language: one line per initiative, each value in words, and
 * the decimal sign that goes with the separator. Longitude and latitude are degrees,
 * WGS 84, of the place where the initiative stands. `toCsv` has the codes.
 */
export function selectionTable(selection: Selection, separator: Separator): string {
  const { initiatives } = selection;
  const columns = columnsOf(selection);
  return formatCsv(
    [
      columns.map(({ head }) => head),
      ...initiatives.map((initiative) => columns.map(({ cell }) => cell(initiative))),
    ],
    { separator, decimal: DECIMALS[separator] },
  );
}

/** « tableau-initiatives-2026-11-22-selection.csv » */
export function tableName(selection: Selection, isWhole: boolean): string {
  return `${translator(selection.lang)('table.file')}-${fileName(selection, isWhole, 'csv')}`;
}

/** A column of the table: its head, and what it says of a record. */
interface Column {
  readonly head: string;
  readonly cell: (initiative: Initiative) => Cell;
}

const joined = (texts: readonly string[]): string => texts.join(BETWEEN_VALUES);

function columnsOf({ atlas, address, lang }: Selection): Column[] {
  const t = translator(lang);
  const wording = { atlas, lang, t };
  const [base] = address.split('#');
  const dated = ({ label, certainty }: Pick<Dated, 'label' | 'certainty'>) =>
    certainty === 'inferred' ? `${label[lang]} (${t('record.inferred')})` : label[lang];
  const names = (bodies: Initiative['bearers']) => joined(bodies.map(({ name }) => name[lang]));
  const column = (head: string, cell: Column['cell']): Column => ({ head, cell });
  const facetColumn = (facet: FacetDefinition): Column => ({
    head: facet.kind === 'bearer' ? t('table.bearerKinds') : facetPlural(wording, facet.id),
    cell: (initiative) =>
      joined(valuesOf(atlas, initiative, facet.id).map((value) => optionLabel(wording, facet.id, value))),
  });
  const facetsOfKind = (kind: FacetDefinition['kind']) =>
    atlas.facets.filter((facet) => facet.kind === kind && !facet.theme).map(facetColumn);
  const placeOf = (initiative: Initiative) => placesOf(atlas, initiative)[0]?.place;
  return [
    column(t('table.title'), ({ title }) => title[lang]),
    ...atlas.facets.filter(({ theme }) => theme).map(facetColumn),
    column(t('table.bearers'), ({ bearers }) => names(bearers)),
    ...facetsOfKind('bearer'),
    column(t('table.partners'), ({ partners }) => names(partners)),
    column(t('table.place'), (initiative) => placeOf(initiative)?.name[lang] ?? null),
    column(t('table.region'), (initiative) => placeOf(initiative)?.region?.[lang] ?? null),
    column(t('table.country'), (initiative) => {
      const country = placeOf(initiative)?.country;
      return country ? countryName(country, lang) : null;
    }),
    column(t('table.precision'), (initiative) => {
      const place = placeOf(initiative);
      return place ? t(`precision.${place.precision}`) : t('place.none');
    }),
    column(t('table.otherPlaces'), (initiative) =>
      joined(
        placesOf(atlas, initiative)
          .slice(1)
          .map(({ place: { name }, role }) => `${name[lang]} (${t(`role.${role}`)})`),
      ),
    ),
    ...facetsOfKind('terms'),
    column(t('record.takeaway'), ({ takeaway }) => takeaway?.[lang] ?? null),
    column(t('table.summary'), ({ summary }) => summary?.[lang] ?? null),
    column(t('record.figures'), ({ figures }) => joined(figures.map((figure) => figureText(figure, lang)))),
    column(t('record.dates'), ({ dates }) => joined(dates.map(dated))),
    column(t('record.source'), (initiative) => sourceText(atlas, initiative) || null),
    column(t('table.published'), ({ issue }) => {
      const found = atlas.issues.find(({ number }) => number === issue);
      return found ? dated(found.published) : null;
    }),
    ...extraColumns(atlas).map((name) => ({
      head: name,
      cell: ({ extra }: Initiative) => extra.find((cell) => cell.name === name)?.value ?? null,
    })),
    column(t('table.address'), ({ id }) => `${base}#${encode({ ...DEFAULT_ADDRESS, lang, sel: id }, atlas)}`),
    column(t('table.longitude'), (initiative) => placeOf(initiative)?.coordinates[0] ?? null),
    column(t('table.latitude'), (initiative) => placeOf(initiative)?.coordinates[1] ?? null),
  ];
}
