/** Draws the names of the map on a canvas between the base map and the symbols. */
import { placed } from '../../domain/collection/main-place.ts';
import type { Atlas, Initiative, Lang } from '../../domain/collection/records.ts';
import {
  discRadius,
  freeCentre,
  globeness,
  projector,
  type Camera,
  type ScreenPoint,
} from '../../domain/view/camera.ts';
import type { Colours } from '../../theme/palettes.ts';
import { clearCanvas } from '../../platform/clear-canvas.ts';
import { coverCopies } from '../base/cover-copies.ts';
import type { DrawnSymbol } from '../symbols/draw-symbols.ts';
import { isInTime, priorityOf, sizeOf, TYPEFACES, type Label, type NameSizes } from './labels.ts';
import { placeLabels, type Box, type Candidate, type Disc, type PlacedLabel } from './place-labels.ts';
import type { SetText, Typesetter } from './set-text.ts';

/** What is named. */
export interface Named {
  readonly labels: readonly Label[];
  /** The symbols on the screen, and the names of what each stands for. */
  readonly symbols: readonly (DrawnSymbol & { readonly names: readonly string[] })[];
  /** The ids of the initiatives whose places are named first, and largest. */
  readonly subjects: ReadonlySet<string>;
  readonly lang: Lang;
  readonly sizes: NameSizes;
  /** Where no name may stand, in CSS pixels: controls of the map. */
  readonly covered: readonly Box[];
}

/** Names as they were drawn: which, and where. */
export interface DrawnLabels {
  readonly placed: readonly PlacedLabel[];
  readonly texts: ReadonlyMap<string, string>;
  /** The size of the largest letters of a symbol's name, in CSS pixels; 0 where no symbol is named. */
  readonly largest: number;
}

const DOT = 1.9;
/** From a city's point to its name. */
const BESIDE_DOT = 5;
/** From a symbol to its name. */
const BESIDE_SYMBOL = 2;
/** The distance at which a city is under a symbol. */
const UNDER = 6;
/** Within this distance, a symbol and an equal name of the base map are the same place. */
const SAME = { city: 60, region: 150, country: 250, ocean: 0 } as const;
/** The empty edge of the map. */
const EDGE = 4;

/**
 * Draws names for a camera, on a cleared canvas.
 *
 * @param before the anchors of the last frame (`placeLabels`)
 * @param opacityOf from 0 to 1, of a name that has a place
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  named: Named,
  camera: Camera,
  colours: Colours,
  typesetter: Typesetter,
  before: ReadonlyMap<string, number>,
  opacityOf: (key: string) => number,
  pixelRatio: number,
): DrawnLabels {
  clearCanvas(context, pixelRatio);
  coverCopies(context, camera, colours);
  const wanted = requests(named, camera, typesetter);
  const { width, height, padding } = camera.viewport;
  const bounds = {
    left: padding.left + EDGE,
    top: padding.top + EDGE,
    right: width - padding.right - EDGE,
    bottom: height - padding.bottom - EDGE,
  };
  const disc: Disc | null =
    globeness(camera) < 1 ? null : { ...freeCentre(camera.viewport), radius: discRadius(camera) - EDGE };
  const placed = placeLabels(
    wanted.map(({ candidate }) => candidate),
    { bounds, disc, symbols: named.symbols, covered: named.covered, most: named.sizes.most },
    before,
  );
  const byKey = new Map(wanted.map((request) => [request.candidate.key, request]));
  let largest = 0;
  for (const label of placed) {
    const { text, kind, dot } = byKey.get(label.key)!;
    if (kind === 'symbol') largest = Math.max(largest, text.size);
    context.globalAlpha = opacityOf(label.key);
    if (dot) drawDot(context, dot, named.sizes.scale, colours);
    typesetter.paint(context, text, label, inkOf(kind, colours), pixelRatio);
  }
  context.globalAlpha = 1;
  return { placed, texts: new Map(wanted.map(({ candidate, name }) => [candidate.key, name])), largest };
}

interface Request {
  readonly candidate: Candidate;
  readonly name: string;
  readonly text: SetText;
  readonly kind: Label['kind'] | 'symbol';
  /** Where a city's dot is; null where it has none, or a symbol stands on it. */
  readonly dot: (ScreenPoint & { readonly isCapital: boolean }) | null;
}

