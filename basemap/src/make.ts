/** `npm run basemap`: makes the files of `out/` anew, from the packages, the lists and the places. */
import { madeFromNow, readOut, writeOut } from './disk.ts';
import { buildFiles } from './files.ts';
import { readOutlineReferences } from './sources/inputs.ts';

const references = readOutlineReferences();
const files = buildFiles(references);
for (const [name, text] of files) {
  const state = text === readOut(name) ? 'unchanged' : 'written';
  console.log(`${name.padEnd(16)} ${String(text.length).padStart(9)} characters, ${state}`);
}
writeOut(files, madeFromNow(references));
