/** What the two windows of a talk have in common, as one serialisable value, and the messages that carry it. */
import * as v from 'valibot';
import { SCREENS } from '../domain/address/stage.ts';
import { LARGEST_FILE } from '../domain/tours/deck-file.ts';
import type { Message } from './mirror.ts';
import { Ink } from './pen.svelte.ts';
import { Spot } from './spot.ts';

const Finite = v.pipe(v.number(), v.finite());
const Milliseconds = Finite;
const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const Zoom = v.pipe(v.number(), v.minValue(-5), v.maxValue(30));

export const Shared = v.object({
  /** The state of the atlas: the fragment of its address without `screen`. */
  link: v.pipe(v.string(), v.maxLength(20_000)),
  /** The camera during a gesture: `[lng, lat, zoom, bearing]`, degrees, WGS 84; null: the address decides. */
  camera: v.nullable(v.tuple([Finite, Latitude, Zoom, Finite])),
  /** The id of the initiative pointed at. */
  pointed: v.nullable(v.string()),
  /** The deck that is presented, as a file, where the windows share no storage. */
  deck: v.nullable(v.pipe(v.string(), v.maxLength(LARGEST_FILE))),
  /** The audience sees nothing. */
  black: v.boolean(),
  /** Where the speaker points. */
  spot: v.optional(v.nullable(Spot), null),
  /** What is drawn on the slides. */
  ink: v.optional(Ink, {}),
  /** The audience sees what shapes and colours mean. */
  legend: v.optional(v.boolean(), false),
  /** The other language stands under what a slide says. */
  bilingual: v.optional(v.boolean(), false),
  clock: v.object({
    begun: v.nullable(Milliseconds),
    pausedSince: v.nullable(Milliseconds),
    pausedFor: Milliseconds,
  }),
});
export type Shared = v.InferOutput<typeof Shared>;

/** More changes than any window makes: from a greater count one could not go on counting. */
const MOST = 2 ** 40;
const Count = v.pipe(v.number(), v.integer(), v.maxValue(MOST));
const Version = v.object({ count: Count, writer: v.string() });

/** What of a talk is stored over a reload of its window. */
export const StoredTalk = v.object({
  /** The id of the window. */
  id: v.string(),
  tour: v.string(),
  talk: v.nullable(v.string()),
  /** When its window began it, in milliseconds since 1970. */
  opened: Milliseconds,
  version: Version,
  value: Shared,
  frozenAt: v.nullable(v.object({ version: Version, value: Shared })),
});
export type StoredTalk = v.InferOutput<typeof StoredTalk>;

const head = {
  talk: v.nullable(v.string()),
  tour: v.string(),
  from: v.string(),
  screen: v.picklist(SCREENS),
  opened: Milliseconds,
  step: Count,
  count: Count,
};
const SharedMessage = v.variant('kind', [
  v.object({
    ...head,
    kind: v.literal('state'),
    version: Version,
    value: Shared,
  }),
  v.object({ ...head, kind: v.literal('hello') }),
  v.object({ ...head, kind: v.literal('ping') }),
  v.object({ ...head, kind: v.literal('pong') }),
  v.object({ ...head, kind: v.literal('bye') }),
]);

/** A message of the other window; null for foreign messages, as browser extensions send. */
export function readMessage(data: unknown): Message<Shared> | null {
  const read = v.safeParse(SharedMessage, data);
  return read.success ? read.output : null;
}
