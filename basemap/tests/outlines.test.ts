/** The outlines of territories in `out/`: what is there, and that their polygons are sound. */
import { brotliCompressSync } from 'node:zlib';
import { area, booleanPointInPolygon, rewind } from '@turf/turf';
import type { Feature, MultiPolygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon as ArcPolygons } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { OutlineProperties, OutlineTopology } from '../formats.ts';
import { readMadeFrom, readOut } from '../src/disk.ts';
import { crossings } from '../src/geometry/crossings.ts';
import { polygonDefects } from '../src/geometry/polygon-defects.ts';
import { readGazetteerCities } from '../src/sources/gazetteer-cities.ts';
import { readPackageJson } from '../src/sources/inputs.ts';

type Outline = Feature<MultiPolygon, OutlineProperties>;
type Shape = ArcPolygons<OutlineProperties> & { id: string; properties: OutlineProperties };

const text = readOut('outlines.json') ?? '';
const topology = JSON.parse(text) as OutlineTopology;
const shapes = new Map((topology.objects.outlines.geometries as Shape[]).map((shape) => [shape.id, shape]));
const known = new Map([...shapes].map(([id, { properties }]) => [id, properties]));
const references: readonly string[] = readMadeFrom().outlines;

/** One territory, or several put together. */
function outline(...ids: string[]): Outline {
  const [first, ...others] = ids.map((id) => {
    const shape = shapes.get(id);
    if (!shape) throw new Error(`expected an outline of ${id}`);
    return shape;
  });
  if (!first) throw new Error('expected an id');
  if (others.length === 0) return feature(topology, first) as Outline;
  const geometry = rewind(merge(topology, [first, ...others])) as MultiPolygon;
  return { type: 'Feature', properties: first.properties, geometry };
}
const idsOf = (kind: string) => [...known.keys()].filter((id) => id.startsWith(`${kind}:`));
const rings = ({ geometry }: Outline): Position[][] => geometry.coordinates.flat();

describe('the file', () => {
  it('weighs at most 60 kB', () => {
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(60_000);
  });

  it('holds every département, every région, every country, and what places refer to', () => {
    expect(idsOf('departement')).toHaveLength(101);
    expect(idsOf('region')).toHaveLength(18);
    expect(idsOf('country')).toHaveLength(238);
    expect(references.filter((id) => !known.has(id))).toEqual([]);
    expect([...idsOf('epci'), ...idsOf('admin1')].filter((id) => !references.includes(id))).toEqual([]);
  });

  it('has every state of the United Nations but for the Vatican, which Natural Earth has as a point', () => {
    const states =
      'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA';
    expect(states.split(' ').filter((code) => !known.has(`country:${code}`))).toEqual(['VA']);
  });

  it('names all but what Intl names and what the atlas has names for, in both languages', () => {
    for (const [id, { names }] of known) {
      if (/^(country:[A-Z]|epci|admin1)/.test(id)) expect(names, id).toBeUndefined();
      else for (const name of [names?.fr, names?.en]) expect(name, id).toMatch(/^\S.*\S$/);
    }
    expect(known.get('region:53')?.names).toEqual({ fr: 'Bretagne', en: 'Brittany' });
    expect(known.get('departement:22')?.names?.fr).toBe('Côtes-d’Armor');
  });

  it('says where each comes from, and which are approximate: those of communities, and no other', () => {
    for (const [id, { source, approximate }] of known) {
      expect(source, id).toMatch(/^\S+ \d+\.\d+\.\d+/);
      expect(approximate ?? false, id).toBe(id.startsWith('epci:'));
    }
  });
});

describe('every outline', () => {
  it('is sound: closed, wound, on the globe, without a leap or a crossing', () => {
    const defects = [...known.keys()].map((id) => [id, ...polygonDefects(outline(id).geometry)]);
    expect(defects.filter(([, defect]) => defect)).toEqual([]);
  });

  it('has the area that it says', () => {
    for (const [id, { area: km2 }] of known) {
      expect(Math.abs(area(outline(id)) / 1e6 / km2 - 1), id).toBeLessThan(0.01);
    }
  });

  it.each(['RU', 'FJ', 'US', 'NZ', 'AQ', 'KI'])('of %s does not smear across the globe', (code) => {
    const wide = rings(outline(`country:${code}`)).flatMap((ring) =>
      ring.slice(1).filter(([x = 0, y = 0], at) => Math.abs(x - (ring[at]?.[0] ?? x)) > 30 && y > -80),
    );
    expect(wide).toEqual([]);
  });

  it('keeps the shape of the countries that places refer to', () => {
    const vertices = (id: string) => rings(outline(id)).flat().length;
    for (const id of ['country:FI', 'country:IE', 'country:IS'])
      expect(vertices(id), id).toBeGreaterThan(100);
  });

  it.each<[string, Position, Position]>([
    ['country:RU', [-172, 65.5], [-172, 60]],
    ['country:FJ', [178, -17.8], [0, -17.8]],
    ['country:US', [-155.5, 19.6], [175, 40]],
    ['country:AQ', [0, -85], [0, -50]],
    ['country:FR', [55.5, -21.1], [-1, 53]],
    ['country:UA', [34.1, 45.2], [38, 45]],
    ['country:MA', [-7, 32], [-13, 24]],
    ['country:IT', [12.5, 41.9], [12.45, 43.94]],
    ['departement:976', [45.16, -12.82], [55.5, -21.1]],
    ['region:94', [9.1, 42.2], [7.2, 43.7]],
  ])('of %s holds %j and not %j', (id, inside, outside) => {
    expect(booleanPointInPolygon(inside, outline(id))).toBe(true);
    expect(booleanPointInPolygon(outside, outline(id))).toBe(false);
  });
});

