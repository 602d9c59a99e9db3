/** All the files of `out/`, by name, as texts. */
import type { OutlineId } from '../formats.ts';
import { buildBasemap } from './basemap-files.ts';
import { buildGazetteer } from './gazetteer/gazetteer-file.ts';
import { buildOutlines } from './outlines/outline-file.ts';
import { buildCommunes } from './places/commune-file.ts';
import { buildTowns } from './places/town-file.ts';
import { readPackageText } from './sources/inputs.ts';

/** `references` are the territories that places of the atlas refer to. */
export function buildFiles(references: readonly OutlineId[]): Map<string, string> {
  return new Map([
    ...buildBasemap(),
    ['outlines.json', buildOutlines(references)],
    ['gazetteer.json', buildGazetteer()],
    ['communes.json', buildCommunes()],
    ['towns.json', buildTowns()],
    // The land at 1:110,000,000, for pictures of a hundred pixels: as the package has it.
    ['land-110m.json', readPackageText('world-atlas/land-110m.json')],
  ]);
}
