import atlas from 'virtual:atlas';
import { beforeEach, describe, expect, it } from 'vitest';
import { crossingsOf, themeFacet } from '../../src/domain/collection/facets.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';

const words = { fr: 'Essai', en: 'Trial' };
const told = atlas.initiatives[0]!;
const TOUR: Tour = {
  id: 'trial',
  title: words,
  introduction: words,
  minutes: 1,
  steps: [1, 2].map((number) => ({
    id: `step-${number}`,
    kind: 'place' as const,
    title: words,
    sentence: words,
    notes: words,
    question: NO_QUESTION,
    view: null,
    initiatives: [told.id],
    seconds: 30,
  })),
};
const themes = themeFacet(atlas)!;

describe('exploring from a slide that is about one initiative', () => {
  let state: AtlasState;
  beforeEach(() => {
    state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
    state.tours.receive({ tours: new Map([[TOUR.id, TOUR]]) });
    state.open('lang=fr&mode=present&tour=trial&step=1');
    expect(state.selected?.id).toBe(told.id);
  });

  it('keeps the record through a look around, and closes it with the next question', () => {
    state.look({ lng: 10, lat: 20, zoom: 3 });
    expect([state.stage.isStraying, state.stage.isAside, state.selected?.id]).toEqual([true, false, told.id]);
    state.question.toggle(themes.id, themes.terms[0]!.id);
    expect(state.selected).toBeNull();
    expect(state.address.view).toMatchObject({ lng: 10, lat: 20 });
  });

  it('closes it for a comparison too', () => {
    state.openPanel('compare');
    expect([state.address.panel, state.selected]).toEqual(['compare', null]);
    state.stage.resume();
    expect([state.address.panel, state.selected?.id]).toEqual([null, told.id]);
  });

  it('has the matrix until it comes back', () => {
    state.crossWith(crossingsOf(atlas)[0]!);
    expect([state.stage.isStraying, state.address.cross !== null]).toEqual([true, true]);
    state.stage.resume();
    expect([state.stage.isStraying, state.address.cross]).toEqual([false, null]);
  });

  it('keeps a record that is opened by hand', () => {
    const other = atlas.initiatives[1]!;
    state.select(other.id);
    expect(state.selected?.id).toBe(other.id);
    state.look({ lng: 10, lat: 20, zoom: 3 });
    expect(state.selected?.id).toBe(other.id);
  });
});
