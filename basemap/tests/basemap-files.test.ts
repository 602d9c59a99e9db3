/**
 * The base map in `out/`, looked at as a reader would: what is land, what is sea, which borders are drawn, what
 * things are called. `src/check.ts` shows that a fresh run makes the same bytes.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geojsonOf, type DeltaCollection } from '../delta-geojson.ts';
import { namesInOut, readOut } from '../src/disk.ts';
import { isInRing, signedArea } from '../src/geometry/planar.ts';
import { sharedArcs } from '../src/geometry/shared-arcs.ts';
import { applyBorderPolicy } from '../src/sources/border-policy.ts';
import { readCountries, shapesOf } from '../src/sources/country-topology.ts';
import { readList } from '../src/sources/inputs.ts';

type Properties = { layer: string } & Record<string, unknown>;
type Collection = FeatureCollection<MultiPolygon | MultiLineString | Point, Properties>;

/** Brotli at its best quality, in bytes: what a visitor downloads. */
const BUDGETS = {
  'world.json': 110_000,
  'detail.json': 325_000,
  'admin1.json': 62_000,
  'labels.json': 40_000,
  'cities.json': 90_000,
};
const LEVELS = ['world.json', 'detail.json'] as const;

const texts = new Map(Object.keys(BUDGETS).map((name) => [name, readOut(name) ?? '']));
const collections = new Map([...texts].map(([name, text]) => [name, collectionOf(text)]));

function collectionOf(text: string): Collection {
  const content = JSON.parse(text) as Collection | DeltaCollection;
  return content.type === 'DeltaCollection' ? (geojsonOf(content) as Collection) : content;
}

function layer<G extends Collection['features'][number]['geometry']>(file: string, name: string) {
  const features =
    collections.get(file)?.features.filter(({ properties }) => properties.layer === name) ?? [];
  expect(features, `${name} in ${file}`).not.toHaveLength(0);
  return features as Feature<G, Properties>[];
}

const polygons = (file: string, name: string): Position[][][] =>
  layer<MultiPolygon>(file, name).flatMap(({ geometry }) => geometry.coordinates);
const lines = (file: string, name: string): Position[][] =>
  layer<MultiLineString>(file, name).flatMap(({ geometry }) => geometry.coordinates);

function isLand(file: string, point: Position): boolean {
  return polygons(file, 'land').some(
    ([outline = [], ...holes]) => isInRing(outline, point) && !holes.some((hole) => isInRing(hole, point)),
  );
}

