/** A slide of a talk as a file for other programs has it. */

/** The map of a slide, on paper and in files, in CSS pixels. */
export const TOUR_MAP = { width: 660, height: 690 } as const;

/** One slide, all texts in one language; a text that is missing is empty. */
export interface SlideContent {
  /** The line above the title: the talk, and where the slide is. */
  readonly over: string;
  readonly title: string;
  readonly sentence: string;
  readonly figure: { readonly value: string; readonly label: string } | null;
  /** The colour of the figure, `#rrggbb`. */
  readonly hue: string;
  /** What a slide of words says, set large. */
  readonly points: readonly string[];
  /** What stands below: initiatives with their places, a source, or credits. */
  readonly lines: readonly string[];
  /** Where the slide is alive. */
  readonly link: { readonly address: string; readonly text: string } | null;
  /** Where its facts come from, and the map. */
  readonly foot: string;
  /** What the speaker says, and the sources of the records. */
  readonly notes: string;
  readonly picture: SlidePicture | null;
}

/** A map, a chart, or a picture of the speaker's. */
export interface SlidePicture {
  readonly file: Blob;
  readonly alt: string;
  /** Its height for a width of one. */
  readonly ratio: number;
}
