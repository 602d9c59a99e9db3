import atlas from 'virtual:atlas';
import { flushSync, mount, unmount } from 'svelte';
import Runs from './Runs.svelte';
import { describe, expect, it, vi } from 'vitest';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { PlaceStep, Step, Tour } from '../../src/domain/tours/tours.ts';
import { AddressState } from '../../src/state/address.svelte.ts';
import { CameraState } from '../../src/state/camera.svelte.ts';
import { Loadable } from '../../src/state/loadable.svelte.ts';
import { StageState } from '../../src/state/stage.svelte.ts';
import type { Tours } from '../../src/state/tours.svelte.ts';
import { UndoHistory } from '../../src/state/undo.svelte.ts';
import { ask } from '../ask.ts';

const q = (text: string) => ({ ...NO_QUESTION, q: text });

describe('the questions before', () => {
  it('come back from the latest to the first', () => {
    const history = new UndoHistory();
    expect([history.canUndo, history.pop()]).toEqual([false, undefined]);
    history.remember(q('one'));
    history.remember(q('two'));
    expect([history.pop()?.q, history.pop()?.q, history.canUndo]).toEqual(['two', 'one', false]);
  });

  it('are fifty at most', () => {
    const history = new UndoHistory();
    for (let index = 0; index < 60; index += 1) history.remember(q(String(index)));
    let count = 0;
    let last: string | undefined;
    while (history.canUndo) {
      last = history.pop()?.q;
      count += 1;
    }
    expect([count, last]).toEqual([50, '10']);
  });

  it('are not those on the way of a gesture', () => {
    const history = new UndoHistory();
    history.beginGesture(q('before'));
    history.remember(q('on the way'));
    expect([history.canUndo, history.isGestureActive]).toEqual([false, true]);
    expect([history.endGesture()?.q, history.endGesture(), history.isGestureActive]).toEqual([
      'before',
      null,
      false,
    ]);
  });
});

describe('something to be loaded', () => {
  /** A loadable whose fetches the test ends, and the stop of its effect. */
  function made() {
    const fetches: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
    const onReady = vi.fn();
    const loadable = new Loadable<string>({
      fetch: () => new Promise((resolve, reject) => fetches.push({ resolve, reject })),
      isNeeded: () => false,
      onReady,
    });
    const runs = mount(Runs, { target: document.body, props: { run: () => loadable.fetchWhenWanted() } });
    const stop = () => unmount(runs);
    flushSync();
    return { loadable, fetches, onReady, stop };
  }
  const seen = ({ status, value }: Loadable<string>) => [status, value];

  it('is absent until something wants it, then loading, then ready', async () => {
    const { loadable, fetches, onReady, stop } = made();
    expect([...seen(loadable), fetches.length]).toEqual(['absent', null, 0]);
    loadable.request();
    flushSync();
    expect([...seen(loadable), fetches.length]).toEqual(['loading', null, 1]);
    fetches[0]!.resolve('here');
    await vi.waitFor(() => expect(seen(loadable)).toEqual(['ready', 'here']));
    expect(onReady).toHaveBeenCalledOnce();
    await stop();
  });

  it('can be tried again after it has failed, and not before', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { loadable, fetches, stop } = made();
    loadable.request();
    flushSync();
    loadable.retry();
    flushSync();
    expect(fetches.length).toBe(1);
    fetches[0]!.reject(new Error('HTTP 500'));
    await vi.waitFor(() => expect(seen(loadable)).toEqual(['failed', null]));
    expect(told).toHaveBeenCalledOnce();
    loadable.retry();
    flushSync();
    expect([...seen(loadable), fetches.length]).toEqual(['loading', null, 2]);
    fetches[1]!.resolve('here');
    await vi.waitFor(() => expect(seen(loadable)).toEqual(['ready', 'here']));
    told.mockRestore();
    await stop();
  });
});

