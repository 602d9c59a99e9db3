/** Where the rows of a table lie, what must be decided of that, and the places of their collection. */
import { placeTable } from '../placing/place-table.ts';
import { positionedRow } from '../placing/positioned-row.ts';
import type { PlaceCells, Placement } from '../placing/spots.ts';
import { suspicious } from '../placing/suspicious.ts';
import { placesOf } from '../table/geometry.ts';
import type { Match } from '../table/match/match.ts';
import { placed, positionsOf } from '../table/match/positions.ts';
import type { Role } from '../table/match/roles.ts';
import type { Table } from '../table/table.ts';
import type { ByRole } from './by-role.ts';
import { placeKey, type Decisions, type PlaceChoice } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { ImportHead, Question } from './imported.ts';

/** Where one row lies, and what must be decided of it. */
export interface RowPlace {
  readonly placement: Placement;
  readonly question: Question | null;
  /** Names what the cells of the row say: see `placeKey`. */
  readonly key: string;
}

/** What the cells of a row say, read but not yet placed. */
interface SaidPlace {
  readonly cells: PlaceCells;
  /** What is wrong with a position that the row writes. */
  readonly problem: Extract<Question, { kind: 'position' }> | null;
}

/** What the cells of each row say of its place, in the order of the rows. */
export function placeCellsOf(
  table: Table,
  matches: readonly Match[],
  roles: ByRole,
  decided: Pick<Decisions, 'reading'>,
): PlaceCells[] {
  return saidPlaces(table, matches, roles, decided).map(({ cells }) => cells);
}

/** Places the rows of a table, in their order: as a person chose, else as their cells say. */
export function placesIn(
  table: Table,
  matches: readonly Match[],
  roles: ByRole,
  { placer, isInCountry }: Ground,
  decided: Pick<Decisions, 'reading' | 'places'>,
): RowPlace[] {
  const said = saidPlaces(table, matches, roles, decided);
  const { placements, context } = placeTable(
    said.map(({ cells }) => cells),
    placer,
  );
  const positioned = placements.map((placement, at) =>
    placement.kind === 'placed' && placement.how === 'coordinates'
      ? positionedRow(said[at]!.cells, context, placer)
      : null,
  );
  const suspicions = suspicious(positioned, isInCountry);
  return placements.map((placement, at) => {
    const { cells, problem } = said[at]!;
    const key = placeKey(cells, problem?.text);
    const choice = decided.places[key];
    if (choice) return { placement: chosen(choice, placement), question: null, key };
    const suspicion = suspicions[at];
    if (placement.kind === 'placed')
      return { placement, question: suspicion ? { kind: 'suspicious', suspicion } : null, key };
    if (problem || placement.kind === 'no-place') return { placement, question: problem, key };
    return { placement, question: { kind: 'place', placement }, key };
  });
}

/** Where a row lies by what a person chose. */
function chosen(choice: PlaceChoice, placement: Placement): Placement {
  switch (choice.kind) {
    case 'spot': {
      const { at, precision, outline } = choice.spot;
      return { kind: 'placed', at, precision, ...(outline && { outline }), how: 'hand', spot: choice.spot };
    }
    case 'hand':
      return { kind: 'placed', at: choice.at, precision: 'site', how: 'hand' };
    case 'as-written':
      return placement;
    case 'nowhere':
      return { kind: 'no-place', reason: 'empty' };
  }
}

/** The roles whose cells say where a row lies, beside a position. */
const CELLS = [
  'commune',
  'place',
  'insee',
  'postcode',
  'departement',
  'region',
  'country',
  'address',
] as const satisfies readonly (Role & keyof PlaceCells)[];

function saidPlaces(
  table: Table,
  matches: readonly Match[],
  roles: ByRole,
  { reading }: Pick<Decisions, 'reading'>,
): SaidPlace[] {
  const found = positionsOf(table, matches);
  const positions = found ? placed(found, reading ?? found.found.proposed) : [];
  const isAsked = reading === null && (found?.found.asked.length ?? 0) > 0;
  return table.rows.map((row, at): SaidPlace => {
    const drawn = row.geometry ? placesOf(row.geometry).positions[0] : undefined;
    const written = drawn ?? positions[at];
    const point = written?.kind === 'point' ? written.lngLat : undefined;
    const filled = CELLS.map((role) => [role, roles.textIn(row, role)] as const).filter(
      ([, text]) => text !== '',
    );
    return {
      cells: { ...Object.fromEntries(filled), ...(point && !isAsked && { coordinates: point }) },
      problem:
        written?.kind === 'problem'
          ? { kind: 'position', problem: written.problem, text: written.text }
          : isAsked && point
            ? { kind: 'position', problem: 'exchanged', text: point.join(', ') }
            : null,
    };
  });
}

/** A place of the collection. @param name What it is called where no place was recognised. */
export function placeOf(
  { at, precision, outline, how, spot }: Extract<Placement, { kind: 'placed' }>,
  name: string,
  { lang, sourceOf }: ImportHead,
): unknown {
  return {
    name: spot ? { fr: spot.name.fr, en: spot.name.en } : { [lang]: name },
    ...(spot && spot.territory.fr !== '' && { region: { fr: spot.territory.fr, en: spot.territory.en } }),
    ...(spot && { country: spot.country }),
    coordinates: at,
    precision,
    ...(outline && { outline }),
    source: { kind: 'hand', reason: sourceOf(how) },
  };
}
