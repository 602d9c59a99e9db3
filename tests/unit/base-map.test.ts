import { afterEach, describe, expect, it, vi } from 'vitest';
import { BaseMap, type Start } from '../../src/map/base/base-map.svelte.ts';
import type { Engine, EngineCamera, EngineEvents } from '../../src/map/base/engine.ts';
import { DETAIL_ZOOM } from '../../src/map/base/style.ts';
import { RENDERERS, type Renderer } from '../../src/domain/address/keys.ts';

const START = { view: { lng: 0, lat: 0, zoom: 2 } } as Start;
const SEEN: EngineCamera = {
  lng: 1,
  lat: 2,
  zoom: 2,
  bearing: 0,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
};

/** How often to look whether promises are kept, in milliseconds. */
const SOON = { interval: 1 };

/** An engine that only records what it is told, and what it says. */
function recorder(events: EngineEvents) {
  let drawn = () => {};
  const engine = {
    setStyle: vi.fn(),
    moveTo: vi.fn(),
    follow: vi.fn(),
    resetNorth: vi.fn(),
    setCursor: vi.fn(),
    seen: vi.fn(),
    drawn: vi.fn(
      () => new Promise<HTMLCanvasElement>((resolve) => (drawn = () => resolve({} as HTMLCanvasElement))),
    ),
    setPixelRatio: vi.fn(),
    destroy: vi.fn(),
  } satisfies Engine;
  return { engine, events, finish: () => drawn() };
}
type Recorder = ReturnType<typeof recorder>;

afterEach(() => vi.unstubAllGlobals());

/** A base map whose engines are recorders, in a page that has only what it needs of one. */
function mounted({ hasWebgl = true, fails = [] }: { hasWebgl?: boolean; fails?: readonly Renderer[] } = {}) {
  vi.stubGlobal('document', { createElement: () => ({ style: {}, remove: vi.fn() }) });
  const made: Record<Renderer, Recorder[]> = { webgl: [], svg: [] };
  const starts: Start[] = [];
  const load = (renderer: Renderer) => () =>
    fails.includes(renderer)
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({
          createEngine(_container: HTMLElement, start: Start, events: EngineEvents): Engine | null {
            starts.push(start);
            if (renderer === 'webgl' && !hasWebgl) {
              events.failed('webgl');
              return null;
            }
            const one = recorder(events);
            made[renderer].push(one);
            return one.engine;
          },
        });
  const base = new BaseMap({ webgl: load('webgl'), svg: load('svg') });
  const events = { moved: vi.fn(), settled: vi.fn(), pointed: vi.fn(), clicked: vi.fn() };
  const unmount = base.mount({ append: vi.fn() } as unknown as HTMLElement, () => START, events);
  /** The engine that was made as the first, second… of its kind, once it is. */
  const engineOf = async (renderer: Renderer, at = 0): Promise<Recorder> =>
    vi.waitFor(() => {
      expect(made[renderer].length).toBeGreaterThan(at);
      return made[renderer][at]!;
    }, SOON);
  return { base, events, made, starts, unmount, engineOf };
}

describe('the base map', () => {
  it('loads until the engine has drawn the first view', async () => {
    const { base, starts, engineOf } = mounted();
    expect([base.phase, base.renderer]).toEqual(['loading', 'webgl']);
    const webgl = await engineOf('webgl');
    expect(starts).toEqual([START]);
    webgl.events.ready();
    expect([base.phase, base.renderer]).toEqual(['ready', 'webgl']);
  });

  it('passes commands on once there is an engine, and none after it is unmounted', async () => {
    const { base, engineOf, unmount } = mounted();
    base.setCursor('pointer');
    const { engine } = await engineOf('webgl');
    expect(engine.setCursor).not.toHaveBeenCalled();
    base.setCursor('pointer');
    expect(engine.setCursor).toHaveBeenCalledExactlyOnceWith('pointer');
    unmount();
    expect(engine.destroy).toHaveBeenCalledOnce();
    base.resetNorth(false);
    expect(engine.resetNorth).not.toHaveBeenCalled();
  });

  it('makes no engine where it is unmounted while MapLibre loads', async () => {
    const { made, unmount } = mounted();
    unmount();
    await Promise.resolve();
    await Promise.resolve();
    expect(made).toEqual({ webgl: [], svg: [] });
  });

  it('requests a file of details at its zoom, once, and reports the camera', async () => {
    const { base, events, engineOf } = mounted();
    const webgl = await engineOf('webgl');
    webgl.events.moved({ ...SEEN, zoom: DETAIL_ZOOM.admin1 }, true);
    expect(events.moved).toHaveBeenCalledOnce();
    expect(base.details).toEqual({ admin1: 'loading', detail: 'absent' });
    webgl.events.detailReady('admin1');
    webgl.events.moved({ ...SEEN, zoom: DETAIL_ZOOM.admin1 }, true);
    expect(base.details.admin1).toBe('ready');
  });
});

