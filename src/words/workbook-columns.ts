/**
 * The columns of the workbook that a reader takes away, and edits: one for each language of a text, values in words. The
 * names are those by which `domain/table/match` knows a column again, so that the workbook comes back as it went out.
 */
import { valuesOf } from '../domain/collection/facets.ts';
import type { Atlas, Dated, FacetDefinition, Initiative, Lang } from '../domain/collection/records.ts';
import { wordsOf, type Text } from '../domain/collection/shown-text.ts';
import { SEASON_MONTHS } from '../domain/table/date-words.ts';
import { countryName } from '../domain/text/format.ts';
import { translator } from './messages/messages.ts';
import { facetPlural, optionLabel } from './option-label.ts';
import { extraColumns, figureText, placesOf, sourceText } from './published-row.ts';

/** What a cell of the workbook holds; a date is midnight UTC of its day. */
export type WorkbookCell = string | number | Date | null;

/** A column of the workbook. */
export interface WorkbookColumn {
  readonly header: string;
  /** What it says, in the language of the reader. */
  readonly meaning: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (record: Initiative) => WorkbookCell;
  /** The values that its cells may have; absent: any. */
  readonly choices?: readonly string[];
  /** What stands between several values of one cell; absent: there is one. */
  readonly separator?: string;
}

const WIDTH = { id: 24, number: 12, short: 20, title: 44, text: 60 } as const;
/** A spreadsheet has no dates before, https://support.microsoft.com/office/0af1ad87: its serials begin there. */
const FIRST_YEAR = 1900;

type Said = Readonly<Record<Lang, string>>;

