/** Land borders between countries: which arcs they are, and which of them are disputed. */
import type { MultiLineString, Position } from 'geojson';
import { shapesOf, type CountryTopology } from './country-topology';
import { readGeography } from './packages';
import { isInBox, type Box } from './planar';
import { pairKey, sharedArcs, stitchArcs } from './shared-arcs';

/** One entry of `data/geography/disputed-borders.yaml`. */
interface DisputedBorder {
  between: [string, string];
  /** Where only a part is disputed: `[west, south, east, north]`, degrees. */
  within?: Box;
  reason: string;
}

export interface Border {
  /** The codes of the two countries, sorted: `EH|MA`. */
  between: string;
  disputed: boolean;
  line: MultiLineString;
}

/** Every land border, as lines stitched end to end; a border disputed in part comes as two. */
export function landBorders(topology: CountryTopology): Border[] {
  const disputes = readGeography<DisputedBorder[]>('disputed-borders.yaml');
  return [...sharedArcs(shapesOf(topology))].flatMap(([between, arcs]) => {
    const dispute = disputes.find((entry) => pairKey(...entry.between) === between);
    const isDisputed = (arc: number): boolean =>
      dispute !== undefined && (!dispute.within || liesWithin(topology.arcs[arc] ?? [], dispute.within));
    return [true, false].flatMap((disputed) => {
      const part = arcs.filter((arc) => isDisputed(arc) === disputed);
      return part.length > 0 ? [{ between, disputed, line: stitchArcs(topology, part) }] : [];
    });
  });
}

/** Whether most of a line lies in a box. */
function liesWithin(line: Position[], box: Box): boolean {
  return line.filter((position) => isInBox(position, box)).length > line.length / 2;
}
