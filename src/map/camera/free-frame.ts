/** The part of the map that neither panels nor the map's own controls cover. Pure; CSS pixels. */
import { overview, type Camera, type Viewport } from '../../domain/view/camera.ts';

/** A rectangle of the screen, in CSS pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The widths of the tools at the left, of the scale and the legend at the bottom, and elsewhere a margin. */
const [TOOLS, FOOT, MARGIN] = [70, 58, 12];
/** The side of the square that the inset globe occupies at the top right. */
const INSET_CORNER = 140;
/** The smallest free part of the map that has room for the inset globe. */
const INSET_ROOM = { width: 480, height: 360 };
/** The inset globe shows from this many zoom levels above the whole world. */
const INSET_ZOOM = 0.7;

/** What keeps a symbol clear of the scale and the legend, in CSS pixels from the bottom of the free part. */
export const ABOVE_FOOT = FOOT + 20;

/** The free part of a viewport. On a phone the padding includes the tools. */
export function freeFrame({ width, height, padding }: Viewport): Frame {
  return {
    left: padding.left + (padding.left > TOOLS ? TOOLS : 0),
    top: padding.top + MARGIN,
    right: width - padding.right - MARGIN,
    bottom: height - padding.bottom - FOOT,
  };
}

/** Whether to show the inset globe: the map no longer shows the whole world, has room for it, and no fan covers it. */
export function showsInset(
  camera: Camera,
  viewport: Viewport,
  fan: { readonly x: number; readonly y: number; readonly radius: number } | null,
): boolean {
  const { width, height, padding } = viewport;
  const { right, top } = freeFrame(viewport);
  const isCovered =
    fan !== null && fan.x + fan.radius > right - INSET_CORNER && fan.y - fan.radius < top + INSET_CORNER;
  return (
    !isCovered &&
    width - padding.left - padding.right >= INSET_ROOM.width &&
    height - padding.top - padding.bottom >= INSET_ROOM.height &&
    camera.zoom > overview(viewport, camera.projection, [camera.lng, camera.lat]).zoom + INSET_ZOOM
  );
}

/** The size of the tools at the top left, and of the scale and the buttons at the bottom. */
const [TOOLS_HEIGHT, SCALE, BUTTONS] = [216, { width: 130, height: 44 }, { width: 262, height: 56 }];

/** Where the map's own controls are, on a desk: names keep clear of them. On a phone they are part of the padding. */
export function controlBoxes(
  camera: Camera,
  viewport: Viewport,
  fan: { readonly x: number; readonly y: number; readonly radius: number } | null,
): Frame[] {
  const { width, height, padding } = viewport;
  if (padding.left <= TOOLS) return [];
  const [left, top] = [padding.left, padding.top];
  const [right, bottom] = [width - padding.right, height - padding.bottom];
  return [
    { left, top, right: left + TOOLS, bottom: top + TOOLS_HEIGHT },
    { left, top: bottom - SCALE.height, right: left + SCALE.width, bottom },
    { left: right - BUTTONS.width, top: bottom - BUTTONS.height, right, bottom },
    ...(showsInset(camera, viewport, fan)
      ? [{ left: right - INSET_CORNER, top, right, bottom: top + INSET_CORNER }]
      : []),
  ];
}
