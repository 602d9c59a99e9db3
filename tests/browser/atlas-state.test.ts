import atlas from 'virtual:atlas';
import synonyms from 'virtual:synonyms';
import fc from 'fast-check';
import { flushSync, mount, unmount } from 'svelte';
import { toStore } from 'svelte/store';
import { describe, expect, it, vi } from 'vitest';
import Runs from './Runs.svelte';
import { facetIds, optionsOf, themeOf } from '../../src/domain/collection/facets.ts';
import type { Camera } from '../../src/domain/view/camera.ts';
import { geographyOf } from '../../src/domain/geography/geography.ts';
import type { OutlineTopology } from '../../src/domain/geography/outlines.ts';
import { finderOf } from '../../src/domain/search/finder.ts';
import {
  chosenIn,
  modeOf,
  NO_QUESTION,
  partsOf,
  questionOf,
  withMode,
  without,
} from '../../src/domain/question/question.ts';
import type { PlaceStep, Step, Tour } from '../../src/domain/tours/tours.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';
import { DEFAULT_ADDRESS, encode } from '../../src/domain/address/address.ts';
import { anyAddress, anyId, wholeQuestion } from '../arbitraries.ts';
import { ask } from '../ask.ts';
import { answer, answerWhole, withOption } from '../naive.ts';

const VIEW = { lng: 2.35, lat: 48.86, zoom: 4 };
const CAMERA: Camera = {
  lng: -73.567891,
  lat: 45.501234,
  zoom: 5.4321,
  bearing: 0,
  projection: 'globe',
  viewport: { width: 800, height: 600, padding: { top: 0, right: 0, bottom: 0, left: 0 } },
};

const find = finderOf(atlas, synonyms);
const geography = geographyOf(atlas, (await (await fetch('/geo/outlines.json')).json()) as OutlineTopology);

function open(fragment = ''): AtlasState {
  const state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
  state.finder.receive(find);
  state.geography.receive(geography);
  state.open(fragment);
  return state;
}

describe('a filter', () => {
  it('makes nothing anew that does not depend on it: texts, colours, the camera', () => {
    const state = open();
    state.cameraState.report(CAMERA);
    const seen = (): unknown[] => [state.t, state.lang, state.palette, state.camera, state.selected];
    const before = seen();
    state.question.toggle('theme', 'tourism');
    flushSync();
    seen().forEach((value, at) => expect(value).toBe(before[at]));
  });
});

describe('opening a link', () => {
  it('gives the state of the link', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const state = open(encode(address, atlas));
        expect(state.address).toEqual(address);
        expect(state.link).toBe(encode(address, atlas));
        expect(new Set(state.results)).toEqual(new Set(answerWhole(atlas, geography, address, find)));
        expect(state.selected?.id ?? null).toBe(address.sel);
      }),
    );
  });

  it('lists what the link lost, until that is dismissed', () => {
    const state = open('theme=sport,culture&sel=gone');
    expect(state.dropped).toEqual([
      { key: 'theme', value: 'sport' },
      { key: 'sel', value: 'gone' },
    ]);
    state.dismissDropped();
    expect(state.dropped).toEqual([]);
    expect(state.address.values.theme).toEqual(['culture']);
  });

  it('forgets what an earlier link lost', () => {
    const state = open('theme=sport');
    state.open('theme=culture');
    expect(state.dropped).toEqual([]);
  });

  it('forgets what an earlier link held', () => {
    const state = open('theme=culture&sel=la-roue&view=0,0,3');
    state.open('');
    expect(state.address).toEqual(DEFAULT_ADDRESS);
  });

  it('leaves the language and the palette to the reader, where the link is silent', () => {
    const silent = open();
    expect([silent.lang, silent.palette]).toEqual(['fr', 'light']);
    const explicit = open('lang=en&palette=dark');
    expect([explicit.lang, explicit.palette]).toEqual(['en', 'dark']);
  });
});

