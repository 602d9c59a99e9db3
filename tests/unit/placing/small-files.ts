/** Small `communes.json` and `towns.json`, written from `basemap/formats.ts` and not by the code that makes the real ones. */
import type { CommuneColumns, TownColumns } from '../../../basemap/formats.ts';
import type { PlacingFiles } from '../../../src/domain/placing/place-row.ts';

type At = [lng: number, lat: number];

/** Code, name, région, point. */
const DEPARTEMENTS: [string, string, string, At][] = [
  ['01', 'Ain', '84', [5.35, 46.1]],
  ['13', 'Bouches-du-Rhône', '93', [5.1, 43.5]],
  ['14', 'Calvados', '28', [-0.4, 49.1]],
  ['19', 'Corrèze', '75', [1.9, 45.35]],
  ['25', 'Doubs', '27', [6.4, 47.2]],
  ['26', 'Drôme', '84', [5.2, 44.7]],
  ['2A', 'Corse-du-Sud', '94', [9, 41.8]],
  ['30', 'Gard', '76', [4.2, 44]],
  ['42', 'Loire', '84', [4.2, 45.7]],
  ['51', 'Marne', '44', [4.2, 48.9]],
  ['53', 'Mayenne', '52', [-0.65, 48.15]],
  ['56', 'Morbihan', '53', [-2.8, 47.85]],
  ['59', 'Nord', '32', [3.2, 50.4]],
  ['69', 'Rhône', '84', [4.65, 45.85]],
  ['75', 'Paris', '11', [2.35, 48.86]],
  ['77', 'Seine-et-Marne', '11', [2.9, 48.6]],
  ['82', 'Tarn-et-Garonne', '76', [1.3, 44.1]],
  ['85', 'Vendée', '52', [-1.3, 46.7]],
  ['93', 'Seine-Saint-Denis', '11', [2.5, 48.9]],
  ['94', 'Val-de-Marne', '11', [2.45, 48.78]],
  ['974', 'La Réunion', '04', [55.54, -21.12]],
];
const REGIONS: [string, string][] = [
  ['04', 'La Réunion'],
  ['11', 'Île-de-France'],
  ['27', 'Bourgogne-Franche-Comté'],
  ['28', 'Normandie'],
  ['32', 'Hauts-de-France'],
  ['44', 'Grand Est'],
  ['52', 'Pays de la Loire'],
  ['53', 'Bretagne'],
  ['75', 'Nouvelle-Aquitaine'],
  ['76', 'Occitanie'],
  ['84', 'Auvergne-Rhône-Alpes'],
  ['93', 'Provence-Alpes-Côte d’Azur'],
  ['94', 'Corse'],
];
/** Code, name, postcodes, population, point, in the order of the départements. */
const COMMUNES: [string, string, number[], number, At][] = [
  ['01053', 'Bourg-en-Bresse', [1000], 42_000, [5.226, 46.206]],
  ['13001', 'Aix-en-Provence', [13090, 13100], 147_000, [5.44, 43.53]],
  ['14118', 'Caen', [14000], 108_000, [-0.36, 49.19]],
  ['19002', 'Aix', [19200], 370, [2.38, 45.61]],
  ['25056', 'Besançon', [25000], 120_000, [6.02, 47.25]],
  ['26362', 'Valence', [26000], 64_000, [4.9, 44.93]],
  ['2A004', 'Ajaccio', [20000, 20090], 74_000, [8.74, 41.92]],
  ['30189', 'Nîmes', [30000], 148_000, [4.36, 43.83]],
  ['42218', 'Saint-Étienne', [42000, 42100], 174_000, [4.39, 45.43]],
  ['51108', 'Châlons-en-Champagne', [51000], 44_000, [4.37, 48.95]],
  ['51454', 'Reims', [51100], 179_000, [4.03, 49.26]],
  ['53130', 'Laval', [53000], 49_000, [-0.76, 48.07]],
  ['56165', 'Ploërmel', [56800], 10_000, [-2.4, 47.93]],
  ['59009', 'Villeneuve-d’Ascq', [59491, 59493], 62_000, [3.15, 50.62]],
  ['69189', 'Sainte-Colombe', [69560], 2_000, [4.87, 45.53]],
  ['75056', 'Paris', [75001, 75012], 2_100_000, [2.35, 48.85]],
  ['77404', 'Sainte-Colombe', [77650], 1_800, [3.26, 48.53]],
  ['82186', 'Valence', [82400], 5_000, [0.89, 44.11]],
  ['85146', 'Montaigu-Vendée', [85600, 85620], 20_000, [-1.31, 46.98]],
  ['93066', 'Saint-Denis', [93200, 93210], 150_000, [2.36, 48.94]],
  ['94038', 'L’Haÿ-les-Roses', [94240], 31_000, [2.34, 48.78]],
  ['97411', 'Saint-Denis', [97400, 97490], 154_000, [55.45, -20.88]],
];

