/** The files that a reader takes away of a whole collection, made in the page. Loaded as one is asked for. */
import type { Atlas, Lang } from '../../domain/collection/records.ts';
import { collectionText, writtenCollection } from '../../domain/collection/write-collection.ts';
import { oneFile, type Enclosed } from '../../domain/one-file/one-file.ts';
import type { Day } from '../../domain/time/calendar.ts';
import type { Deck } from '../../domain/tours/deck.ts';
import { enclosedDecks } from '../../platform/one-file.ts';
import { descriptionOf, wholeTitle } from '../../words/head-words.ts';
import { openData } from '../../words/open-data.ts';
import { archive } from './archive.ts';
import { packedTemplate, type Progress } from './one-file-template.ts';
import { readmes } from './readmes.ts';

/** The kinds of files, as `data-export` names them. */
export const KINDS = ['json', 'xlsx', 'html', 'datapackage', 'site'] as const;
export type Kind = (typeof KINDS)[number];

/** What the files are made from. */
export interface Facts {
  readonly atlas: Atlas;
  readonly lang: Lang;
  readonly day: Day;
  /** The version of the program, which the built-in collection has too. */
  readonly version: string;
  /** Where others reach the atlas; null: not known. */
  readonly homepage: string | null;
  /** The reader's decks of the collection; asked for where they are needed. */
  readonly decks: () => Promise<readonly Deck[]>;
  readonly onprogress: Progress;
}

/** A file to be saved. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** The most titles that a page lists for readers without JavaScript. */
const LISTED = 1000;

const ENDINGS = {
  json: 'atlas.json',
  xlsx: 'xlsx',
  html: 'html',
  datapackage: 'datapackage.zip',
  site: 'site.zip',
} as const satisfies Record<Kind, string>;
const TYPES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  datapackage: 'application/zip',
  site: 'application/zip',
} as const satisfies Record<Kind, string>;

/** The name of a file: « readings.atlas.json ». */
export function fileNameOf({ atlas }: Pick<Facts, 'atlas'>, kind: Kind): string {
  return `${atlas.head.id}.${ENDINGS[kind]}`;
}

/** Makes a file. For what it throws see `packedTemplate`. All texts and details of the collection must be loaded. */
export async function makeFile(kind: Kind, facts: Facts): Promise<MadeFile> {
  const content = await CONTENTS[kind](facts);
  return { name: fileNameOf(facts, kind), content: new Blob([content], { type: TYPES[kind] }) };
}

type Content = string | Uint8Array<ArrayBuffer>;

const CONTENTS: Readonly<Record<Kind, (facts: Facts) => Content | Promise<Content>>> = {
  json: ({ atlas }) => collectionText(atlas),
  xlsx: async ({ atlas, lang, day }) => {
    const { workbook } = await import('../../words/workbook.ts');
    return new Uint8Array(await workbook(atlas, lang, day));
  },
  html: page,
  datapackage: async (facts) => archive(await dataOf(facts, fileNameOf(facts, 'json')), facts.day),
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

/** The one file: what the page shows, and the decks that were made of it, here or where the page was made. */
async function page({ atlas, decks, onprogress }: Facts): Promise<string> {
  const own = await decks();
  const brought = enclosedDecks(atlas.key) as readonly Deck[];
  const all = new Map([...brought, ...own].map((deck) => [deck.id, deck]));
  const template = await packedTemplate(onprogress);
  const isBuiltIn = atlas.key === null;
  const enclosed: Enclosed = {
    home: isBuiltIn ? null : atlas.head.id,
    collection: isBuiltIn ? null : writtenCollection(atlas),
    decks: [...all.values()],
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
