/** The outlines of territories, as they will be published: built once from the packages, read as the page does. */
import { brotliCompressSync } from 'node:zlib';
import { area, booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  outlineById,
  outlineIdsOf,
  outlineOf,
  outlinesKnown,
  territoryNames,
  type Outline,
  type OutlineProperties,
  type OutlineTopology,
} from '../../src/domain/geography/outlines.ts';
import { geographyOf } from '../../src/domain/geography/geography.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { geodataKey } from '../../src/pipeline/basemap/cache.ts';
import { crossings } from '../../src/pipeline/basemap/crossings.ts';
import { buildOutlines, outlineReferences } from '../../src/pipeline/basemap/outlines.ts';
import { readGazetteerCities } from '../../src/pipeline/basemap/gazetteer-cities.ts';
import { readGeography, readPackageJson } from '../../src/pipeline/basemap/packages.ts';
import { checkOutlines, type StatedAreas } from '../../build/checks/check-outlines.ts';
import { compile } from '../../build/compile/compile.ts';
import { openGazetteer } from '../../build/source/gazetteer.ts';
import { readData } from '../../build/source/read-data.ts';
import { defectsOf } from '../../build/checks/sound-polygons.ts';

let text: string;
let topology: OutlineTopology;
let whole: Atlas;
let places: Atlas['places'];
let known: Map<string, OutlineProperties>;
const stated = readGeography<StatedAreas>('outline-areas.yaml');

beforeAll(() => {
  const { atlas } = compile(readData('data'), openGazetteer());
  if (!atlas) throw new Error('expected sound data');
  whole = atlas;
  places = atlas.places;
  text = buildOutlines(outlineReferences(places));
  topology = JSON.parse(text) as OutlineTopology;
  known = outlinesKnown(topology);
}, 60_000);

