/** A number with at most so many decimals; never -0, which a link could not tell from 0. */
export function roundTo(decimals: number, value: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
