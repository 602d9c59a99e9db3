import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { holdFocus } from '../../src/map/hold-focus.ts';

afterEach(() => document.body.replaceChildren());

/** A list on a map that has the focus, and a way to open something above it. */
function mapWithFocus() {
  document.body.innerHTML = '<div data-map tabindex="-1"><div id="points" tabindex="0"></div></div>';
  const map = document.querySelector<HTMLElement>('[data-map]')!;
  const points = document.querySelector<HTMLElement>('#points')!;
  points.focus();
  const open = () => {
    const dialog = document.createElement('div');
    dialog.innerHTML = '<a href="#x">x</a>';
    map.append(dialog);
    const detach = holdFocus((element) => element.querySelector('a'))(dialog) as () => void;
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
