import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { dateCell, numberCell, truthCell, type Cell } from '../../../src/domain/table/cell.ts';
import { readTable } from '../../../src/domain/table/read/read-table.ts';
import { fixture, refusalOf, workbookOf } from './made.ts';

const WRITERS = { xlsx: writeXlsx, ods: writeOds } as const;
const FORMATS = ['xlsx', 'ods'] as const;
const made = async (format: 'xlsx' | 'ods', ...sheets: WriteSheet[]) =>
  workbookOf(await WRITERS[format]({ sheets }), `table.${format}`);

const moment = fc
  .date({ min: new Date('1950-01-01T00:00Z'), max: new Date('2099-12-31T23:59Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
/** Texts that both formats can hold: XML has no signs of control, and joins line ends. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', '<b>x</b>', ' a  b ', 'ligne\nligne', '01053', '🏔️', "'"),
  )
  .filter((value) => value.trim() !== '' && /^[^\p{C}\r]*$/u.test(value.replaceAll('\n', '')));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  moment,
  fc.constant(null),
);

/** A sheet of an OpenDocument file, of its rows as LibreOffice writes them. */
async function odsOf(rows: string) {
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const content =
    `<?xml version="1.0"?><office:document-content ${names.join(' ')}><office:body><office:spreadsheet>` +
    `<table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  });
  return (await workbookOf(bytes, 'table.ods')).sheets[0]!.rows;
}
const odsRow = (...cells: string[]) =>
  `<table:table-row>${cells
    .map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`)
    .join('')}</table:table-row>`;

describe('rows of an OpenDocument sheet that are in a group', () => {
  const ROWS = [
    ['Titre', 'Commune'],
    ['Un', 'Lyon'],
    ['Deux', 'Caen &lt;/table:table-row-group&gt;'],
    ['Trois', 'Nantes'],
  ];
  const [head, one, two, three] = ROWS.map((row) => odsRow(...row)) as [string, string, string, string];
  it.each([
    ['none', head + one + two + three],
    [
      'repeated on each page',
      `<table:table-header-rows>${head}</table:table-header-rows>${one}${two}${three}`,
    ],
    [
      'folded, one group within another',
      `${head}<table:table-row-group table:display="false"><table:table-row-group>${one}</table:table-row-group>${two}</table:table-row-group>${three}`,
    ],
    ['all', `<table:table-rows>${head}${one}${two}${three}</table:table-rows>`],
    [
      'the header within a group',
      `<table:table-row-group><table:table-header-rows>${head}</table:table-header-rows>${one}${two}</table:table-row-group>${three}`,
    ],
  ])('are read: %s', async (_, rows) => {
    expect(await odsOf(rows)).toEqual(
      ROWS.map((row) => row.map((cell) => cell.replace('&lt;', '<').replace('&gt;', '>'))),
    );
  });
});

const cellOf = (written: CellValue): Cell => {
  if (written === null) return '';
  if (typeof written === 'number') return numberCell(written);
  if (typeof written === 'boolean') return truthCell(written);
  return written instanceof Date ? dateCell(written) : written;
};

describe.each(FORMATS)('%s', (format) => {
  it('reads back to the same cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          // A last cell in each row, so that none of them ends early.
          const full = rows.map((row) => [...row, 'fin']);
          const workbook = await made(format, { name: 'Feuille', rows: full });
          expect(workbook.format).toBe(format);
          expect(workbook.sheets[0]!.rows).toEqual(full.map((row) => row.map(cellOf)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has several sheets with their names, merged cells and links', async () => {
    const workbook = await made(
      format,
      {
        name: 'Été',
        rows: [
          ['Lieu', null, 'Site'],
          ['Laval', '53', 'voir'],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        cells: new Map([
          ['1,2', { value: 'voir', type: 'string', hyperlink: { target: 'https://example.org/' } }],
        ]),
      },
      { name: 'Autre', rows: [['a']] },
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Été', 'Autre']);
    expect(workbook.sheets[0]).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      links: [{ row: 1, column: 2, address: 'https://example.org/' }],
    });
  });

  it('ends where its cells end', async () => {
    const [sheet] = (
      await made(format, { name: 'A', rows: [['a', null, null], [null], ['b'], [null, null], []] })
    ).sheets;
    expect(sheet!.rows).toEqual([['a'], [], ['b']]);
  });

  it('is refused where it is broken, in whatever place', async () => {
    const bytes = await WRITERS[format]({
      sheets: [
        {
          name: 'A',
          rows: [
            ['titre', 'ville'],
            ['x', 'Lyon'],
          ],
        },
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, isCut) => {
          const broken = isCut ? bytes.slice(0, at + 1) : bytes.with(at, (bytes[at]! + by) % 256);
          // It answers, whatever the answer: nothing is thrown.
          expect(await readTable(broken, `x.${format}`)).toHaveProperty('ok');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a workbook', () => {
  it('ends before rows whose cells hold an empty text', async () => {
    const [sheet] = (await made('xlsx', { name: 'A', rows: [['a'], ['b'], ['', ''], ['']] })).sheets;
    expect(sheet!.rows).toEqual([['a'], ['b']]);
  });
  it('is no text document', async () => {
    const bytes = await writeOds({ sheets: [{ name: 'A', rows: [['a']] }] });
    const at = Buffer.from(bytes).indexOf('opendocument.spreadsheet');
    bytes.set(new TextEncoder().encode('opendocument.text       '), at);
    expect(await refusalOf(bytes, 'lettre.odt')).toEqual({ code: 'no-table', format: 'odt' });
  });
  it('may hide sheets', async () => {
    const workbook = await made(
      'xlsx',
      { name: 'A', rows: [['a']] },
      { name: 'B', rows: [['b']], hidden: true },
    );
    expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
  it('may count its days from 1904', async () => {
    const day = new Date('2020-12-04T00:00Z');
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'A', rows: [['jour'], [day]] }] });
    expect((await workbookOf(bytes)).sheets[0]!.rows[1]).toEqual([dateCell(day)]);
  });
  it('keeps a time without a day as a time', async () => {
    const workbook = await made('xlsx', { name: 'A', rows: [['heure'], [new Date('1899-12-30T20:30Z')]] });
    expect(workbook.sheets[0]!.rows[1]).toEqual(['20:30']);
  });
  it('in an old form is refused', async () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusalOf(old, 'old.xls')).toEqual({ code: 'old-workbook' });
  });
  it('with a password is refused', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    expect(await refusalOf(bytes, 'locked.xlsx')).toEqual({ code: 'locked' });
  });
});

describe('a zip', () => {
  const zipped = () => writeXlsx({ sheets: [{ name: 'A', rows: [['titre'], ['x'.repeat(5000)]] }] });
  /** Where the records of the central directory begin. */
  const entriesIn = (bytes: Uint8Array) =>
    [...bytes.keys()].filter((at) => [0x50, 0x4b, 1, 2].every((byte, index) => bytes[at + index] === byte));
  const claim = (bytes: Uint8Array, size: number) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of entriesIn(bytes)) view.setUint32(at + 24, size, true);
    return bytes;
  };

  it('that would unpack to too much is refused by its directory', async () => {
    const bytes = claim(await zipped(), 300_000_000);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'unpacks-too-large', most: 400_000_000 });
  });
  it('that would become too many times larger is refused by its directory', async () => {
    const bytes = await zipped();
    const claimed = claim(bytes, Math.ceil((bytes.length * 201) / entriesIn(bytes).length));
    expect(await refusalOf(claimed)).toMatchObject({ code: 'unpacks-too-much', ratio: 201, most: 200 });
  });
  it('that hides how large it is is refused', async () => {
    expect(await refusalOf(claim(await zipped(), 0))).toMatchObject({ code: 'unpacks-too-large' });
  });
  it('that is larger than it says is refused', async () => {
    expect(await refusalOf(claim(await zipped(), 10))).toMatchObject({ code: 'damaged' });
  });
  it('of something else is refused', async () => {
    const bytes = new Uint8Array(22);
    bytes.set([0x50, 0x4b, 5, 6]);
    expect(await refusalOf(bytes, 'empty.zip')).toEqual({ code: 'unknown-format', name: 'empty.zip' });
  });
});

it('reads a fixture of cells as they are', async () => {
  const { sheets } = await workbookOf(fixture('09-cells.csv'), '09-cells.csv');
  expect(sheets[0]!.rows[2]![0]).toBe('=HYPERLINK("https://example.org";"cliquez")');
  expect(sheets[0]!.rows[3]![0]).toBe('<b>Gras</b> & <script>alert(1)</script>');
  expect(sheets[0]!.rows[1]![1]).toBe('Ligne un\nligne deux\n- puce');
});
