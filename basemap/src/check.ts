/**
 * The last part of `npm run basemap:check`: makes the files again and compares them with those of `out/`, byte
 * for byte. Where they differ, says which, and what is known of why.
 */
import { differences, reasons } from './compare.ts';
import { madeFromNow, namesInOut, readMadeFrom, readOut } from './disk.ts';
import { buildFiles } from './files.ts';
import { readOutlineReferences } from './sources/inputs.ts';

const references = readOutlineReferences();
const committed = new Map(namesInOut().map((name) => [name, readOut(name) ?? '']));
const found = differences(committed, buildFiles(references));
const why = reasons(readMadeFrom(), madeFromNow(references));
if (found.length === 0) {
  console.log(`The ${committed.size} files of basemap/out/ are those that a fresh run makes.`);
  // Then made-from.json alone is behind, and nothing that is published.
  for (const reason of why) console.log(`Of no effect: ${reason}`);
} else {
  console.error('basemap/out/ is not what a fresh run makes:');
  for (const line of found) console.error(`  ${line}`);
  for (const reason of why) console.error(`Known difference: ${reason}`);
  console.error('`npm run basemap` makes the files anew.');
  process.exitCode = 1;
}
