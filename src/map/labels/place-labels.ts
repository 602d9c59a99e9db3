/**
 * Gives each name its place on the screen: the important ones first, each beside or upon its point, none upon another,
 * upon a symbol, past the edge of the globe or of the free part of the map. Pure; lengths in CSS pixels.
 */
import type { ScreenPoint } from '../../domain/view/camera.ts';

/** A rectangle of the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A name to be placed. */
export interface Candidate {
  readonly key: string;
  readonly point: ScreenPoint;
  /** The size of its text. */
  readonly width: number;
  readonly height: number;
  /** `upon`: its middle on its point or near it, as for an area; `beside`: next to its point. */
  readonly anchors: 'upon' | 'beside';
  /** How far a name beside its point keeps from it. */
  readonly clearance: number;
  /** The radius of a dot that is drawn with it at its point; 0 where none is. */
  readonly dot: number;
  /** The name that it repeats: where that has a place already, this one takes none. */
  readonly repeats?: string;
  /** Whether it tells where the others are: of such names there are at most `Room.most`. */
  readonly isAround?: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  /** The rank of the anchor that it took. */
  readonly anchor: number;
  /** The middle of its text, and the side at which its lines begin. */
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly box: Box;
  /** Around its dot; null where it has none. */
  readonly dotBox: Box | null;
}

/** What labels keep clear of. */
export interface Room {
  readonly bounds: Box;
  /** The globe on the screen; null where the map is flat. */
  readonly disc: Disc | null;
  /** Where symbols are. */
  readonly symbols: readonly Disc[];
  /** Where controls of the map are. */
  readonly covered: readonly Box[];
  /** The most names that only tell where the others are. */
  readonly most: number;
}

/** The empty space around a text. */
const MARGIN = 3;
/** Steps of an area's name from its point, in widths and heights of its text. */
const UPON = [
  [0, 0],
  [0, -1.1],
  [0, 1.1],
  [-0.3, 0],
  [0.3, 0],
  [-0.3, -1.1],
  [0.3, -1.1],
  [-0.3, 1.1],
  [0.3, 1.1],
] as const;
/** Directions from a point to the name beside it: to the right first, as in printed atlases. */
const BESIDE = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.9],
  [0.75, 0.9],
  [-0.75, -0.9],
  [-0.75, 0.9],
] as const;

/**
 * Places candidates in their order.
 *
 * @param before the anchors that labels had in the frame before: each is tried first, so that names stay where they
 *   are while the map moves
 */
export function placeLabels(
  candidates: readonly Candidate[],
  room: Room,
  before: ReadonlyMap<string, number>,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const taken = new Set<string>();
  let around = 0;
  for (const candidate of candidates) {
    if (!candidate.point.visible || (candidate.repeats && taken.has(candidate.repeats))) continue;
    if (candidate.isAround && around >= room.most) continue;
    // An area's name may be moved off its point to avoid others, but not to bring it onto the screen.
    if (candidate.anchors === 'upon' && !isInSight(labelAt(candidate, 0).box, room)) continue;
    const count = (candidate.anchors === 'upon' ? UPON : BESIDE).length;
    const last = before.get(candidate.key);
    const order = last === undefined ? range(count) : [last, ...range(count).filter((rank) => rank !== last)];
    for (const anchor of order) {
      const label = labelAt(candidate, anchor);
      if (!isInSight(label.box, room) || !isFree(label, room, placed, candidate)) continue;
      placed.push(label);
      taken.add(candidate.key);
      if (candidate.isAround) around += 1;
      break;
    }
  }
  return placed;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, rank) => rank);

function labelAt(candidate: Candidate, anchor: number): PlacedLabel {
  const { key, point, width, height, anchors, clearance, dot } = candidate;
  let { x, y } = point;
  let align: PlacedLabel['align'] = 'center';
  if (anchors === 'upon') {
    const [right, down] = UPON[anchor]!;
    x += right * width;
    y += down * height;
  } else {
    const [right, down] = BESIDE[anchor]!;
    x += right * clearance + Math.sign(right) * (width / 2);
    y += down * clearance + Math.sign(down) * (height / 2) * (right === 0 ? 1 : 0.6);
    align = right > 0 ? 'left' : right < 0 ? 'right' : 'center';
  }
  return {
    key,
    anchor,
    x,
    y,
    align,
    box: boxAround({ x, y }, width, height),
    dotBox: dot > 0 ? boxAround(point, 2 * dot, 2 * dot) : null,
  };
}

const boxAround = (
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Whether all of a name is on the free part of the screen, and on the globe. */
function isInSight(box: Box, { bounds, disc }: Room): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    (disc === null || isWithin(box, disc))
  );
}

function isFree(
  { box, dotBox }: PlacedLabel,
  { symbols, covered }: Room,
  placed: readonly PlacedLabel[],
  { point, clearance }: Candidate,
): boolean {
  const meetsPlaced = placed.some(
    (other) =>
      meet(box, other.box, MARGIN) ||
      (other.dotBox && meet(box, other.dotBox, 1)) ||
      (dotBox && (meet(dotBox, other.box, 1) || (other.dotBox && meet(dotBox, other.dotBox, 1)))),
  );
  if (meetsPlaced || covered.some((other) => meet(box, other, 0))) return false;
  return !symbols.some((symbol) => {
    // Its own symbol is no obstacle.
    const isOwn = Math.hypot(symbol.x - point.x, symbol.y - point.y) < 1 && clearance >= symbol.radius;
    return !isOwn && touches(box, symbol);
  });
}

const meet = (a: Box, b: Box, margin: number): boolean =>
  a.left < b.right + margin &&
  b.left < a.right + margin &&
  a.top < b.bottom + margin &&
  b.top < a.bottom + margin;

/** Whether all of a box is on a disc. */
export function isWithin({ left, right, top, bottom }: Box, { x, y, radius }: Disc): boolean {
  const across = Math.max(Math.abs(left - x), Math.abs(right - x));
  const down = Math.max(Math.abs(top - y), Math.abs(bottom - y));
  return Math.hypot(across, down) <= radius;
}

function touches({ left, right, top, bottom }: Box, { x, y, radius }: Disc): boolean {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down) < radius;
}
