/** Positions in a table: what the columns hold, in which system and order, and what has to be asked. */
import type { LngLat } from '../collection/records.ts';
import { parseAngle, parsePair } from './angles.ts';
import { textOf, type Cell } from './cell.ts';
import { parseNumber } from './numbers.ts';
import { fromLambert93, fromWebMercator } from './projections.ts';

/** What the numbers of two columns are. */
export type System = 'degrees' | 'lambert-93' | 'web-mercator';

/** Which of the two numbers comes first: latitude (or north), or longitude (or east). */
export type AxisOrder = 'lat-lng' | 'lng-lat';

/** How the positions of a table are to be read. */
export interface Reading {
  readonly system: System;
  readonly order: AxisOrder;
}

/** Why a position cannot be used. */
export type PositionProblem =
  /** The text is no number, no angle and no pair of them. */
  | 'unreadable'
  /** 0, 0: what programs write for a place that they do not know. */
  | 'null-island'
  /** A latitude beyond 90° or a longitude beyond 180°, or metres that lie nowhere. */
  | 'off-world'
  /** One of the two is missing. */
  | 'half';

/** The position of one row; `none` where nothing is written. */
export type Position =
  | { readonly kind: 'point'; readonly lngLat: LngLat }
  | { readonly kind: 'problem'; readonly problem: PositionProblem; readonly text: string }
  | { readonly kind: 'none' };

/** Two numbers as they are written, in their order; with letters, the order is known for this row. */
export interface Written {
  readonly first: number;
  readonly second: number;
  readonly order: AxisOrder | null;
}

/** What two numbers are found to be: the reading that is proposed, and others to ask about, each with its evidence. */
export interface Found {
  readonly proposed: Reading;
  /** Readings among which only a person can choose; empty where there is no doubt. */
  readonly asked: readonly Evidence[];
}

/** How well a reading does: shares of the written positions, from 0 to 1. */
export interface Evidence {
  readonly reading: Reading;
  /** On the Earth. */
  readonly valid: number;
  /** In metropolitan France or an overseas department, roughly. */
  readonly inFrance: number;
}

/** Metropolitan France, roughly and a little large, as a ring of `[lng, lat]`: drawn by hand around its corners. */
const FRANCE: readonly LngLat[] = [
  [-5.3, 48.6],
  [-1.9, 49.9],
  [1.3, 50.5],
  [2.5, 51.2],
  [8.4, 49.2],
  [7.7, 47.3],
  [7.3, 45.5],
  [7.9, 43.6],
  [9.7, 43.2],
  [9.8, 41.2],
  [8.4, 41.2],
  [8.0, 42.8],
  [6.2, 42.8],
  [4.8, 43.1],
  [3.3, 42.2],
  [0.6, 42.5],
  [-2.0, 42.9],
  [-1.5, 45.5],
  [-2.8, 46.9],
  [-5.2, 47.7],
];
/** The overseas departments, roughly, as west, south, east and north. */
const OVERSEAS: readonly (readonly [number, number, number, number])[] = [
  [-61.9, 15.8, -60.9, 16.6],
  [-61.3, 14.3, -60.7, 15.0],
  [-54.7, 2.0, -51.5, 6.0],
  [55.1, -21.5, 55.9, -20.8],
  [44.9, -13.1, 45.4, -12.5],
];

/** From this share on, the exchanged axes or the other system are worth a question. */
const MOST = 0.8;
/** Below this share a reading is taken for wrong. */
const FEW = 0.2;

/** The two numbers of a row from two cells, or why there are none. */
export function writtenInTwo(first: Cell | undefined, second: Cell | undefined): Written | Position {
  const texts = [textOf(first).trim(), textOf(second).trim()] as const;
  if (texts[0] === '' && texts[1] === '') return { kind: 'none' };
  const text = `${texts[0]} | ${texts[1]}`;
  if (texts[0] === '' || texts[1] === '') return { kind: 'problem', problem: 'half', text };
  const [one, other] = [numberIn(texts[0]), numberIn(texts[1])];
  return one === null || other === null
    ? { kind: 'problem', problem: 'unreadable', text }
    : { first: one, second: other, order: null };
}

const numberIn = (text: string): number | null => parseNumber(text) ?? parseAngle(text)?.value ?? null;

/** The two numbers of a row from one cell (`45.7578, 4.8320`, `POINT(4.83 45.76)`), or why there are none. */
export function writtenInOne(cell: Cell | undefined): Written | Position {
  const text = textOf(cell).trim();
  if (text === '') return { kind: 'none' };
  const wellKnown = /^(?:srid=\d+;)?point\s*z?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+)?\s*\)$/i.exec(text);
  const pair = wellKnown ? parsePair(`${wellKnown[1]} ${wellKnown[2]}`) : parsePair(text);
  if (!pair) return { kind: 'problem', problem: 'unreadable', text };
  const [first, second] = pair;
  const order = wellKnown || first.axis === 'lng' || second.axis === 'lat' ? 'lng-lat' : null;
  const named = first.axis === 'lat' || second.axis === 'lng' ? 'lat-lng' : null;
  return { first: first.value, second: second.value, order: order ?? named };
}

