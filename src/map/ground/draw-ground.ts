/** Draws what the question and the records cover of the ground: territories, the circle, the drawn area. */
import { insideLeft } from '../../domain/geography/drawn.ts';
import type { Geography } from '../../domain/geography/geography.ts';
import type { Outline } from '../../domain/geography/outlines.ts';
import type { Sign } from '../../domain/collection/signs.ts';
import type { Atlas, Initiative, LngLat } from '../../domain/collection/records.ts';
import type { Colours } from '../../theme/palettes.ts';
import type { Camera } from '../../domain/view/camera.ts';
import { groundPath, groundRings } from './ground-path.ts';

export interface Covered {
  /** The outline of the territory that the question asks for. */
  readonly territory: Outline | undefined;
  /** The drawn area, and the circle, as rings not closed, `[lng, lat]`. */
  readonly area: readonly LngLat[] | null;
  readonly circle: readonly LngLat[] | null;
  readonly pointed: readonly Outline[];
  readonly selected: readonly Outline[];
  /** Of the selected record. */
  readonly sign: Sign | undefined;
}

interface Stroke {
  readonly width: number;
  readonly dash?: number[];
  readonly alpha?: number;
  readonly fill: number;
  readonly colour: string;
}

/** The rings of an outline, closed, `[lng, lat]`. */
const ringsOf = ({ geometry }: Outline) => geometry.coordinates.flat() as LngLat[][];

/** Dashed where the outline is approximate. */
const dashOf = ({ properties }: Outline) => (properties.approximate ? { dash: [5, 4] } : {});

/** The territories of a record, those that it only mentions left out. */
export function territoriesOf(
  record: Initiative | null | undefined,
  places: Atlas['places'],
  geography: Pick<Geography, 'outline'>,
): Outline[] {
  return (record?.places ?? [])
    .filter(({ place, role }) => role !== 'mentioned' && places[place]?.outline)
    .flatMap(({ place }) => geography.outline(place) ?? []);
}

/** Draws in the CSS pixels of the camera; the caller scales the context. */
export function drawGround(
  context: CanvasRenderingContext2D,
  camera: Camera,
  colours: Colours,
  { territory, area, circle, pointed, selected, sign }: Covered,
): void {
  const { ink } = colours;
  const draw = (rings: readonly LngLat[][], how: Stroke) => stroke(context, rings, camera, colours, how);
  if (territory) draw(ringsOf(territory), { width: 1.5, fill: 0.06, colour: ink, ...dashOf(territory) });
  if (area) draw(groundRings(insideLeft(area), camera), { width: 1.5, fill: 0.06, colour: ink });
  if (circle) draw(groundRings(circle, camera), { width: 1.5, fill: 0.06, colour: ink });
  for (const outline of pointed)
    draw(ringsOf(outline), { width: 1, alpha: 0.7, fill: 0.05, colour: ink, ...dashOf(outline) });
  const hue = (sign === undefined ? undefined : colours.signs[sign]) ?? ink;
  for (const outline of selected)
    draw(ringsOf(outline), { width: 2, fill: 0.16, colour: hue, ...dashOf(outline) });
}

function stroke(
  context: CanvasRenderingContext2D,
  rings: readonly LngLat[][],
  camera: Camera,
  colours: Colours,
  how: Stroke,
) {
  const paths = groundPath(rings, camera);
  context.beginPath();
  for (const path of paths) {
    path.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
  }
  context.fillStyle = how.colour;
  context.globalAlpha = how.fill;
  context.fill('evenodd');
  context.beginPath();
  for (const path of paths)
    for (const { x, y, line } of path) {
      if (line) context.lineTo(x, y);
      else context.moveTo(x, y);
    }
  context.globalAlpha = how.alpha ?? 1;
  context.lineJoin = 'round';
  context.setLineDash(how.dash ?? []);
  // A pale casing, so that the line is visible on land, sea and borders.
  context.strokeStyle = colours.land;
  context.lineWidth = how.width + 2;
  context.stroke();
  context.strokeStyle = how.colour;
  context.lineWidth = how.width;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
}
