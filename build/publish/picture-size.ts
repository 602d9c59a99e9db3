/** The picture that stands for the atlas where its link is shared: its file, and its size in pixels. */
export const PICTURE = 'og.png';
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** The map of a page without JavaScript: its file, and its size in CSS pixels. */
export const PLAIN_MAP = 'map.svg';
export const PLAIN_MAP_SIZE = { width: 720, height: 352 } as const;
