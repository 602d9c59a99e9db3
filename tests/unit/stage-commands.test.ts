import atlas from 'virtual:atlas';
import { describe, expect, it, vi } from 'vitest';
import type { Screen } from '../../src/domain/address/stage.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import type { Tour } from '../../src/domain/tours/tours.ts';
import { StageCommands, type StageWindow } from '../../src/stage/stage-commands.svelte.ts';
import { begin, NOT_BEGUN, type Clock } from '../../src/stage/pacing.ts';
import { Pen, shownKey } from '../../src/stage/pen.svelte.ts';
import { Rehearsing } from '../../src/stage/rehearsing.svelte.ts';
import { AtlasState } from '../../src/state/atlas.svelte.ts';

const text = (words: string) => ({ fr: words, en: words });
const step = (id: string): Tour['steps'][number] => ({
  id,
  kind: 'place',
  title: text(id),
  sentence: text(id),
  notes: text(id),
  question: NO_QUESTION,
  view: null,
  initiatives: [],
  seconds: 30,
});
const TOUR: Tour = {
  id: 'trial',
  title: text('Trial'),
  introduction: text('Trial'),
  minutes: 1,
  steps: [step('one'), step('two')],
};

/** A stage at a slide, with a talk and a browser window that record what they are told. */
function stageAt(slide: number, { screen = 'audience' as Screen, kiosk = '' } = {}) {
  const state = new AtlasState(atlas, { lang: 'fr', palette: 'light' });
  state.tours.receive({ tours: new Map([[TOUR.id, TOUR]]) });
  state.open(`lang=fr&mode=present&tour=trial&step=${slide}&screen=${screen}${kiosk}`);
  const talk = {
    black: false,
    connected: false,
    speakerName: 'atlas-speaker-tab',
    toggleBlack: vi.fn(() => (talk.black = !talk.black)),
    toggleFrozen: vi.fn(),
    clock: NOT_BEGUN as Clock,
    toggleSpot: vi.fn(),
    pen: new Pen(),
    togglePen: vi.fn(() => talk.pen.toggle()),
    toggleLegend: vi.fn(),
    toggleBilingual: vi.fn(),
    startClock: vi.fn(() => (talk.clock = begin(0))),
    pauseClock: vi.fn(),
    resetClock: vi.fn(),
    addPeer: vi.fn(),
    rehearsing: new Rehearsing(),
    countRehearsed: vi.fn(),
  };
  const other = { focus: vi.fn() } as unknown as Window;
  const here = {
    exploring: false,
    restoreFocus: vi.fn(),
    openSpeaker: vi.fn<StageWindow['openSpeaker']>(() => other),
    toggleFullscreen: vi.fn(() => Promise.resolve()),
    fillSecondScreen: vi.fn(() => Promise.resolve()),
    clockStartsAlone: false,
    turnNotes: vi.fn(),
  };
  return { state, talk, here, other, commands: new StageCommands(state, talk, screen, here) };
}

describe('two languages at once', () => {
  it('are asked for in the talk, which both windows share', () => {
    const { commands, talk } = stageAt(1);
    commands.run('bilingual');
    expect(talk.toggleBilingual).toHaveBeenCalledOnce();
  });
});

