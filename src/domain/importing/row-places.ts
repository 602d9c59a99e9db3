/** Where the rows of a table lie, what must be decided of that, and the places of their collection. */
import type { IsInCountry } from '../placing/in-country.ts';
import type { Placer } from '../placing/place-row.ts';
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
import type { ImportHead, Question } from './imported.ts';

/** What places rows without a network. */
export interface Ground {
  readonly placer: Placer;
  readonly isInCountry: IsInCountry;
}

/** Where one row lies, and what must be decided of it. */
export interface RowPlace {
  readonly placement: Placement;
  readonly question: Question | null;
}

/** What the cells of a row say, read but not yet placed. */
interface SaidPlace {
  readonly cells: PlaceCells;
  /** What is wrong with a position that the row writes. */
  readonly problem: Question | null;
}

/** Places the rows of a table, in their order. */
export function placesIn(
  table: Table,
  matches: readonly Match[],
  roles: ByRole,
  { placer, isInCountry }: Ground,
): RowPlace[] {
  const said = saidPlaces(table, matches, roles);
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
    const suspicion = suspicions[at];
    if (placement.kind === 'placed')
      return { placement, question: suspicion ? { kind: 'suspicious', suspicion } : null };
    const { problem } = said[at]!;
    if (problem || placement.kind === 'no-place') return { placement, question: problem };
    return { placement, question: { kind: 'place', placement } };
  });
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

function saidPlaces(table: Table, matches: readonly Match[], roles: ByRole): SaidPlace[] {
  const found = positionsOf(table, matches);
  const positions = found ? placed(found, found.found.proposed) : [];
  const isAsked = (found?.found.asked.length ?? 0) > 0;
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