/** The columns of a collection, named and explained in the language of the reader. */
export function workbookColumns(atlas: Atlas, lang: Lang): WorkbookColumn[] {
  const t = translator(lang);
  const { languages } = atlas.head;
  const column = (
    header: Said,
    meaning: Said,
    width: number,
    cell: WorkbookColumn['cell'],
  ): WorkbookColumn => ({ header: header[lang], meaning: meaning[lang], width, cell });
  /** One column for each language: the words that the record has in it, and nothing where it has none. */
  const inEach = (
    header: Said,
    meaning: Said,
    width: number,
    of: (record: Initiative) => readonly (Text | undefined)[],
  ): WorkbookColumn[] =>
    languages.map((own) => ({
      header: `${header[lang]} (${own})`,
      meaning: meaning[lang],
      width,
      cell: (record) =>
        of(record)
          .flatMap((text) => (text && wordsOf(text)[own]) ?? [])
          .join(' ; ') || null,
    }));
  const first = (record: Initiative) => placesOf(atlas, record)[0]?.place;
  const links = Math.max(0, ...atlas.initiatives.map(({ sources }) => sources.length));
  const all: WorkbookColumn[] = [
    column(
      { fr: 'Identifiant', en: 'Identifier' },
      {
        fr: 'L’identifiant de la fiche. Ne le changez pas : liens et présentations en dépendent, et il fait reconnaître la ligne au retour.',
        en: 'The identifier of the record. Do not change it: links and presentations depend on it, and it makes the line known again when it comes back.',
      },
      WIDTH.id,
      ({ id }) => id,
    ),
    ...inEach(
      { fr: 'Titre', en: 'Title' },
      { fr: 'Le titre de la fiche, dans cette langue.', en: 'The title of the record, in this language.' },
      WIDTH.title,
      ({ title }) => [title],
    ),
    ...atlas.facets.flatMap((facet) => facetColumn(atlas, facet, lang)),
    ...inEach(
      { fr: 'À retenir', en: 'Takeaway' },
      {
        fr: 'En une phrase, ce qu’un autre pourrait reprendre.',
        en: 'In one sentence, what somebody else could copy.',
      },
      WIDTH.text,
      ({ takeaway }) => [takeaway],
    ),
    ...inEach(
      { fr: 'Résumé', en: 'Summary' },
      { fr: 'Ce que la fiche raconte.', en: 'What the record tells.' },
      WIDTH.text,
      ({ summary }) => [summary],
    ),
    ...inEach(
      { fr: 'Porteur', en: 'Bearer' },
      { fr: 'Qui la porte ; plusieurs : séparés par « ; ».', en: 'Who leads it; several: separated by “;”.' },
      WIDTH.short,
      ({ bearers }) => bearers.map(({ name }) => name),
    ),
    ...inEach(
      { fr: 'Partenaires', en: 'Partners' },
      { fr: 'Avec qui elle est menée.', en: 'With whom it is run.' },
      WIDTH.short,
      ({ partners }) => partners.map(({ name }) => name),
    ),
    ...inEach(
      { fr: 'Lieu', en: 'Place' },
      { fr: 'Le nom du premier de ses lieux.', en: 'The name of the first of its places.' },
      WIDTH.short,
      (record) => [first(record)?.name],
    ),
    column(
      { fr: 'Pays', en: 'Country' },
      { fr: 'Le pays de ce lieu.', en: 'The country of that place.' },
      WIDTH.number,
      (record) => {
        const country = first(record)?.country;
        return country === undefined ? null : countryName(country, lang);
      },
    ),
    column(
      { fr: 'Latitude', en: 'Latitude' },
      {
        fr: 'De ce lieu, en degrés décimaux (WGS 84).',
        en: 'Of that place, in decimal degrees (WGS 84).',
      },
      WIDTH.number,
      (record) => first(record)?.coordinates[1] ?? null,
    ),
    column(
      { fr: 'Longitude', en: 'Longitude' },
      {
        fr: 'De ce lieu, en degrés décimaux (WGS 84).',
        en: 'Of that place, in decimal degrees (WGS 84).',
      },
      WIDTH.number,
      (record) => first(record)?.coordinates[0] ?? null,
    ),
    column(
      { fr: 'Précision du lieu', en: 'Precision of the place' },
      { fr: 'À quel point ce lieu est connu.', en: 'How exactly that place is known.' },
      WIDTH.short,
      (record) => {
        const place = first(record);
        return place ? t(`precision.${place.precision}`) : null;
      },
    ),
    column(
      { fr: 'Autres lieux', en: 'Other places' },
      {
        fr: 'Ses autres lieux, et ce qu’ils sont pour elle.',
        en: 'Its other places, and what they are to it.',
      },
      WIDTH.short,
      (record) =>
        placesOf(atlas, record)
          .slice(1)
          .map(({ place, role }) => `${place.name[lang]} (${t(`role.${role}`)})`)
          .join(' ; ') || null,
    ),
    column(
      { fr: 'Début', en: 'Start' },
      {
        fr: 'Le début de sa première date : un jour, ou 2020-11, 2020, « automne 2020 », « depuis 2020-05 ».',
        en: 'The start of its first date: a day, or 2020-11, 2020, “autumn 2020”, “since 2020-05”.',
      },
      WIDTH.number,
      ({ dates: [date] }) => (date ? startCell(date, lang) : null),
    ),
    column(
      { fr: 'Fin', en: 'End' },
      {
        fr: 'La fin de la même date ; vide pour un moment, ou pour ce qui dure.',
        en: 'The end of the same date; empty for a moment, or for what still runs.',
      },
      WIDTH.number,
      ({ dates: [date] }) => (date?.end && seasonIn(date, lang) === null ? dayCell(date.end) : null),
    ),
    column(
      { fr: 'Toutes les dates', en: 'All dates' },
      { fr: 'Ses dates, en toutes lettres.', en: 'Its dates, in words.' },
      WIDTH.short,
      ({ dates }) => dates.map(({ label }) => label[lang]).join(' ; ') || null,
    ),
    column(
      { fr: 'Chiffres clés', en: 'Key figures' },
      { fr: 'Ses chiffres, en toutes lettres.', en: 'Its figures, in words.' },
      WIDTH.short,
      ({ figures }) => figures.map((figure) => figureText(figure, lang)).join(' ; ') || null,
    ),
    ...inEach(
      { fr: 'Notes', en: 'Notes' },
      { fr: 'Ce qu’il faut savoir de la fiche.', en: 'What must be known of the record.' },
      WIDTH.text,
      ({ notes }) => notes,
    ),
    column(
      { fr: 'Provenance', en: 'Provenance' },
      {
        fr: 'Le dossier, la page et la rubrique d’où elle vient.',
        en: 'The issue, the page and the section that it comes from.',
      },
      WIDTH.short,
      (record) => sourceText(atlas, record) || null,
    ),
    ...Array.from({ length: links }, (_, at) =>
      column(
        { fr: `Lien ${at + 1}`, en: `Link ${at + 1}` },
        { fr: 'Une page publique qui en parle.', en: 'A public page about it.' },
        WIDTH.short,
        ({ sources }) => sources[at]?.address ?? null,
      ),
    ),
    ...extraColumns(atlas).map((name) =>
      column(
        { fr: name, en: name },
        { fr: 'Une colonne du tableau d’origine.', en: 'A column of the original table.' },
        WIDTH.short,
        ({ extra }) => extra.find((cell) => cell.name === name)?.value ?? null,
      ),
    ),
  ];
  return distinct(all.filter(({ cell, choices }) => choices || atlas.initiatives.some(cell)));
}

