/** What the two windows of a talk have in common, as one serialisable value, and the messages that carry it. */
import * as v from 'valibot';
import { LARGEST_FILE } from '../domain/tours/deck-file.ts';
import type { Message } from './mirror.ts';
import { Spot } from './spot.ts';

const Milliseconds = v.pipe(v.number(), v.finite());

export const Shared = v.object({
  /** The state of the atlas: the fragment of its address without `screen`. */
  link: v.pipe(v.string(), v.maxLength(20_000)),
  /** The camera during a gesture: `[lng, lat, zoom, bearing]`, degrees, WGS 84; null: the address decides. */
  camera: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** The id of the initiative pointed at. */
  pointed: v.nullable(v.string()),
  /** The deck that is presented, as a file, where the windows share no storage. */
  deck: v.nullable(v.pipe(v.string(), v.maxLength(LARGEST_FILE))),
  /** The audience sees nothing. */
  black: v.boolean(),
  /** Where the speaker points. */
  spot: v.optional(v.nullable(Spot), null),
  /** The audience sees what shapes and colours mean. */
  legend: v.optional(v.boolean(), false),
  clock: v.object({
    begun: v.nullable(Milliseconds),
    pausedSince: v.nullable(Milliseconds),
    pausedFor: Milliseconds,
  }),
});
export type Shared = v.InferOutput<typeof Shared>;

const Version = v.object({ count: v.pipe(v.number(), v.safeInteger()), writer: v.string() });

/** What of a talk is stored over a reload of its window. */
export const StoredTalk = v.object({
  /** The id of the window. */
  id: v.string(),
  tour: v.string(),
  talk: v.nullable(v.string()),
  version: Version,
  value: Shared,
  frozenAt: v.nullable(v.object({ version: Version, value: Shared })),
});
export type StoredTalk = v.InferOutput<typeof StoredTalk>;

const head = { talk: v.nullable(v.string()), tour: v.string(), from: v.string() };
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
]);

/** A message of the other window; null for foreign messages, as browser extensions send. */
export function readMessage(data: unknown): Message<Shared> | null {
  const read = v.safeParse(SharedMessage, data);
  return read.success ? read.output : null;
}
