/** What places rows without a network, from the geographic files. */
import type { CommuneColumns, OutlineTopology, TownColumns } from '../../../basemap/formats.ts';
import { inCountry, type IsInCountry } from '../placing/in-country.ts';
import { openPlacer, type Placer } from '../placing/place-row.ts';

export interface Ground {
  readonly placer: Placer;
  readonly isInCountry: IsInCountry;
}

/** The contents of `geo/communes.json`, `geo/towns.json` and `geo/outlines.json`. */
export interface GroundFiles {
  readonly communes: CommuneColumns;
  readonly towns: TownColumns;
  readonly outlines: OutlineTopology;
}

/** Opens the files: some 250 ms. */
export function groundOf({ communes, towns, outlines }: GroundFiles): Ground {
  const known = new Set(outlines.objects.outlines.geometries.map(({ id }) => id));
  return {
    placer: openPlacer({ communes, towns, hasOutline: (id) => known.has(id) }),
    isInCountry: inCountry(outlines),
  };
}