/** The position that two numbers are in a reading. What a row itself says of its order goes before. */
export function positionOf(written: Written | Position, reading: Reading): Position {
  if ('kind' in written) return written;
  const { first, second } = written;
  const text = `${first} | ${second}`;
  if (first === 0 && second === 0) return { kind: 'problem', problem: 'null-island', text };
  const [x, y] = (written.order ?? reading.order) === 'lng-lat' ? [first, second] : [second, first];
  const lngLat = CONVERSIONS[reading.system](x, y);
  return isOnEarth(lngLat) ? { kind: 'point', lngLat } : { kind: 'problem', problem: 'off-world', text };
}

const CONVERSIONS: Readonly<Record<System, (x: number, y: number) => LngLat | null>> = {
  degrees: (x, y) => [x, y],
  'lambert-93': (x, y) => (isWithin(x, LAMBERT_X) && isWithin(y, LAMBERT_Y) ? fromLambert93(x, y) : null),
  'web-mercator': (x, y) => (isMetres(x, y) ? fromWebMercator(x, y) : null),
};

/** What Lambert-93 is used for, in metres: France and the sea around it, generously. */
const LAMBERT_X = [-500_000, 1_800_000] as const;
const LAMBERT_Y = [5_700_000, 7_500_000] as const;
const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** Degrees are no metres: within 1 km of an origin in the sea nothing is placed. */
const isMetres = (x: number, y: number): boolean => Math.abs(x) > 1000 || Math.abs(y) > 1000;

/** Whether a point has a longitude and a latitude that exist. */
export function isOnEarth(lngLat: LngLat | null): lngLat is LngLat {
  return lngLat !== null && Math.abs(lngLat[0]) <= 180 && Math.abs(lngLat[1]) <= 90;
}

/**
 * In which system and order the numbers of a table are written. `headed` is what the headers say. The headers are
 * believed unless the positions that follow from them are impossible, or lie outside France while the others are all in it:
 * then both readings are asked about.
 */
export function readingOf(rows: readonly (Written | Position)[], headed: Reading): Found {
  const written = rows.filter(
    (row): row is Written => !('kind' in row) && (row.first !== 0 || row.second !== 0),
  );
  if (written.length === 0) return { proposed: headed, asked: [] };
  const candidates = candidatesOf(written, headed).map((reading) => evidenceOf(written, reading));
  const [own, ...others] = candidates as [Evidence, ...Evidence[]];
  const isWrong = own.valid < FEW;
  const possible = others.filter(
    ({ valid, inFrance }) => valid >= MOST && (isWrong || (inFrance >= MOST && own.inFrance < FEW)),
  );
  // Metres are on the Earth in either order: that says nothing.
  const telling = possible.filter(
    ({ reading, inFrance }) =>
      reading.system === 'degrees' || reading.order === headed.order || inFrance >= MOST,
  );
  const likely = telling.filter(({ inFrance }) => inFrance >= MOST);
  const better = (likely.length > 0 ? likely : telling).toSorted(
    (one, other) => other.inFrance - one.inFrance,
  );
  const [best] = better;
  if (!best) return { proposed: headed, asked: [] };
  // Metres are recognised; exchanged axes are only ever asked about.
  const isRecognised = isWrong && better.length === 1 && best.reading.order === headed.order;
  if (isRecognised) return { proposed: best.reading, asked: [] };
  return { proposed: headed, asked: isWrong ? better : [own, ...better] };
}

/** What the headers say first; then the same exchanged; then, for numbers too large for degrees, the systems in metres. */
function candidatesOf(written: readonly Written[], headed: Reading): Reading[] {
  const orders: AxisOrder[] = headed.order === 'lat-lng' ? ['lat-lng', 'lng-lat'] : ['lng-lat', 'lat-lng'];
  const large = written.filter(({ first, second }) => isMetres(first, second)).length;
  const systems: System[] =
    large < written.length * MOST
      ? ['degrees']
      : headed.system === 'web-mercator'
        ? ['web-mercator', 'lambert-93']
        : ['lambert-93', 'web-mercator'];
  const all = systems.flatMap((system) => orders.map((order) => ({ system, order })));
  return [headed, ...all.filter(({ system, order }) => system !== headed.system || order !== headed.order)];
}

function evidenceOf(written: readonly Written[], reading: Reading): Evidence {
  const points = written.flatMap((row) => {
    const position = positionOf(row, reading);
    return position.kind === 'point' ? [position.lngLat] : [];
  });
  return {
    reading,
    valid: points.length / written.length,
    inFrance: points.filter(isInFrance).length / written.length,
  };
}

/** Whether a point lies in France or an overseas department, roughly. */
export function isInFrance(point: LngLat): boolean {
  const [lng, lat] = point;
  if (
    OVERSEAS.some(([west, south, east, north]) => lng >= west && lng <= east && lat >= south && lat <= north)
  ) {
    return true;
  }
  // A ray to the east crosses the ring an odd number of times from within.
  let inside = false;
  FRANCE.forEach(([toLng, toLat], index) => {
    const [fromLng, fromLat] = FRANCE.at(index - 1)!;
    const crosses = fromLat > lat !== toLat > lat;
    if (crosses && lng < ((toLng - fromLng) * (lat - fromLat)) / (toLat - fromLat) + fromLng)
      inside = !inside;
  });
  return inside;
}
