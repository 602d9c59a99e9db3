import real from 'virtual:atlas';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { makeAtlas } from '../../bench/made-atlas.ts';
import { WHOLE } from '../../src/results/scroller.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import LongList from './LongList.svelte';

const MANY = 2000;
let shown: Record<string, unknown> | undefined;
afterEach(async () => {
  if (shown) await unmount(shown);
});

function open(size: number, fragment = ''): AtlasState {
  const state = new AtlasState(makeAtlas(size, real), { lang: 'fr', palette: 'light' });
  state.open(fragment);
  shown = mount(LongList, { target: document.body, props: { state } });
  return state;
}
const panel = () => document.querySelector<HTMLElement>('.panel')!;
const rows = () => [...document.querySelectorAll<HTMLElement>('#results > [data-id]')];
const placeOf = (row: Element) => Number(row.getAttribute('aria-posinset'));
const focusedPlace = () => {
  const row = document.activeElement?.closest('[data-id]');
  return row ? placeOf(row) : null;
};
/** The frames in a row in which nothing may change: a scroll is heard in one, its rows are measured in the next. */
const CALM_FRAMES = 3;
/** Until there are rows, which are fetched where there are many, and they are measured: the list stays as it is. */
async function settle(): Promise<void> {
  let before = '';
  for (let calm = 0; calm < CALM_FRAMES;) {
    await new Promise(requestAnimationFrame);
    const list = document.getElementById('results');
    const now = `${panel().scrollTop} ${list?.offsetHeight} ${rows().map(placeOf).join()}`;
    calm = rows().length > 0 && now === before ? calm + 1 : 0;
    before = now;
  }
}
/** The places of the rows that are seen in the panel, even in part. */
function seen(): number[] {
  const { top, bottom } = panel().getBoundingClientRect();
  return rows()
    .filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1;
    })
    .map(placeOf);
}

describe('a list of a few hundred', () => {
  it('is rendered whole', async () => {
    const state = open(WHOLE);
    await settle();
    expect(rows().map(({ dataset }) => dataset.id)).toEqual(state.results.map(({ id }) => id));
    expect(rows()[0]!.hasAttribute('aria-setsize')).toBe(false);
  });
});

describe('a long list', () => {
  it('is never rendered whole, not even at first', async () => {
    open(MANY);
    flushSync();
    expect(rows()).toHaveLength(0);
    await settle();
    expect(rows().length).toBeGreaterThan(0);
  });

  it('renders what is near the view, each row saying its place in the whole', async () => {
    const state = open(MANY);
    await settle();
    for (const share of [0, 0.3, 0.5, 0.97, 1, 0.1]) {
      panel().scrollTop = share * panel().scrollHeight;
      await settle();
      expect(rows().length).toBeLessThan(100);
      for (const row of rows()) {
        expect(row.getAttribute('aria-setsize')).toBe(String(MANY));
        expect(row.dataset.id).toBe(state.results[placeOf(row) - 1]!.id);
      }
      const places = seen();
      expect(places.length).toBeGreaterThan(2);
      // Nothing is missing in between.
      expect(places).toEqual(places.map((_, at) => places[0]! + at));
    }
  });

  it('is as high as all of its rows', async () => {
    open(MANY);
    await settle();
    const usual = rows().reduce((sum, row) => sum + row.offsetHeight, 0) / rows().length;
    expect(document.getElementById('results')!.offsetHeight / (MANY * usual)).toBeCloseTo(1, 1);
    panel().scrollTop = panel().scrollHeight;
    await settle();
    expect(seen()).toContain(MANY);
  });

  it('is walked by Tab, past what was rendered at first', async () => {
    open(MANY);
    await settle();
    const rendered = rows().length;
    rows()[0]!.querySelector('a')!.focus();
    for (let place = 1; place <= rendered + 5; place++) {
      expect(focusedPlace()).toBe(place);
      await userEvent.tab();
    }
    await userEvent.tab({ shift: true });
    expect(focusedPlace()).toBe(rendered + 5);
  });

  it('keeps the row that has the focus, however far one scrolls', async () => {
    open(MANY);
    await settle();
    rows()[5]!.querySelector('a')!.focus({ preventScroll: true });
    for (const share of [0.5, 1, 0.2]) {
      panel().scrollTop = share * panel().scrollHeight;
      await settle();
      expect(focusedPlace()).toBe(6);
    }
    await userEvent.tab();
    expect(focusedPlace()).toBe(7);
  });

  it('is entered from behind at its last row', async () => {
    open(MANY);
    await settle();
    document.querySelector<HTMLElement>('.panel button')!.focus({ preventScroll: true });
    await userEvent.tab({ shift: true });
    expect(focusedPlace()).toBe(MANY);
  });

  it('renders the open initiative, so that the focus can come back to it', async () => {
    open(MANY, 'sel=made-1234');
    await settle();
    expect(rows().map(({ dataset }) => dataset.id)).toContain('made-1234');
  });

  it('follows the question', async () => {
    const state = open(MANY);
    await settle();
    panel().scrollTop = panel().scrollHeight / 2;
    await settle();
    state.question.toggle('theme', 'tourism');
    await expect.poll(() => seen().length).toBeGreaterThan(2);
    expect(state.results.length).toBeGreaterThan(WHOLE);
    for (const row of rows()) expect(row.dataset.id).toBe(state.results[placeOf(row) - 1]!.id);
  });
});