function outline(...ids: string[]): Outline {
  const found = outlineOf(topology, ids);
  if (!found) throw new Error(`expected an outline of ${ids.join(' + ')}`);
  return found;
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
    const expected = new Set(Object.values(places).flatMap(outlineIdsOf));
    expect([...expected].filter((id) => !known.has(id))).toEqual([]);
    expect([...idsOf('epci'), ...idsOf('admin1')].filter((id) => !(expected as Set<string>).has(id))).toEqual(
      [],
    );
  });

  it('has every state of the United Nations but for the Vatican, which Natural Earth has as a point', () => {
    const states =
      'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA';
    expect(states.split(' ').filter((code) => !known.has(`country:${code}`))).toEqual(['VA']);
  });

  it('names all but what Intl names, in both languages', () => {
    for (const [id, { names }] of known) {
      if (/^country:[A-Z]/.test(id)) expect(names, id).toBeUndefined();
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

describe('what is kept between builds', () => {
  it('is made again when a place refers to another territory', async () => {
    const references = outlineReferences(places);
    expect(await geodataKey(references)).toBe(await geodataKey(outlineReferences(places)));
    expect(await geodataKey(references.slice(1))).not.toBe(await geodataKey(references));
  });
});

describe('every outline', () => {
  it('is sound: closed, wound, on the globe, without a leap or a crossing', () => {
    const defects = [...known.keys()].map((id) => [id, ...defectsOf(outline(id).geometry)]);
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
    expect(defectsOf(alsace.geometry)).toEqual([]);
  });

  it('of communities are those of their départements where they meet', () => {
    expect(shared('epci:246700488', 'departement:67').length).toBeGreaterThan(3);
  });
});

describe('the outline of a place', () => {
  it('holds its point, and has the area that is published, within a tenth', () => {
    const { problems, areas } = checkOutlines(places, topology, stated);
    expect(problems).toEqual([]);
    expect(areas).toHaveLength(Object.keys(stated).length);
  });

  it.each(['200046977', '200067213', '242500361', '243100518', '246700488', '248400251'])(
    'approximate for the community %s, is one piece of about its area',
    (code) => {
      const { geometry, properties } = outline(`epci:${code}`);
      const [largest = 0, ...others] = geometry.coordinates
        .map((coordinates) => area({ type: 'Polygon', coordinates }))
        .sort((a, b) => b - a);
      expect(others.reduce((sum, m2) => sum + m2, 0)).toBeLessThan(largest / 20);
      const { km2 = NaN } = stated[`epci:${code}`] ?? {};
      expect(Math.abs(properties.area / km2 - 1)).toBeLessThan(0.06);
    },
  );

  // GeoNames' points have no part in the outlines.
  it.each(['200046977', '200067213', '242500361', '243100518', '246700488', '248400251'])(
    'approximate for the community %s, holds the towns of its members and none of its neighbours',
    (code) => {
      const folder = '@etalab/decoupage-administratif/data';
      const communes = readPackageJson<{ code: string; chefLieu?: string }[]>(`${folder}/communes.json`);
      const currentOf = new Map(communes.map((commune) => [commune.code, commune.chefLieu ?? commune.code]));
      const community = readPackageJson<{ code: string; membres: { code: string }[] }[]>(
        `${folder}/epci.json`,
      ).find((one) => one.code === code);
      const members = new Set(community?.membres.map((member) => member.code));
      const towns = readGazetteerCities().filter(({ country, muniSub }) => country === 'FR' && muniSub);
      const isMember = ({ muniSub = '' }) => members.has(currentOf.get(muniSub) ?? muniSub);
      const isInside = ({ loc }: (typeof towns)[number]) =>
        booleanPointInPolygon(loc.coordinates, outline(`epci:${code}`));
      expect(towns.filter(isMember).length).toBeGreaterThan(15);
      expect(towns.filter((town) => isMember(town) !== isInside(town)).map(({ name }) => name)).toEqual([]);
    },
  );

  it('may be of several territories, by the names of the place', () => {
    const names = territoryNames(topology, places);
    expect(names.get('departement:67+departement:68')?.fr).toBe('Alsace');
    expect(names.get('country:MU')?.en).toBe('Mauritius');
    const charentes = outlineById(topology, 'departement:16+departement:17');
    expect(charentes?.properties.area).toBeCloseTo(12_684, -2);
    expect(charentes?.properties.names).toBeUndefined();
  });

  it('is none where one of the territories is not known', () => {
    expect(outlineOf(topology, ['departement:67', 'departement:00'])).toBeUndefined();
    expect(outlineOf(topology, [])).toBeUndefined();
  });
});

describe('the check of outlines', () => {
  const mayenne = () => {
    const place = places['mayenne'];
    if (!place) throw new Error('expected Mayenne');
    return place;
  };
  const messages = (place: Partial<Atlas['places'][string]>, areas: StatedAreas = {}) =>
    checkOutlines({ mayenne: { ...mayenne(), ...place } }, topology, areas).problems.map(
      ({ file, field, message }) => `${file} ${field} ${message.en}`,
    );

  it('finds an outline that is not there', () => {
    expect(messages({ outline: { kind: 'epci', codes: ['000000000'] } })).toEqual([
      'places/mayenne.yaml outline.codes no outline for epci:000000000',
    ]);
  });

  it('finds a point outside', () => {
    expect(messages({ coordinates: [2.35, 48.85] })).toEqual([
      'places/mayenne.yaml coordinates the point [2.35, 48.85] is outside the outline departement:53',
    ]);
  });

  it('finds an area that differs, and one that nothing needs', () => {
    const areas = {
      'departement:53': { km2: 4000, source: 'nobody' },
      'epci:1': { km2: 1, source: 'nobody' },
    };
    expect(messages({}, areas)).toEqual([
      'geography/outline-areas.yaml epci:1 no place refers to this outline',
      'geography/outline-areas.yaml departement:53 the outline has 5211 km²; expected 4000 km², within a tenth',
    ]);
  });

  it('lists the outlines without a published area', () => {
    expect(checkOutlines({ mayenne: mayenne() }, topology, {}).unchecked).toEqual(['departement:53']);
  });
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
    expect(defectsOf({ type: 'MultiPolygon', coordinates: [[ring]] })).toEqual(defects);
  });

  it('is not a ring that leaps over the antimeridian', () => {
    expect(defectsOf({ type: 'MultiPolygon', coordinates: [[leap]] })).toContain(
      'a ring leaps over the antimeridian',
    );
  });
});

describe('the geography that the page is given', () => {
  const idsIn = (territory: string) => {
    const [located] = geographyOf(whole, topology).locate({ ...NO_QUESTION, in: territory });
    expect(located!.awaited).toEqual([]);
    return whole.initiatives.filter((_, at) => located!.mask[at]! > 0).map(({ id }) => id);
  };
  const codes = () => [...new Set(Object.values(places).map(({ country }) => country))];
  const standsIn = (code: string) =>
    whole.initiatives
      .filter(({ places: some }) =>
        some.some(({ place, role }) => role !== 'mentioned' && places[place]!.country === code),
      )
      .map(({ id }) => id);

  it('gives in a country what its code gives, and in all of them everything', () => {
    const all = new Set<string>();
    for (const code of codes()) {
      const found = idsIn(`country:${code}`);
      expect(found, code).toEqual(standsIn(code));
      for (const id of found) all.add(id);
    }
    expect(all.size).toBe(whole.initiatives.length);
  });

  it('asks for a place of the atlas by its id, and for another territory by that of its outline', () => {
    const geography = geographyOf(whole, topology);
    expect(geography.territoryOf('departement:16+departement:17')).toBe('charentes');
    expect(geography.territoryOf('region:53')).toBe('region:53');
    expect(geography.outline('region:53')?.properties.area).toBeGreaterThan(25_000);
    expect(geography.outline('charentes')).toBe(geography.outline('departement:16+departement:17'));
    expect(geography.outline('region:99')).toBeUndefined();
  });

  it('shows of France what a camera can: with Corsica, without Réunion', () => {
    const extent = geographyOf(whole, topology).extent({ ...NO_QUESTION, in: 'country:FR' });
    const lngs = extent.map(([lng]) => lng);
    expect(Math.min(...lngs)).toBeGreaterThan(-6);
    expect(Math.max(...lngs)).toBeGreaterThan(9);
    expect(Math.max(...lngs)).toBeLessThan(10);
  });
});
