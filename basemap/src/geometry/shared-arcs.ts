/** Which arcs of a topology separate which areas. */
import { mesh } from 'topojson-client';
import type { MultiLineString } from 'geojson';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** An area of a topology; several may carry the same code, and then nothing separates them. */
export type CodedShape = (Polygon | MultiPolygon) & { properties: { code: string } };

/** The polygons of a shape, each as its rings, each as its arcs. */
export function polygonsOf(shape: Polygon | MultiPolygon): number[][][] {
  return shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
}

/** Two codes in one, whatever their order. */
export function pairKey(a: string, b: string): string {
  return [a, b].sort().join('|');
}

/** The arcs shared by two codes, by pair. An arc inside one code, or along the sea, is in none. */
export function sharedArcs(shapes: CodedShape[]): Map<string, number[]> {
  const users = new Map<number, Set<string>>();
  for (const shape of shapes) {
    for (const arc of polygonsOf(shape).flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      const codes = users.get(index) ?? new Set();
      users.set(index, codes.add(shape.properties.code));
    }
  }
  const pairs = new Map<string, number[]>();
  for (const [arc, [a, b]] of users) {
    if (a === undefined || b === undefined) continue;
    const key = pairKey(a, b);
    pairs.set(key, [...(pairs.get(key) ?? []), arc]);
  }
  return new Map([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Joins arcs end to end. */
export function stitchArcs(topology: Topology, arcs: number[]): MultiLineString {
  return mesh(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) });
}
