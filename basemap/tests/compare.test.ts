import { describe, expect, it } from 'vitest';
import { differences, reasons } from '../src/compare.ts';

describe('two makings of the files', () => {
  it('are compared by name and byte', () => {
    const before = new Map([
      ['same.json', '[1]'],
      ['gone.json', '[]'],
      ['other.json', '[1,2]'],
    ]);
    const after = new Map([
      ['same.json', '[1]'],
      ['other.json', '[1,3]'],
      ['new.json', '[]'],
    ]);
    expect(differences(before, before)).toEqual([]);
    expect(differences(before, after)).toEqual([
      'gone.json is no longer made',
      'new.json is missing',
      'other.json differs from character 3 on',
    ]);
  });

  it('may differ by Node, by its locale data, by what places refer to', () => {
    const made = { node: '20.20.2', cldr: '48.0', outlines: ['admin1:CA.10' as const] };
    expect(reasons(made, made)).toEqual([]);
    const now = { node: '22.1.0', cldr: '45', outlines: ['epci:1' as const] };
    expect(reasons(made, now)).toEqual([
      expect.stringMatching(/CLDR 45, .* with 48\.0: .*labels\.json/),
      expect.stringMatching(/Node 22\.1\.0, .* with 20\.20\.2/),
      'places now refer to epci:1 too.',
      'no place refers to admin1:CA.10 any more.',
    ]);
  });
});
