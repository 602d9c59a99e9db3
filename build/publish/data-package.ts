/**
 * The description of the open data: a Data Package of the Frictionless specification, version 1, with a Table Schema
 * for the CSV (https://specs.frictionlessdata.io/data-package/, https://specs.frictionlessdata.io/table-schema/).
 *
 * The specification has one language for titles and descriptions: they are in French, and `titles` and `descriptions`,
 * properties of our own, have each language.
 */
import type { Atlas } from '../../src/domain/collection/records.ts';
import type { Text } from '../../src/domain/collection/shown-text.ts';
import { PUBLISHED_DIALECT } from '../../src/domain/text/csv.ts';
import { wholeTitle } from '../../src/words/head-words.ts';
import type { Column } from '../../src/words/published-columns.ts';
import { csvColumns } from '../../src/words/publish.ts';
import { GAZETTEERS } from '../../src/words/published-row.ts';

/** A file of the package. */
export interface PackagedFile {
  /** In bytes. */
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal. */
  readonly hash: string;
}

export interface PackageFacts {
  readonly version: string;
  /** Where the atlas is published; `null`: not known. */
  readonly homepage: string | null;
  /** The files beside the description, by name. */
  readonly files: Readonly<
    Record<'initiatives.csv' | 'initiatives.geojson' | 'collection.json', PackagedFile>
  >;
}

const LICENCE = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0 (textes et classement ; texts and classification)',
};

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
    version,
    ...titled({ fr: wholeTitle({ atlas, lang: 'fr' }), en: wholeTitle({ atlas, lang: 'en' }) }),
    ...(introduction && described(introduction)),
    ...(homepage !== null && { homepage }),
    licenses: [LICENCE],
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
        ...file('initiatives.csv', files['initiatives.csv']),
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
        ...file('initiatives.geojson', files['initiatives.geojson']),
        ...titled({ fr: 'Les initiatives, en points', en: 'The initiatives as points' }),
        ...described({
          fr: 'Un point par initiative et par lieu (GeoJSON, RFC 7946), avec les colonnes du tableau. Une fiche sans lieu n’y est pas.',
          en: 'One point per initiative and place (GeoJSON, RFC 7946), with the columns of the table. A record without a place is not in it.',
        }),
        mediatype: 'application/geo+json',
        encoding: 'utf-8',
      },
      {
        ...file('collection.json', files['collection.json']),
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

function file(path: string, { bytes, hash }: PackagedFile) {
  return {
    // A name holds no two files, whatever their endings.
    name: path.replace('.', '-'),
    path,
    format: path.replace(/^.*\./, ''),
    bytes,
    hash,
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
