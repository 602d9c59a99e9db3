/** French territories by the words and numbers that tables use for them. */
import type { Communes } from './communes.ts';
import { nameKey, otherArticles } from './names.ts';
import { nearKeys, spellingIndex, type SpellingIndex } from './spelling.ts';
import type { Spot } from './spots.ts';

/** The régions before 2016, which many tables still have, by the codes of their départements. */
const REGIONS_BEFORE_2016: Readonly<Record<string, string>> = {
  Alsace: '67 68',
  Aquitaine: '24 33 40 47 64',
  Auvergne: '03 15 43 63',
  'Basse-Normandie': '14 50 61',
  Bourgogne: '21 58 71 89',
  'Champagne-Ardenne': '08 10 51 52',
  'Franche-Comté': '25 39 70 90',
  'Haute-Normandie': '27 76',
  'Languedoc-Roussillon': '11 30 34 48 66',
  Limousin: '19 23 87',
  Lorraine: '54 55 57 88',
  'Midi-Pyrénées': '09 12 31 32 46 65 81 82',
  'Nord-Pas-de-Calais': '59 62',
  Picardie: '02 60 80',
  'Poitou-Charentes': '16 17 79 86',
  'Rhône-Alpes': '01 07 26 38 42 69 73 74',
};
/** Other names of today's régions, by Insee's code. */
const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  11: ['IDF', 'Région parisienne', 'Greater Paris'],
  24: ['Centre'],
  28: ['Normandy'],
  53: ['Brittany'],
  93: ['PACA', 'Sud', 'Région Sud', 'Sud Provence-Alpes-Côte d’Azur'],
  94: ['Corsica', 'Collectivité de Corse'],
};
const DEPARTEMENT_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '2A': ['Corse', 'Corsica'],
  '2B': ['Corse', 'Corsica'],
  69: ['Métropole de Lyon', 'Rhône et Métropole de Lyon'],
  67: ['Alsace'],
  68: ['Alsace'],
};
/** What the names of communities begin with, as Insee abbreviates it. */
const COMMUNITY_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^communaute de communes (?:d u |d e la |de l |de la |des |du |de |d )?/, 'cc '],
  [/^communaute d agglomeration (?:de l |de la |des |du |de |d )?/, 'ca '],
  [/^communaute urbaine (?:de l |de la |des |du |de |d )?/, 'cu '],
];
const COMMUNITY_KIND = /^(?:cc|ca|cu|metropole) (?:de l |de la |des |du |de |d )?/;

/** A région as départements and, where it is one of today, as a territory. */
export interface RegionFound {
  readonly departements: ReadonlySet<string>;
  readonly spot?: Spot;
}

export interface Territories {
  /**
   * By number (`93`, `2a`, `1`), name, or both (« 93 - Seine-Saint-Denis »); with a fault in the name where
   * `isMisspelt`. Several for « Corse ».
   */
  departements(cell: string, isMisspelt?: boolean): readonly Spot[];
  /** By number or name, those before 2016 too. */
  region(cell: string): RegionFound | undefined;
  /** Départements, régions, communities of this name; of a name with its kind left out, where `isLoose`. */
  named(key: string, isLoose?: boolean): readonly Spot[];
}

export function territoriesOf(communes: Communes): Territories {
  const departementKeys = new Map<string, Spot[]>();
  const regionKeys = new Map<string, RegionFound>();
  const communityKeys = new Map<string, Spot[]>();
  const looseKeys = new Map<string, Spot[]>();
  const put = (map: Map<string, Spot[]>, key: string, spot: Spot) => {
    const there = map.get(key) ?? [];
    if (!there.includes(spot)) map.set(key, [...there, spot]);
  };
  let spelling: SpellingIndex | undefined;
  for (const [code, spot] of communes.departements) {
    for (const name of [spot.name.fr, ...(DEPARTEMENT_ALIASES[code] ?? [])]) {
      for (const key of withoutArticle(name)) put(departementKeys, key, spot);
    }
  }
  for (const [name, codes] of Object.entries(REGIONS_BEFORE_2016)) {
    regionKeys.set(nameKey(name), { departements: new Set(codes.split(' ')) });
  }
  for (const [code, spot] of communes.regions) {
    const members = [...communes.departements.values()].filter(({ region }) => region === code);
    const found = { departements: new Set(members.map(({ departement }) => departement!)), spot };
    for (const name of [spot.name.fr, ...(REGION_ALIASES[code] ?? [])]) {
      for (const key of withoutArticle(name)) regionKeys.set(key, found);
    }
  }
  for (const spot of communes.communities.values()) {
    const key = communityKey(spot.name.fr);
    put(communityKeys, key, spot);
    put(looseKeys, key.replace(COMMUNITY_KIND, ''), spot);
  }

  /** The only one whose name is as near as that. */
  function nearDepartements(key: string): readonly Spot[] {
    const [nearest, second] = nearKeys((spelling ??= spellingIndex(departementKeys.keys())), key);
    if (!nearest || second?.distance === nearest.distance) return [];
    return departementKeys.get(nearest.key) ?? [];
  }

  function departements(cell: string, isMisspelt = false): readonly Spot[] {
    const number =
      /^\s*(\d{1,3}|2[ab])(?:\.0+)?(?=$|[^\p{L}\d])/iu.exec(cell)?.[1] ??
      /\((\d{2,3}|2[ab])\)\s*$/i.exec(cell)?.[1];
    // Before 1976, and in postcodes still.
    if (number === '20') return departementKeys.get('corse') ?? [];
    const coded = number && communes.departements.get(number.toUpperCase().padStart(2, '0'));
    if (coded) return [coded];
    const key = nameKey(cell);
    return (
      departementKeys.get(key) ??
      departementKeys.get(key.replace(/^departement (?:de l |de la |des |du |de |d )?/, '')) ??
      (isMisspelt ? nearDepartements(key) : [])
    );
  }

  function region(cell: string): RegionFound | undefined {
    const key = nameKey(cell);
    const code = /^(\d{1,2})(?: |$)/.exec(key)?.[1]?.padStart(2, '0');
    const coded = code === undefined ? undefined : communes.regions.get(code);
    if (coded) return regionKeys.get(nameKey(coded.name.fr));
    const bare = key.replace(/^region /, '');
    return regionKeys.get(key) ?? regionKeys.get(bare);
  }

  return {
    departements,
    region,
    named: (key, isLoose = false) => {
      if (isLoose) return looseKeys.get(key) ?? [];
      const coined = departementKeys.get(key) ?? [];
      const own = coined.filter(({ name }) => withoutArticle(name.fr).includes(key));
      const ofRegion = regionKeys.get(key)?.spot;
      // The five régions overseas are one département each; « Corse » is a région before it is two départements.
      const french = own.length > 0 ? own : ofRegion ? [ofRegion] : coined;
      return [...french, ...(communityKeys.get(communityKey(key)) ?? [])];
    },
  };
}

function withoutArticle(name: string): string[] {
  const key = nameKey(name);
  return [key, otherArticles(key)[0]!].filter((one, rank, all) => all.indexOf(one) === rank);
}

function communityKey(name: string): string {
  let key = nameKey(name);
  for (const [long, short] of COMMUNITY_KINDS) key = key.replace(long, short);
  return key.replace(/^(cc|ca|cu) (?:de l |de la |des |du |de |d )/, '$1 ');
}
