/** The whole atlas as one file: what is put into its template, and taken out again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionOf } from '../../../src/domain/collection/read-collection.ts';
import { writtenCollection } from '../../../src/domain/collection/write-collection.ts';
import { enclosedIn, oneFile, type FileHead, type Template } from '../../../src/domain/one-file/one-file.ts';
import { readTable } from '../../../src/domain/table/read/read-table.ts';
import { madeCollection } from '../../made-collections.ts';

const TEMPLATE: Template = {
  shell:
    '<!doctype html>\n<html lang="fr"><head><title>Atlas</title><meta name="description" content="Un &quot;atlas&quot;."></head>' +
    '<body><div id="app"></div><noscript><ul><li>Un</li></ul></noscript><script type="module">start()</script></body></html>',
  parts: '{"program":"a.js","parts":{}}',
};
const HEAD: FileHead = {
  title: 'Bancs & <b>publics</b>',
  description: 'Des "bancs".',
  lang: 'nl',
  records: ['Un', '</noscript><script>alert(1)</script>'],
};
const NOTHING = { home: null, collection: null, decks: [] };

describe('the one file', () => {
  test('has the title, the description, the language and the records of its collection, as text', () => {
    const page = oneFile(TEMPLATE, { head: HEAD, enclosed: NOTHING });
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('<title>Bancs &amp; &lt;b&gt;publics&lt;/b&gt;</title>');
    expect(page).toContain('content="Des &quot;bancs&quot;."');
    expect(page).toContain('<li>&lt;/noscript&gt;&lt;script&gt;alert(1)&lt;/script&gt;</li>');
    expect(page.match(/<noscript>/g)).toHaveLength(1);
    // The parts are there before the script that opens them.
    expect(page.indexOf('id="parts"')).toBeLessThan(page.indexOf('start()'));
  });

  test('of the built-in collection is the template with its parts, and encloses nothing', () => {
    const page = oneFile(TEMPLATE, null);
    expect(page).toContain('<title>Atlas</title>');
    expect(page).toContain(TEMPLATE.parts);
    expect(enclosedIn(page)).toBeNull();
  });

  test('gives back the collection and the decks that were put in, whatever their words, and none of them is markup', () => {
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('</script>', '<!--', '<script>', ']]>', '\u2028', '$&', '$1', '{{', '\u0000'),
    );
    fc.assert(
      fc.property(madeCollection(6), fc.array(words), (made, decks) => {
        const { atlas } = collectionOf(made);
        const collection = JSON.parse(JSON.stringify(writtenCollection(atlas!))) as unknown;
        const enclosed = { home: 'made', collection, decks };
        const page = oneFile(TEMPLATE, { head: HEAD, enclosed });
        expect(enclosedIn(page)).toEqual(enclosed);
        // As many elements as in any other file of the template.
        const count = (text: string) => text.match(/<script|<\/script|<!--/g)!.length;
        expect(count(page)).toBe(count(oneFile(TEMPLATE, { head: HEAD, enclosed: NOTHING })));
      }),
    );
  });

  test.each(['<title>Atlas</title>', '<noscript>', '<script type="module">'])(
    'is not made of a template without %s',
    (part) => {
      const shell = TEMPLATE.shell.replace(part, '');
      expect(() => oneFile({ ...TEMPLATE, shell }, { head: HEAD, enclosed: NOTHING })).toThrow(/expected/);
    },
  );

  test('is known from another page, and is nothing where it is damaged', () => {
    expect(enclosedIn('<!doctype html><p>Bonjour')).toBeNull();
    const page = oneFile(TEMPLATE, { head: HEAD, enclosed: NOTHING });
    expect(enclosedIn(page.replace('"home":', '"home"'))).toBeNull();
  });

  test('is opened as the collection that it encloses, and read as no table', async () => {
    const refusalOf = async (page: string) => {
      const read = await readTable(new TextEncoder().encode(page), 'page.html');
      return read.ok ? null : read.refusal.code;
    };
    const enclosed = { ...NOTHING, collection: { format: 'atlas-collection/1' } };
    expect(await refusalOf(oneFile(TEMPLATE, { head: HEAD, enclosed }))).toBe('own-collection');
    expect(await refusalOf(oneFile(TEMPLATE, { head: HEAD, enclosed: NOTHING }))).toBe('no-table');
  });
});