/** Columns whose names differ, whatever the collection calls its facets and what its table brought. */
function distinct(columns: readonly WorkbookColumn[]): WorkbookColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let { header } = column;
    for (let turn = 2; taken.has(header); turn += 1) header = `${column.header} (${turn})`;
    taken.add(header);
    return { ...column, header };
  });
}

/** The column of a facet; the countries are those of the places, which have a column of their own. */
function facetColumn(atlas: Atlas, facet: FacetDefinition, lang: Lang): WorkbookColumn[] {
  const wording = { atlas, lang, t: translator(lang) };
  // The bearers themselves have a column of their own.
  const header =
    facet.kind === 'bearer'
      ? wording.t('table.bearerKinds')
      : facet.many
        ? facetPlural(wording, facet.id)
        : facet.label[lang];
  const meanings = { fr: 'Un des filtres de la collection.', en: 'One of the filters of the collection.' };
  switch (facet.kind) {
    case 'country':
      return [];
    case 'issue':
      return [
        {
          header,
          meaning: { fr: 'Le numéro du dossier.', en: 'The number of the issue.' }[lang],
          width: WIDTH.number,
          cell: ({ issue }) => issue ?? null,
        },
      ];
    default: {
      const choices = facet.terms.map(({ id }) => optionLabel(wording, facet.id, id));
      // A separator that no value has in itself.
      const mark = [';', '|'].find((each) => choices.every((choice) => !choice.includes(each))) ?? '\n';
      const separator = mark === '\n' ? mark : ` ${mark} `;
      const several = {
        fr: ` Plusieurs valeurs : séparées par « ${mark} ».`,
        en: ` Several values: separated by “${mark}”.`,
      };
      return [
        {
          header,
          meaning: meanings[lang] + (facet.many ? several[lang] : ''),
          width: WIDTH.short,
          cell: (record) =>
            valuesOf(atlas, record, facet.id)
              .map((value) => optionLabel(wording, facet.id, value))
              .join(separator) || null,
          choices,
          ...(facet.many && { separator: mark }),
        },
      ];
    }
  }
}

/** A day is a date of the spreadsheet; a month, a year and a day before its first one are texts. */
function dayCell(date: string): WorkbookCell {
  return date.length === 10 && Number(date.slice(0, 4)) >= FIRST_YEAR ? new Date(`${date}T00:00Z`) : date;
}

function startCell(date: Dated, lang: Lang): WorkbookCell {
  const season = seasonIn(date, lang);
  if (season !== null) return season;
  return date.ongoing ? `${{ fr: 'depuis', en: 'since' }[lang]} ${date.start}` : dayCell(date.start);
}

/** « automne 2020 », « T3 2020 » for three months that have such a name; null for another date. */
function seasonIn({ precision, start, end, ongoing }: Dated, lang: Lang): string | null {
  const [year, month] = start.split('-').map(Number);
  if (precision !== 'season' || month === undefined || ongoing) return null;
  const last = new Date(Date.UTC(year!, month + 1)).toISOString().slice(0, 7);
  if (end !== undefined && end !== last) return null;
  const names = [...SEASON_MONTHS].filter(([, first]) => first === month).map(([name]) => name);
  const accented = { ete: 'été' } as Readonly<Record<string, string>>;
  const [french, english] = names;
  if (french !== undefined && english !== undefined)
    return `${lang === 'fr' ? (accented[french] ?? french) : english} ${year}`;
  return month % 3 === 1 ? `${lang === 'fr' ? 'T' : 'Q'}${(month + 2) / 3} ${year}` : null;
}
