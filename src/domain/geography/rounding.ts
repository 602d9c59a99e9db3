/** A number with at most so many decimals; never -0, which a link cannot represent. */
export function roundTo(decimals: number, value: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
