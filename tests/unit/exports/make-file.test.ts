/** The files that a reader takes away of a whole collection. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { collectionOf, readCollection } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas } from '../../../src/domain/collection/records.ts';
import { collectionText } from '../../../src/domain/collection/write-collection.ts';
import { enclosedIn } from '../../../src/domain/one-file/one-file.ts';
import { deckOf } from '../../../src/domain/tours/deck.ts';
import { fileNameOf, type Kind } from '../../../src/share/files/kinds.ts';
import { makeFile } from '../../../src/share/files/make-file.ts';
import { readCsv } from '../read-csv.ts';
import { madeCollection } from '../../made-collections.ts';

/** A page that is one file is its own template. */
const template = {
  shell:
    '<html lang="fr"><head><title>A</title><meta name="description" content="B"></head><body><noscript></noscript><script type="module"></script></body></html>',
  parts: '{}',
};

const deck = deckOf(['r0'], { fr: 'Exposé', en: 'Talk' }, { fr: '', en: '' });
async function made(kind: Kind, of: Atlas) {
  const content = await makeFile(kind, {
    atlas: of,
    lang: 'fr',
    day: '2026-11-29',
    version: '1.2.3',
    homepage: null,
    decks: [deck],
    template,
    onprogress: () => undefined,
  });
  return { name: fileNameOf(of, kind), bytes: new Uint8Array(await content.arrayBuffer()) };
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const other = collectionOf(fc.sample(madeCollection(9), { numRuns: 1, seed: 5 })[0]).atlas!;

describe('a file to take away', () => {
  test('of any collection is read and written again to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(madeCollection(9), async (data) => {
        const { name, bytes } = await made('json', collectionOf(data).atlas!);
        expect(name).toBe('made.atlas.json');
        const { atlas: again, faults } = readCollection(textOf(bytes));
        expect(faults).toEqual([]);
        expect(collectionText(again!)).toBe(textOf(bytes));
      }),
      { numRuns: 60 },
    );
    // Of the built-in collection, whose fields a page loads piece by piece.
    const { bytes } = await made('json', atlas);
    expect(collectionText(readCollection(textOf(bytes)).atlas!)).toBe(textOf(bytes));
  });

  test('that is a page encloses the collection and the decks; of the built-in one the decks alone', async () => {
    const enclosed = enclosedIn(textOf((await made('html', other)).bytes))!;
    expect(enclosed.home).toBe('made');
    expect(JSON.stringify(enclosed.collection)).toBe(textOf((await made('json', other)).bytes));
    expect(enclosed.decks).toEqual([deck]);
    expect(enclosedIn(textOf((await made('html', atlas)).bytes))).toEqual({
      home: null,
      collection: null,
      decks: [deck],
    });
  });

  test('that is a data package holds what its description says', async () => {
    const files = unzipSync((await made('datapackage', other)).bytes);
    const described = JSON.parse(textOf(files['datapackage.json']!)) as {
      licenses?: unknown;
      resources: { path: string; bytes: number; hash: string }[];
    };
    const paths = described.resources.map(({ path }) => path);
    expect(Object.keys(files).toSorted()).toEqual(['datapackage.json', ...paths].toSorted());
    for (const { path, bytes, hash } of described.resources) {
      const content = new Uint8Array(files[path]!);
      expect(content).toHaveLength(bytes);
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', content)).toString('hex');
      expect(hash).toBe(`sha256:${digest}`);
    }
    expect(paths).toContain('made.atlas.json');
    // Nobody has said under which licence it is.
    expect(described.licenses).toBeUndefined();
    expect(readCsv(textOf(files['initiatives.csv']!))).toHaveLength(other.initiatives.length + 1);
  });

  test('that is a site is the page, the data beside it and what both are', async () => {
    const files = unzipSync((await made('site', other)).bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      'LISEZMOI.txt',
      'README.txt',
      'data/collection.json',
      'data/datapackage.json',
      'data/initiatives.csv',
      'data/initiatives.geojson',
      'index.html',
    ]);
    expect(textOf(files['index.html']!)).toBe(textOf((await made('html', other)).bytes));
    for (const name of ['LISEZMOI.txt', 'README.txt'])
      for (const path of Object.keys(files).filter((each) => /^(data|index)/.test(each)))
        expect(textOf(files[name]!)).toContain(path);
  });
});
