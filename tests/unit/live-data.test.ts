/**
 * The live data is not the fixture: only the tests named here read `data/`, so that a new record, issue or term
 * breaks none of the others (tests/fixtures/data/README.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** `facts`: states what the data holds, so that it changes with it. `rule`: holds every record to one rule. */
const READERS: Readonly<Record<string, 'facts' | 'rule'>> = {
  'tests/unit/build/real-data.test.ts': 'facts',
  'tests/unit/typography.test.ts': 'rule',
  'tests/unit/wording.test.ts': 'rule',
  'tests/unit/gazetteer-search.test.ts': 'rule',
  'tests/unit/outlines.test.ts': 'rule',
  'tests/unit/names-of-the-data.test.ts': 'rule',
  'tests/unit/build/fifth-dossier.test.ts': 'rule',
};
const READS = /readData\('data'\)|['"](?:\.\.\/)+data\/|readGeography/;

const files = ['tests/unit', 'tests/browser']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => posix.normalize(join(entry.parentPath, entry.name)));

test('only the tests named here read the live data', () => {
  const readers = files.filter((file) => READS.test(readFileSync(file, 'utf8')));
  expect(readers.filter((file) => !(file in READERS) && !file.endsWith('live-data.test.ts'))).toEqual([]);
});

test('each of them is there', () => {
  expect(Object.keys(READERS).filter((file) => !files.includes(file))).toEqual([]);
});

test('one test alone states facts of it', () => {
  expect(Object.values(READERS).filter((kind) => kind === 'facts')).toHaveLength(1);
});