const thousandths = (degrees: number) => Math.round(degrees * 1000);
const points = (all: At[]) => ({
  lng: all.map(([lng]) => thousandths(lng)),
  lat: all.map(([, lat]) => thousandths(lat)),
});

function communes(): CommuneColumns {
  const within = COMMUNES.map(([insee]) => DEPARTEMENTS.find(([code]) => insee.startsWith(code))!);
  const numbers = COMMUNES.map(([insee], row) => Number(insee.slice(within[row]![0].length)));
  return {
    regions: {
      code: REGIONS.map(([code]) => code),
      name: REGIONS.map(([, name]) => name),
      ...points(REGIONS.map(() => [2, 47])),
    },
    departements: {
      code: DEPARTEMENTS.map(([code]) => code),
      name: DEPARTEMENTS.map(([, name]) => name),
      region: DEPARTEMENTS.map(([, , region]) => REGIONS.findIndex(([code]) => code === region)),
      country: DEPARTEMENTS.map(() => 'FR'),
      communes: DEPARTEMENTS.map((one) => within.filter((other) => other === one).length),
      ...points(DEPARTEMENTS.map(([, , , at]) => at)),
    },
    name: COMMUNES.map(([, name]) => name),
    code: numbers.map((number, row) =>
      within[row] === within[row - 1] ? number - numbers[row - 1]! : number,
    ),
    postcode: COMMUNES.map(([, , [first = 0]]) => first),
    postcodes: Object.fromEntries(COMMUNES.map(([, , [, ...others]], row) => [row, others])),
    population: COMMUNES.map(([, , , population]) => population),
    lng: COMMUNES.map(([, , , , [lng]], row) => thousandths(lng) - thousandths(within[row]![3][0])),
    lat: COMMUNES.map(([, , , , [, lat]], row) => thousandths(lat) - thousandths(within[row]![3][1])),
    point: 'g'.repeat(COMMUNES.length),
    arrondissements: {
      code: ['75101', '75112'],
      name: ['Paris 1er Arrondissement', 'Paris 12e Arrondissement'],
      of: [15, 15],
      postcode: [75001, 75012],
      population: [16_000, 140_000],
      ...points([
        [2.34, 48.86],
        [2.39, 48.84],
      ]),
    },
    former: {
      code: ['85146', '85107'],
      name: ['Montaigu', ''],
      of: [18, 0],
      ...points([
        [0, 0],
        [0, 0],
      ]),
    },
    communities: {
      code: [200023737],
      name: ['Toulouse Métropole du Test'],
      ...points([[1.44, 43.6]]),
    },
  };
}

