import { describe, expect, it, vi } from 'vitest';
import { BaseMap, type Start } from '../../src/map/base/base-map.svelte.ts';
import type { Engine, EngineCamera, EngineEvents } from '../../src/map/base/engine.ts';
import { DETAIL_ZOOM } from '../../src/map/base/style.ts';

const START = { view: { lng: 0, lat: 0, zoom: 2 } } as Start;
const SEEN: EngineCamera = {
  lng: 1,
  lat: 2,
  zoom: 2,
  bearing: 0,
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
};

/** A base map with an engine that only records what it is told. */
function mounted(load?: () => Promise<never>) {
  let tell: EngineEvents | undefined;
  const engine = {
    setStyle: vi.fn(),
    moveTo: vi.fn(),
    follow: vi.fn(),
    resetNorth: vi.fn(),
    setCursor: vi.fn(),
    seen: vi.fn(),
    drawn: vi.fn(),
    destroy: vi.fn(),
  } satisfies Engine;
  const createEngine = vi.fn((_container: HTMLElement, _start: Start, events: EngineEvents) => {
    tell = events;
    return engine as Engine;
  });
  const base = new BaseMap(load ?? (() => Promise.resolve({ createEngine })));
  const events = { moved: vi.fn(), settled: vi.fn(), pointed: vi.fn(), clicked: vi.fn() };
  const unmount = base.mount({} as HTMLElement, () => START, events);
  return { base, engine, createEngine, events, unmount, engineEvents: () => tell! };
}

describe('the base map', () => {
  it('loads until the engine has drawn the first view', async () => {
    const { base, createEngine, engineEvents } = mounted();
    expect(base.phase).toBe('loading');
    await vi.waitFor(() => expect(createEngine).toHaveBeenCalledOnce());
    expect(createEngine.mock.calls[0]![1]).toBe(START);
    engineEvents().ready();
    expect(base.phase).toBe('ready');
  });

  it('passes commands on once there is an engine, and none after it is unmounted', async () => {
    const { base, engine, createEngine, unmount } = mounted();
    base.setCursor('pointer');
    expect(engine.setCursor).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(createEngine).toHaveBeenCalledOnce());
    base.setCursor('pointer');
    expect(engine.setCursor).toHaveBeenCalledExactlyOnceWith('pointer');
    unmount();
    expect(engine.destroy).toHaveBeenCalledOnce();
    base.resetNorth(false);
    expect(engine.resetNorth).not.toHaveBeenCalled();
  });

  it('makes no engine where it is unmounted while MapLibre loads', async () => {
    const { createEngine, unmount } = mounted();
    unmount();
    await Promise.resolve();
    await Promise.resolve();
    expect(createEngine).not.toHaveBeenCalled();
  });

  it('requests a file of details at its zoom, once, and reports the camera', async () => {
    const { base, createEngine, events, engineEvents } = mounted();
    await vi.waitFor(() => expect(createEngine).toHaveBeenCalledOnce());
    engineEvents().moved({ ...SEEN, zoom: DETAIL_ZOOM.admin1 }, true);
    expect(events.moved).toHaveBeenCalledOnce();
    expect(base.details).toEqual({ admin1: 'loading', detail: 'absent' });
    engineEvents().detailReady('admin1');
    engineEvents().moved({ ...SEEN, zoom: DETAIL_ZOOM.admin1 }, true);
    expect(base.details.admin1).toBe('ready');
  });

  it('says why there is no map', async () => {
    const { base, createEngine, engineEvents } = mounted();
    await vi.waitFor(() => expect(createEngine).toHaveBeenCalledOnce());
    engineEvents().failed('lost');
    expect([base.phase, base.failure]).toEqual(['failed', 'lost']);
  });

  it('fails where MapLibre cannot be loaded', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { base } = mounted(() => Promise.reject(new Error('offline')));
    await vi.waitFor(() => expect(base.failure).toBe('load'));
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});
