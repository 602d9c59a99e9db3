/** Where the rows of a table lie, each as the others suggest. */
import type { Placer } from './place-row.ts';
import type { PlaceCells, Placement, Spot, TableContext } from './spots.ts';

/** So large a part of the rows that are sure lie in one territory, so that a doubtful name is looked for there… */
const SHARE = 0.9;
/** …if there are so many of them. */
const LEAST = 5;

/** Where most of the rows lie of which the place is known by name or code; coordinates alone tell of no territory. */
export function tableContext(placements: readonly Placement[]): TableContext {
  const spots = placements.flatMap((placement) =>
    placement.kind === 'placed' && placement.spot ? [placement.spot] : [],
  );
  if (spots.length < LEAST) return {};
  const departement = prevailing(spots, (spot) => spot.departement);
  const region = prevailing(spots, (spot) => spot.region);
  const country = prevailing(spots, (spot) => spot.country);
  return {
    ...(departement !== undefined && { departement }),
    ...(region !== undefined && { region }),
    ...(country !== undefined && { country }),
  };
}

function prevailing(spots: readonly Spot[], codeOf: (spot: Spot) => string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const spot of spots) {
    const code = codeOf(spot);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const [code, count] of counts) if (count >= spots.length * SHARE) return code;
  return undefined;
}

/** What the rest of the table can change: a choice between bearers of one name, and a name that stands alone. */
function isDoubtful(placement: Placement): boolean {
  switch (placement.kind) {
    case 'placed':
      return placement.how === 'name';
    case 'proposed':
      return placement.reason === 'homonyms' || placement.reason === 'name-alone';
    case 'waiting':
      return placement.reason === 'ambiguous';
    case 'no-place':
      return false;
  }
}

/**
 * Places all rows: first each alone, then those that are not sure again, by where most of the sure ones lie.
 * @param onRow Called with how many rows are done, of the first pass; may throw, to stop.
 */
export function placeTable(
  rows: readonly PlaceCells[],
  { placeRow }: Pick<Placer, 'placeRow'>,
  onRow: (done: number) => void = () => undefined,
): { placements: Placement[]; context: TableContext } {
  const alone = rows.map((cells, at) => {
    onRow(at);
    return placeRow(cells);
  });
  const context = tableContext(alone);
  const placements = alone.map((placement, at) =>
    isDoubtful(placement) && Object.keys(context).length > 0 ? placeRow(rows[at]!, context) : placement,
  );
  return { placements, context };
}
