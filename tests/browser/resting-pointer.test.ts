import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hideRestingPointer, REST_AFTER } from '../../src/platform/resting-pointer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const isResting = () => document.documentElement.dataset['pointer'] === 'resting';
const move = (movementX: number) =>
  document.body.dispatchEvent(new PointerEvent('pointermove', { movementX, bubbles: true }));

it('hides the pointer once it rests, shows it as the hand moves it, and leaves nothing behind', () => {
  const show = hideRestingPointer();
  vi.advanceTimersByTime(REST_AFTER - 1);
  move(3);
  vi.advanceTimersByTime(REST_AFTER - 1);
  expect(isResting()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isResting()).toBe(true);
  move(0);
  expect(isResting()).toBe(true);
  move(3);
  expect(isResting()).toBe(false);
  vi.advanceTimersByTime(REST_AFTER);
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(isResting()).toBe(false);
  vi.advanceTimersByTime(REST_AFTER);
  show();
  move(3);
  vi.advanceTimersByTime(REST_AFTER);
  expect(isResting()).toBe(false);
});