describe('borders', () => {
  const verticesOf = (id: string) => new Set(rings(outline(id)).flat().map(String));
  const shared = (a: string, b: string) => {
    const others = verticesOf(b);
    return [...verticesOf(a)].filter((vertex) => others.has(vertex));
  };

  it.each([
    ['departement:67', 'departement:68'],
    ['departement:77', 'departement:93'],
    ['region:24', 'region:27'],
    ['country:PT', 'country:ES'],
    ['country:FR', 'departement:64'],
    ['country:CA', 'country:US'],
    ['departement:51', 'region:44'],
  ])('between %s and %s run through the same vertices', (a, b) => {
    expect(shared(a, b).length).toBeGreaterThan(3);
    expect(crossings([...rings(outline(a)), ...rings(outline(b))]).size).toBe(0);
  });

  it('leave no gap between the départements of a région, nor an overlap', () => {
    const members = ['departement:16', 'departement:17'];
    const apart = members.map((id) => area(outline(id))).reduce((sum, m2) => sum + m2);
    expect(area(outline(...members)) / apart).toBeCloseTo(1, 6);
    const alsace = outline('departement:67', 'departement:68');
    expect(alsace.geometry.coordinates).toHaveLength(1);
    expect(polygonDefects(alsace.geometry)).toEqual([]);
  });

  it('of communities are those of their départements where they meet', () => {
    expect(shared('epci:246700488', 'departement:67').length).toBeGreaterThan(3);
  });
});

describe('the approximate outlines of communities', () => {
  it.each(['200046977', '200067213', '242500361', '243100518', '246700488', '248400251'])(
    'for the community %s, is one piece',
    (code) => {
      const { geometry } = outline(`epci:${code}`);
      const [largest = 0, ...others] = geometry.coordinates
        .map((coordinates) => area({ type: 'Polygon', coordinates }))
        .sort((a, b) => b - a);
      expect(others.reduce((sum, m2) => sum + m2, 0)).toBeLessThan(largest / 20);
    },
  );

  const folder = '@etalab/decoupage-administratif/data';
  const communes = readPackageJson<{ code: string; chefLieu?: string }[]>(`${folder}/communes.json`);
  const currentOf = new Map(communes.map((commune) => [commune.code, commune.chefLieu ?? commune.code]));
  const communities = readPackageJson<{ code: string; membres: { code: string }[] }[]>(`${folder}/epci.json`);
  const towns = readGazetteerCities().filter(({ country, muniSub }) => country === 'FR' && muniSub);

  // GeoNames' points have no part in the outlines.
  it.each(['200046977', '200067213', '242500361', '243100518', '246700488', '248400251'])(
    'for the community %s, holds the towns of its members and none of its neighbours',
    (code) => {
      const community = communities.find((one) => one.code === code);
      const members = new Set(community?.membres.map((member) => member.code));
      const territory = outline(`epci:${code}`);
      const isMember = ({ muniSub = '' }) => members.has(currentOf.get(muniSub) ?? muniSub);
      const isInside = ({ loc }: (typeof towns)[number]) => booleanPointInPolygon(loc.coordinates, territory);
      expect(towns.filter(isMember).length).toBeGreaterThan(15);
      expect(towns.filter((town) => isMember(town) !== isInside(town)).map(({ name }) => name)).toEqual([]);
    },
  );
});

describe('what is sound', () => {
  const square: Position[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore
  const bow: Position[] = [[0, 0], [2, 1], [2, 0], [0, 3], [0, 0]]; // prettier-ignore
  const leap: Position[] = [[179, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]]; // prettier-ignore
  it.each<[string, Position[], string[]]>([
    ['a square', square, []],
    ['a square wound the wrong way', square.toReversed(), ['a ring is wound the wrong way']],
    ['an open one', square.slice(0, -1), ['a ring is not closed']],
    ['a bow', bow, ['its boundary crosses itself']],
  ])('%s', (_, ring, defects) => {
    expect(polygonDefects({ type: 'MultiPolygon', coordinates: [[ring]] })).toEqual(defects);
  });

  it('is not a ring that leaps over the antimeridian', () => {
    expect(polygonDefects({ type: 'MultiPolygon', coordinates: [[leap]] })).toContain(
      'a ring leaps over the antimeridian',
    );
  });
});
