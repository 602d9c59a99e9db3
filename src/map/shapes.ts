import type { ThemeId } from '../domain/records';

/**
 * One shape for each theme, as SVG paths in a box of 24 by 24 centred on 12, 12; their areas look
 * alike. Colour is never the only sign.
 */
export const SHAPES: Readonly<Record<ThemeId, string>> = {
  economy: 'M5.1 5.1H18.9V18.9H5.1Z',
  solidarity: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  tourism: 'M12 2.1L22.4 19.9H1.6Z',
  culture:
    'M12 1.2L15.35 8.15L22.9 9.2L17.4 14.55L18.75 22.1L12 18.5L5.25 22.1L6.6 14.55L1.1 9.2L8.65 8.15Z',
  communication: 'M12 0.9L20.6 12L12 23.1L3.4 12Z',
};
