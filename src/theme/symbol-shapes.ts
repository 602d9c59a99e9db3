import type { ThemeId } from '../domain/collection/records.ts';

/**
 * One shape for each theme, as SVG paths in a box of 24 by 24 centred on 12, 12; their areas look
 * alike. Colour is never the only sign.
 */
export const SHAPES: Readonly<Record<ThemeId, string>> = {
  economy: 'M5.1 5.1H18.9V18.9H5.1Z',
  solidarity: 'M12 4A8 8 0 1 1 12 20A8 8 0 1 1 12 4Z',
  tourism: 'M12 2.1L22.4 19.9H1.6Z',
  culture:
    'M12 1.4L15.23 8.35L22.84 9.28L17.23 14.5L18.7 22.02L12 18.3L5.3 22.02L6.77 14.5L1.16 9.28L8.77 8.35Z',
  communication: 'M12 0.9L20.6 12L12 23.1L3.4 12Z',
};
