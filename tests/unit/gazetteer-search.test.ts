/** What is found in the published gazetteer. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gazetteerSearch, nameKey, placeOfTown } from '../../src/domain/geography/gazetteer.ts';
import type {
  GazetteerColumns,
  GazetteerPlace,
  GazetteerSearch,
} from '../../src/domain/geography/gazetteer.ts';
import { outlineIdsOf, territoryNames, type OutlineTopology } from '../../src/domain/geography/outlines.ts';
import type { Atlas, Text } from '../../src/domain/collection/records.ts';
import { isCountry } from '../../build/checks/check-places.ts';
import { checkedGeodata } from '../../build/compile/checked-geodata.ts';
import { compile } from '../../build/compile/compile.ts';
import { openGazetteer } from '../../build/source/gazetteer.ts';
import { readData } from '../../build/source/read-data.ts';

let towns: GazetteerColumns;
let territories: Map<string, Text>;
let search: GazetteerSearch;
let places: Atlas['places'];

beforeAll(async () => {
  const data = readData('data');
  const { atlas } = compile(data, openGazetteer());
  if (!atlas) throw new Error('expected sound data');
  ({ places } = atlas);
  const { files } = await checkedGeodata(atlas, data);
  territories = territoryNames(JSON.parse(files.get('outlines.json') ?? '') as OutlineTopology, places);
  towns = JSON.parse(files.get('gazetteer.json') ?? '') as GazetteerColumns;
  search = gazetteerSearch(towns, territories, places);
}, 60_000);

/** « Lyon FR », « departement:69 » */
const labelOf = (place: GazetteerPlace): string =>
  place.kind === 'town' ? `${place.names.fr} ${place.country}` : place.id;
const found = (words: string, most?: number): string[] => search(words, most).map(labelOf);

it('has no country that is none', () => {
  expect(towns.countries.filter((code) => !isCountry(code))).toEqual([]);
});