describe('a question of where', () => {
  it('has no answer until the outlines are there, and waits no longer once they have failed', async () => {
    const state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
    state.finder.receive(find);
    state.open('in=quebec');
    const seen = () => [state.geography.status, state.answers.isPending, state.results.length];
    expect(seen()).toEqual(['loading', true, 0]);
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fetched = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('offline'));
    const runs = mount(Runs, {
      target: document.body,
      props: { run: () => state.geography.fetchWhenWanted() },
    });
    await vi.waitFor(() => expect(seen()).toEqual(['failed', false, 0]));
    fetched.mockRestore();
    told.mockRestore();
    state.geography.receive(geography);
    expect(state.results.length).toBeGreaterThan(0);
    expect(seen().slice(0, 2)).toEqual(['ready', false]);
    await unmount(runs);
  });
});

describe('the open record', () => {
  it('opens, and lets the camera fit it', () => {
    const state = open('view=0,0,3');
    state.select('la-roue');
    expect(state.selected?.id).toBe('la-roue');
    expect(state.address.view).toBeNull();
  });

  it('closes, and leaves the camera where the map has it', () => {
    const state = open('sel=la-roue');
    state.cameraState.report(CAMERA);
    state.deselect();
    expect(state.selected).toBeNull();
    expect(state.address.view).toEqual({ lng: -73.5679, lat: 45.5012, zoom: 5.43 });
  });

  it('closes, and leaves the camera where the reader put it', () => {
    const state = open('sel=la-roue');
    state.look(VIEW);
    state.cameraState.report(CAMERA);
    state.deselect();
    expect(state.address.view).toEqual(VIEW);
  });

  it('closes without a map', () => {
    const state = open('sel=la-roue');
    state.deselect();
    expect(state.address).toEqual(DEFAULT_ADDRESS);
  });

  it('stays open when the question leaves it out', () => {
    const state = open('sel=la-roue');
    const theme = optionsOf(atlas, 'theme').find((id) => id !== themeOf(atlas, state.selected!))!;
    state.question.toggle('theme', theme);
    expect(state.results).not.toContain(state.selected);
    expect(state.selected?.id).toBe('la-roue');
    expect(state.beside).toBeNull();
  });
});

describe('the records beside the open one', () => {
  it('go round all the results and come back, forth and back', () => {
    fc.assert(
      fc.property(anyId, fc.constantFrom('next' as const, 'previous' as const), (start, way) => {
        const state = open(`sel=${start}`);
        const walked = state.results.map(() => {
          state.select(state.beside![way].id);
          return state.selected!.id;
        });
        expect(new Set(walked).size).toBe(atlas.initiatives.length);
        expect(walked.at(-1)).toBe(start);
      }),
      { numRuns: 10 },
    );
  });

  it('undo each other', () => {
    const state = open('sel=la-roue&theme=economy');
    state.select(state.beside!.next.id);
    expect(state.beside!.previous.id).toBe('la-roue');
  });

  it('go from the last to the first', () => {
    const last = atlas.initiatives.at(-1)!;
    expect(open(`sel=${last.id}`).beside!.next).toBe(atlas.initiatives[0]);
    expect(open(`sel=${atlas.initiatives[0]!.id}`).beside!.previous).toBe(last);
  });

  it('are none where nothing is open, or it is the only result', () => {
    expect(open().beside).toBeNull();
    const only = atlas.initiatives.find((record) => answer(atlas, ask({ country: ['UG'] }))[0] === record)!;
    const state = open(`country=UG&sel=${only.id}`);
    expect(state.results).toEqual([only]);
    expect(state.beside).toBeNull();
  });
});

