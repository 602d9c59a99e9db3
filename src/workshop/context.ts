import { createContext } from 'svelte';
import type { Lang } from '../domain/collection/records.ts';
import type { Translate } from '../words/messages/messages.ts';
import type { Workshop } from './workshop.svelte.ts';

/** The steps, in their order. */
export const STEPS = ['bring', 'match', 'place', 'check', 'look'] as const;
export type Step = (typeof STEPS)[number];

/** What every part of the workshop needs. */
export interface WorkshopContext {
  readonly workshop: Workshop;
  readonly lang: Lang;
  readonly t: Translate;
  /** The address of a step, in another language where one is given. */
  readonly stepAddress: (step: Step, lang?: Lang) => string;
}

/** Handed to every component below `Workshop.svelte`. */
export const [getWorkshop, setWorkshop] = createContext<WorkshopContext>();
