/** What is exported is read again by the parsers of Citation.js, as a reference manager would. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, escapeBibtex, type Citable } from '../../src/words/citation.ts';

const report: Citable = {
  key: 'dossier-4',
  kind: 'report',
  author: 'Chaire A&B',
  title: 'Dossier n° 4 : 100 % R&D_#~^$ {crise} \\ | Covid-19',
  lang: 'fr',
  container: null,
  publisher: 'Institut (IMPGT), Université',
  medium: null,
  published: {
    date: { start: '2020-12', precision: 'month' },
    words: 'décembre 2020',
    caveat: 'date déduite',
  },
  undated: 'sans date',
  version: null,
  address: null,
  accessed: null,
  notes: [],
};
const dataset: Citable = {
  ...report,
  key: 'atlas-0.1.0',
  kind: 'dataset',
  title: 'Atlas',
  publisher: null,
  medium: 'jeu de données',
  published: null,
  version: { number: '0.1.0', words: 'version 0.1.0' },
  address: 'https://example.org/atlas/#theme=tourism&q=%7Bx%7D',
  accessed: { day: '2026-11-22', words: 'consulté le 22 novembre 2026' },
  notes: ['CC BY 4.0'],
};
const entry: Citable = {
  ...dataset,
  key: 'atlas-la-roue',
  kind: 'entry',
  title: 'La Roue : 20 %',
  container: 'Atlas',
};

const read = (cited: Citable, format: 'bibtex' | 'ris') => {
  const items = new Cite(citation(cited, format)).data;
  expect(items).toHaveLength(1);
  return items[0]!;
};
const day = { 'date-parts': [[2026, 11, 22]] };

describe.each(['bibtex', 'ris'] as const)('a reference as %s', (format) => {
  it('of a report is read back whole', () => {
    const item = read(report, format);
    expect(item).toMatchObject({
      type: 'report',
      title: report.title,
      publisher: report.publisher,
      issued: { 'date-parts': [[2020, 12]] },
      note: 'décembre 2020 (date déduite)',
    });
    const [author] = item.author as [{ family?: string; literal?: string }];
    expect(author.literal ?? author.family).toBe('Chaire A&B');
    for (const absent of ['DOI', 'URL', 'page', 'accessed', 'version', 'volume'])
      expect(item).not.toHaveProperty(absent);
  });

  it('of data has a version, an address and the day it was read, and no date', () => {
    const item = read(dataset, format);
    expect(item).toMatchObject({
      title: 'Atlas',
      version: '0.1.0',
      URL: dataset.address,
      accessed: day,
      note: 'CC BY 4.0',
    });
    expect(item).not.toHaveProperty('issued');
    expect(item.type).toBe(format === 'ris' ? 'dataset' : 'document');
  });

  it('of an entry says what it is a part of', () => {
    const item = read(entry, format);
    expect(item).toMatchObject({ title: 'La Roue : 20 %', URL: entry.address });
    expect(format === 'ris' ? item['collection-title'] : item.publisher).toBe(
      format === 'ris' ? 'Atlas' : 'jeu de données, Atlas, version 0.1.0',
    );
  });

  it('leaves out the address and the day of reading where the page is a file', () => {
    const item = read({ ...dataset, address: null }, format);
    expect(item).not.toHaveProperty('URL');
    expect(item).not.toHaveProperty('accessed');
  });

  it('makes no month of a season, and no day of a month', () => {
    const published = { ...report.published!, date: { start: '2020-09', precision: 'season' as const } };
    expect(read({ ...report, published }, format)).toMatchObject({ issued: { 'date-parts': [[2020]] } });
    expect(citation({ ...report, published }, format)).not.toMatch(/sep|2020\/09/);
  });

  it('brings any title back', () => {
    const title = fc
      .array(fc.constantFrom(...'aéZ09 &%$#_{}~^\\|:,;=()[]«»–’'), { minLength: 1, maxLength: 30 })
      .map((letters) => `T${letters.join('').replaceAll(/ +/g, ' ').trimEnd()}`);
    fc.assert(
      fc.property(title, (text) => {
        expect(read({ ...report, title: text }, format).title).toBe(text);
      }),
    );
  });
});

describe('a reference', () => {
  it('in plain text is a sentence for each part, and says what is inferred or not known', () => {
    expect(citation({ ...report, title: 'Dossier' }, 'text')).toBe(
      'Chaire A&B. Dossier. Institut (IMPGT), Université, décembre 2020 (date déduite).',
    );
    expect(citation({ ...dataset, title: 'Pourquoi ?' }, 'text')).toBe(
      'Chaire A&B. Pourquoi ? Jeu de données, version 0.1.0, sans date. CC BY 4.0. https://example.org/atlas/#theme=tourism&q=%7Bx%7D (consulté le 22 novembre 2026).',
    );
  });

  it('escapes the ten characters that LaTeX keeps for itself', () => {
    expect(escapeBibtex('\\ { } $ & # % _ ~ ^')).toBe(
      '\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_ \\textasciitilde{} \\textasciicircum{}',
    );
  });

  it('in RIS has one line for each field, and an end', () => {
    expect(citation({ ...report, title: 'Un\n titre' }, 'ris')).toMatch(
      /^TY {2}- RPRT\n(.{2} {2}- .+\n)+ER {2}- $/,
    );
  });
});