/** The shortest distance from a point to a set of lines, in degrees. */
function distanceTo(set: Position[][], [x = 0, y = 0]: Position): number {
  let least = Infinity;
  for (const line of set) {
    for (let i = 1; i < line.length; i++) {
      const [x1 = 0, y1 = 0] = line[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = line[i] ?? [];
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
      const t = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
      least = Math.min(least, Math.hypot(x1 + t * (x2 - x1) - x, y1 + t * (y2 - y1) - y));
    }
  }
  return least;
}

describe('the files', () => {
  it('are five, beside the outlines, the gazetteer, the files of places and the coarse land', () => {
    const others = ['communes.json', 'gazetteer.json', 'land-110m.json', 'outlines.json', 'towns.json'];
    expect(namesInOut().sort()).toEqual([...Object.keys(BUDGETS), ...others].sort());
  });

  it.each(Object.entries(BUDGETS))('%s weighs at most %i bytes', (name, budget) => {
    expect(brotliCompressSync(texts.get(name) ?? '').length).toBeLessThanOrEqual(budget);
  });

  it('say for every feature which layer it belongs to', () => {
    const layers = (name: string) => [
      ...new Set(collections.get(name)?.features.map(({ properties }) => properties.layer)),
    ];
    expect(layers('world.json')).toEqual(['land', 'coast', 'border', 'lake', 'river']);
    expect(layers('detail.json')).toEqual(['land', 'coast', 'border']);
    expect(layers('admin1.json')).toEqual(['admin1']);
    expect(layers('labels.json')).toEqual(['country', 'region', 'ocean', 'city']);
    expect(layers('cities.json')).toEqual(['city']);
  });
});

describe.each(LEVELS)('the shapes of %s', (file) => {
  it('do not smear across the globe: no edge spans 10° of longitude, but along the pole', () => {
    const edges = [
      ...polygons(file, 'land').flat(),
      ...lines(file, 'coast'),
      ...lines(file, 'border'),
    ].flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? [], to] as const));
    const wide = edges.filter(
      ([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) =>
        Math.abs(x1 - x2) > 10 && Math.min(Math.abs(y1), Math.abs(y2)) < 80,
    );
    expect(wide).toEqual([]);
  });

  it('stay between the antimeridian and itself', () => {
    const longitudes = [...polygons(file, 'land').flat(), ...lines(file, 'coast'), ...lines(file, 'border')]
      .flat()
      .map(([x = NaN]) => x);
    expect(longitudes.every((x) => x >= -180 && x <= 180)).toBe(true);
  });

  it('have closed rings, outlines counterclockwise and holes clockwise (RFC 7946)', () => {
    for (const [outline = [], ...holes] of polygons(file, 'land')) {
      expect(outline.at(0)).toEqual(outline.at(-1));
      expect(signedArea(outline)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
  });

  it('draw no coast where the cut is: along the antimeridian, or along the pole', () => {
    const artificial = lines(file, 'coast').flatMap((line) =>
      line.slice(1).filter(([x2 = 0, y2 = 0], i) => {
        const [x1 = 0, y1 = 0] = line[i] ?? [];
        return (Math.abs(x1) === 180 && Math.abs(x2) === 180) || (Math.abs(y1) === 90 && Math.abs(y2) === 90);
      }),
    );
    expect(artificial).toEqual([]);
  });

  it.each<[string, Position]>([
    ['Kampala', [32.58, 0.32]],
    ['Montréal, inland', [-73.9, 45.75]],
    ['Mauritius', [57.55, -20.3]],
    ['Réunion', [55.53, -21.13]],
    ['Barbados', [-59.56, 13.16]],
    ['Martinique', [-61.02, 14.68]],
    ['Iceland', [-18.9, 64.9]],
    ['Viti Levu, Fiji', [178, -17.8]],
    ['Chukotka, east of the antimeridian', [-175, 66.8]],
    ['Chukotka, west of the antimeridian', [175, 67.5]],
    ['the Moscow region', [37.6, 55.7]],
    ['the South Pole', [0, -89.5]],
    ['Crimea', [34.1, 45.2]],
  ])('%s is land', (_, point) => {
    expect(isLand(file, point)).toBe(true);
  });

  it('has Bermuda', () => {
    expect(distanceTo(polygons(file, 'land').flat(), [-64.75, 32.3])).toBeLessThan(0.1);
  });

  it.each<[string, Position]>([
    ['the middle of the Pacific', [-160, 0]],
    ['the Pacific at the antimeridian', [179.9, 40]],
    ['the Gulf of Guinea', [0, 0]],
    ['the Mediterranean', [18, 34.5]],
    ['the Caspian Sea', [50.5, 41.5]],
    ['the Arctic Ocean', [-150, 80]],
    ['the Channel', [-1.5, 50.1]],
    ['Hudson Bay', [-85, 59]],
  ])('%s is not land', (_, point) => {
    expect(isLand(file, point)).toBe(false);
  });
});

describe('the borders', () => {
  const disputedPairs = (file: string) =>
    layer(file, 'border')
      .filter(({ properties }) => properties['disputed'] === true)
      .map(({ properties }) => properties['between'])
      .sort();

  it('that are disputed are the same at both levels, and are those of the list', () => {
    const listed = readList<{ between: string[] }[]>('disputed-borders.yaml');
    const expected = listed.map(({ between }) => [...between].sort().join('|')).sort();
    expect(disputedPairs('world.json')).toEqual(expected);
    expect(disputedPairs('detail.json')).toEqual(expected);
  });

  it('separate the same countries in both sources, but for what is too small for one of them', () => {
    const pairs = (topology: ReturnType<typeof readCountries>) =>
      new Set(sharedArcs(shapesOf(topology)).keys());
    const coarse = pairs(readCountries('50m'));
    const fine = pairs(applyBorderPolicy(readCountries('10m')));
    expect([...coarse].filter((pair) => !fine.has(pair))).toEqual(['CN|MO']);
    expect([...fine].filter((pair) => !coarse.has(pair))).toEqual(['ES|GI', 'ES|MA']);
  });

  it.each(LEVELS)('leave Crimea with Ukraine: none at Perekop (%s)', (file) => {
    expect(distanceTo(lines(file, 'border'), [33.69, 46.15])).toBeGreaterThan(1);
  });

  it.each(LEVELS)('set Western Sahara apart on 27° 40′ N, and nowhere else (%s)', (file) => {
    const disputed = layer<MultiLineString>(file, 'border').filter(
      ({ properties }) => properties['between'] === 'EH|MA',
    );
    const sahara = disputed.flatMap(({ geometry }) => geometry.coordinates);
    expect(distanceTo(sahara, [-11, 27.667])).toBeLessThan(0.03);
    // The berm, which the 1:10,000,000 map takes for a border.
    expect(distanceTo(lines(file, 'border'), [-12.91, 24.52])).toBeGreaterThan(0.2);
  });

  it.each(LEVELS)('give the Ilemi Triangle to Kenya (%s)', (file) => {
    expect(distanceTo(lines(file, 'border'), [34.83, 5.05])).toBeLessThan(0.05);
    expect(distanceTo(lines(file, 'border'), [35.2, 4.6])).toBeGreaterThan(0.2);
  });

  it('inside France are both those of the régions and those of the départements', () => {
    const french = layer<MultiLineString>('admin1.json', 'admin1').filter(
      ({ properties }) => properties['country'] === 'FR',
    );
    expect(french.map(({ properties }) => properties['level'])).toEqual([1, 2]);
    const [regions = [], departements = []] = french.map(({ geometry }) => geometry.coordinates);
    // Between the Haut-Rhin and the Territoire de Belfort: Grand Est and Bourgogne-Franche-Comté.
    expect(distanceTo(regions, [7.03, 47.7])).toBeLessThan(0.1);
    // Between the Rhône and the Loire, inside Auvergne-Rhône-Alpes.
    expect(distanceTo(departements, [4.36, 45.9])).toBeLessThan(0.1);
    expect(distanceTo(regions, [4.36, 45.9])).toBeGreaterThan(0.1);
  });
});

describe('the labels', () => {
  const labels = () => [
    ...(collections.get('labels.json')?.features ?? []),
    ...(collections.get('cities.json')?.features ?? []),
  ];

  it('have a name in each language, a rank and a first zoom', () => {
    for (const { properties } of labels()) {
      for (const field of ['name_fr', 'name_en']) {
        expect(properties[field], JSON.stringify(properties)).toMatch(/^\S(.*\S)?$/);
        expect(properties[field]).not.toMatch(/\u202F/);
      }
      expect(properties['minzoom'], JSON.stringify(properties)).toBeGreaterThanOrEqual(0);
    }
  });

  it('name each city once over both files', () => {
    const ids = labels()
      .filter(({ properties }) => properties.layer === 'city')
      .map(({ properties }) => properties['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    [2643743, 'Londres', 'London'],
    [2800866, 'Bruxelles', 'Brussels'],
    [2747373, 'La Haye', 'The Hague'],
    [3469058, 'Brasilia', 'Brasília'],
    [6077243, 'Montréal', 'Montréal'],
    [232422, 'Kampala', 'Kampala'],
  ])('name the city %i %s and %s', (id, french, english) => {
    const city = labels().find(({ properties }) => properties.layer === 'city' && properties['id'] === id);
    expect(city?.properties).toMatchObject({ name_fr: french, name_en: english });
  });

  it('use every name of the hand list that a city can bear', () => {
    const names = readList<Record<string, { fr: string; en: string }>>('city-names.yaml');
    for (const { properties } of labels()) {
      const listed = properties.layer === 'city' ? names[String(properties['id'])] : undefined;
      if (listed) expect(properties).toMatchObject({ name_fr: listed.fr, name_en: listed.en });
    }
  });

  it('call a capital what is the capital of a state', () => {
    const capitals = labels()
      .filter(({ properties }) => properties['capital'] === true)
      .map(({ properties }) => properties['name_en']);
    expect(capitals).toEqual(
      expect.arrayContaining(['Paris', 'Kampala', 'Ottawa', 'Port Louis', 'Bridgetown', 'Suva']),
    );
    for (const other of ['Montréal', 'Hong Kong', 'Nouméa', 'Jerusalem'])
      expect(capitals).not.toContain(other);
  });

  it('put the names of seas in the sea, and those of countries on land', () => {
    const misplaced = (
      collections.get('labels.json') as FeatureCollection<Point, Properties>
    ).features.filter(
      ({ properties, geometry }) =>
        (properties.layer === 'ocean' && isLand('detail.json', geometry.coordinates)) ||
        (properties.layer === 'country' &&
          Number(properties['minzoom']) < 4.5 &&
          !isLand('detail.json', geometry.coordinates)),
    );
    expect(misplaced.map(({ properties }) => properties['name_en'])).toEqual([]);
  });
});