describe('the question', () => {
  it('gains a value by a toggle and loses it by the next', () => {
    fc.assert(
      fc.property(
        anyAddress,
        fc
          .constantFrom(...facetIds(atlas))
          .chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...optionsOf(atlas, facet)))),
        (address, [facet, value]) => {
          const state = open(encode(address, atlas));
          const had = chosenIn(address, facet).includes(value);
          state.question.toggle(facet, value);
          expect(chosenIn(state.address, facet).includes(value)).toBe(!had);
          const values = chosenIn(state.address, facet);
          // A facet that loses its last value forgets how it was asked.
          const forgetful = withMode(address, facet, 'any');
          expect(state.address).toEqual({
            ...(values.length === 0 ? forgetful : address),
            values: { ...address.values, [facet]: values.length === 0 ? undefined : values },
          });
          state.question.toggle(facet, value);
          const forgot = values.length === 0 || chosenIn(address, facet).length === 0;
          expect(state.address).toEqual({ ...(forgot ? forgetful : address), values: address.values });
        },
      ),
    );
  });

  it('counts truly for every option of every facet, search and period included', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const state = open(encode({ ...DEFAULT_ADDRESS, ...question }, atlas));
        for (const facet of facetIds(atlas)) {
          for (const { value, count } of state.answers.counts(facet)) {
            const asked = withOption(question, facet, value);
            expect(count, `${facet}=${value}`).toBe(answerWhole(atlas, geography, asked, find).length);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says truly what it would give without each of its parts', () => {
    fc.assert(
      fc.property(wholeQuestion, (question) => {
        const { relaxations } = open(encode({ ...DEFAULT_ADDRESS, ...question }, atlas)).answers;
        expect(relaxations.flatMap(({ parts }) => parts)).toHaveLength(partsOf(question).length);
        for (const { parts, count } of relaxations) {
          expect(count).toBe(answerWhole(atlas, geography, parts.reduce(without, question), find).length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('sets undated initiatives aside in a period, names them, and keeps them on request', () => {
    const state = open('from=2020-12-01&to=2020-12-31&theme=tourism');
    expect(state.results.every(({ dates }) => dates.length > 0)).toBe(true);
    const aside = state.answers.withoutDate;
    expect(aside.length).toBeGreaterThan(0);
    const before = state.results.length;
    state.question.includeUndated(true);
    expect(state.results).toHaveLength(before + aside.length);
    expect(state.answers.withoutDate).toEqual([]);
    state.question.during(null, null);
    expect(state.link).toBe('theme=tourism');
  });

  it('turns a period that is the wrong way round', () => {
    const state = open();
    state.question.during('2020-12-01', '2020-05-01');
    expect(state.link).toBe('from=2020-05-01&to=2020-12-01');
  });

  it('comes back by undo, step by step, and no further than the link', () => {
    const anyStep = fc.oneof(
      fc
        .constantFrom(...optionsOf(atlas, 'lever'))
        .map((value) => (state: AtlasState) => state.question.toggle('lever', value)),
      fc
        .constantFrom('any' as const, 'all' as const, 'none' as const)
        .map((mode) => (state: AtlasState) => state.question.setMode('lever', mode)),
      fc.constant((state: AtlasState) => state.question.clear()),
      fc.constant((state: AtlasState) => state.question.search('')),
      fc
        .constantFrom(...optionsOf(atlas, 'scale'))
        .map((value) => (state: AtlasState) => state.question.toggleCell('culture', 'scale', value)),
      fc.constant((state: AtlasState) => state.look(VIEW)),
    );
    fc.assert(
      fc.property(wholeQuestion, fc.array(anyStep, { maxLength: 8 }), (question, steps) => {
        const state = open(encode({ ...DEFAULT_ADDRESS, ...question }, atlas));
        const past = [questionOf(state.address)];
        for (const step of steps) {
          step(state);
          const now = questionOf(state.address);
          if (JSON.stringify(now) !== JSON.stringify(past.at(-1))) past.push(now);
        }
        while (state.question.canUndo) {
          past.pop();
          state.question.undo();
          expect(questionOf(state.address)).toEqual(past.at(-1));
        }
        expect(past).toHaveLength(1);
      }),
    );
  });

  it('takes a whole gesture for one change, and one that is taken back for none', () => {
    const state = open('theme=culture');
    state.question.beginGesture();
    state.question.during('2020-03-01', '2020-03-02');
    state.question.during('2020-03-01', '2020-05-02');
    expect(state.question.isGestureActive).toBe(true);
    state.question.endGesture(true);
    expect([state.link, state.question.canUndo, state.question.isGestureActive]).toEqual([
      'theme=culture',
      false,
      false,
    ]);
    for (const to of ['2020-04-01', '2020-11-30']) {
      state.question.beginGesture();
      state.question.during('2020-03-01', to);
      state.question.endGesture(false);
    }
    state.question.undo();
    expect(state.link).toBe('theme=culture&from=2020-03-01&to=2020-04-01');
    state.question.undo();
    expect([state.link, state.question.canUndo]).toEqual(['theme=culture', false]);
  });

  it('answers nothing anew for a pan, a selection or a language', () => {
    const state = open('theme=culture&q=festival');
    const { results } = state;
    const { hits } = state.answers;
    state.look(VIEW);
    state.setLang('en');
    state.select(results[0]!.id);
    expect(state.results).toBe(results);
    expect(state.answers.hits).toBe(hits);
  });

  it('takes a word that is typed for one change', () => {
    const state = open('theme=culture');
    for (const q of ['m', 'ma', 'mas']) state.question.search(q);
    state.question.undo();
    // The letters after the first are no changes of their own.
    expect(state.link).toBe('theme=culture');
    expect(state.question.canUndo).toBe(false);
  });

  it('has one theme and one value alone by a cell, and neither by the same cell again', () => {
    const state = open('theme=culture,tourism&lever=digital,data&not=lever');
    state.question.toggleCell('tourism', 'lever', 'data');
    expect(state.link).toBe('theme=tourism&lever=data');
    expect(modeOf(state.address, 'lever')).toBe('any');
    state.question.toggleCell('tourism', 'lever', 'data');
    expect(questionOf(state.address)).toEqual(NO_QUESTION);
  });

  it('has its values in the order of the taxonomy, however they were chosen', () => {
    const state = open();
    for (const theme of ['tourism', 'economy', 'culture']) state.question.toggle('theme', theme);
    expect(state.address.values.theme).toEqual(['economy', 'tourism', 'culture']);
  });

  it('is not changed by a value that the facet does not have', () => {
    const state = open('theme=economy');
    state.question.toggle('theme', 'sport');
    expect(state.address.values.theme).toEqual(['economy']);
  });

  it('is forgotten whole, and nothing else is', () => {
    const state = open('lang=en&theme=culture&country=CA&sel=la-roue&view=1,2,3&projection=flat');
    state.question.clear();
    expect(state.link).toBe('lang=en&sel=la-roue&view=1,2,3&projection=flat');
    expect(state.parts).toEqual([]);
  });

  it('is forgotten for one facet alone', () => {
    const state = open('theme=culture&country=CA');
    state.question.clear('theme');
    expect(state.link).toBe('country=CA');
    expect(state.parts).toEqual([{ kind: 'facet', facet: 'country', value: 'CA' }]);
  });
});

describe('a talk', () => {
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
    minutes: 3,
    steps: [
      step('one', { initiatives: ['la-roue'] }),
      step('two', {
        question: ask({ theme: ['tourism'] }),
        initiatives: ['la-roue', 'oasis-immersion'],
      }),
      step('three', { view: { lng: 2, lat: 48, zoom: 4 } }),
    ],
  };
  function talk(fragment = ''): AtlasState {
    const state = open(fragment);
    state.tours.receive({ tours: new Map([[tour.id, tour]]) });
    return state;
  }

  it('shows what its slide asks, while the link says no more than where it is', () => {
    const state = talk('lang=en&theme=culture');
    state.stage.present('made');
    expect([state.link, state.stage.slide?.kind]).toEqual(['lang=en&mode=present&tour=made', 'cover']);
    expect(state.results).toHaveLength(atlas.initiatives.length);
    state.stage.goTo(1);
    expect([state.selected?.id, state.link]).toEqual(['la-roue', 'lang=en&mode=present&tour=made&step=1']);
    state.stage.goTo(2);
    expect(state.address.values.theme).toEqual(['tourism']);
    expect(state.selected).toBeNull();
    expect(state.stage.extent).toHaveLength(2);
    state.stage.goTo(3);
    expect(state.address.view).toEqual({ lng: 2, lat: 48, zoom: 4 });
    state.stage.goTo(99);
    expect([state.stage.slide?.kind, state.written.stage?.step]).toEqual(['closing', 4]);
    state.stage.leave();
    expect(state.link).toBe('lang=en&theme=culture');
  });

  it('strays with whatever is done, taking the slide along, and comes back to it exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom<((state: AtlasState) => void)[]>(
          (state) => state.question.toggle('lever', 'digital'),
          (state) => state.look({ lng: 10, lat: 10, zoom: 3 }),
          (state) => state.select('coronafacts'),
          (state) => state.question.search('musée'),
          (state) => state.question.lookIn('quebec'),
        ),
        (number, gesture) => {
          const state = talk('mode=present&tour=made');
          state.stage.goTo(number);
          const [link, address] = [state.link, state.address];
          gesture(state);
          expect(state.stage.isStraying).toBe(true);
          // Its link is that of all that is seen.
          const other = talk(state.link);
          expect(other.address).toEqual(state.address);
          if (number === 2) expect(state.address.values.theme).toEqual(['tourism']);
          state.stage.resume();
          expect([state.link, state.address]).toEqual([link, address]);
        },
      ),
    );
  });

  it('is no less on its slide in another language or palette', () => {
    const state = talk('mode=present&tour=made&step=2');
    state.setLang('en');
    state.setPalette('projector');
    expect(state.stage.isStraying).toBe(false);
    expect(state.question.canUndo).toBe(false);
    expect(state.link).toBe('lang=en&palette=projector&mode=present&tour=made&step=2');
  });

  it.each([
    ['mode=present&tour=gone&theme=tourism', { key: 'tour', value: 'gone' }, 'theme=tourism'],
    ['mode=present&tour=made&step=9', { key: 'step', value: '9' }, 'mode=present&tour=made'],
  ])('drops what there is not, and says so: %s', (link, dropped, kept) => {
    const state = talk(link);
    expect([state.dropped, state.link]).toEqual([[dropped], kept]);
  });
});

describe('the settings', () => {
  it('are looked at from a camera as exact as a link', () => {
    const state = open();
    state.look({ lng: 1.23456789, lat: -2.00001, zoom: 3.999 });
    expect(state.address.view).toEqual({ lng: 1.2346, lat: -2, zoom: 4 });
    state.look(null);
    expect(state.address.view).toBeNull();
  });

  it('keep the question', () => {
    const state = open('theme=culture&sel=la-roue');
    state.setLang('en');
    state.setPalette('projector');
    state.setProjection('flat');
    expect(state.link).toBe('lang=en&theme=culture&sel=la-roue&projection=flat&palette=projector');
    state.setPalette(null);
    expect(state.palette).toBe('light');
  });

  it('say messages in the present language', () => {
    const state = open();
    expect(state.t('lang.switch')).toBe('English');
    state.setLang('en');
    expect(state.t('lang.switch')).toBe('Français');
  });

  it('leave what is pointed at, and the camera of the map, out of the link', () => {
    const state = open();
    state.point('la-roue');
    state.cameraState.report(CAMERA);
    expect(state.pointed).toBe('la-roue');
    expect(state.camera).toEqual(CAMERA);
    expect(state.link).toBe('');
  });
});

describe('who looks at the state', () => {
  it('is told of each change, and of no other', () => {
    const state = open();
    const counts: number[] = [];
    const stop = toStore(() => state.results.length).subscribe((count) => counts.push(count));
    flushSync(() => state.question.toggle('theme', 'tourism'));
    flushSync(() => state.point('la-roue'));
    flushSync(() => state.setLang('en'));
    flushSync(() => state.question.clear());
    stop();
    expect(counts).toEqual([23, 6, 23]);
  });

  it('shares it with no other state', () => {
    const [one, other] = [open(), open()];
    one.question.toggle('theme', 'tourism');
    expect(other.results).toHaveLength(atlas.initiatives.length);
  });
});
