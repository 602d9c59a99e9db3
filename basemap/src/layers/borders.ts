/** Land borders between countries: where they run, and which of them are disputed. */
import type { Position } from 'geojson';
import { cutLines } from '../geometry/antimeridian.ts';
import { shapesOf, type CountryTopology } from '../sources/country-topology.ts';
import { readList } from '../sources/inputs.ts';
import { followParallels } from '../geometry/parallels.ts';
import { isInBox, type Box } from '../geometry/planar.ts';
import { pairKey, sharedArcs, stitchArcs } from '../geometry/shared-arcs.ts';

/** One entry of `lists/disputed-borders.yaml`. */
interface DisputedBorder {
  between: [string, string];
  /** Where only a part is disputed. */
  within?: Box;
  reason: string;
}

export interface Border {
  /** The codes of the two countries, sorted: `EH|MA`. */
  between: string;
  disputed: boolean;
  lines: Position[][];
}

/** Every land border, as lines stitched end to end; a border disputed in part comes as two. */
export function landBorders(topology: CountryTopology): Border[] {
  const disputes = readList<DisputedBorder[]>('disputed-borders.yaml');
  return [...sharedArcs(shapesOf(topology))].flatMap(([between, arcs]) => {
    const lines = cutLines(stitchArcs(topology, arcs)).map(followParallels);
    const dispute = disputes.find((entry) => pairKey(...entry.between) === between);
    const box = dispute?.within;
    if (!box) return [{ between, disputed: dispute !== undefined, lines }];
    const parts = lines.flatMap((line) => splitByBox(line, box));
    return [true, false].map((disputed) => ({
      between,
      disputed,
      lines: parts.filter((part) => part.inside === disputed).map((part) => part.line),
    }));
  });
}

/** Cuts a line, at its vertices, into the parts that lie inside a box and those outside. */
function splitByBox(line: Position[], box: Box): { inside: boolean; line: Position[] }[] {
  const parts: { inside: boolean; line: Position[] }[] = [];
  line.slice(1).forEach((to, i) => {
    const from = line[i] ?? to;
    const inside = isInBox(from, box) && isInBox(to, box);
    const part = parts.at(-1);
    if (part?.inside === inside) part.line.push(to);
    else parts.push({ inside, line: [from, to] });
  });
  return parts;
}
