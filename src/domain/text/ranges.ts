/** Says which numbers of a list, shortly. */

/** So many ranges are written. */
const MOST = 8;

/** Ascending numbers with runs joined: « 3, 5–8, 12 »; after some, an ellipsis. */
export function rangesText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const said = runs
    .slice(0, MOST)
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`));
  return said.join(', ') + (runs.length > MOST ? '…' : '');
}
