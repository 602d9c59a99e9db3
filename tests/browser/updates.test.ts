import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Offline } from '../../src/platform/service-worker.svelte.ts';

/** What the page gives the library that registers the worker. */
interface Given {
  onNeedRefresh: () => void;
  onRegisteredSW: (url: string, registration: unknown) => void;
}
const given = vi.hoisted(() => ({
  options: null as Given | null,
  skipWaiting: vi.fn(() => Promise.resolve()),
}));
vi.mock('virtual:pwa-register', () => ({
  registerSW: (options: Given) => {
    given.options = options;
    return () => given.skipWaiting();
  },
}));

/** The workers of a browser, as a page sees them. */
class Workers extends EventTarget {
  controller: object | null = {};
  ready = new Promise(() => undefined);
}
let workers: Workers;
beforeEach(() => {
  workers = new Workers();
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: workers });
  given.skipWaiting = vi.fn(() => Promise.resolve());
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.useFakeTimers();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function opened() {
  const offline = new Offline();
  offline.cacheFiles();
  const registration = { installing: null, update: vi.fn(() => Promise.reject(new TypeError('no network'))) };
  given.options!.onRegisteredSW('sw.js', registration);
  return { offline, registration };
}

it('a page that stays open asks each hour, and when the reader comes back to it', async () => {
  const { registration } = opened();
  await vi.advanceTimersByTimeAsync(3_600_000 * 25);
  expect(registration.update).toHaveBeenCalledTimes(25);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(registration.update).toHaveBeenCalledTimes(26);
});

it('a newer one that another window has taken is told here, too; the first worker is none', () => {
  workers.controller = null;
  const { offline } = opened();
  workers.dispatchEvent(new Event('controllerchange'));
  expect(offline.hasUpdate).toBe(false);
  workers.dispatchEvent(new Event('controllerchange'));
  expect(offline.hasUpdate).toBe(true);
});

it('a newer one that waits is told, and activated once', async () => {
  const { offline } = opened();
  expect(offline.hasUpdate).toBe(false);
  given.options!.onNeedRefresh();
  expect(offline.hasUpdate).toBe(true);
  expect(offline.isTaking).toBe(false);
  expect(await offline.update()).toBe(true);
  expect(offline.isTaking).toBe(true);
  expect(given.skipWaiting).toHaveBeenCalledTimes(1);
  // A second click asks for no more than the first.
  expect(await offline.update()).toBe(true);
  expect(given.skipWaiting).toHaveBeenCalledTimes(1);
});
