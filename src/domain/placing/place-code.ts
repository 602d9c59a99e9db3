/** From a code of Insee's to a commune or a territory: `26362`, `1053`, `200040293`, `75`. */
import { placedAt, waiting } from './candidates.ts';
import { communeCode } from './communes.ts';
import type { Hints, Places } from './hints.ts';
import { cellKey, nameKey, otherArticles } from './names.ts';
import { editDistance, faultsForgiven } from './spelling.ts';
import type { PlaceCells, Placement, Spot, SpotKind } from './spots.ts';

/** The kinds that a level's word stands for. */
const LEVELS: readonly (readonly [RegExp, readonly SpotKind[]])[] = [
  [
    /^(commune|ville|municipalite|arrondissement municipal|com)/,
    ['commune', 'arrondissement', 'former-commune'],
  ],
  [/^(epci|ept|intercommunalite|communaute|metropole|cc|ca|cu)\b/, ['community']],
  [/^(departement|dept?|department)/, ['departement']],
  [/^(region|reg)\b/, ['region']],
  [/^(pays|country|etat|national)/, ['country']],
];

/** What a code and a name are of, as a column of the table says; undefined where it does not, or not in words we know. */
export function kindsOf(level: string | undefined): readonly SpotKind[] | undefined {
  const key = nameKey(level ?? '');
  return LEVELS.find(([word]) => word.test(key))?.[1];
}

/** Where a code leads; `broken`: the cell holds something else; null: there is no code, or none that is known. */
export type CodePlacement = Placement | 'broken' | null;

export function placeByCode(cells: PlaceCells, hints: Hints, places: Places): CodePlacement {
  const cell = cells.insee?.trim() ?? '';
  if (cell === '') return null;
  if (!/^[\s\dab.]+$/i.test(cell) || !/\d/.test(cell)) return 'broken';
  const kinds = kindsOf(cells.level);
  const found = spotsOf(cell, places).filter(({ kind }) => !kinds || kinds.includes(kind));
  if (found.length === 0) return null;
  const name = [cells.commune, cells.place].find((one) => one !== undefined && one.trim() !== '');
  const agreeing = found.filter((spot) =>
    hints.all.every(({ agrees }) => spot.kind === 'community' || agrees(spot)),
  );
  if (agreeing.length === 0) return waiting(found, 'disagreement');
  const named = name === undefined ? agreeing : agreeing.filter((spot) => bears(spot, name, places));
  const [first] = named;
  if (named.length === 1 && first) return placedAt(first, isSettlement(first) ? 'insee' : 'code');
  if (named.length > 1) return waiting(named, 'ambiguous');
  // The name is of something else, or of nothing that is known; then the code speaks alone.
  const key = cellKey(name ?? '');
  const others = [...places.communes.named(key), ...places.territories.named(key)];
  const [only] = agreeing;
  // Codes of one figure or two are both a département's and a région's, unless the table says which.
  const isPlain = only && (isSettlement(only) || only.kind === 'community' || kinds !== undefined);
  if (others.length === 0 && agreeing.length === 1 && isPlain) {
    return placedAt(only, isSettlement(only) ? 'insee' : 'code');
  }
  return waiting([...agreeing, ...others], 'disagreement');
}

const isSettlement = ({ kind }: Spot) =>
  kind === 'commune' || kind === 'arrondissement' || kind === 'former-commune';

function spotsOf(cell: string, { communes }: Places): Spot[] {
  const digits = cell.replace(/\.0+$/, '').replaceAll(/\s/g, '').toUpperCase();
  if (/^\d{9}$/.test(digits)) return definedOf(communes.communities.get(digits));
  if (/^(\d{1,3}|2[AB])$/.test(digits)) {
    const code = digits.padStart(2, '0');
    return definedOf(communes.departements.get(code), communes.regions.get(code));
  }
  const code = communeCode(cell);
  return definedOf(code === undefined ? undefined : communes.coded(code));
}

const definedOf = (...spots: (Spot | undefined)[]): Spot[] => spots.filter((spot) => spot !== undefined);

/** Whether a spot has the name of a cell: as it is, as a part, misspelt, or as the commune that it belongs to. */
function bears(spot: Spot, cell: string, { communes }: Places): boolean {
  const key = cellKey(cell);
  const names = [
    spot.name.fr,
    ...(spot.partOf === undefined ? [] : [communes.coded(spot.partOf)?.name.fr ?? '']),
  ];
  const former = communes.named(key).some(({ partOf }) => partOf !== undefined && partOf === spot.code);
  return (
    former ||
    names.map(nameKey).some((own) => {
      const isPart = own.startsWith(`${key} `) || key.startsWith(`${own} `) || own.endsWith(` ${key}`);
      return own === key || isPart || otherArticles(own).includes(key) || isNear(own, key);
    })
  );
}

const isNear = (a: string, b: string) => editDistance(a, b, faultsForgiven(b)) <= faultsForgiven(b);
