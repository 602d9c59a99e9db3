/**
 * The approximate outlines of French communities of communes (EPCI: métropoles, communautés urbaines or
 * d'agglomération). No package holds their true ones, but the box of each commune is known, and the commune
 * is all inside. What lies in boxes of members only is theirs, what lies in none is not; where boxes of
 * members and of others overlap, the nearest middle of a box decides (Voronoi). All within the département.
 *
 * Sources: members from `@etalab/decoupage-administratif` (Insee, DGCL); the boxes of communes, in whose
 * middles they are taken to stand, from `@etalab/fr-bounding-boxes` (IGN ADMIN EXPRESS); départements as
 * drawn. How far off the boundary is cannot be measured without the true one: what is tested is that the
 * towns of members are inside and those of neighbours are not, and that the area is within 6 %.
 */
import {
  area,
  bboxPolygon,
  difference,
  featureCollection,
  intersect,
  multiPolygon,
  point,
  polygon,
  union,
  voronoi,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { readCommuneBoxes } from '../sources/commune-boxes.ts';
import { readPackageJson } from '../sources/inputs.ts';
import { boundingBox, type Box } from '../geometry/planar.ts';
import { snapPolygons } from '../geometry/rounding.ts';
import { rewound, type Areas } from '../geometry/simplify-areas.ts';

interface Community {
  /** SIREN number. */
  code: string;
  membres: { code: string }[];
}
interface Commune {
  /** Insee's code. */
  code: string;
  departement?: string;
  /** Of a former commune: the one it has become part of. */
  chefLieu?: string;
}
interface BoxedCommune {
  isMember: boolean;
  box: Box;
}

/** Around the members, in degrees: the communes that may stand beside one of them. */
const MARGIN = 0.15;
/** In m²: what is smaller is an artefact of the boxes. */
const SLIVER = 1_000_000;

/** The outline of one community; `departements` by Insee's code, as drawn. Undefined: no such community. */
export function communityArea(code: string, departements: Areas, grid: number): Position[][][] | undefined {
  const communities = readPackageJson<Community[]>('@etalab/decoupage-administratif/data/epci.json');
  const community = communities.find((one) => one.code === code);
  if (!community) return undefined;
  const members = new Set(community.membres.map((member) => member.code));
  const communes = readPackageJson<Commune[]>('@etalab/decoupage-administratif/data/communes.json');
  // A commune that has padded by others is nearer to the truth with the middle of each.
  const currentOf = new Map(communes.map((commune) => [commune.code, commune.chefLieu ?? commune.code]));
  const departementOf = new Map(communes.map((commune) => [commune.code, commune.departement]));
  const boxed = readCommuneBoxes().flatMap(({ code: former, box }) => {
    const commune = currentOf.get(former);
    return commune ? [{ isMember: members.has(commune), departement: departementOf.get(commune), box }] : [];
  });
  const around = padded(
    boundingBox(boxed.filter(({ isMember }) => isMember).flatMap(({ box }) => corners(box))),
  );
  const near = boxed.filter(({ box }) => doOverlap(box, around));
  const within = new Set(near.filter(({ isMember }) => isMember).map(({ departement }) => departement ?? ''));
  const outlines = [...within].map((departement) => {
    const outline = departements.get(departement);
    if (!outline) throw new Error(`EPCI ${code}: no outline of the département « ${departement} »`);
    return multiPolygon(outline);
  });
  const inside = intersect(featureCollection([territoryOf(near), joined(outlines)]));
  if (!inside) throw new Error(`EPCI ${code}: nothing of it is in its départements`);
  const polygons = rewound(polygonsOf(inside));
  return snapPolygons(
    polygons.filter((one) => area(polygon(one)) >= SLIVER),
    grid,
  );
}

/** The territory of the members: see above. */
function territoryOf(communes: BoxedCommune[]): Feature<Polygon | MultiPolygon> {
  const boxesOf = (isMember: boolean): Feature<Polygon | MultiPolygon> =>
    joined(communes.filter((one) => one.isMember === isMember).map(({ box }) => bboxPolygon(box)));
  const own = boxesOf(true);
  const alone = difference(featureCollection([own, boxesOf(false)]));
  const nearest = intersect(featureCollection([own, joined(nearestToMembers(communes))]));
  return joined([alone, nearest].filter((part) => part !== null));
}

/** For each member, what is nearer to the middle of its box than to any other. */
function nearestToMembers(communes: BoxedCommune[]): Feature<Polygon>[] {
  const [west, south, east, north] = padded(boundingBox(communes.flatMap(({ box }) => corners(box))));
  // Degrees of longitude as long as those of latitude, so that « nearer » means what it does on the ground.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const middles = communes.map(({ box: [w, s, e, n] }) => point([((w + e) / 2) * shrink, (s + n) / 2]));
  const cells = voronoi(featureCollection(middles), {
    bbox: [west * shrink, south, east * shrink, north],
  }).features;
  return communes.flatMap(({ isMember }, rank) => {
    const ring = cells[rank]?.geometry.coordinates[0];
    return ring && isMember ? [polygon([ring.map(([x = 0, y = 0]) => [x / shrink, y])])] : [];
  });
}

const corners = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, north],
];
const padded = ([west, south, east, north]: Box): Box => [
  west - MARGIN,
  south - MARGIN,
  east + MARGIN,
  north + MARGIN,
];
const doOverlap = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean =>
  w <= east && e >= west && s <= north && n >= south;

function joined(parts: Feature<Polygon | MultiPolygon>[]): Feature<Polygon | MultiPolygon> {
  const [only, ...others] = parts;
  const all = others.length === 0 ? only : union(featureCollection(parts));
  if (!all) throw new Error('no area to join');
  return all;
}

function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
