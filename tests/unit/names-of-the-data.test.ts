/**
 * The page shows any collection: nothing in its program names a theme, an issue, a place or the publisher of the built-in
 * one. Comments may give examples of places.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FACET_KINDS } from '../../src/domain/collection/scalars.ts';
import { themeFacet } from '../../src/domain/collection/facets.ts';
import { openGazetteer } from '../../build/source/gazetteer.ts';
import { compile } from '../../build/compile/compile.ts';
import { readData } from '../../build/source/read-data.ts';

const { atlas } = compile(readData('data'), openGazetteer());
if (!atlas) throw new Error('expected sound data');

/** The sources of the page, by path; `code` is without comments, style sheets and imports. */
const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const code = text
      .replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|<style>[\s\S]*?<\/style>/g, '')
      .replaceAll(/(^|\s)\/\/.*$/gm, '')
      .replaceAll(/^\s*import .*$/gm, '');
    return { path, text, code };
  });

/** Where a word stands by itself, in the code or in the whole text. */
const holding = (word: string, of: 'code' | 'text'): string[] => {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'u');
  return sources.filter((source) => whole.test(source[of])).map(({ path }) => `${word}: ${path}`);
};

test('there is something to look through', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(holding('AtlasState', 'code')).not.toEqual([]);
});

test('no theme of the data is named in the program', () => {
  const terms = themeFacet(atlas)!.terms.map(({ id }) => `'${id}'`);
  expect(
    terms.flatMap((term) =>
      sources.filter(({ code }) => code.includes(term)).map(({ path }) => `${term}: ${path}`),
    ),
  ).toEqual([]);
});

test('no facet of the data is named in the program, but where its id is also the name of a kind', () => {
  const kinds: readonly string[] = [...FACET_KINDS, 'theme', 'status', 'audience'];
  const ids = atlas.facets.map(({ id }) => id).filter((id) => !kinds.includes(id));
  expect(ids.length).toBeGreaterThan(2);
  const quoted = ids.map((id) => `'${id}'`);
  expect(
    quoted.flatMap((id) =>
      sources.filter(({ code }) => code.includes(id)).map(({ path }) => `${id}: ${path}`),
    ),
  ).toEqual([]);
});

test('no place of the data is named in the program', () => {
  const names = Object.values(atlas.places).flatMap(({ name }) => [name.fr, name.en]);
  // What a table calls a territory or a country, whoever gathered it, is in the words of `placing/`.
  const found = [...new Set(names)].flatMap((name) => holding(name, 'code'));
  expect(found.filter((place) => !place.includes('src/domain/placing/'))).toEqual([]);
});

test('no issue, and no publisher, is named anywhere in the sources', () => {
  const { publisher } = atlas.head;
  const names = ['Kampala', 'Covid', 'COVID', 'chaire', 'Chaire', publisher!.name, publisher!.host!];
  expect(names.flatMap((name) => holding(name, 'text'))).toEqual([]);
  const issues = atlas.issues.flatMap(({ number }) => [`issue: ${number}`, `N° ${number}`]);
  expect(
    issues.flatMap((issue) =>
      sources.filter(({ code }) => code.includes(issue)).map(({ path }) => `${issue}: ${path}`),
    ),
  ).toEqual([]);
});
