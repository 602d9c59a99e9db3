/** The workbook of any collection: what its cells hold, its lists and its explanation. */
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { collectionOf } from '../../../src/domain/collection/read-collection.ts';
import type { Atlas } from '../../../src/domain/collection/records.ts';
import { wordsOf } from '../../../src/domain/collection/shown-text.ts';
import { workbook } from '../../../src/words/workbook.ts';
import { workbookColumns } from '../../../src/words/workbook-columns.ts';
import { madeCollection } from '../../made-collections.ts';

const DAY = '2026-11-29';
const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)] as const);
const withTitle = (title: string, extra: string): Atlas => ({
  ...atlas,
  initiatives: [
    {
      ...atlas.initiatives[0]!,
      title: { fr: title, en: title },
      extra: [{ name: 'Remarque', value: extra }],
    },
  ],
});

describe('a workbook', () => {
  test('of any collection has a row for each record, and its words in the column of their language', async () => {
    await fc.assert(
      fc.asyncProperty(
        madeCollection(8),
        fc.constantFrom('fr' as const, 'en' as const),
        async (made, lang) => {
          const made_ = collectionOf(made).atlas!;
          const { sheets } = await readXlsx(await workbook(made_, lang, DAY));
          const [header = [], ...rows] = sheets[0]!.rows;
          expect(rows).toHaveLength(made_.initiatives.length);
          expect(new Set(header).size).toBe(header.length);
          for (const [at, { id, title }] of made_.initiatives.entries()) {
            expect(rows[at]).toContain(id);
            for (const [own, words] of Object.entries(wordsOf(title))) {
              const column = header.indexOf(`${lang === 'fr' ? 'Titre' : 'Title'} (${own})`);
              if (made_.head.languages.includes(own)) expect(rows[at]![column]).toBe(words);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('keeps a text that looks like a formula, a number or an escape as it is, and has no formula', async () => {
    const nasty = ['=1+1', '+33', '-2', '@SUM(1)', '\t=1', '0012', '_x0041_', 'a\r\nb', '<b>', ' x '];
    for (const words of nasty) {
      const bytes = await workbook(withTitle(words, words), 'fr', DAY);
      const { sheets } = await readXlsx(bytes);
      const [header = [], row = []] = sheets[0]!.rows;
      for (const name of ['Titre (fr)', 'Remarque']) {
        expect(row[header.indexOf(name)]).toBe(words);
      }
      for (const [, part] of partsOf(bytes)) expect(part).not.toMatch(/<f[ >]/);
    }
  });

  test('has no character that XML forbids, and no text that is longer than a cell', async () => {
    const bytes = await workbook(withTitle('\uFFFE\uD800x', 'é'.repeat(40_000)), 'fr', DAY);
    for (const [, part] of partsOf(bytes)) expect(part).not.toMatch(/[\uFFFE\uFFFF]/);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows[1]!.every((cell) => String(cell ?? '').length <= 32_767)).toBe(true);
    expect(sheets[1]!.rows.flat().join(' ')).toContain('Texte coupé');
  });

  test('explains each column in the language of the reader, and offers the terms of the facets', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const { sheets } = await readXlsx(await workbook(atlas, lang, DAY));
      const [records, explanation, values] = sheets;
      const explained = explanation!.rows.slice(4).map(([name]) => name);
      expect(explained).toEqual(records!.rows[0]);
      expect(explanation!.rows.slice(4).every(([, meaning]) => String(meaning ?? '') !== '')).toBe(true);
      const lists = records!.dataValidations ?? [];
      const listed = workbookColumns(atlas, lang).filter(({ choices }) => choices);
      expect(lists).toHaveLength(listed.length);
      for (const [at, { choices }] of listed.entries()) {
        const letter = String.fromCharCode(65 + at);
        expect(lists[at]!.formula1).toContain(`$${letter}$2:$${letter}$${choices!.length + 1}`);
        expect(values!.rows.slice(1).flatMap((row) => row[at] ?? [])).toEqual(choices);
      }
    }
  });

  test('is the same file for the same collection and day', async () => {
    expect(await workbook(atlas, 'fr', DAY)).toEqual(await workbook(atlas, 'fr', DAY));
  });
});