/** Code, name, towns with their names in both languages where they differ. */
const DIVISIONS: [string, string, At, [string, number, At, [string, string]?][]][] = [
  ['BR.07', 'Distrito Federal', [-47.8, -15.8], [['Brasília', 2_800_000, [-47.93, -15.78]]]],
  ['CA.02', 'British Columbia', [-124, 55], [['Revelstoke', 7_500, [-118.2, 51]]]],
  ['CA.08', 'Ontario', [-86, 50.5], [['London', 423_000, [-81.23, 42.98]]]],
  ['CA.10', 'Québec', [-72, 52], [['Montréal', 1_800_000, [-73.59, 45.51]]]],
  ['GB.ENG', 'England', [-1.2, 52.4], [['London', 8_900_000, [-0.13, 51.51], ['Londres', 'London']]]],
  ['NL.11', 'Zuid-Holland', [4.5, 52], [['The Hague', 474_000, [4.3, 52.08], ['La Haye', 'The Hague']]]],
  ['UG.C', '', [0, 0], [['Kampala', 1_680_000, [32.58, 0.32]]]],
  ['US.IL', 'Illinois', [-89, 40], [['Springfield', 116_000, [-89.64, 39.8]]]],
  ['US.MO', 'Missouri', [-92, 38], [['Springfield', 167_000, [-93.3, 37.22]]]],
  ['US.NY', 'New York', [-75, 43], [['New York', 8_100_000, [-74, 40.7]]]],
  ['US.TX', 'Texas', [-99, 31], [['Paris', 25_000, [-95.56, 33.66]]]],
];
const COUNTRIES: [string, string, At][] = [
  ['BR', 'BRA', [-53, -10]],
  ['CA', 'CAN', [-100, 60]],
  ['CI', 'CIV', [-5.6, 7.6]],
  ['CZ', 'CZE', [15.3, 49.7]],
  ['FR', 'FRA', [2.5, 46.5]],
  ['GB', 'GBR', [-1.6, 52.9]],
  ['HK', 'HKG', [114.1, 22.4]],
  ['KP', 'PRK', [127, 40]],
  ['KR', 'KOR', [127.9, 36.5]],
  ['MK', 'MKD', [21.7, 41.6]],
  ['MU', 'MUS', [57.6, -20.3]],
  ['NL', 'NLD', [5.5, 52.2]],
  ['PT', 'PRT', [-7.8, 40.4]],
  ['RE', 'REU', [55.5, -21.1]],
  ['UG', 'UGA', [32.4, 1.3]],
  ['US', 'USA', [-98, 39]],
];

function towns(): TownColumns {
  const all = DIVISIONS.flatMap(([, , at, list]) => list.map((town) => ({ from: at, town })));
  return {
    countries: {
      code: COUNTRIES.map(([code]) => code),
      code3: COUNTRIES.map(([, code3]) => code3),
      ...points(COUNTRIES.map(([, , at]) => at)),
    },
    aliases: { CZ: ['Czech Republic'], GB: ['UK'], KR: ['Republic of Korea'], US: ['USA'] },
    divisions: {
      code: DIVISIONS.map(([code]) => code),
      name: DIVISIONS.map(([, name]) => name),
      french: { 1: 'Colombie-Britannique', 4: 'Angleterre' },
      others: { 3: ['QC'] },
      towns: DIVISIONS.map(([, , , list]) => list.length),
      ...points(DIVISIONS.map(([, , at]) => at)),
    },
    name: all.map(({ town: [name] }) => name),
    names: Object.fromEntries(all.flatMap(({ town }, row) => (town[3] ? [[row, town[3]]] : []))),
    lng: all.map(({ from, town }) => thousandths(town[2][0]) - thousandths(from[0])),
    lat: all.map(({ from, town }) => thousandths(town[2][1]) - thousandths(from[1])),
    population: all.map(({ town }) => town[1] / 1000),
  };
}

/** All territories have an outline, but for communities. */
export const smallFiles = (): PlacingFiles => ({
  communes: communes(),
  towns: towns(),
  hasOutline: (id) => !id.startsWith('epci:'),
});
