/** The part of MapLibre's style language that `map/base/style.ts` uses: numbers by zoom, and filters. Pure. */
import type { LayerSpecification } from 'maplibre-gl';

/**
 * A number at a zoom: a constant, or `['interpolate', ['linear'], ['zoom'], zoom, value, …]`.
 *
 * @throws {Error} for any other expression
 */
export function numberAt(zoom: number, value: unknown): number {
  if (typeof value === 'number') return value;
  const [kind, how, input, ...stops] = Array.isArray(value) ? (value as unknown[]) : [];
  const isLinear = kind === 'interpolate' && String(how) === 'linear' && String(input) === 'zoom';
  if (!isLinear) throw new Error(`expected a number or one by zoom, but this is ${JSON.stringify(value)}`);
  const numbers = stops as number[];
  let at = 0;
  while (at + 2 < numbers.length && numbers[at + 2]! <= zoom) at += 2;
  const [from, low, to, high] = numbers.slice(at, at + 4);
  if (to === undefined || zoom <= from!) return low!;
  return low! + ((high! - low!) * (zoom - from!)) / (to - from!);
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Whether a feature passes a filter of `==`, `!=` and `all`; without one, all pass.
 *
 * @throws {Error} for any other filter
 */
export function passes(filter: unknown, properties: Properties): boolean {
  if (filter === undefined) return true;
  const [kind, ...rest] = Array.isArray(filter) ? (filter as unknown[]) : [];
  if (kind === 'all') return rest.every((part) => passes(part, properties));
  const [[get, key] = [], wanted] = rest as [[string, string]?, unknown?];
  if (get !== 'get' || (kind !== '==' && kind !== '!='))
    throw new Error(`expected a filter of ==, != and all, but this is ${JSON.stringify(filter)}`);
  return (properties[key!] === wanted) === (kind === '==');
}

/** Whether a layer is drawn at a zoom. */
export function isShownAt(zoom: number, { minzoom = 0, maxzoom = Infinity }: LayerSpecification): boolean {
  return zoom >= minzoom && zoom < maxzoom;
}