describe('the camera in hand', () => {
  const seen = {
    lng: 1,
    lat: 2,
    zoom: 3,
    bearing: 4,
    viewport: { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
  };
  const hand = { lng: 1, lat: 2, zoom: 3, bearing: 4 };

  it('is that of the last gesture, in this window or the other', () => {
    const state = new CameraState(() => 'globe');
    state.report(seen);
    expect([state.camera, state.inHand]).toEqual([{ ...seen, projection: 'globe' }, null]);
    state.report(seen, true);
    expect([state.inHand, state.remote]).toEqual([hand, null]);
    state.followRemote({ ...hand, zoom: 5 });
    expect([state.inHand?.zoom, state.remote?.zoom]).toEqual([5, 5]);
    state.report(seen, true);
    expect([state.inHand, state.remote]).toEqual([hand, null]);
    state.release();
    expect(state.inHand).toBeNull();
  });
});

describe('the commands of a talk', () => {
  const step = (id: string, more: Partial<PlaceStep>): Step => ({
    id,
    kind: 'place',
    title: { fr: id, en: id },
    sentence: { fr: id, en: id },
    initiatives: [],
    question: NO_QUESTION,
    view: null,
    notes: { fr: '', en: '' },
    seconds: 60,
    ...more,
  });
  const tour: Tour = {
    id: 'made',
    title: { fr: 'Fait', en: 'Made' },
    introduction: { fr: 'Ici', en: 'Here' },
    minutes: 2,
    steps: [
      step('one', { initiatives: ['la-roue', 'oasis-immersion'] }),
      step('two', { question: ask({ theme: ['tourism'] }) }),
    ],
  };
  function staged(fragment = '') {
    const camera = new CameraState(() => 'globe');
    const tours = new Loadable<Tours>({ fetch: () => Promise.reject(new Error()), isNeeded: () => false });
    const address: AddressState = new AddressState(atlas, {
      slide: () => stage.slide,
      camera: () => camera.camera,
    });
    const stage = new StageState({ collection: atlas, address, camera, tours });
    tours.receive({ tours: new Map([[tour.id, tour]]) });
    address.read(fragment);
    stage.opened();
    return { stage, address, camera };
  }
  const number = ({ written }: AddressState) => written.stage?.step;

  it('go to a slide between the cover and the closing slide', () => {
    const { stage, address } = staged('mode=present&tour=made');
    stage.goTo(1);
    expect([number(address), stage.extent.length, stage.spotlight?.size]).toEqual([1, 2, 2]);
    stage.goTo(-5);
    expect([number(address), stage.slide?.kind]).toEqual([0, 'cover']);
    stage.goTo(99);
    expect([number(address), stage.slide?.kind]).toEqual([3, 'closing']);
  });

  it('stray with another view, are aside with another question, and resume the slide', () => {
    const { stage, address } = staged('mode=present&tour=made&step=2');
    address.change({ view: { lng: 0, lat: 0, zoom: 2 } });
    expect([stage.isStraying, stage.isAside, address.shown.values.theme]).toEqual([true, false, ['tourism']]);
    address.change({ values: { theme: ['culture'] } });
    expect([stage.isStraying, stage.isAside]).toEqual([true, true]);
    stage.resume();
    expect([stage.isStraying, stage.isAside, number(address)]).toEqual([false, false, 2]);
  });

  it('leave for the address before the talk, with the settings of the talk', () => {
    const { stage, address } = staged('theme=culture');
    stage.present('made', 10);
    expect(address.written.stage).toEqual({ tour: 'made', step: 0, screen: 'audience', kiosk: 10 });
    address.change({ lang: 'en' });
    stage.leave();
    expect([address.written.values.theme, address.written.lang, address.written.stage]).toEqual([
      ['culture'],
      'en',
      null,
    ]);
  });

  it('end what a hand had of the camera', () => {
    const { stage, camera } = staged('mode=present&tour=made');
    camera.followRemote({ lng: 0, lat: 0, zoom: 2, bearing: 0 });
    stage.goTo(1);
    expect(camera.inHand).toBeNull();
  });

  it('follow the other window, and stay the screen that this one is', () => {
    const { stage, address } = staged('mode=present&tour=made&screen=speaker');
    stage.follow('mode=present&tour=made&step=2', 'speaker');
    expect(address.written.stage).toMatchObject({ step: 2, screen: 'speaker' });
  });
});
