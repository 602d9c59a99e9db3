/** The positions of a table, by the columns that hold them. */
import type { Cell } from '../cell.ts';
import {
  positionOf,
  readingOf,
  writtenInOne,
  writtenInTwo,
  type Found,
  type Position,
  type Reading,
  type System,
  type Written,
} from '../coordinates.ts';
import type { Row, Table } from '../table.ts';
import { wordsOfHeader } from './words.ts';
import type { Match } from './match.ts';

/** What the rows of a table say of their positions, in the order of the rows; null where no column holds any. */
export interface TablePositions {
  readonly written: readonly (Written | Position)[];
  readonly found: Found;
}

/** Reads the columns of positions, and finds in which system and order they are. */
export function positionsOf(table: Table, matches: readonly Match[]): TablePositions | null {
  const columnOf = (role: Match['role']) => {
    const match = matches.find((own) => own.role === role);
    const index = table.columns.findIndex(({ id }) => id === match?.column);
    return index < 0 ? null : { index, header: table.columns[index]!.header };
  };
  const [both, latitude, longitude] = [columnOf('latlng'), columnOf('latitude'), columnOf('longitude')];
  const cell = (row: Row, index: number): Cell => row.cells[index]!;
  if (latitude && longitude) {
    const written = table.rows.map((row) =>
      writtenInTwo(cell(row, latitude.index), cell(row, longitude.index)),
    );
    const system = systemIn(`${latitude.header} ${longitude.header}`);
    return { written, found: readingOf(written, { system, order: 'lat-lng' }) };
  }
  if (!both) return null;
  const written = table.rows.map((row) => writtenInOne(cell(row, both.index)));
  return {
    written,
    found: readingOf(written, { system: systemIn(both.header), order: orderIn(both.header) }),
  };
}

/** The position of each row in a reading: the proposed one, or the one that a person chose. */
export function placed({ written }: TablePositions, reading: Reading): Position[] {
  return written.map((row) => positionOf(row, reading));
}

function systemIn(header: string): System {
  const words = wordsOfHeader(header).join(' ');
  if (/lambert|l93|2154|rgf/.test(words)) return 'lambert-93';
  return /mercator|3857|900913/.test(words) ? 'web-mercator' : 'degrees';
}

/** « lng,lat », “x y”: else the latitude comes first, as people write it. */
function orderIn(header: string): Reading['order'] {
  return /^(.* )?(lng|lon|long|longitude|x)( et| and)? (lat|latitude|y)\b/.test(
    wordsOfHeader(header).join(' '),
  )
    ? 'lng-lat'
    : 'lat-lng';
}