describe('without WebGL', () => {
  it('the SVG draws the map, and no engine is left over', async () => {
    const { base, made, engineOf } = mounted({ hasWebgl: false });
    const svg = await engineOf('svg');
    svg.events.ready();
    expect([base.phase, base.renderer, made.webgl]).toEqual(['ready', 'svg', []]);
  });

  it('the SVG draws where the address asks for it, and gives way where it does no more', async () => {
    const { base, made, engineOf } = mounted();
    base.use('svg');
    const svg = await engineOf('svg');
    svg.events.ready();
    expect([base.renderer, made.webgl]).toEqual(['svg', []]);
    base.use('webgl');
    const webgl = await engineOf('webgl');
    expect([base.renderer, base.phase]).toEqual(['svg', 'ready']);
    webgl.events.ready();
    expect(base.renderer).toBe('webgl');
    expect(svg.engine.destroy).toHaveBeenCalledOnce();
  });

  it('the SVG takes over from a map whose program does not come', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { base, engineOf } = mounted({ fails: ['webgl'] });
    (await engineOf('svg')).events.ready();
    expect([base.phase, base.renderer]).toEqual(['ready', 'svg']);
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });

  it('there is no map where neither program comes', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { base } = mounted({ fails: RENDERERS });
    await vi.waitFor(() => expect(base.phase).toBe('failed'));
    expect(error).toHaveBeenCalledTimes(2);
    error.mockRestore();
  });

  it('is tried again, and stays so where it is still missing', async () => {
    const { base, engineOf, starts } = mounted({ hasWebgl: false });
    const svg = await engineOf('svg');
    svg.events.ready();
    base.retry();
    await vi.waitFor(() => expect(starts).toHaveLength(3));
    expect([base.phase, base.renderer]).toEqual(['ready', 'svg']);
    expect(svg.engine.destroy).not.toHaveBeenCalled();
    base.setCursor('pointer');
    expect(svg.engine.setCursor).toHaveBeenCalledOnce();
  });
});

describe('a lost WebGL context', () => {
  /** A map that was ready, lost its context, and is drawn as SVG at another camera. */
  async function lost() {
    const map = mounted();
    const webgl = await map.engineOf('webgl');
    webgl.events.ready();
    webgl.events.moved(SEEN, false);
    webgl.events.failed('lost');
    expect([map.base.phase, map.base.renderer]).toEqual(['ready', 'webgl']);
    const svg = await map.engineOf('svg');
    // It begins where the map was, turned as it was.
    expect(svg.engine.follow).toHaveBeenCalledExactlyOnceWith(SEEN, SEEN.padding);
    svg.events.ready();
    expect(map.base.renderer).toBe('svg');
    return { ...map, webgl, svg };
  }

  it('is followed by the SVG, which has the commands and is heard', async () => {
    const { base, events, webgl, svg } = await lost();
    base.setCursor('pointer');
    expect(svg.engine.setCursor).toHaveBeenCalledOnce();
    events.moved.mockClear();
    webgl.events.moved({ ...SEEN, zoom: 1 }, false);
    expect(events.moved).not.toHaveBeenCalled();
    svg.events.moved({ ...SEEN, zoom: 3 }, true);
    expect(events.moved).toHaveBeenCalledOnce();
  });

  it('that comes back draws what is seen by then, before it is shown', async () => {
    const { base, webgl, svg } = await lost();
    const [now, style] = [{ ...SEEN, zoom: 3 }, {} as Start['style']];
    svg.events.moved(now, true);
    base.setStyle(style);
    webgl.events.restored();
    expect(webgl.engine.follow).toHaveBeenCalledExactlyOnceWith(now, now.padding);
    expect(webgl.engine.setStyle).toHaveBeenCalledExactlyOnceWith(style);
    expect(base.renderer).toBe('svg');
    webgl.finish();
    await vi.waitFor(() => expect(base.renderer).toBe('webgl'), SOON);
    expect(svg.engine.destroy).toHaveBeenCalledOnce();
    expect(webgl.engine.destroy).not.toHaveBeenCalled();
  });

  it('that comes back while the SVG loads is shown at once', async () => {
    const { base, engineOf, made } = mounted();
    const webgl = await engineOf('webgl');
    webgl.events.ready();
    webgl.events.failed('lost');
    webgl.events.restored();
    await Promise.resolve();
    await Promise.resolve();
    expect([base.renderer, made.svg]).toEqual(['webgl', []]);
    expect(webgl.engine.destroy).not.toHaveBeenCalled();
  });

  it('is replaced where the reader asks, and both are gone', async () => {
    const { base, webgl, svg, engineOf } = await lost();
    base.retry();
    const again = await engineOf('webgl', 1);
    again.events.ready();
    expect(base.renderer).toBe('webgl');
    for (const { engine } of [webgl, svg]) expect(engine.destroy).toHaveBeenCalledOnce();
    expect(again.engine.destroy).not.toHaveBeenCalled();
  });

  it('may be lost and given back ten times', async () => {
    const { base, engineOf, made } = mounted();
    const only = await engineOf('webgl');
    only.events.ready();
    for (let time = 0; time < 10; time++) {
      only.events.failed('lost');
      (await engineOf('svg', time)).events.ready();
      expect(base.renderer).toBe('svg');
      only.events.restored();
      only.finish();
      await vi.waitFor(() => expect(base.renderer).toBe('webgl'), SOON);
    }
    expect(made.webgl).toHaveLength(1);
    expect(made.svg.map(({ engine }) => engine.destroy.mock.calls.length)).toEqual(Array(10).fill(1));
  });
});
