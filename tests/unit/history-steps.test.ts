import { expect, it } from 'vitest';
import atlas from 'virtual:atlas';
import { decode } from '../../src/domain/address/address.ts';
import { isStep } from '../../src/state/history.svelte.ts';

const TALK = 'mode=present&tour=pitch';
it.each([
  // A filter, a record, a panel.
  ['', 'theme=culture', true],
  ['theme=culture', 'theme=culture&panel=list', true],
  // A pan, a setting, a letter of a search.
  ['', 'view=2,48,5', false],
  ['', 'palette=dark', false],
  ['q=mu', 'q=mur', false],
  // A talk as a whole: neither its slides, nor what is asked besides, nor another talk.
  ['', TALK, true],
  [`${TALK}&step=3`, '', true],
  [TALK, `${TALK}&step=1`, false],
  [`${TALK}&step=1`, `${TALK}&step=1&theme=culture`, false],
  [`${TALK}&step=1&theme=culture`, `${TALK}&step=1`, false],
  [`${TALK}&step=4`, 'mode=present&tour=deck-12345678&step=5', false],
  // A kiosk, and a frame.
  ['', `${TALK}&kiosk=10`, false],
  ['embed=1', 'embed=1&theme=culture', false],
])('from « %s » to « %s » is a step back: %s', (before, after, expected) => {
  const [from, to] = [before, after].map((link) => decode(link, atlas).address);
  expect(isStep(from!, to!)).toBe(expected);
});
