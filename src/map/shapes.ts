import type { ThemeId } from '../domain/records';

/**
 * One shape for each theme, as SVG paths in a box of 24 by 24 centred on 12, 12; their areas look
 * alike. Colour is never the only sign.
 */
export const SHAPES: Readonly<Record<ThemeId, string>> = {
  economy: 'M4 4H20V20H4Z',
  solidarity: 'M12 2.6A9.4 9.4 0 1 1 12 21.4A9.4 9.4 0 1 1 12 2.6Z',
  tourism: 'M12 1.8L22.6 20.2H1.4Z',
  culture: 'M12 0.9L23.1 12L12 23.1L0.9 12Z',
  communication: 'M12 1.5L22.5 9.1L18.5 21.4H5.5L1.5 9.1Z',
};
