/**
 * The columns of the published data: one list, which the CSV, the GeoJSON and the description of the data package
 * (`data-package.ts`) are made from.
 */
import { facetOfKind, valuesOf } from '../domain/collection/facets.ts';
import type { Atlas, FacetDefinition, Initiative, Lang } from '../domain/collection/records.ts';
import { COVERAGES, DATE_PRECISIONS, PLACE_ROLES, PRECISIONS } from '../domain/collection/scalars.ts';
import { wordsOf, type Text } from '../domain/collection/shown-text.ts';
import type { Cell } from '../domain/text/csv.ts';
import {
  coordinatesSource,
  extraColumns,
  figureText,
  sourceText,
  type LocatedPlace,
} from './published-row.ts';

/** What stands between the values of one cell. */
const SEPARATOR = ' ; ';
/** Dates as precise as they are known: `2020`, `2020-11`, `2020-11-02`. */
const DATE = String.raw`\d{4}(-\d{2}(-\d{2})?)?`;
const ID = '[a-z0-9]+(-[a-z0-9]+)*';

/** What the cells of a column may hold, as Table Schema says it. */
export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  /** An XML Schema regular expression, of the whole cell. */
  readonly pattern?: string;
}

/** A column: its name, what it means, what its cells may hold, and what it says of a record at one of its places. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title: Text;
  readonly description: Text;
  readonly constraints: Constraints;
  /** `null`: nothing is known, or the record has none. */
  readonly cell: (record: Initiative, located: LocatedPlace | undefined) => Cell;
}

type Meaning = readonly [title: Text, description: Text];
type CellOf = Column['cell'];

/** One initiative at one place, flat, by the names of the columns. */
export type PublishedRow = Record<string, Cell>;

/**
 * The columns of a collection, in their order. A list is joined by ` ; `; a field without a value is `null` in
 * GeoJSON and empty in CSV. A facet has the name that the collection gives to its column, else its id; what a table
 * brought has its own name. A name that is taken gets an underscore more, so that no column hides another.
 */
export function publishedColumns(atlas: Atlas): Column[] {
  const taken = new Set<string>();
  return [
    ...identity(atlas),
    ...texts(atlas),
    ...bodies(atlas),
    ...whereabouts(atlas),
    ...ofKind(atlas, 'terms', false),
    ...rest(atlas),
  ].map((column) => {
    let { name } = column;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return { ...column, name };
  });
}

/** A record at one of its places; at none where it has none. */
export function publishedRow(
  columns: readonly Column[],
  record: Initiative,
  located: LocatedPlace | undefined,
): PublishedRow {
  return Object.fromEntries(columns.map(({ name, cell }) => [name, cell(record, located)]));
}

function identity(atlas: Atlas): Column[] {
  const issues = atlas.issues.map(({ number }) => number);
  return [
    text(
      'id',
      [
        { fr: 'Identifiant', en: 'Identifier' },
        {
          fr: 'L’identifiant stable de la fiche\u00A0: ses liens en dépendent.',
          en: 'The stable id of the record: its links depend on it.',
        },
      ],
      ({ id }) => id,
      { required: true, unique: true, pattern: ID },
    ),
    ...atlas.facets
      .filter(({ kind }) => kind === 'issue')
      .map(({ id, column = id, label }): Column => ({
        name: column,
        type: 'integer',
        title: label,
        description: {
          fr: 'Le numéro du dossier dont vient la fiche.',
          en: 'The number of the issue that the record comes from.',
        },
        constraints: issues.length > 0 ? { minimum: Math.min(...issues), maximum: Math.max(...issues) } : {},
        cell: (record) => record.issue ?? null,
      })),
    ...ofKind(atlas, 'terms', true),
    {
      name: 'order',
      type: 'integer',
      title: { fr: 'Rang', en: 'Rank' },
      description: {
        fr: 'Le rang dans la rubrique du dossier, à partir de 1.',
        en: 'The rank in the section of the issue, from 1.',
      },
      constraints: { minimum: 1 },
      cell: ({ order }) => order ?? null,
    },
    text(
      'title_printed',
      [
        { fr: 'Titre imprimé', en: 'Printed title' },
        { fr: 'Le titre tel que le dossier l’imprime.', en: 'The title as the issue prints it.' },
      ],
      ({ printed }) => printed?.text ?? null,
    ),
  ];
}

