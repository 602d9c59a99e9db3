/**
 * The box of each French commune, `[west, south, east, north]` in degrees, WGS 84. Source:
 * `@etalab/fr-bounding-boxes` (IGN ADMIN EXPRESS), as of 2018: communes that have merged since have each
 * their own.
 */
import { readPackageJson } from './inputs.ts';
import type { Box } from '../geometry/planar.ts';

interface CommuneBox {
  /** Insee's code. */
  code: string;
  box: Box;
}

export function readCommuneBoxes(): CommuneBox[] {
  return readPackageJson<{ id?: string; bbox: Box }[]>(
    '@etalab/fr-bounding-boxes/dist/communes.json',
  ).flatMap(({ id, bbox }) => (id ? [{ code: id.replace('fr:commune:', ''), box: bbox }] : []));
}
