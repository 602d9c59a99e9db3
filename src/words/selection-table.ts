/** What is shown as a table to read: the columns of one language, in words. */
import { DEFAULT_ADDRESS, encode } from '../domain/address/address.ts';
import type { Dated, Initiative } from '../domain/collection/records.ts';
import { DIALECTS, formatCsv, type Cell } from '../domain/text/csv.ts';
import { countryName } from '../domain/text/format.ts';
import { translator, type MessageKey } from './messages/messages.ts';
import { optionLabel } from './option-label.ts';
import { figureText, placesOf, sourceText } from './published-row.ts';
import { fileName, type Selection } from './selection.ts';

/** What stands between the values of one cell. */
const SEPARATOR = ' ; ';

/**
 * What is shown as CSV for a spreadsheet in the reader's language: one line per initiative, each value in words, and
 * the separator and the decimal sign that a spreadsheet of that language expects. Longitude and latitude are degrees,
 * WGS 84, of the place where the initiative stands. `toCsv` has the codes.
 */
export function selectionTable(selection: Selection): string {
  const { initiatives, lang } = selection;
  const t = translator(lang);
  const rows = initiatives.map((initiative) => rowOf(selection, initiative));
  const head = COLUMNS.map((column) => t(column));
  return formatCsv([head, ...rows.map((row) => COLUMNS.map((column) => row[column]))], DIALECTS[lang]);
}

/** « tableau-initiatives-2026-11-22-selection.csv » */
export function tableName(selection: Selection, isWhole: boolean): string {
  return `${translator(selection.lang)('table.file')}-${fileName(selection, isWhole, 'csv')}`;
}

const COLUMNS = [
  'table.title',
  'facet.theme',
  'table.bearers',
  'table.bearerKinds',
  'table.partners',
  'table.place',
  'table.region',
  'facet.country',
  'table.precision',
  'table.otherPlaces',
  'record.scale',
  'record.levers',
  'record.audiences',
  'facet.status',
  'record.takeaway',
  'table.summary',
  'record.figures',
  'record.dates',
  'record.source',
  'table.published',
  'table.address',
  'table.longitude',
  'table.latitude',
] as const satisfies MessageKey[];

function rowOf(
  { atlas, address, lang }: Selection,
  initiative: Initiative,
): Record<(typeof COLUMNS)[number], Cell> {
  const t = translator(lang);
  const wording = { atlas, lang, t };
  const labels = (facet: 'bearer' | 'lever' | 'audience', values: readonly string[]) =>
    values.map((value) => optionLabel(wording, facet, value)).join(SEPARATOR);
  const [first, ...others] = placesOf(atlas, initiative);
  if (!first) throw new Error(`${initiative.id}: expected a place, found none`);
  const { place } = first;
  const [lng, lat] = place.coordinates;
  const dossier = atlas.dossiers.find(({ number }) => number === initiative.dossier);
  const dated = ({ label, certainty }: Pick<Dated, 'label' | 'certainty'>) =>
    certainty === 'inferred' ? `${label[lang]} (${t('record.inferred')})` : label[lang];
  const [base] = address.split('#');
  return {
    'table.title': initiative.title[lang],
    'facet.theme': optionLabel(wording, 'theme', initiative.theme),
    'table.bearers': initiative.bearers.map(({ name }) => name[lang]).join(SEPARATOR),
    'table.bearerKinds': labels('bearer', [...new Set(initiative.bearers.map(({ kind }) => kind))]),
    'table.partners': initiative.partners.map(({ name }) => name[lang]).join(SEPARATOR),
    'table.place': place.name[lang],
    'table.region': place.region?.[lang] ?? null,
    'facet.country': countryName(place.country, lang),
    'table.precision': t(`precision.${place.precision}`),
    'table.otherPlaces': others
      .map(({ place: { name }, role }) => `${name[lang]} (${t(`role.${role}`)})`)
      .join(SEPARATOR),
    'record.scale': optionLabel(wording, 'scale', initiative.scale),
    'record.levers': labels('lever', initiative.levers),
    'record.audiences': labels('audience', initiative.audiences),
    'facet.status':
      initiative.status === undefined ? null : optionLabel(wording, 'status', initiative.status),
    'record.takeaway': initiative.takeaway[lang],
    'table.summary': initiative.summary[lang],
    'record.figures': initiative.figures.map((figure) => figureText(figure, lang)).join(SEPARATOR),
    'record.dates': initiative.dates.map(dated).join(SEPARATOR),
    'record.source': sourceText(atlas, initiative),
    'table.published': dossier ? dated(dossier.published) : null,
    'table.address': `${base}#${encode({ ...DEFAULT_ADDRESS, lang, sel: initiative.id })}`,
    'table.longitude': lng,
    'table.latitude': lat,
  };
}
