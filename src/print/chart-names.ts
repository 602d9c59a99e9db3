/** The charts that can be taken away: the themes, the other facets, the chronology, and what the themes are crossed with. */
export const CHARTS = ['themes', 'facets', 'timeline', 'matrix'] as const;
export type Chart = (typeof CHARTS)[number];
