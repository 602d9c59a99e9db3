/** What a live region says while what it tells changes fast. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announcer } from '../../src/ui/announcer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Says texts, each some milliseconds after the one before; returns what was said by then and after a rest. */
function said(texts: readonly string[], apart: number): string[] {
  const heard: string[] = [];
  const element = {
    set textContent(text: string) {
      if (text) heard.push(text);
    },
  };
  const say = announcer(() => Date.now());
  let takeBack = () => {};
  for (const text of texts) {
    takeBack();
    takeBack = say(element, text);
    vi.advanceTimersByTime(apart);
  }
  vi.advanceTimersByTime(5000);
  return heard;
}

it('says a change at once', () => {
  expect(said(['33'], 0)).toEqual(['33']);
  expect(said(['33', '6', '9'], 3000)).toEqual(['33', '6', '9']);
});

it('says the first and the last of a typed word, and of a play with a step each second', () => {
  expect(said(['20', '', '15', '', '9', '', '4'], 80)).toEqual(['20', '4']);
  expect(said(['1', '2', '3', '4', '5'], 1000)).toEqual(['1', '5']);
});
