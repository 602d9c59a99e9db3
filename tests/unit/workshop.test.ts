/** What the workshop makes beside the table: templates, other titles and ids, numbers of rows in short. */
import { describe, expect, test } from 'vitest';
import { rangesText } from '../../src/domain/text/ranges.ts';
import { findTable } from '../../src/domain/table/header/find-table.ts';
import { matchColumns } from '../../src/domain/table/match/match.ts';
import { readTable } from '../../src/domain/table/read/read-table.ts';
import { renamed } from '../../src/workshop/renamed.ts';
import { templateCsv, templateHeaders, templateXlsx } from '../../src/workshop/template.ts';

const ROLES = {
  fr: 'identifier title text takeaway theme bearer commune departement country latitude longitude start end link',
  en: 'identifier title text takeaway theme bearer commune region country latitude longitude start end link',
};
/** Two rows, filled as somebody would. */
const FILLED = [
  ['a1', 'Marché', 'Un marché en ligne, avec tous les commerçants de la ville et leurs produits.', 'Réunir'],
  ['a2', 'Atelier', 'Un atelier où chacun apprend à réparer ce qui est cassé, sans rien payer.', 'Réparer'],
].map((row, at) => [
  ...row,
  at === 0 ? 'Commerce' : 'Culture',
  'Ville',
  'Valence',
  'Drôme',
  'France',
  '44,93',
  '4,89',
  '04/12/2020',
  '20/12/2020',
  'https://example.org/',
]);

describe.each(['fr', 'en'] as const)('the template in « %s »', (lang) => {
  test('is recognised once it is filled in', async () => {
    const separator = lang === 'fr' ? ';' : ',';
    const quoted = FILLED.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
    const read = await readTable(new TextEncoder().encode(templateCsv(lang) + quoted), 'modele.csv');
    if (!read.ok) throw new Error(read.refusal.code);
    const matches = matchColumns(findTable(read.workbook.sheets[0]!));
    expect(matches.map(({ role }) => role).join(' ')).toBe(ROLES[lang]);
  });

  test('is a workbook too, whose second sheet explains each column', async () => {
    const read = await readTable(await templateXlsx(lang), 'modele.xlsx');
    if (!read.ok) throw new Error(read.refusal.code);
    const [table, columns] = read.workbook.sheets;
    expect(table!.rows[0]).toEqual(templateHeaders(lang));
    expect(columns!.rows.slice(1).map(([header]) => header)).toEqual(templateHeaders(lang));
  });
});

test('a kept collection under another title and id keeps the rest of its text', () => {
  const text = JSON.stringify({
    id: 'a',
    languages: ['en', 'fr'],
    title: { en: 'Old', fr: 'Vieux' },
    records: [1],
  });
  const kept = renamed({ id: 'a', title: 'Old', records: 1, savedAt: 0, text }, 'New', 'b');
  expect(kept).toMatchObject({ id: 'b', title: 'New', records: 1 });
  expect(JSON.parse(kept.text)).toEqual({
    id: 'b',
    languages: ['en', 'fr'],
    title: { en: 'New', fr: 'Vieux' },
    records: [1],
  });
});

test('numbers of rows are said shortly', () => {
  expect(rangesText([])).toBe('');
  expect(rangesText([3, 5, 6, 7, 9, 10])).toBe('3, 5–7, 9, 10');
  expect(rangesText(Array.from({ length: 40 }, (_, at) => at * 2))).toBe('0, 2, 4, 6, 8, 10, 12, 14…');
});
