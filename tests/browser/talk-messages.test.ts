import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { Screen } from '../../src/domain/address/stage.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { Talk } from '../../src/stage/talk.svelte.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import Runs from './Runs.svelte';

const text = (words: string) => ({ fr: words, en: words });
const step = (id: string): Tour['steps'][number] => ({
  id,
  kind: 'place',
  title: text(id),
  sentence: text(id),
  notes: text(id),
  question: NO_QUESTION,
  view: null,
  initiatives: [],
  seconds: 30,
});
const TOUR: Tour = {
  id: 'trial',
  title: text('Trial'),
  introduction: text('Trial'),
  minutes: 1,
  steps: ['one', 'two', 'three'].map(step),
};

let shown: Record<string, unknown>[] = [];
beforeEach(() => sessionStorage.clear());
afterEach(async () => {
  for (const each of shown) await unmount(each);
  shown = [];
});
/** A window of a talk. */
function open(screen: Screen) {
  const state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
  state.tours.receive({ tours: new Map([[TOUR.id, TOUR]]) });
  state.open(`lang=fr&mode=present&tour=trial&screen=${screen}`);
  let talk!: Talk;
  shown.push(
    mount(Runs, { target: document.body, props: { run: () => (talk = new Talk(state, 'trial', screen)) } }),
  );
  flushSync();
  return { state, talk };
}

const MANY = 10_000;
/** Messages as the windows send them, with anything in each of their parts; and others that are none. */
function messages(talk: string, ids: readonly string[]) {
  const count = fc.oneof(fc.nat(50), fc.maxSafeInteger(), fc.constant(Number.MAX_SAFE_INTEGER));
  const version = fc.record({ count, writer: fc.oneof(fc.constantFrom(...ids), fc.string()) });
  const number = fc.double();
  const value = fc.record({
    link: fc.oneof(
      fc.constantFrom(
        '',
        'lang=fr&mode=present&tour=trial&step=2',
        'mode=present&tour=none',
        'theme=culture',
      ),
      fc.string(),
    ),
    camera: fc.option(fc.tuple(number, number, number, number)),
    pointed: fc.option(fc.string()),
    deck: fc.option(fc.oneof(fc.json(), fc.string())),
    black: fc.boolean(),
    clock: fc.record({ begun: fc.option(number), pausedSince: fc.option(number), pausedFor: number }),
  });
  const message = fc.record(
    {
      talk: fc.oneof(fc.constant(talk), fc.constant(null), fc.string()),
      tour: fc.oneof(fc.constant('trial'), fc.string()),
      from: fc.oneof(fc.constantFrom(...ids), fc.string()),
      screen: fc.constantFrom('audience', 'speaker'),
      opened: number,
      step: fc.integer(),
      count,
      kind: fc.constantFrom('state', 'hello', 'ping', 'pong', 'bye', 'else'),
      version,
      value,
    },
    {
      requiredKeys: ['talk', 'tour', 'from', 'screen', 'opened', 'step', 'count', 'kind', 'version', 'value'],
    },
  );
  return fc.oneof({ weight: 5, arbitrary: message }, { weight: 1, arbitrary: fc.jsonValue() });
}

it('ten thousand random messages never break a talk', async () => {
  const channel = new BroadcastChannel('atlas-talk');
  const heard = new Map<string, string>();
  channel.addEventListener('message', ({ data }: MessageEvent<{ talk?: string; from?: string }>) => {
    if (typeof data?.talk === 'string' && typeof data.from === 'string') heard.set(data.from, data.talk);
  });
  const hall = open('audience');
  const { name } = window;
  window.name = hall.talk.speakerName;
  const speaker = open('speaker');
  window.name = name;
  await vi.waitFor(() => expect([hall.talk.connected, speaker.talk.connected]).toEqual([true, true]));
  const [talk] = heard.values();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const counted = new BroadcastChannel('atlas-talk');
  let arrived = 0;
  counted.addEventListener('message', () => (arrived += 1));
  const random = fc.sample(messages(talk!, [...heard.keys()]), { numRuns: MANY, seed: 15 });
  for (const message of random) channel.postMessage(message);
  await vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(MANY), { timeout: 50_000 });
  // Both are of the talk, and in step: whichever turns, the other follows.
  for (const [turned, other, number] of [
    [speaker, hall, 1],
    [hall, speaker, 3],
  ] as const) {
    expect(turned.state.stage.slide?.tour.id).toBe('trial');
    await vi.waitFor(
      () => {
        // A window may still be on its way back to its talk.
        if (turned.state.written.stage?.step !== number) turned.state.stage.goTo(number);
        flushSync();
        expect(other.state.written.stage?.step).toBe(number);
      },
      { timeout: 20_000, interval: 100 },
    );
  }
  expect(said).not.toHaveBeenCalled();
  channel.close();
  counted.close();
});

it('a message of a foreign origin, or of a window that is none of the talk’s, is ignored', async () => {
  const channel = new BroadcastChannel('atlas-talk');
  const states: Record<string, unknown>[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<Record<string, unknown>>) => {
    if (data['kind'] === 'state') states.push(data);
  });
  const { state } = open('audience');
  state.stage.goTo(1);
  flushSync();
  await vi.waitFor(() => expect(states.length).toBeGreaterThan(0));
  const [first] = states as [{ version: { count: number }; value: { link: string } }];
  const link = 'lang=fr&mode=present&tour=trial&step=3';
  const data = {
    ...first,
    from: 'foreign',
    screen: 'speaker',
    version: { count: first.version.count + 5, writer: 'foreign' },
    value: { ...first.value, link },
  };
  const frame = document.body.appendChild(document.createElement('iframe'));
  const source = frame.contentWindow;
  for (const origin of ['https://elsewhere.example', 'null', window.origin])
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  expect(state.written.stage?.step).toBe(1);
  // The same message over the channel of this origin is followed: it is a good one.
  channel.postMessage(data);
  await vi.waitFor(() => expect(state.written.stage?.step).toBe(3));
  frame.remove();
  channel.close();
});
