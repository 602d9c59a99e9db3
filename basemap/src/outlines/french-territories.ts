/**
 * The outlines of the French territories, in metropolitan France and overseas: départements (Natural Earth,
 * joined by code), the régions of 2016 (départements put together), and, approximately, communities of
 * communes (see `communities.ts`).
 */
import type { MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as ArcPolygons } from 'topojson-specification';
import { readDepartements, readRegions } from '../sources/french-regions.ts';
import { readDivisions } from '../sources/natural-earth-divisions.ts';
import {
  collectionOf,
  simplifyAreas,
  rewound,
  type Areas,
  type Simplification,
} from '../geometry/simplify-areas.ts';

/** Natural Earth has no other code for Mayotte than its own. */
const MAYOTTE = 'FRA-4602';

/** The départements, by Insee's code (`69`, `2A`, `974`). The 69 is the whole Rhône, with the Métropole de Lyon. */
export function departementAreas(simplification: Simplification): Areas {
  const areas = readDivisions('fra').map(({ properties, geometry }) => {
    const code = properties.adm1_code === MAYOTTE ? '976' : (properties.gn_a1_code ?? '').replace('FR.', '');
    return [code, rewound(geometry.coordinates)] as const;
  });
  const known = new Map(areas);
  const missing = readDepartements().filter(({ code }) => !known.has(code));
  if (missing.length > 0 || known.size !== areas.length) {
    const codes = missing.map(({ code }) => code).join(', ');
    throw new Error(`Natural Earth has no outline for the départements ${codes}, or twice the same`);
  }
  return simplifyAreas(known, simplification);
}

/** The régions, by Insee's code, of the same vertices as their départements. */
export function regionAreas(departements: Areas): Areas {
  const merged = mergerOf(departements);
  return new Map(
    readRegions().map(({ code: region }) => {
      const members = readDepartements().filter((departement) => departement.region === region);
      return [region, merged(new Set(members.map(({ code }) => code)))];
    }),
  );
}

/** France with its five départements overseas, of the same vertices as its départements. */
export function countryArea(departements: Areas): Position[][][] {
  return mergerOf(departements)(new Set(departements.keys()));
}

/** A function that puts départements together, by their codes. */
function mergerOf(departements: Areas): (codes: ReadonlySet<string>) => Position[][][] {
  const shared = topology({ departements: collectionOf(departements) });
  const { geometries } = shared.objects['departements'] as GeometryCollection;
  return (codes) => {
    const parts = geometries.filter(({ id }) => codes.has(String(id))) as ArcPolygons[];
    const { geometry } = feature(shared, mergeArcs(shared, parts)) as { geometry: MultiPolygon };
    return rewound(geometry.coordinates);
  };
}