/** The names to place, the most important first. */
function requests(
  { labels, symbols, subjects, lang, sizes }: Named,
  camera: Camera,
  typesetter: Typesetter,
): Request[] {
  const { scale } = sizes;
  const isSubject = ({ ids }: DrawnSymbol) => ids.some((id) => subjects.has(id));
  const ofSymbols = symbols
    .toSorted((a, b) => Number(isSubject(b)) - Number(isSubject(a)))
    .flatMap((symbol) => {
      const name = symbol.names.join(', ');
      if (name === '') return [];
      return isSubject(symbol)
        ? [requestOfSymbol(symbol, name, sizes.subject ?? SYMBOL_NAME * scale, false, typesetter)]
        : [requestOfSymbol(symbol, name, SYMBOL_NAME * scale, true, typesetter)];
    });
  const project = projector(camera);
  const inTime = labels
    .filter((label) => isInTime(label, camera.zoom))
    .map((label) => ({ label, point: project(label.at) }))
    .filter(({ point }) => point.visible && isOnScreen(point, camera))
    .sort((a, b) => priorityOf(a.label) - priorityOf(b.label));
  return [
    ...ofSymbols,
    ...inTime.map(({ label, point }): Request => {
      const name = label.names[lang];
      const text = typesetter.set(name, TYPEFACES[label.kind], sizeOf(label, camera.zoom) * scale);
      const shared = { key: label.key, width: text.width, height: text.height, isAround: true };
      const double = ofSymbols.find(
        (request) => request.name === name && distance(request.candidate.point, point) < SAME[label.kind],
      );
      const repeats = double && { repeats: double.candidate.key };
      if (label.kind !== 'city') {
        return {
          candidate: { ...shared, ...repeats, point, anchors: 'upon', clearance: 0, dot: 0 },
          name,
          text,
          kind: label.kind,
          dot: null,
        };
      }
      const above = symbols.find(({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) < radius + UNDER);
      return {
        candidate: {
          ...shared,
          ...repeats,
          point: above ? { ...above, visible: true } : point,
          anchors: 'beside',
          clearance: above ? above.radius + BESIDE_SYMBOL : BESIDE_DOT * scale,
          dot: above ? 0 : (DOT + 1.6) * scale,
        },
        name,
        text,
        kind: 'city',
        dot: above ? null : { ...point, isCapital: label.isCapital },
      };
    }),
  ];
}

/** The size of a symbol's name, in CSS pixels. */
const SYMBOL_NAME = 12;

function requestOfSymbol(
  symbol: DrawnSymbol,
  name: string,
  size: number,
  isAround: boolean,
  typesetter: Typesetter,
): Request {
  const text = typesetter.set(name, TYPEFACES.symbol, size);
  const candidate: Candidate = {
    key: `symbol:${symbol.ids.join()}`,
    point: { ...symbol, visible: true },
    width: text.width,
    height: text.height,
    anchors: 'beside',
    clearance: symbol.radius + BESIDE_SYMBOL,
    dot: 0,
    isAround,
  };
  return { candidate, name, text, kind: 'symbol', dot: null };
}

const distance = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a.x - b.x, a.y - b.y);

const isOnScreen = ({ x, y }: ScreenPoint, { viewport: { width, height } }: Camera): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

function inkOf(kind: Request['kind'], colours: Colours): { ink: string; halo: string } {
  switch (kind) {
    case 'ocean':
      return { ink: colours.oceanLabel, halo: colours.sea };
    case 'country':
    case 'region':
      return { ink: colours.countryLabel, halo: colours.land };
    case 'city':
      return { ink: colours.cityLabel, halo: colours.land };
    case 'symbol':
      return { ink: colours.ink, halo: colours.land };
  }
}

function drawDot(
  context: CanvasRenderingContext2D,
  { x, y, isCapital }: { readonly x: number; readonly y: number; readonly isCapital: boolean },
  scale: number,
  colours: Colours,
): void {
  context.beginPath();
  context.arc(x, y, DOT * scale, 0, 2 * Math.PI);
  context.fillStyle = colours.cityLabel;
  context.fill();
  if (!isCapital) return;
  context.beginPath();
  context.arc(x, y, (DOT + 1.6) * scale, 0, 2 * Math.PI);
  context.strokeStyle = colours.cityLabel;
  context.lineWidth = 0.8 * scale;
  context.stroke();
}

/** The radius of the dots of a record's further places (`drawSymbols`). */
const FURTHER = 6;

/** The further places of the open record, which are named as symbols are. */
export function furtherPlaces(
  record: Initiative | null,
  { places }: Atlas,
  camera: Camera,
  lang: Lang,
): Named['symbols'] {
  const project = projector(camera);
  return (record?.places ?? []).slice(1).flatMap(({ place: id }) => {
    const place = places[id];
    const point = place && project(place.coordinates);
    if (!place || !point?.visible) return [];
    return [{ ...point, radius: FURTHER, ids: [id], fanned: false, names: [place.name[lang]] }];
  });
}

/** The most names that one symbol carries; of more it carries none, but its number. */
const MOST_NAMES = 2;

/** The names of the places that a symbol stands for. */
export function namesOfSymbol({ ids }: DrawnSymbol, { initiatives, places }: Atlas, lang: Lang): string[] {
  const found = new Set(
    placed(
      initiatives.filter(({ id }) => ids.includes(id)),
      places,
    ).map(({ place }) => place.name[lang]),
  );
  return found.size > MOST_NAMES ? [] : [...found];
}
