/** The collections that the tests are told about: what a build holds, compiled again from its folder. */
import { compile } from '../../build/compile/compile.ts';
import { openGazetteer } from '../../build/source/gazetteer.ts';
import { readData } from '../../build/source/read-data.ts';
import { themeOf } from '../../src/domain/collection/facets.ts';
import type { Atlas, Initiative } from '../../src/domain/collection/records.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';

function compiled(folder: string): { atlas: Atlas; tours: Tour[] } {
  const { atlas, tours } = compile(readData(folder), openGazetteer());
  if (!atlas) throw new Error(`${folder} does not compile: see \`npm run data:check ${folder}\`.`);
  return { atlas, tours };
}

/** A copy of the data, as it was in 2026, that nobody edits: what `dist-e2e/` is built from, and most tests count. */
export const frozen = compiled('tests/fixtures/atlas-2020');

/** The data that is edited: what `dist/` is built from. A test tagged `@map` counts what it finds in it. */
export const published = compiled('data');

/** The records of one theme, in the order of their collection. */
export const ofTheme = ({ atlas }: { atlas: Atlas }, theme: string): Initiative[] =>
  atlas.initiatives.filter((record) => themeOf(atlas, record) === theme);
