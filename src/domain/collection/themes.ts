/** The five themes: the sections of the dossier, in its order. */
export const THEMES = ['economy', 'solidarity', 'tourism', 'culture', 'communication'] as const;