describe('the pen', () => {
  const stroke = { on: 'map' as const, places: [[0.1, 0.2]] as [number, number][] };

  it('keeps the strokes of each slide, and takes back and clears those of the present one', () => {
    const { commands, talk } = stageAt(1);
    for (let times = 0; times < 3; times += 1) {
      talk.pen.draw('step:one', stroke);
      talk.pen.lift();
    }
    commands.run('undoStroke');
    expect(talk.pen.ink).toEqual({ 'step:one': [stroke, stroke] });
    commands.run('next');
    commands.run('clearStrokes');
    commands.run('undoStroke');
    expect(talk.pen.strokesOn('step:one')).toEqual([stroke, stroke]);
    commands.run('previous');
    commands.run('clearStrokes');
    expect(talk.pen.strokesOn('step:one')).toEqual([]);
  });

  it('names the same slide alike whatever the window, the language and the view', () => {
    const { state } = stageAt(1);
    expect(shownKey(state)).toBe('step:one');
    state.setLang('en');
    expect(shownKey(state)).toBe('step:one');
    state.open('lang=fr&mode=present&tour=trial&step=1&theme=tourism');
    const aside = shownKey(state);
    expect(aside).not.toBe('step:one');
    state.open(
      'lang=en&palette=dark&mode=present&tour=trial&step=1&theme=tourism&view=2,48,5&screen=speaker',
    );
    expect(shownKey(state)).toBe(aside);
  });

  it('is put away by Escape before anything else is ended, and is not in a kiosk', () => {
    const { commands, talk } = stageAt(1);
    commands.run('black');
    commands.run('pen');
    commands.run('resume');
    expect([talk.pen.isOn, talk.black]).toEqual([false, true]);
    commands.run('resume');
    expect(talk.black).toBe(false);
    const visited = stageAt(1, { kiosk: '&kiosk=10' });
    visited.commands.run('pen');
    expect(visited.talk.pen.isOn).toBe(false);
  });
});

describe('going to any slide', () => {
  it('goes to the number that was typed, at most to the last, and corrects it', () => {
    const { commands } = stageAt(0);
    expect(commands.jump()).toBe(false);
    commands.digit('2');
    expect([commands.digits, commands.jump(), commands.number, commands.digits]).toEqual(['2', true, 2, '']);
    for (const digit of '19') commands.digit(digit);
    commands.run('lastSeen');
    expect([commands.digits, commands.jump(), commands.number]).toEqual(['1', true, 1]);
    for (const digit of '99') commands.digit(digit);
    expect([commands.jump(), commands.number]).toEqual([true, 3]);
  });

  it('goes back to the slide that was left last, and forth', () => {
    const { commands } = stageAt(1);
    commands.run('lastSeen');
    expect(commands.number).toBe(1);
    commands.run('last');
    commands.run('lastSeen');
    expect(commands.number).toBe(1);
    commands.run('lastSeen');
    expect(commands.number).toBe(3);
  });

  it('opens the overview, but not in a kiosk', () => {
    const { commands } = stageAt(1);
    commands.run('overview');
    expect(commands.isOverviewOpen).toBe(true);
    const kiosk = stageAt(1, { kiosk: '&kiosk=20' });
    kiosk.commands.run('overview');
    expect(kiosk.commands.isOverviewOpen).toBe(false);
  });
});

describe('the clock', () => {
  it('starts with the first slide where that is wished, and by a key', () => {
    const plain = stageAt(0);
    plain.commands.run('next');
    expect(plain.talk.startClock).not.toHaveBeenCalled();
    plain.commands.run('clock');
    plain.commands.run('clock');
    expect([plain.talk.startClock.mock.calls.length, plain.talk.pauseClock.mock.calls.length]).toEqual([
      1, 1,
    ]);
    const wished = stageAt(0);
    wished.here.clockStartsAlone = true;
    wished.commands.run('next');
    wished.commands.run('next');
    expect(wished.talk.startClock).toHaveBeenCalledOnce();
  });
});

describe('turning slides', () => {
  it('goes from the cover to the closing slide and back', () => {
    const { commands } = stageAt(0);
    const numbers = [];
    for (const command of ['next', 'next', 'previous', 'last', 'next', 'first', 'previous'] as const) {
      commands.run(command);
      numbers.push(commands.number);
    }
    expect(numbers).toEqual([1, 2, 1, 3, 3, 0, 0]);
  });
  it('first ends the black screen, then comes back to the slide', () => {
    const { commands, talk, state } = stageAt(1);
    commands.run('black');
    state.question.toggle('theme', 'culture');
    commands.run('next');
    expect([talk.black, state.stage.isStraying, commands.number]).toEqual([false, true, 1]);
    commands.run('next');
    expect([state.stage.isStraying, commands.number]).toEqual([false, 1]);
    commands.run('next');
    expect(commands.number).toBe(2);
  });
});