function texts(atlas: Atlas): Column[] {
  return [
    ...inEach(
      atlas,
      'title',
      [
        { fr: 'Titre', en: 'Title' },
        { fr: 'Un titre qui s’explique de lui-même.', en: 'A title that explains itself.' },
      ],
      ({ title }) => [title],
    ),
    ...inEach(
      atlas,
      'takeaway',
      [
        { fr: 'À retenir', en: 'Takeaway' },
        {
          fr: 'En une phrase, ce qu’un autre territoire pourrait reprendre.',
          en: 'In one sentence, what another territory could copy.',
        },
      ],
      ({ takeaway }) => listOf(takeaway),
    ),
    ...inEach(
      atlas,
      'summary',
      [
        { fr: 'Résumé', en: 'Summary' },
        {
          fr: 'Ce que la collection en dit, avec les mots de l’atlas.',
          en: 'What the collection says of it, in the words of the atlas.',
        },
      ],
      ({ summary }) => listOf(summary),
    ),
  ];
}

function bodies(atlas: Atlas): Column[] {
  /** The first language has the name alone. */
  const inEachLanguage = (
    name: string,
    meaning: Meaning,
    of: (record: Initiative) => Initiative['bearers'],
  ) =>
    inEach(atlas, name, meaning, (record) => of(record).map(({ name: own }) => own)).map((column, at) =>
      at === 0 ? { ...column, name } : column,
    );
  return [
    ...inEachLanguage(
      'bearers',
      [
        { fr: 'Porteurs', en: 'Bearers' },
        { fr: 'Qui porte l’initiative.', en: 'Who leads the initiative.' },
      ],
      ({ bearers }) => bearers,
    ),
    text(
      'bearer_kinds',
      [
        { fr: 'Types des porteurs', en: 'Kinds of bearers' },
        {
          fr: 'Le type de chaque porteur, dans l’ordre de «\u00A0bearers\u00A0».',
          en: 'The kind of each bearer, in the order of “bearers”.',
        },
      ],
      ({ bearers }) => joined(bearers.flatMap(({ kind }) => kind ?? [])),
      listConstraint(facetOfKind(atlas, 'bearer')?.terms.map(({ id }) => id) ?? []),
    ),
    ...inEachLanguage(
      'partners',
      [
        { fr: 'Partenaires', en: 'Partners' },
        { fr: 'Avec qui elle est menée.', en: 'With whom it is run.' },
      ],
      ({ partners }) => partners,
    ),
  ];
}

function whereabouts(atlas: Atlas): Column[] {
  return [
    text(
      'place',
      [
        { fr: 'Lieu (identifiant)', en: 'Place (id)' },
        {
          fr: 'L’identifiant du lieu, vide pour une fiche sans lieu.',
          en: 'The id of the place, empty for a record without one.',
        },
      ],
      (_, at) => at?.place.id ?? null,
      { pattern: ID },
    ),
    ...inEach(
      atlas,
      'place',
      [
        { fr: 'Lieu', en: 'Place' },
        { fr: 'Le nom du lieu.', en: 'The name of the place.' },
      ],
      (_, at) => listOf(at?.place.name),
    ),
    text(
      'place_role',
      [
        { fr: 'Rôle du lieu', en: 'Role of the place' },
        {
          fr: 'Ce qu’est le lieu pour l’initiative\u00A0: celui du porteur (bearer), celui où elle se tient (site), un relais (relay), un lieu cité (mentioned).',
          en: 'What the place is to the initiative: its bearer’s (bearer), where it happens (site), a relay (relay), one it names (mentioned).',
        },
      ],
      (_, at) => at?.role ?? null,
      { enum: PLACE_ROLES },
    ),
    text(
      'precision',
      [
        { fr: 'Précision du lieu', en: 'Precision of the place' },
        {
          fr: 'Un bâtiment (site), une ville (city), un territoire que le point ne fait que marquer (territory), un lieu inconnu dans un territoire (unknown-within).',
          en: 'A building (site), a city (city), a territory that the point only marks (territory), an unknown place in a territory (unknown-within).',
        },
      ],
      (_, at) => at?.place.precision ?? null,
      { enum: PRECISIONS },
    ),
    text(
      'country',
      [
        { fr: 'Pays', en: 'Country' },
        {
          fr: 'Le pays du lieu, en ISO 3166-1 alpha-2.',
          en: 'The country of the place, in ISO 3166-1 alpha-2.',
        },
      ],
      (_, at) => at?.place.country ?? null,
      { pattern: '[A-Z]{2}' },
    ),
    ...inEach(
      atlas,
      'region',
      [
        { fr: 'Région', en: 'Region' },
        {
          fr: 'Le territoire plus grand qui situe le lieu.',
          en: 'The larger territory that says where the place is.',
        },
      ],
      (_, at) => listOf(at?.place.region),
    ),
  ];
}

