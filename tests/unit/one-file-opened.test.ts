/** Which collection a page shows that is one file: the one that it encloses, or what its reader has opened here. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the storage of the window holds, over a reload. */
let stored: Map<string, string>;
/** The module, as a page that was opened or loaded again has it. */
async function page(address: string, home: string | null) {
  vi.resetModules();
  vi.stubGlobal('location', { href: address });
  vi.stubGlobal('window', {
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => stored.set(key, text),
    },
  });
  vi.stubGlobal('atlasFile', { home, decks: [], template: { shell: '', parts: '' } });
  return import('../../src/platform/one-file.ts');
}
beforeEach(() => (stored = new Map()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('what was opened under the id of the enclosed collection is shown, over a reload, in this page alone', async () => {
  const before = await page('file:///a.html', 'bancs');
  expect(before.isEnclosed('bancs')).toBe(true);
  before.openInstead('others');
  expect(before.isEnclosed('bancs')).toBe(true);
  before.openInstead('bancs');
  expect(before.isEnclosed('bancs')).toBe(false);
  expect((await page('file:///a.html#lang=en', 'bancs')).isEnclosed('bancs')).toBe(false);
  // A newer page of the same collection, opened in the same window.
  expect((await page('file:///b.html', 'bancs')).isEnclosed('bancs')).toBe(true);
});

test('where the browser keeps nothing, it is shown as long as the page lasts', async () => {
  const { isEnclosed, openInstead } = await page('file:///a.html', 'bancs');
  vi.stubGlobal('window', {});
  openInstead('bancs');
  expect(isEnclosed('bancs')).toBe(false);
});

test('a page of several files encloses nothing', async () => {
  const { isEnclosed } = await page('https://atlas.example/', null);
  expect(isEnclosed('bancs')).toBe(false);
});
