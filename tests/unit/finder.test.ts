import atlas from 'virtual:atlas';
import synonyms from 'virtual:synonyms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf } from '../../src/domain/search/finder.ts';
import { fold, wordsOf } from '../../src/domain/text/fold.ts';
import { excerpt, holdsHit, marked } from '../../src/domain/text/marked.ts';
import type { Initiative } from '../../src/domain/collection/records.ts';
import { anySearch } from '../arbitraries.ts';

const find = finderOf(atlas, synonyms);
const idsOf = (q: string) => [...find(q)].toSorted(([, a], [, b]) => b.score - a.score).map(([id]) => id);

describe('the search', () => {
  it.each([
    ['quebec', 'visa'],
    ['QUÉBEC', 'visa'],
  ])('is blind to accents and capitals: %s', (q) => {
    expect(idsOf(q)).toEqual(idsOf('Québec'));
    expect(idsOf(q).length).toBeGreaterThan(1);
  });

  it('finds by title in either language, best first', () => {
    expect(idsOf('la roue')[0]).toBe('la-roue');
    expect(idsOf('hotel night loved ones')[0]).toBe('hotel-comme-on-m');
  });

  it.each([
    ['fortnit', 'chateaux-fortnite'],
    ['fortnyte', 'chateaux-fortnite'],
    ['kampla', 'covid-19-response-hub'],
    ['tomorowland', 'reveillon-digital'],
    ['bresil', 'oportunidade-mulher'],
    ['brazil', 'oportunidade-mulher'],
    ['1 800', 'oportunidade-mulher'],
    ['1800', 'oportunidade-mulher'],
  ])('finds « %s »', (q, id) => expect(idsOf(q)).toContain(id));

  it('takes a word for a mistake only where nothing has it', () => {
    for (const [, { words }] of find('masque')) {
      expect([...words].every((word) => word.startsWith('masque'))).toBe(true);
    }
  });

  it('wants every word, but those that say nothing', () => {
    expect(idsOf('les châteaux de la Loire')).toEqual(idsOf('châteaux loire'));
    expect(idsOf('fortnite kampala')).toEqual([]);
  });

  it.each([
    ['publics fragiles', ({ values }: Initiative) => values.audience?.includes('vulnerable')],
    ['vulnerable people', ({ values }: Initiative) => values.audience?.includes('vulnerable')],
    ['service numérique', ({ values }: Initiative) => values.lever?.includes('digital')],
    [
      'office de tourisme',
      ({ bearers }: Initiative) => bearers.some(({ kind }) => kind === 'tourism-organisation'),
    ],
  ])('finds all that a term of a facet, or its synonym, classifies: « %s »', (q, isOfTerm) => {
    const expected = atlas.initiatives.filter(isOfTerm).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(q)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['sourds', ['communication-inclusive']],
    ['sourd', ['communication-inclusive']],
    ['deaf', ['communication-inclusive']],
    ['handicap', ['communication-inclusive']],
    ['handicapés', ['communication-inclusive']],
    ['seniors', ['visa-digital-nomades']],
    ['jeux vidéo', ['chateaux-fortnite']],
    ['jeu vidéo', ['chateaux-fortnite']],
    ['video games', ['chateaux-fortnite']],
  ])('finds by a synonym: « %s »', (q, ids) => expect(idsOf(q)).toEqual(ids));

  it('says a synonym where no text of the record holds the word', () => {
    const passageOf = (q: string, id: string) => find(q).get(id)?.passage('fr');
    expect(passageOf('sourds', 'communication-inclusive')).toEqual({ text: 'sourds', lang: 'fr' });
    expect(passageOf('fragiles', 'communication-inclusive')).toEqual({
      text: 'Publics fragiles',
      lang: 'fr',
    });
    expect(passageOf('lèvres', 'communication-inclusive')?.text).toContain('lèvres');
  });

  it('takes singular and plural for one word', () => {
    expect(idsOf('femme')).toEqual(idsOf('femmes'));
    expect(idsOf('châteaux loire').length).toBeGreaterThan(0);
    expect(idsOf('château loire')).toEqual(idsOf('châteaux loire'));
  });

  it('corrects a word to one that keeps its first letter: « feme » is « femmes », not « même »', () => {
    expect(idsOf('femmes').length).toBeGreaterThan(0);
    expect(idsOf('feme')).toEqual(expect.arrayContaining(idsOf('femmes')));
    for (const [, { words }] of find('feme')) expect(words).not.toContain('meme');
  });

  it('has each record first for three letters of its title, in either language', () => {
    const order = atlas.initiatives.map(({ id }) => id);
    const first = (q: string) =>
      [...find(q)].toSorted(
        ([a, x], [b, y]) => y.score - x.score || order.indexOf(a) - order.indexOf(b),
      )[0]?.[0];
    for (const { id, title } of atlas.initiatives) {
      for (const lang of ['fr', 'en'] as const) {
        const beginnings = wordsOf(title[lang]).map(({ word }) => word.slice(0, 3));
        expect(beginnings.map(first), `${id}, ${lang}`).toContain(id);
      }
    }
  });

  it('finds nothing for what nobody wrote', () => {
    expect(idsOf('zzzzzz')).toEqual([]);
  });

  it('never throws, and finds known records only', () => {
    const known = new Set(atlas.initiatives.map(({ id }) => id));
    fc.assert(
      fc.property(anySearch, (q) => {
        expect(idsOf(q).every((id) => known.has(id))).toBe(true);
      }),
    );
  });

  it('finds less, or as much, with a word more', () => {
    const words = fc.constantFrom('tourisme', 'culture', 'région', 'visa', 'masque', 'digital');
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(idsOf(`${one} `)).toEqual(expect.arrayContaining(idsOf(`${other} ${one}`)));
      }),
    );
  });
});

describe('the hits in a text', () => {
  const words = new Set(['hotel', '1800']);

  it('are words of it, however they are written', () => {
    expect(marked('L’Hôtel, 1 800 nuits', words)).toEqual([
      { text: 'L’', hit: false },
      { text: 'Hôtel', hit: true },
      { text: ', ', hit: false },
      { text: '1 800', hit: true },
      { text: ' nuits', hit: false },
    ]);
    expect(holdsHit('hôtels', words)).toBe(false);
  });

  it('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const all = new Set(wordsOf(text).map(({ word }) => word));
        const pieces = marked(text, all);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter(({ hit }) => hit).map((piece) => fold(piece.text)).length).toBe(
          wordsOf(text).filter(({ from, to }) => to > from).length,
        );
      }),
    );
  });

  it('are in the excerpt, which is cut between words', () => {
    const long = `${'avant '.repeat(40)}un hôtel${' après'.repeat(40)}`;
    expect(excerpt(long, words)).toMatch(/^… (avant )+un hôtel( après)+ …$/);
    expect(excerpt(long, words).length).toBeLessThan(150);
    expect(excerpt('Un hôtel.', words)).toBe('Un hôtel.');
  });
});