function rest(atlas: Atlas): Column[] {
  const published = (record: Initiative) =>
    atlas.issues.find(({ number }) => number === record.issue)?.published.start ?? null;
  const figures: Meaning = [
    { fr: 'Chiffres clés', en: 'Key figures' },
    { fr: 'Les chiffres clés, en toutes lettres.', en: 'The key figures, as phrases.' },
  ];
  return [
    ...atlas.head.languages.map((lang) =>
      text(`figures_${inName(lang)}`, inLanguage(figures, lang), (record) =>
        joined(record.figures.map((figure) => figureText(figure, asInterface(lang)))),
      ),
    ),
    text(
      'date_start',
      [
        { fr: 'Début', en: 'Start' },
        {
          fr: 'Le début de la première de ses dates, aussi précis qu’il est connu (2020-11 est un mois).',
          en: 'The start of its first date, as precise as it is known (2020-11 is a month).',
        },
      ],
      ({ dates: [date] }) => date?.start ?? null,
      { pattern: DATE },
    ),
    text(
      'date_end',
      [
        { fr: 'Fin', en: 'End' },
        {
          fr: 'La fin de la même date\u00A0; vide pour un moment, ou pour ce qui dure.',
          en: 'The end of the same date; empty for a moment, or for what still runs.',
        },
      ],
      ({ dates: [date] }) => date?.end ?? null,
      { pattern: DATE },
    ),
    {
      name: 'date_ongoing',
      type: 'boolean',
      title: { fr: 'En cours', en: 'Still running' },
      description: {
        fr: 'Si elle durait encore\u00A0: un début est donné, et aucune fin.',
        en: 'Whether it was still running: a start is given, and no end.',
      },
      constraints: {},
      cell: ({ dates: [date] }) => date?.ongoing ?? null,
    },
    text(
      'date_precision',
      [
        { fr: 'Précision de la date', en: 'Precision of the date' },
        {
          fr: 'Connue au jour, au mois, à la saison ou à l’année.',
          en: 'Known to the day, the month, the season or the year.',
        },
      ],
      ({ dates: [date] }) => date?.precision ?? null,
      { enum: DATE_PRECISIONS },
    ),
    text(
      'date_certainty',
      [
        { fr: 'Certitude de la date', en: 'Certainty of the date' },
        {
          fr: 'Donnée par la collection (stated), déduite (inferred), ou donnée par une page publique (sourced).',
          en: 'Given by the collection (stated), inferred (inferred), or given by a public page (sourced).',
        },
      ],
      ({ dates: [date] }) => date?.certainty ?? null,
      { enum: ['stated', 'inferred', 'sourced'] },
    ),
    ...inEach(
      atlas,
      'dates',
      [
        { fr: 'Dates', en: 'Dates' },
        { fr: 'Toutes ses dates, en toutes lettres.', en: 'All of its dates, in words.' },
      ],
      ({ dates }) => dates.map(({ label }) => label),
    ),
    text(
      'published',
      [
        { fr: 'Parution', en: 'Published' },
        {
          fr: 'La date du dossier dont vient la fiche.',
          en: 'The date of the issue that the record comes from.',
        },
      ],
      published,
      { pattern: DATE },
    ),
    text(
      'source',
      [
        { fr: 'Source', en: 'Source' },
        { fr: 'Le dossier, la page et la rubrique.', en: 'The issue, the page and the section.' },
      ],
      (record) => sourceText(atlas, record) || null,
    ),
    text(
      'coverage',
      [
        { fr: 'Couverture', en: 'Coverage' },
        {
          fr: 'Ce que valent les pages publiques trouvées\u00A0: elles en traitent (direct), minces ou indirectes (thin), aucune (none). Vide\u00A0: non cherchées.',
          en: 'What the public pages found are worth: about it (direct), thin or indirect (thin), none found (none). Empty: not looked for.',
        },
      ],
      ({ coverage }) => coverage ?? null,
      { enum: COVERAGES },
    ),
    text(
      'sources',
      [
        { fr: 'Pages publiques', en: 'Public pages' },
        {
          fr: 'Chaque page\u00A0: éditeur, date s’il y en a une, adresse.',
          en: 'Each page: publisher, date where there is one, address.',
        },
      ],
      ({ sources }) =>
        joined(
          sources.map(
            ({ publisher, date, address }) => `${[publisher, date].filter(Boolean).join(', ')}: ${address}`,
          ),
        ),
    ),
    ...atlas.head.languages.map((lang, at) =>
      text(
        at === 0 ? 'coordinates_source' : `coordinates_source_${inName(lang)}`,
        inLanguage(
          [
            { fr: 'Source des coordonnées', en: 'Source of the coordinates' },
            {
              fr: 'Le répertoire et son identifiant, ou pourquoi le point est placé à la main.',
              en: 'The gazetteer and its id, or why the point was placed by hand.',
            },
          ],
          lang,
        ),
        (_, located) => (located ? coordinatesSource(located.place, asInterface(lang)) : null),
      ),
    ),
    ...extraColumns(atlas).map((name) =>
      text(
        name,
        [
          { fr: name, en: name },
          { fr: 'Une colonne du tableau d’origine.', en: 'A column of the original table.' },
        ],
        ({ extra }) => extra.find((cell) => cell.name === name)?.value ?? null,
      ),
    ),
  ];
}

