/**
 * Where a row of a table lies, as far as its cells tell, without a network. Coordinates come before codes, codes before
 * names, names before territories. Nothing is placed where it is not sure: see `Placement`. Pure and deterministic.
 */
import { placedAt, proposed, waiting } from './candidates.ts';
import { communesOf, postcodeOf, type CommuneColumns, type HasOutline } from './communes.ts';
import { readHints, type Hint, type Hints, type Places } from './hints.ts';
import { isWorldwide } from './names.ts';
import { nearNames, type NearNames } from './near-names.ts';
import { kindsOf, placeByCode } from './place-code.ts';
import { placeName } from './place-name.ts';
import type { PlaceCells, Placement, Spot, SpotKind, TableContext } from './spots.ts';
import { territoriesOf } from './territories.ts';
import { worldOf, type TownColumns } from './world.ts';

/** Places a row. The same cells and context give the same answer, by identity. Never throws. */
export type PlaceRow = (cells: PlaceCells, table?: TableContext) => Placement;

/** The contents of `geo/communes.json` and `geo/towns.json`, and which territories `geo/outlines.json` has. */
export interface PlacingFiles {
  readonly communes: CommuneColumns;
  readonly towns: TownColumns;
  readonly hasOutline: HasOutline;
}

export interface Placer {
  readonly places: Places;
  readonly placeRow: PlaceRow;
}

/** Indexes the files: some 250 ms, and as much again when the first name outside France is looked up. */
export function openPlacer({ communes: columns, towns, hasOutline }: PlacingFiles): Placer {
  const communes = communesOf(columns, hasOutline);
  const places = { communes, territories: territoriesOf(communes), world: worldOf(towns, hasOutline) };
  const near = nearNames(places);
  const known = new Map<string, Placement>();
  return {
    places,
    placeRow(cells, table = {}) {
      const key = keyOf(cells, table);
      let placement = known.get(key);
      if (!placement) known.set(key, (placement = place(cells, table, places, near)));
      return placement;
    },
  };
}

function keyOf(cells: PlaceCells, { departement, region, country }: TableContext): string {
  const { coordinates, commune, place, insee, level, postcode, address } = cells;
  return JSON.stringify([
    ...[coordinates, commune, place, insee, level, postcode, cells.departement, cells.region, cells.country],
    ...[address, departement, region, country],
  ]);
}

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

function place(given: PlaceCells, table: TableContext, places: Places, near: NearNames): Placement {
  const { coordinates } = given;
  const fault = coordinates && coordinatesFault(coordinates);
  if (coordinates && !fault) {
    return { kind: 'placed', at: [coordinates[0], coordinates[1]], precision: 'site', how: 'coordinates' };
  }
  const cells = withPostcode(withAddress(given));
  const hints = readHints(cells, places);
  const found = byCells(cells, hints, table, places, near);
  const isEmpty = found.kind === 'no-place' && found.reason === 'empty';
  return fault && isEmpty ? { kind: 'waiting', reason: fault, candidates: [] } : found;
}

function coordinatesFault([lng, lat]: readonly [number, number]):
  'null-island' | 'off-the-world' | undefined {
  if (lng === 0 && lat === 0) return 'null-island';
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? undefined : 'off-the-world';
}

function byCells(
  cells: PlaceCells,
  hints: Hints,
  table: TableContext,
  places: Places,
  near: NearNames,
): Placement {
  const byCode = placeByCode(cells, hints, places);
  if (byCode !== null && byCode !== 'broken') return byCode;
  const kinds = kindsOf(cells.level);
  const isCommune = isFilled(cells.commune);
  const name = isCommune ? cells.commune : cells.place;
  const byName = isFilled(name) ? namedOf(name) : byTerritory(cells, hints);
  if (!isFilled(cells.insee)) return byName;
  if (byCode === 'broken') return waiting(spotsOf(byName), 'broken-code');
  // The code is none that is known: what the name says is to be confirmed.
  const [first, ...others] = spotsOf(byName);
  if (!first) return byName.kind === 'no-place' ? waiting([], 'not-found') : byName;
  // A name and a département that agree say enough.
  if (byName.kind === 'placed' && byName.how !== 'name' && byName.precision !== 'territory') return byName;
  return byName.kind === 'waiting' ? byName : proposed([first, ...others], 'unknown-code', 0.7);

  function namedOf(cell: string): Placement {
    if (!isOfTerritory(kinds)) {
      return cityOfPostcode(placeName({ cell, isCommune, hints, table }, places, near), hints);
    }
    const within = { ...hints, all: [...hints.all, levelHint(kinds)] };
    return placeName({ cell, isCommune: false, kinds, hints: within, table }, places, near);
  }
}

