/** The parts of « À propos » that the foot of the page leads to. */
export type AboutPart = 'whole' | 'accessibility' | 'legal';