describe('exploring', () => {
  it('is entered and left; resuming leaves it and restores the slide', () => {
    const { commands, here, state } = stageAt(1);
    commands.run('explore');
    expect(here.exploring).toBe(true);
    state.question.toggle('theme', 'culture');
    commands.run('resume');
    expect([here.exploring, state.stage.isStraying]).toEqual([false, false]);
    expect(here.restoreFocus).toHaveBeenCalledTimes(2);
  });
  it('goes on where resuming ends the black screen', () => {
    const { commands, here, talk } = stageAt(1);
    commands.run('explore');
    commands.run('black');
    commands.run('resume');
    expect([talk.black, here.exploring]).toEqual([false, true]);
  });
});

describe('the speaker’s window', () => {
  it('is opened once, and focused while it is connected', () => {
    const { commands, talk, here, other } = stageAt(1);
    commands.run('speaker');
    expect(here.openSpeaker).toHaveBeenCalledExactlyOnceWith(
      '#lang=fr&mode=present&tour=trial&step=1&screen=speaker',
      'atlas-speaker-tab',
    );
    expect(talk.addPeer).toHaveBeenCalledExactlyOnceWith(other);
    talk.connected = true;
    commands.run('speaker');
    expect(here.openSpeaker).toHaveBeenCalledTimes(1);
    expect(other.focus).toHaveBeenCalledTimes(1);
  });
  it('can be blocked, which is said until it is dismissed', () => {
    const { commands, here, talk } = stageAt(1);
    here.openSpeaker.mockReturnValue(null);
    commands.run('speaker');
    expect(commands.isSpeakerBlocked).toBe(true);
    expect(talk.addPeer).not.toHaveBeenCalled();
    commands.dismissBlocked();
    expect(commands.isSpeakerBlocked).toBe(false);
  });
  it('is not opened from itself, and alone can freeze the audience’s', () => {
    const speaker = stageAt(1, { screen: 'speaker' });
    speaker.commands.run('speaker');
    speaker.commands.run('freeze');
    expect(speaker.here.openSpeaker).not.toHaveBeenCalled();
    expect(speaker.talk.toggleFrozen).toHaveBeenCalledTimes(1);
    const audience = stageAt(1);
    audience.commands.run('freeze');
    expect(audience.talk.toggleFrozen).not.toHaveBeenCalled();
  });
});

it('a kiosk has neither a speaker’s window nor the sheet of keys', () => {
  const { commands, here } = stageAt(1, { kiosk: '&kiosk=15' });
  commands.run('speaker');
  commands.run('help');
  expect(here.openSpeaker).not.toHaveBeenCalled();
  expect(commands.isHelpOpen).toBe(false);
});

it('a refused full screen is said, until the next command', async () => {
  const { commands, here } = stageAt(1);
  here.toggleFullscreen.mockRejectedValue(new TypeError('refused'));
  here.fillSecondScreen.mockRejectedValue(new TypeError('refused'));
  commands.run('fullscreen');
  await vi.waitFor(() => expect(commands.message).not.toBe(''));
  commands.secondScreen();
  await vi.waitFor(() => expect(commands.isSecondScreenRefused).toBe(true));
  commands.run('next');
  expect(commands.message).toBe('');
});

it('the palettes of a hall come in turn', () => {
  const { commands, state } = stageAt(1);
  const palettes = [];
  for (let turn = 0; turn < 3; turn++) {
    commands.run('palette');
    palettes.push(state.palette);
  }
  expect(palettes).toEqual(['projector', 'dark', 'light']);
});