/** The columns of the facets of a kind: the ids of their terms. */
function ofKind(atlas: Atlas, kind: FacetDefinition['kind'], theme: boolean): Column[] {
  return atlas.facets
    .filter((facet) => facet.kind === kind && facet.theme === theme)
    .map(({ id, column = id, label, plural, many, terms }) => {
      const ids = terms.map((term) => term.id);
      const listed = (lang: Lang) => terms.map((term) => `${term.id} (${term.label[lang]})`).join(', ');
      return text(
        column,
        [
          many ? (plural ?? label) : label,
          {
            fr: `Identifiants des valeurs\u00A0: ${listed('fr')}.`,
            en: `Ids of the values: ${listed('en')}.`,
          },
        ],
        (record) => joined(valuesOf(atlas, record, id)),
        many ? listConstraint(ids) : oneOf(ids),
      );
    });
}

function text(
  name: string,
  [title, description]: Meaning,
  cell: CellOf,
  constraints: Constraints = {},
): Column {
  return { name, type: 'string', title, description, constraints, cell };
}

/** `<name>_fr`, `<name>_en`: lists of texts in each language of the collection, as far as they have words in it. */
function inEach(
  { head }: Atlas,
  name: string,
  meaning: Meaning,
  of: (record: Initiative, located: LocatedPlace | undefined) => readonly Text[],
): Column[] {
  return head.languages.map((lang) =>
    text(`${name}_${inName(lang)}`, inLanguage(meaning, lang), (record, located) =>
      joined(of(record, located).flatMap((each) => wordsOf(each)[lang] ?? [])),
    ),
  );
}

/** A language as a part of the name of a column: « pt_br ». */
const inName = (lang: string): string => lang.toLowerCase().replaceAll('-', '_');
/** The language of the interface in which what the atlas itself says stands beside words of a language. */
const asInterface = (lang: string): Lang => (lang === 'en' ? 'en' : 'fr');

/** The same meaning, of a column in one language. */
function inLanguage([title, description]: Meaning, lang: string): Meaning {
  const named = (own: Lang) => new Intl.DisplayNames(own, { type: 'language' }).of(lang) ?? lang;
  return [{ fr: `${title.fr} (en ${named('fr')})`, en: `${title.en} (in ${named('en')})` }, description];
}

const listOf = (value: Text | undefined): Text[] => (value ? [value] : []);
const joined = (values: readonly string[]): string | null =>
  values.length > 0 ? values.join(SEPARATOR) : null;
const oneOf = (ids: readonly string[]): Constraints => (ids.length > 0 ? { enum: ids } : {});
/** Any of the ids, joined as a list is. */
function listConstraint(ids: readonly string[]): Constraints {
  const any = `(${ids.join('|')})`;
  return ids.length > 0 ? { pattern: `${any}(${SEPARATOR}${any})*` } : {};
}
