import { describe, expect, it, vi } from 'vitest';
import { projector, type Camera } from '../../src/domain/view/camera.ts';
import type { Tool } from '../../src/state/atlas.svelte.ts';
import { DrawingSession, type DrawingKey } from '../../src/where/drawing-session.svelte.ts';

const PADDING = { top: 40, right: 0, bottom: 20, left: 300 };
const CAMERA: Camera = {
  lng: 2,
  lat: 46,
  zoom: 5,
  bearing: 0,
  projection: 'flat',
  viewport: { width: 1000, height: 800, padding: PADDING },
};

function begin(tool: Tool, camera: Camera = CAMERA) {
  const state = { camera, question: { lookAround: vi.fn(), lookWithin: vi.fn() }, take: vi.fn() };
  return { state, drawing: new DrawingSession(state, tool, () => PADDING) };
}
const key = (name: string, held: Partial<DrawingKey> = {}): DrawingKey => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  ...held,
});
function click(drawing: DrawingSession, x: number, y: number) {
  drawing.pointerPressed({ x, y });
  drawing.pointerReleased({ x, y });
}

describe('a point', () => {
  it('is a circle around where the reader clicked, and ends the drawing', () => {
    const { state, drawing } = begin('point');
    click(drawing, 650, 410);
    const [near] = state.question.lookAround.mock.calls[0]!;
    expect(projector(CAMERA)([near.lng, near.lat])).toMatchObject({ x: 650, y: expect.closeTo(410, 6) });
    expect(state.take).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('is not set by a drag, which may be meant for the map', () => {
    const { state, drawing } = begin('point');
    drawing.pointerPressed({ x: 600, y: 400 });
    drawing.pointerReleased({ x: 640, y: 400 });
    expect(state.question.lookAround).not.toHaveBeenCalled();
  });

  it('off the globe is said to be so, and nothing is asked', () => {
    const { state, drawing } = begin('point', { ...CAMERA, projection: 'globe', zoom: 0 });
    click(drawing, 320, 60);
    expect(drawing.missed).toBe(true);
    expect(drawing.points).toEqual([]);
    expect(state.take).not.toHaveBeenCalled();
  });
});

describe('a rectangle', () => {
  it.each(['two clicks', 'a drag'])('is drawn by %s', (way) => {
    const { state, drawing } = begin('rectangle');
    if (way === 'a drag') drawing.pointerPressed({ x: 500, y: 300 });
    else click(drawing, 500, 300);
    expect(drawing.points).toHaveLength(1);
    if (way === 'a drag') drawing.pointerReleased({ x: 700, y: 500 });
    else click(drawing, 700, 500);
    expect(state.question.lookWithin.mock.calls[0]![0]).toHaveLength(32);
    expect(state.take).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('an outline', () => {
  it('is closed by a click on its first point', () => {
    const { state, drawing } = begin('polygon');
    for (const [x, y] of [
      [500, 300],
      [700, 300],
      [700, 500],
    ] as const)
      click(drawing, x, y);
    expect(drawing.canEnd).toBe(true);
    expect(state.take).not.toHaveBeenCalled();
    click(drawing, 505, 303);
    expect(state.question.lookWithin).toHaveBeenCalledOnce();
  });

  it('cannot end with two points, and loses the last one by Backspace', () => {
    const { state, drawing } = begin('polygon');
    click(drawing, 500, 300);
    click(drawing, 700, 300);
    drawing.finish();
    expect(state.question.lookWithin).not.toHaveBeenCalled();
    expect(drawing.press(key('Backspace'), true)).toBe(true);
    expect(drawing.points).toHaveLength(1);
  });
});

describe('the keyboard', () => {
  it('moves the crosshair within the free part of the map, and sets a point with Enter', () => {
    const { drawing } = begin('polygon');
    expect(drawing.crosshair).toEqual({ x: 650, y: 410 });
    drawing.press(key('ArrowRight'), true);
    drawing.press(key('ArrowUp', { ctrlKey: true }), true);
    expect(drawing.crosshair).toEqual({ x: 662, y: 409 });
    for (let times = 0; times < 20; times++) drawing.press(key('ArrowLeft', { shiftKey: true }), true);
    expect(drawing.crosshair).toEqual({ x: 300, y: 409 });
    drawing.press(key('Enter'), true);
    expect(drawing.points).toHaveLength(1);
  });

  it('leaves to the buttons the keys that are pressed on them, but Escape', () => {
    const { state, drawing } = begin('polygon');
    expect(drawing.press(key('Enter'), false)).toBe(false);
    expect(drawing.press(key('a'), true)).toBe(false);
    expect(drawing.press(key('Escape'), false)).toBe(true);
    expect(state.take).toHaveBeenCalledExactlyOnceWith(null);
  });
});
