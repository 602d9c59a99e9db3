import { afterEach, describe, expect, it } from 'vitest';
import type { Padding } from '../../src/domain/view/camera.ts';
import { createEngine, type Engine, type EngineCamera } from '../../src/map/base/engine.ts';
import { mapStyle } from '../../src/map/base/style.ts';
import { roundView, type Projection, type View } from '../../src/domain/view/view.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';

const LEFT_PANEL: Padding = { top: 46, right: 0, bottom: 22, left: 260 };
const BOTH_PANELS: Padding = { ...LEFT_PANEL, right: 280 };
const HOME: View = { lng: 5, lat: 46, zoom: 3 };
/** Longer than any flight, in milliseconds. */
const FLIGHT = 5000;

let container: HTMLElement | undefined;
let engine: Engine | null = null;
afterEach(() => {
  engine?.destroy();
  container?.remove();
});

/** The map at a camera, with no base map; `seen` is the camera that it last reported. */
async function open(view: View, projection: Projection = 'globe') {
  container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', width: '900px', height: '600px' });
  document.body.append(container);
  const { projection: asked } = mapStyle({
    colours: PALETTE_COLOURS.light,
    projection,
    details: { admin1: 'absent', detail: 'absent' },
    geoUrl: (file) => file,
  });
  const state = { seen: null as EngineCamera | null, settled: 0 };
  await new Promise<void>((ready, failed) => {
    engine = createEngine(
      container!,
      {
        style: { version: 8, projection: asked!, sources: {}, layers: [] },
        view,
        padding: LEFT_PANEL,
        cooperative: false,
      },
      {
        ready,
        failed: (why) => failed(new Error(why)),
        restored: () => undefined,
        geodataFailed: () => failed(new Error('geodata')),
        detailReady: () => undefined,
        moved: (camera) => (state.seen = camera),
        settled: () => (state.settled += 1),
        pointed: () => undefined,
        clicked: () => undefined,
        prevented: () => undefined,
      },
    );
  });
  return state;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the camera has been reported where it was asked for. */
async function expectAt(state: { seen: EngineCamera | null }, view: View, padding = LEFT_PANEL) {
  await expect
    .poll(() => state.seen && { ...roundView(state.seen), padding: state.seen.padding }, { timeout: FLIGHT })
    .toEqual({ ...roundView(view), padding });
  // It stays there.
  await wait(300);
  expect(roundView(state.seen!)).toEqual(roundView(view));
}

describe('a flight', () => {
  it.each<[string, View, View, Padding]>([
    [
      'closer, from globe to flat',
      { lng: -12, lat: 26, zoom: 4 },
      { lng: -12, lat: 26, zoom: 6 },
      LEFT_PANEL,
    ],
    ['away, from flat to globe', { lng: -12, lat: 26, zoom: 6 }, { lng: 26, lat: 63, zoom: 4 }, BOTH_PANELS],
    ['across the antimeridian', { lng: 0, lat: 0, zoom: 2 }, { lng: 180, lat: 0, zoom: 2 }, LEFT_PANEL],
    ['within the globe', { lng: -12, lat: 26, zoom: 2 }, { lng: 26, lat: 63, zoom: 4 }, BOTH_PANELS],
  ])('ends where it was to go: %s', async (_, from, to, padding) => {
    const state = await open(from);
    engine!.moveTo(to, padding, true);
    await expectAt(state, to, padding);
    // Labels come in at whole zooms: a hundredth less, and they are missing.
    expect(state.seen!.zoom).toBeCloseTo(to.zoom, 9);
  });

  it('is broken off for where it started, before its first frame', async () => {
    const state = await open(HOME);
    engine!.moveTo({ ...HOME, zoom: 6 }, LEFT_PANEL, true);
    engine!.moveTo(HOME, LEFT_PANEL, true);
    await wait(1000);
    await expectAt(state, HOME);
  });

  it('is broken off for another place', async () => {
    const state = await open(HOME);
    engine!.moveTo({ ...HOME, zoom: 6 }, LEFT_PANEL, true);
    await wait(200);
    engine!.moveTo({ lng: -60, lat: 0, zoom: 3 }, LEFT_PANEL, true);
    await expectAt(state, { lng: -60, lat: 0, zoom: 3 });
  });

  it('that is asked for again goes on', async () => {
    const state = await open(HOME);
    engine!.moveTo({ ...HOME, zoom: 6 }, LEFT_PANEL, true);
    await wait(200);
    engine!.moveTo({ ...HOME, zoom: 6 }, { ...LEFT_PANEL }, true);
    await expectAt(state, { ...HOME, zoom: 6 });
    expect(state.settled).toBe(0);
  });

  it('that another size of the window stops is brought to its end, and is nobody’s gesture', async () => {
    const state = await open(HOME);
    engine!.moveTo({ ...HOME, zoom: 6 }, LEFT_PANEL, true);
    await wait(200);
    container!.style.width = '700px';
    await expectAt(state, { ...HOME, zoom: 6 });
    container!.style.width = '800px';
    await wait(300);
    expect(state.settled).toBe(0);
  });
});

describe('a wheel', () => {
  it('is a hand that comes to rest, once', async () => {
    const state = await open(HOME);
    const canvas = container!.querySelector('canvas')!;
    const { left, top } = canvas.getBoundingClientRect();
    canvas.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -200,
        clientX: left + 500,
        clientY: top + 300,
        bubbles: true,
        cancelable: true,
      }),
    );
    await expect.poll(() => state.settled).toBe(1);
    expect(state.seen!.zoom).toBeGreaterThan(HOME.zoom);
  });
});

describe('the hand of another window', () => {
  it('is followed at once, bearing included, over a flight', async () => {
    const state = await open(HOME);
    engine!.moveTo({ ...HOME, zoom: 6 }, LEFT_PANEL, true);
    await wait(200);
    engine!.follow({ lng: 10, lat: 45, zoom: 4.5, bearing: 20 }, LEFT_PANEL);
    await expectAt(state, { lng: 10, lat: 45, zoom: 4.5 });
    expect(state.seen!.bearing).toBeCloseTo(20, 9);
    expect(state.settled).toBe(0);
  });
});
