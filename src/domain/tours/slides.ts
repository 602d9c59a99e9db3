/** The slides of a tour: a cover, its steps, a closing slide. */
import type { Atlas, Figure, Initiative, LngLat } from '../collection/records.ts';
import type { FigureReference } from './slide-shape.ts';
import type { PlateStep, Step, Tour } from './tours.ts';

/** One thing on the stage. */
export type Slide =
  | { readonly kind: 'cover' | 'closing'; readonly tour: Tour }
  | { readonly kind: 'step'; readonly tour: Tour; readonly step: Step };

/** The number of the closing slide; 0 is the cover, and steps count from 1. */
export function closingOf({ steps }: Tour): number {
  return steps.length + 1;
}

/** The slide of a number: below 1 the cover, beyond the last step the closing one. */
export function slideOf(tour: Tour, number: number): Slide {
  const step = tour.steps[number - 1];
  if (step) return { kind: 'step', tour, step };
  return { kind: number <= 0 ? 'cover' : 'closing', tour };
}

/** Names a slide of a talk, whose number changes where slides are added: a deck has the ids of the tour that it was made of. */
export function slideKey(
  slide: { readonly kind: 'cover' | 'closing' } | { readonly kind: 'step'; readonly step: Pick<Step, 'id'> },
): string {
  return slide.kind === 'step' ? `step:${slide.step.id}` : slide.kind;
}

/** Whether what a step shows covers the map. */
export function isPlate(step: Step): step is PlateStep {
  return step.kind !== 'place' && step.kind !== 'section';
}

/** Whether a slide has the map beside its words. */
export function hasMap(slide: Slide): boolean {
  return slide.kind !== 'step' || !isPlate(slide.step);
}

/** The corners of `[west, south, east, north]`, `[lng, lat]` in degrees. */
export function cornersOf([west, south, east, north]: readonly [number, number, number, number]): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

/** The figure that a step sets large, and the initiative that it is of; `undefined` where there is none. */
export function figureOf(
  { figure }: { readonly figure?: FigureReference | undefined },
  { initiatives }: Pick<Atlas, 'initiatives'>,
): { initiative: Initiative; figure: Figure } | undefined {
  const initiative = initiatives.find(({ id }) => id === figure?.initiative);
  const found = initiative?.figures[(figure?.at ?? 0) - 1];
  return initiative && found && { initiative, figure: found };
}
