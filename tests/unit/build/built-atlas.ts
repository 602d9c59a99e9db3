/** The collection of a folder, compiled with the gazetteers that the build uses. */
import type { Atlas } from '../../../src/domain/collection/records.ts';
import { compile } from '../../../build/compile/compile.ts';
import { openGazetteer } from '../../../build/source/gazetteer.ts';
import { readData } from '../../../build/source/read-data.ts';

/** @throws Error where the data has a problem */
export function builtAtlas(folder: string): Atlas {
  const { atlas, problems } = compile(readData(folder), openGazetteer());
  if (!atlas) throw new Error(`expected sound data in ${folder}, found ${JSON.stringify(problems)}`);
  return atlas;
}
