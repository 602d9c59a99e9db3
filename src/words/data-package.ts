/**
 * The description of the open data: a Data Package of the Frictionless specification, version 1, with a Table Schema
 * for the CSV (https://specs.frictionlessdata.io/data-package/, https://specs.frictionlessdata.io/table-schema/).
 *
 * The specification has one language for titles and descriptions: they are in French, and `titles` and `descriptions`,
 * properties of our own, have each language.
 */
import type { Atlas, Head } from '../domain/collection/records.ts';
import type { Text } from '../domain/collection/shown-text.ts';
import { PUBLISHED_DIALECT } from '../domain/text/csv.ts';
import { wholeTitle } from './head-words.ts';
import type { Column } from './published-columns.ts';
import { csvColumns } from './publish.ts';
import { GAZETTEERS } from './published-row.ts';

/** A file of the package. */
export interface PackagedFile {
  /** Its name, beside the description. */
  readonly path: string;
  /** In bytes. */
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal; absent: not known. */
  readonly hash?: string;
}

export interface PackageFacts {
  /** Absent: the collection has no version. */
  readonly version?: string;
  /** Where the atlas is published; `null`: not known. */
  readonly homepage: string | null;
  readonly files: Readonly<Record<'csv' | 'geojson' | 'collection', PackagedFile>>;
}

/** The description of the open data of a collection, `datapackage.json`. */
export function dataPackage(atlas: Atlas, { version, homepage, files }: PackageFacts): object {
  const { head } = atlas;
  const introduction = head.introduction && {
    fr: `${head.title.fr}\u00A0: ${head.introduction.fr}.`,
    en: `${head.title.en}: ${head.introduction.en}.`,
  };
  return {
    profile: 'data-package',
    name: head.id,
    ...(version !== undefined && { version }),
    ...titled({ fr: wholeTitle({ atlas, lang: 'fr' }), en: wholeTitle({ atlas, lang: 'en' }) }),
    ...(introduction && described(introduction)),
    ...(homepage !== null && { homepage }),
    ...(head.licence && { licenses: [licenceOf(head.licence)] }),
    sources: sourcesOf(atlas),
    ...(head.publisher && {
      contributors: [
        {
          title: head.publisher.name,
          ...(head.publisher.address && { path: head.publisher.address }),
          ...(head.publisher.host && { organization: head.publisher.host }),
          role: 'publisher',
        },
      ],
    }),
    resources: [
      {
        profile: 'tabular-data-resource',
        ...file(files.csv),
        ...titled({ fr: 'Les initiatives, en tableau', en: 'The initiatives as a table' }),
        ...described({
          fr: 'Une ligne par initiative, au premier de ses lieux. Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe. Une liste est jointe par «\u00A0;\u00A0» entre deux espaces.',
          en: 'One line per initiative, at the first of its places. A text that a spreadsheet could take for a formula is preceded by an apostrophe. A list is joined by “;” between two spaces.',
        }),
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          delimiter: PUBLISHED_DIALECT.separator,
          quoteChar: '"',
          doubleQuote: true,
          lineTerminator: '\r\n',
          header: true,
        },
        schema: { fields: csvColumns(atlas).map(field), missingValues: [''], primaryKey: 'id' },
      },
      {
        ...file(files.geojson),
        ...titled({ fr: 'Les initiatives, en points', en: 'The initiatives as points' }),
        ...described({
          fr: 'Un point par initiative et par lieu (GeoJSON, RFC 7946), avec les colonnes du tableau. Une fiche sans lieu n’y est pas.',
          en: 'One point per initiative and place (GeoJSON, RFC 7946), with the columns of the table. A record without a place is not in it.',
        }),
        mediatype: 'application/geo+json',
        encoding: 'utf-8',
      },
      {
        ...file(files.collection),
        ...titled({ fr: 'La collection entière', en: 'The whole collection' }),
        ...described({
          fr: 'Tout ce que l’atlas montre\u00A0: fiches, lieux, facettes, dossiers, lectures (format atlas-collection/1).',
          en: 'All that the atlas shows: records, places, facets, issues, readings (format atlas-collection/1).',
        }),
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
  };
}

const titled = (titles: Text) => ({ title: titles.fr, titles: { fr: titles.fr, en: titles.en } });
const described = (descriptions: Text) => ({
  description: descriptions.fr,
  descriptions: { fr: descriptions.fr, en: descriptions.en },
});

/** As the specification names a licence: by its id at Open Definition, which has hyphens. */
function licenceOf({ name, address }: NonNullable<Head['licence']>) {
  return {
    name: name.replaceAll(' ', '-'),
    ...(address && { path: address }),
    title: `${name} (textes et classement ; texts and classification)`,
  };
}

function file({ path, bytes, hash }: PackagedFile) {
  return {
    // A name holds no two files, whatever their endings.
    name: path.replaceAll('.', '-'),
    path,
    format: path.replace(/^.*\./, ''),
    bytes,
    ...(hash !== undefined && { hash }),
  };
}

function field({ name, type, title, description, constraints }: Column) {
  return {
    name,
    type,
    ...titled(title),
    ...described(description),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** The issues whose records are in the collection, who published them, and the gazetteers of the coordinates. */
function sourcesOf(atlas: Atlas) {
  const { publisher } = atlas.head;
  const packages = Object.values(atlas.places).flatMap(({ source }) =>
    source.kind === 'gazetteer' ? [`${source.package} ${source.version}`] : [],
  );
  return [
    ...atlas.issues.flatMap(({ content, title }) => (content === 'complete' ? [{ title: title.fr }] : [])),
    ...(publisher ? [{ title: publisher.name, ...(publisher.address && { path: publisher.address }) }] : []),
    ...[...new Set(packages)].toSorted().map((entry) => {
      const gazetteer = GAZETTEERS[entry.split(' ')[0]!];
      return gazetteer
        ? { title: `${gazetteer.name} (${entry})`, path: gazetteer.address }
        : { title: entry };
    }),
  ];
}
