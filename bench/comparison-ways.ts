/** What `bench/paint.ts` asks of the comparison page: apart, because the page is for browsers only. */
export const WAYS = ['setFilter', 'setData', 'cluster'] as const;
export type Way = (typeof WAYS)[number];

export interface Comparison {
  open(way: Way): Promise<void>;
  /** Milliseconds until the points of these themes are drawn, of all where none is named; and the picture's fingerprint. */
  show(themes: readonly string[]): Promise<{ time: number; picture: number }>;
}
