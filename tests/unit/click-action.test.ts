import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, projector, type Camera, type Viewport } from '../../src/domain/view/camera.ts';
import { freeFrame, showsInset } from '../../src/map/camera/free-frame.ts';
import { actionOfClick, actionOfKey } from '../../src/map/symbols/click-action.ts';
import type { Mark } from '../../src/map/symbols/scene.ts';
import { anyPlace } from '../arbitraries.ts';

const VIEWPORT: Viewport = {
  width: 1200,
  height: 800,
  padding: { top: 46, right: 0, bottom: 22, left: 300 },
};
const camera = (zoom: number): Camera => ({
  lng: 4.8,
  lat: 45.7,
  zoom,
  bearing: 0,
  projection: 'globe',
  viewport: VIEWPORT,
});
const mark = (id: string, at: Mark['at']): Mark => ({ id, at, sign: 1, precision: 'site' });
const LYON = mark('lyon', [4.83, 45.76]);
const SAME_PLACE = mark('same-place', [4.83, 45.76]);
const PARIS = mark('paris', [2.35, 48.86]);
const MARKS = [LYON, PARIS, SAME_PLACE];
const click = (ids: readonly string[], zoom = 2) =>
  actionOfClick(ids, MARKS, camera(zoom), VIEWPORT, 'globe');

describe('a click on symbols', () => {
  it('does nothing beside them', () => expect(click([])).toBeNull());

  it('selects a single initiative', () => {
    expect(click(['paris'])).toEqual({ kind: 'select', id: 'paris' });
  });

  it('zooms in on several that a closer camera separates, and shows them all', () => {
    const action = click(['lyon', 'paris']);
    if (action?.kind !== 'zoom') throw new Error(`not a zoom: ${action?.kind}`);
    expect(action.view).toEqual(fit([LYON.at, PARIS.at], VIEWPORT, 'globe'));
    const project = projector({ ...camera(2), ...action.view });
    for (const { at } of [LYON, PARIS]) expect(project(at).visible).toBe(true);
  });

  it('expands those that no zoom separates', () => {
    const expanded = { kind: 'expand', ids: new Set(['lyon', 'same-place']), start: null };
    expect(click(['lyon', 'same-place'])).toEqual(expanded);
  });

  it('expands several where the camera is as close as it would come', () => {
    const { zoom } = fit([LYON.at, PARIS.at], VIEWPORT, 'globe');
    expect(click(['lyon', 'paris'], zoom - 0.2)?.kind).toBe('expand');
    expect(click(['lyon', 'paris'], zoom - 0.4)?.kind).toBe('zoom');
  });
});

describe('a key on a point', () => {
  it('selects it where it is alone', () => {
    expect(actionOfKey('paris', MARKS)).toEqual({ kind: 'select', id: 'paris' });
  });

  it('expands it with its neighbours, and says from which the reader came', () => {
    const ids = new Set(['lyon', 'same-place']);
    expect(actionOfKey('same-place', MARKS)).toEqual({ kind: 'expand', ids, start: 'same-place' });
  });

  it('always does something with what is named', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { minLength: 1, maxLength: 8 }), fc.nat(), (places, at) => {
        const marks = places.map((place, index) => mark(`mark-${index}`, place));
        const { id } = marks[at % marks.length]!;
        const action = actionOfKey(id, marks);
        if (action.kind === 'select') expect(action.id).toBe(id);
        else expect(action.kind === 'expand' && action.ids.has(id)).toBe(true);
      }),
    );
  });
});

describe('the free part of the map', () => {
  it('leaves out the panels, the tools and the foot', () => {
    expect(freeFrame(VIEWPORT)).toEqual({ left: 370, top: 58, right: 1188, bottom: 720 });
  });

  it('has the tools in the padding of a phone', () => {
    const padding = { top: 104, right: 0, bottom: 300, left: 56 };
    expect(freeFrame({ width: 390, height: 844, padding }).left).toBe(56);
  });

  it('shows the inset globe once the map no longer shows the whole world', () => {
    expect(showsInset(camera(0.5), VIEWPORT, null)).toBe(false);
    expect(showsInset(camera(4), VIEWPORT, null)).toBe(true);
  });

  it('shows no inset globe where there is little room, or where a fan needs its corner', () => {
    const narrow = { ...VIEWPORT, width: 700 };
    expect(showsInset({ ...camera(4), viewport: narrow }, narrow, null)).toBe(false);
    expect(showsInset(camera(4), VIEWPORT, { x: 1100, y: 140, radius: 60 })).toBe(false);
    expect(showsInset(camera(4), VIEWPORT, { x: 600, y: 400, radius: 60 })).toBe(true);
  });
});