describe('a search', () => {
  it.each<[string, string]>([
    ['lyon', 'Lyon FR'],
    ['LYON', 'Lyon FR'],
    ['  lyon ', 'Lyon FR'],
    ['ile maurice', 'country:MU'],
    ['Île Maurice', 'country:MU'],
    ['mauritius', 'country:MU'],
    ['maurice', 'country:MU'],
    ['seine st denis', 'departement:93'],
    ['Seine-Saint-Denis', 'departement:93'],
    ['seine saint', 'departement:93'],
    ['denis seine', 'departement:93'],
    ['the hague', 'La Haye NL'],
    ['la haye', 'La Haye NL'],
    ['haye', 'La Haye NL'],
    ['st etienne', 'Saint-Étienne FR'],
    ['saint étienne', 'Saint-Étienne FR'],
    ['ste foy les lyon', 'Sainte-Foy-lès-Lyon FR'],
    ['le havre', 'Le Havre FR'],
    ['havre', 'Le Havre FR'],
    ['RDC', 'country:CD'],
    ['hollande', 'country:NL'],
    ['pays bas', 'country:NL'],
    ['netherlands', 'country:NL'],
    ['USA', 'country:US'],
    ['états-unis', 'country:US'],
    ['cote d ivoire', 'country:CI'],
    ['ivory coast', 'country:CI'],
    ['allem', 'country:DE'],
    ['germany', 'country:DE'],
    ['londres', 'Londres GB'],
    ['london', 'Londres GB'],
    ['munich', 'Munich DE'],
    ['bruxelles', 'Bruxelles BE'],
    ['brittany', 'region:53'],
    ['bourgogne', 'region:27'],
    ['occit', 'region:76'],
    ['mayenne', 'departement:53'],
    ['alsace', 'departement:67+departement:68'],
    ['charentes', 'departement:16+departement:17'],
    ['grand besançon', 'epci:242500361'],
    ['toulouse métropole', 'epci:243100518'],
    ['yucatan', 'admin1:MX.31'],
    ['quebec', 'admin1:CA.10'],
    ['tassin', 'Tassin-la-Demi-Lune FR'],
    ["l'ile saint denis", 'L’Île-Saint-Denis FR'],
    ['kampala', 'Kampala UG'],
    ['new york', 'New York US'],
    ['tromso', 'Tromsø NO'],
    ['giessen', 'Gießen DE'],
    ['sanliurfa', 'Şanlıurfa TR'],
    ['igdir', 'Iğdır TR'],
    ['bialystok', 'Białystok PL'],
    ['kobenhavn', 'Copenhague DK'],
    ['warszawa', 'Varsovie PL'],
    ['ｌｙｏｎ', 'Lyon FR'],
    ['barbade', 'country:BB'],
  ])('for « %s » finds %s first', (words, expected) => {
    expect(found(words)[0]).toBe(expected);
  });

  it('finds the city before the métropole, and both', () => {
    expect(found('lyon').slice(0, 2)).toEqual(['Lyon FR', 'epci:200046977']);
    expect(found('grand lyon')[0]).toBe('epci:200046977');
  });

  it('tells towns of one name apart', () => {
    const valences = search('valence').filter(({ names }) => names.fr === 'Valence');
    expect(valences.map((place) => (place.kind === 'town' ? place.country + place.division : ''))).toEqual([
      'FR26',
      'ES',
      'FR82',
    ]);
  });

  it('gives where a town is, and how many live there', () => {
    const [lyon] = search('lyon');
    if (lyon?.kind !== 'town') throw new Error('expected a town');
    expect(lyon.at[0]).toBeCloseTo(4.847, 3);
    expect(lyon.at[1]).toBeCloseTo(45.748, 3);
    expect(lyon.population).toBeGreaterThan(500_000);
    expect(lyon.division).toBe('69');
    const [hague] = search('la haye');
    expect(hague?.names).toEqual({ fr: 'La Haye', en: 'The Hague' });
  });

  it('orders by how well the name answers, then by people', () => {
    const results = search('saint denis', 50);
    const firstTown = results[0];
    expect(firstTown && labelOf(firstTown)).toBe('Saint-Denis FR');
    const exact = results.filter(({ names }) => nameKey(names.fr) === 'saint denis');
    expect(results.slice(0, exact.length)).toEqual(exact);
    const people = exact.map((place) => (place.kind === 'town' ? place.population : Infinity));
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });

  it.each(['', '   ', '—', '!?'])('for « %s » finds nothing', (words) => {
    expect(search(words)).toEqual([]);
  });

  it('finds nothing for what no place is called', () => {
    expect(search('xyzzyx')).toEqual([]);
  });

  it('gives at most as many as asked, the same first ones', () => {
    expect(search('a', 3)).toEqual(search('a', 30).slice(0, 3));
    expect(search('a', 3)).toHaveLength(3);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (words) => {
        expect(search(words).length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every town by its own name, after those alone that have it too', () => {
    fc.assert(
      fc.property(fc.nat({ max: towns.name.length - 1 }), (row) => {
        const name = towns.name[row] ?? '';
        const at = [(towns.lng[row] ?? 0) / 1000, (towns.lat[row] ?? 0) / 1000];
        const results = search(name, 200);
        const rank = results.findIndex((place) => place.kind === 'town' && String(place.at) === String(at));
        expect(rank, name).toBeGreaterThanOrEqual(0);
        expect(rank, name).toBeLessThan(60);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every territory by each of its names, among the first', () => {
    for (const [id, { fr, en }] of territories) {
      for (const name of [fr, en]) expect(found(name, 5), `${name} ${id}`).toContain(id);
    }
  });

  it('finds every place of the atlas by each of its names, and first but for towns that share theirs', () => {
    const named = (place: GazetteerPlace) =>
      place.kind === 'town' ? placeOfTown(place, places)?.id : place.id;
    for (const place of Object.values(places)) {
      const ids = [place.id, outlineIdsOf(place).join('+')];
      // A town of the same name may be larger: then it is among the first.
      const depth = place.precision === 'city' ? 6 : 1;
      for (const name of Object.values(place.name)) {
        const found = search(name, depth).map(named);
        expect(
          ids.some((id) => found.includes(id)),
          name,
        ).toBe(true);
      }
    }
  });

  it('finds a place of the atlas by a word of its name, and once', () => {
    expect(found('heathrow')).toEqual(['heathrow']);
    expect(found('palais congres montreal')).toEqual(['palais-des-congres-de-montreal']);
    expect(found('mauritshuis')).toEqual(['mauritshuis']);
    expect(found('kampala')).toEqual(['Kampala UG']);
  });

  it('finds every country by its other names', () => {
    for (const [code, aliases] of Object.entries(towns.aliases)) {
      expect(isCountry(code), code).toBe(true);
      for (const alias of aliases) expect(found(alias, 5), alias).toContain(`country:${code}`);
    }
  });
});

describe('the key of a name', () => {
  it.each([
    ['St. John’s', 'saint john s'],
    ['Sainte-Adresse', 'sainte adresse'],
    ['The Hague', 'hague'],
    ['L’Haÿ-les-Roses', 'hay roses'],
    ['La', 'la'],
    ['Œuilly', 'oeuilly'],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('knows the départements by their numbers', () => {
    expect(found('93', 1)).toEqual(['departement:93']);
    expect(found('2A', 1)).toEqual(['departement:2A']);
  });

  it('gives French towns first, for half-typed names', () => {
    expect(found('nant', 1)).toEqual(['Nantes FR']);
    expect(found('nan', 2)).toEqual(['Nan TH', 'Nantes FR']);
    expect(found('lond', 1)).toEqual(['Londres GB']);
  });
});
