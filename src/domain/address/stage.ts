/** A talk in a link: one state of several keys, which mean nothing without one another. */
import type { Dropped } from './codecs.ts';
import { KIOSK, LONGEST_TOUR } from './limits.ts';

/** Which window of a talk this is. */
export const SCREENS = ['audience', 'speaker'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where a talk is. */
export interface Stage {
  /** The id of a tour. Whether there is one is only known once the tours are loaded. */
  readonly tour: string;
  /** 0 is the cover, 1 the first step; the one after the last is the closing slide. */
  readonly step: number;
  readonly screen: Screen;
  /** It plays by itself, so many seconds a step; null: it does not. */
  readonly kiosk: number | null;
}

/** The keys of a talk, in the order in which they are written. */
export const STAGE_KEYS = ['mode', 'tour', 'step', 'screen', 'kiosk'] as const;
export type StageKey = (typeof STAGE_KEYS)[number];
const TOUR = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The talk that the keys of a link stand for; null where there is none. */
export function parseStage(values: ReadonlyMap<StageKey, string>): {
  state: Stage | null;
  dropped: Dropped[];
} {
  const dropped: Dropped[] = [];
  const known = <T>(key: StageKey, read: (value: string) => T | undefined, fallback: T): T => {
    const value = values.get(key);
    const state = value === undefined ? fallback : read(value);
    if (state === undefined) dropped.push({ key, value: value! });
    return state ?? fallback;
  };
  const mode = known('mode', (value) => ['explore', 'present'].find((word) => word === value), 'explore');
  const tour = known('tour', (value) => (isTourId(value) ? value : undefined), null);
  if (mode !== 'present' || tour === null) {
    return {
      state: null,
      dropped: [...values].filter(([, value]) => value !== 'explore').map(([key, value]) => ({ key, value })),
    };
  }
  const whole = (value: string, min: number, max: number) =>
    /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined;
  return {
    state: {
      tour,
      step: known('step', (value) => whole(value, 1, 999), 0),
      screen: known('screen', (value) => SCREENS.find((word) => word === value), 'audience'),
      kiosk: known('kiosk', (value) => whole(value, KIOSK.min, KIOSK.max), null),
    },
    dropped,
  };
}

/** Whether a text can be the id of a tour in a link. */
export function isTourId(text: string): boolean {
  return text.length <= LONGEST_TOUR && TOUR.test(text);
}

/** The keys of a talk and their values; empty for a default. */
export function writeStage(stage: Stage | null): (readonly [StageKey, string])[] {
  if (!stage) return [];
  const { tour, step, screen, kiosk } = stage;
  return [
    ['mode', 'present'],
    ['tour', tour],
    ['step', step === 0 ? '' : String(step)],
    ['screen', screen === 'audience' ? '' : screen],
    ['kiosk', kiosk === null ? '' : String(kiosk)],
  ];
}
