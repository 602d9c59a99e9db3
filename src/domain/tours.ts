/** The presentations: tours of steps, as they are told, shown, and made by speakers. */
import type { LngLat, Text, ThemeId } from './records.ts';

/** Where a step looks: a camera, as in a link; or what must be seen, `[west, south, east, north]` in degrees, WGS 84. */
export type StepCamera =
  | { readonly view: { readonly lng: number; readonly lat: number; readonly zoom: number } }
  | { readonly extent: readonly [west: number, south: number, east: number, north: number] };

export interface Step {
  /** Kept for good: links and notes depend on it. */
  readonly id: string;
  readonly title: Text;
  /** Read from the last row: one sentence. */
  readonly sentence: Text;
  /** A figure of an initiative, told from the data: which one, and its rank among those of the initiative. */
  readonly figure: { readonly initiative: string; readonly at: number } | null;
  /** Ids; the first is the one that the step is about. */
  readonly initiatives: readonly string[];
  /** null: what fits its initiatives, or the whole. */
  readonly camera: StepCamera | null;
  /** What is asked, written as in a link: `theme=tourism&scale=departement`. */
  readonly question: string;
  /** What the speaker says: paragraphs parted by an empty line. */
  readonly notes: Text;
  /** Planned. */
  readonly seconds: number;
}

export interface Tour {
  readonly id: string;
  readonly title: Text;
  readonly introduction: Text;
  /** What it is all about; null: several. */
  readonly theme: ThemeId | null;
  readonly steps: readonly Step[];
}

/** What stands on the stage: 0 is the cover, then the steps, then the closing slide. */
export type Slide =
  | { readonly kind: 'cover' | 'closing'; readonly tour: Tour }
  | { readonly kind: 'step'; readonly tour: Tour; readonly step: Step };

/** The number of the closing slide. */
export function closingOf({ steps }: Tour): number {
  return steps.length + 1;
}

export function slideOf(tour: Tour, number: number): Slide {
  const step = tour.steps[number - 1];
  if (step) return { kind: 'step', tour, step };
  return { kind: number <= 0 ? 'cover' : 'closing', tour };
}

/** The corners that a camera must fit, `[lng, lat]`. */
export function cornersOf([west, south, east, north]: readonly [number, number, number, number]): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
