/** Points as columns. */
import type { Points } from '../../formats.ts';

export type LngLat = readonly [number, number];

/** In degrees; out: thousandths. */
export function thousandths([lng, lat]: LngLat): [number, number] {
  return [Math.round(lng * 1000), Math.round(lat * 1000)];
}

/** Points in degrees as columns of thousandths; as steps from another point of the same row where one is given. */
export function pointColumns(points: readonly LngLat[], from?: readonly LngLat[]): Points {
  const steps = points.map((point, row) => {
    const [lng, lat] = thousandths(point);
    const [fromLng, fromLat] = thousandths(from?.[row] ?? [0, 0]);
    return [lng - fromLng, lat - fromLat] as const;
  });
  return { lng: steps.map(([lng]) => lng), lat: steps.map(([, lat]) => lat) };
}

/** The middle of the box around some points. */
export function middleOf(points: readonly LngLat[]): LngLat {
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return [(Math.min(...lngs) + Math.max(...lngs)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

/** The differences of whole numbers, the first from 0. */
export const differences = (values: readonly number[]): number[] =>
  values.map((value, row) => value - (values[row - 1] ?? 0));
