import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { focusWhileOpen } from '../../src/map/focus-while-open.ts';

afterEach(() => document.body.replaceChildren());

/** A list on a map that has the focus, and a way to open something above it. */
function mapWithFocus() {
  const [map, points] = [document.createElement('div'), document.createElement('div')];
  map.dataset.map = '';
  [map.tabIndex, points.tabIndex] = [-1, 0];
  map.append(points);
  document.body.append(map);
  points.focus();
  const open = () => {
    const dialog = document.createElement('div');
    const link = document.createElement('a');
    link.href = '#x';
    dialog.append(link);
    map.append(dialog);
    const detach = focusWhileOpen((element) => element.querySelector('a'))(dialog) as () => void;
    return () => {
      dialog.remove();
      detach();
    };
  };
  return { points, open };
}

test('the focus goes back to what had it', async () => {
  const { points, open } = mapWithFocus();
  const close = open();
  expect(document.activeElement?.tagName).toBe('A');
  close();
  await tick();
  expect(document.activeElement).toBe(points);
});

test('the focus goes back to what had it, where one dialog replaced another in between', async () => {
  const { points, open } = mapWithFocus();
  const close = open();
  close();
  const closeSecond = open();
  await tick();
  expect(document.activeElement?.tagName).toBe('A');
  closeSecond();
  await tick();
  expect(document.activeElement).toBe(points);
});
