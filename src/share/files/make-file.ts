/** The files that a reader takes away of a collection, or of what is shown of it. Pure but for the template that it fetches. */
import type { Atlas, Lang } from '../../domain/collection/records.ts';
import { collectionText, writtenCollection } from '../../domain/collection/write-collection.ts';
import { oneFile, type Enclosed, type Template } from '../../domain/one-file/one-file.ts';
import type { Day } from '../../domain/time/calendar.ts';
import type { Deck } from '../../domain/tours/deck.ts';
import type { Separator } from '../../domain/text/csv.ts';
import { descriptionOf, wholeTitle } from '../../words/head-words.ts';
import { openData } from '../../words/open-data.ts';
import { selectionTable } from '../../words/selection-table.ts';
import { selectionCsv, selectionGeoJSON, type Selection } from '../../words/selection.ts';
import { workbook } from '../../words/workbook.ts';
import { archive } from './archive.ts';
import { fileNameOf, type Kind } from './kinds.ts';
import { packedTemplate, type Progress } from './one-file-template.ts';
import { readmes } from './readmes.ts';

/** What the files are made from. */
export interface Facts {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly day: Day;
  /** The version of the program, which the built-in collection has too. */
  readonly version: string;
  /** Where others reach the atlas; null: not known. */
  readonly homepage: string | null;
  /** The decks of the collection: the reader's, and those that the page was made with. */
  readonly decks: readonly Deck[];
  /** The template of the one file where the page is one, else the address that it is published at. */
  readonly template: Template | URL['href'];
  readonly onprogress: Progress;
}

/** The most titles that a page lists for readers without JavaScript. */
const LISTED = 1000;

const TYPES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  datapackage: 'application/zip',
  site: 'application/zip',
} as const satisfies Record<Kind, string>;

/** Makes a file. For what it throws see `packedTemplate`. All texts and details of the collection must be loaded. */
export async function makeFile(kind: Kind, facts: Facts): Promise<Blob> {
  return new Blob([await CONTENTS[kind](facts)], { type: TYPES[kind] });
}

/** The kinds of files of what is shown. */
export type SelectionKind = 'table' | 'csv' | 'geojson';

/** Makes a file of what is shown. */
export function makeSelection(kind: SelectionKind, selection: Selection, separator: Separator): Blob {
  switch (kind) {
    case 'table':
      return new Blob([selectionTable(selection, separator)], { type: 'text/csv;charset=utf-8' });
    case 'csv':
      return new Blob([selectionCsv(selection, separator)], { type: 'text/csv;charset=utf-8' });
    case 'geojson':
      return new Blob([JSON.stringify(selectionGeoJSON(selection))], { type: 'application/geo+json' });
  }
}

type Content = string | Uint8Array<ArrayBuffer>;

const CONTENTS: Readonly<Record<Kind, (facts: Facts) => Content | Promise<Content>>> = {
  json: ({ atlas }) => collectionText(atlas),
  xlsx: async ({ atlas, lang, day }) => new Uint8Array(await workbook(atlas, lang, day)),
  html: page,
  datapackage: async (facts) => archive(await dataOf(facts, fileNameOf(facts.atlas, 'json')), facts.day),
  site: async (facts) => {
    const data = await dataOf(facts, 'collection.json');
    return archive(
      new Map([
        ['index.html', await page(facts)],
        ...readmes(facts.atlas, facts.day),
        ...[...data].map(([name, text]) => [`data/${name}`, text] as const),
      ]),
      facts.day,
    );
  },
};

function dataOf({ atlas, version, homepage }: Facts, collection: string): Promise<Map<string, string>> {
  const own = atlas.head.version ?? (atlas.key === null ? version : undefined);
  return openData(atlas, { version: own, homepage: atlas.key === null ? homepage : null, collection });
}

/** The one file: what the page shows, and the decks that were made of it. */
async function page({ atlas, decks, template: given, onprogress }: Facts): Promise<string> {
  const template = typeof given === 'string' ? await packedTemplate(given, onprogress) : given;
  const isBuiltIn = atlas.key === null;
  const enclosed: Enclosed = {
    home: isBuiltIn ? null : atlas.head.id,
    collection: isBuiltIn ? null : writtenCollection(atlas),
    decks,
  };
  const [main = 'fr'] = atlas.head.languages;
  const lang: Lang = main === 'en' ? 'en' : 'fr';
  return oneFile(template, {
    head: {
      title: wholeTitle({ atlas, lang }),
      description: descriptionOf({ atlas, lang }),
      lang: main,
      records: atlas.initiatives.slice(0, LISTED).map(({ title }) => title[lang]),
    },
    enclosed,
  });
}
