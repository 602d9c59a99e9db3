/** The picture that stands for the atlas where its link is shared: its file, and its size in pixels. */
export const PICTURE = 'og.png';
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
