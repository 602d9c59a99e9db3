import { expect, it } from 'vitest';
import { readData } from '../../../build/source/read-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('reads every file by its path, in order, and leaves hidden ones out', () => {
  const folder = temporaryFolder(
    new Map([
      ['places/b.yaml', 'é'],
      ['places/.hidden', ''],
      ['a.yaml', 'a'],
      ['places/deep/c.txt', ''],
    ]),
  );
  expect([...readData(folder)]).toEqual([
    ['a.yaml', 'a'],
    ['places/b.yaml', 'é'],
    ['places/deep/c.txt', ''],
  ]);
});