/** Nothing but what the table says that the row is of. */
const levelHint = (kinds: readonly SpotKind[]): Hint => ({
  how: 'territory',
  agrees: ({ kind }) => kinds.includes(kind),
  spots: [],
});

const isOfTerritory = (kinds: readonly SpotKind[] | undefined): kinds is readonly SpotKind[] =>
  kinds !== undefined && !kinds.includes('commune');

function spotsOf(placement: Placement): Spot[] {
  if (placement.kind === 'placed') return placement.spot ? [placement.spot] : [];
  return placement.kind === 'no-place' ? [] : [...placement.candidates];
}

/** « Paris » with the postcode 75012 is its twelfth arrondissement. */
function cityOfPostcode(placement: Placement, { postcode }: Hints): Placement {
  const [part, ...others] = postcode?.spots ?? [];
  if (placement.kind !== 'placed' || part?.kind !== 'arrondissement' || others.length > 0) return placement;
  return placement.spot?.code === part.partOf ? placedAt(part, 'name+postcode') : placement;
}

/** Without a name: the postcode, the département, the région, the country. */
function byTerritory(cells: PlaceCells, hints: Hints): Placement {
  const { postcode } = hints;
  if (postcode && postcode.spots.length > 0) {
    const agreeing = postcode.spots.filter((spot) =>
      hints.all.every(({ how, agrees }) => how === 'name+postcode' || agrees(spot)),
    );
    const [only] = agreeing;
    if (agreeing.length === 0) return waiting(postcode.spots, 'disagreement');
    return agreeing.length === 1 && only ? placedAt(only, 'postcode') : waiting(agreeing, 'ambiguous');
  }
  // The smallest of the territories that the row names.
  for (const { how, spots } of hints.all) {
    const agreeing = spots.filter((spot) =>
      hints.all.every((other) => other.spots === spots || other.agrees(spot)),
    );
    const [only] = agreeing;
    if (spots.length > 0 && agreeing.length === 0) return waiting(spots, 'disagreement');
    if (agreeing.length > 1) return waiting(agreeing, 'ambiguous');
    if (only) return placedAt(only, how === 'name+country' ? 'country' : 'territory');
  }
  if (hints.isWorldwide) return { kind: 'no-place', reason: 'worldwide' };
  const unread = [cells.departement, cells.region, cells.country, cells.postcode].filter(isFilled);
  if (unread.some(isWorldwide)) return { kind: 'no-place', reason: 'worldwide' };
  return unread.length > 0 ? waiting([], 'not-found') : { kind: 'no-place', reason: 'empty' };
}

/** « 75012 Paris » in one cell. */
function withPostcode(cells: PlaceCells): PlaceCells {
  const isCommune = isFilled(cells.commune);
  const [, postcode, name] =
    /^\s*(\d{5})\s+(\D+)$/.exec((isCommune ? cells.commune : cells.place) ?? '') ?? [];
  if (postcode === undefined || name === undefined || isFilled(cells.postcode)) return cells;
  return isCommune ? { ...cells, postcode, commune: name } : { ...cells, postcode, place: name };
}

/** « 12 rue Neuve, 75012 Paris »: where no cell names the town, the address does; of one abroad, its last two parts. */
function withAddress(cells: PlaceCells): PlaceCells {
  const { address } = cells;
  if (!isFilled(address) || isFilled(cells.commune) || isFilled(cells.place)) return cells;
  const [, code, town] = /(?:^|[\s,;-])(?:F-)?(\d{5}|\d{2} \d{3})[\s,]+([^\d,;]+)/.exec(address) ?? [];
  if (code !== undefined && town !== undefined && postcodeOf(code) !== undefined) {
    return { ...cells, commune: town.trim(), postcode: isFilled(cells.postcode) ? cells.postcode : code };
  }
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { ...cells, place: parts.slice(-2).join(', ') };
}
