/** What a click or a key on symbols does, as pure functions. */
import type { Projection, View } from '../../domain/view/view.ts';
import { fit, type Camera, type Viewport } from '../../domain/view/camera.ts';
import { inseparable, type Mark } from './scene.ts';

export type ClickAction =
  | { readonly kind: 'select'; readonly id: string }
  | { readonly kind: 'zoom'; readonly view: View }
  /** Opens a fan or a list; `start` is the initiative that the keyboard came from. */
  | { readonly kind: 'expand'; readonly ids: ReadonlySet<string>; readonly start: string | null };

/** A closer camera must gain this many zoom levels: less would look as if nothing happened. */
const LEAST_ZOOM = 0.3;

/**
 * Selects a single initiative; zooms in on several where that separates them, else expands them where they are.
 *
 * @param ids the initiatives of the symbols that were clicked
 * @param marks those of all results
 * @returns null where no symbol was clicked
 */
export function actionOfClick(
  ids: readonly string[],
  marks: readonly Mark[],
  camera: Camera | null,
  viewport: Viewport,
  projection: Projection,
): ClickAction | null {
  const [first] = ids;
  if (first === undefined) return null;
  if (ids.length === 1) return { kind: 'select', id: first };
  const wanted = new Set(ids);
  const clicked = marks.filter(({ id }) => wanted.has(id));
  const view = fit(
    clicked.map(({ at }) => at),
    viewport,
    projection,
  );
  const together = new Set(clicked[0] && inseparable(clicked, clicked[0]));
  const isSeparable = clicked.some((mark) => !together.has(mark));
  return isSeparable && camera && view.zoom > camera.zoom + LEAST_ZOOM
    ? { kind: 'zoom', view }
    : { kind: 'expand', ids: wanted, start: null };
}

/** Selects an initiative that the keyboard points at, or expands it with those that no zoom separates from it. */
export function actionOfKey(id: string, marks: readonly Mark[]): ClickAction {
  const mark = marks.find((other) => other.id === id);
  const together = mark ? inseparable(marks, mark) : [];
  return together.length > 1
    ? { kind: 'expand', ids: new Set(together.map((other) => other.id)), start: id }
    : { kind: 'select', id };
}
