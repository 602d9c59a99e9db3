import { describe, expect, it } from 'vitest';
import { KEY_ROWS } from '../../src/stage/key-sheet-rows.ts';
import { commandOf, digitOf } from '../../src/stage/keys.ts';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', true>> = {},
) => ({
  key: name,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('a key on stage', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'black'],
    ['B', 'black'],
    ['.', 'black'],
    ['f', 'fullscreen'],
    ['s', 'speaker'],
    ['x', 'explore'],
    ['p', 'pin'],
    ['n', 'notes'],
    ['o', 'overview'],
    ['Backspace', 'lastSeen'],
    ['l', 'spot'],
    ['d', 'bilingual'],
    ['i', 'pen'],
    ['z', 'undoStroke'],
    ['e', 'clearStrokes'],
    ['Escape', 'resume'],
    ['F5', 'resume'],
    ['?', 'help'],
    ['a', null],
    ['constructor', null],
  ])('%s asks for %s', (name, command) => {
    expect(commandOf(key(name), 'stage', true)).toBe(command);
  });

  it('is known by its position where the keyboard is of another script', () => {
    expect(commandOf({ ...key('и'), code: 'KeyB' }, 'stage', true)).toBe('black');
    expect(commandOf({ ...key('и'), code: 'KeyB' }, 'typing', true)).toBe(null);
    expect(commandOf({ ...key('и'), code: 'KeyB' }, 'stage', false)).toBe(null);
  });

  it('goes back by Space with Shift', () => {
    expect([
      commandOf(key(' '), 'stage', true),
      commandOf(key(' ', { shiftKey: true }), 'stage', true),
    ]).toEqual(['next', 'previous']);
  });

  it('presses the button that the keyboard has reached, by Space alone', () => {
    expect([' ', 'ArrowRight', 'b'].map((name) => commandOf(key(name), 'button', true))).toEqual([
      null,
      'next',
      'black',
    ]);
  });

  it.each([
    ['7', 'Digit7', false, '7'],
    ['7', 'Numpad7', false, '7'],
    // The upper row of a French keyboard, without and with Shift.
    ['è', 'Digit7', false, '7'],
    ['7', 'Digit7', true, '7'],
    // A German keyboard has a sign there.
    ['/', 'Digit7', true, null],
    ['b', 'KeyB', false, null],
  ] as const)('%s (%s) is a digit or none', (name, code, shiftKey, digit) => {
    const event = { ...key(name), code, shiftKey };
    expect(digitOf(event, 'stage')).toBe(digit);
    expect(digitOf(event, 'typing')).toBeNull();
  });

  it('acts with the focus in the list of slides, which keeps its arrows', () => {
    const pressed = ['b', 'g', '.', ' ', 'PageDown', 'ArrowDown', 'Home', 'Enter'];
    expect(pressed.map((name) => commandOf(key(name), 'choosing', true))).toEqual([
      'black',
      'freeze',
      'black',
      'next',
      'next',
      null,
      null,
      null,
    ]);
  });

  it('is the browser’s with Control, Alt or Meta', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(commandOf(key('f', { [held]: true }), 'stage', true)).toBeNull();
  });

  it('is typed where one types, but for those that only a clicker or a lost speaker presses', () => {
    expect(['b', ' ', 'ArrowRight', 'Home'].map((name) => commandOf(key(name), 'typing', true))).toEqual(
      Array(4).fill(null),
    );
    expect(['PageDown', 'Escape'].map((name) => commandOf(key(name), 'typing', true))).toEqual([
      'next',
      'resume',
    ]);
  });

  it('is no letter and no sign where the speaker has switched them off', () => {
    expect(
      ['b', '.', '?', ' ', 'PageDown', 'F5'].map((name) => commandOf(key(name), 'stage', false)),
    ).toEqual([null, null, null, 'next', 'next', 'resume']);
  });

  it('is a letter where one explores, and neither an arrow nor Space', () => {
    expect(
      ['b', 'p', '?', ' ', 'ArrowDown', 'Home', 'PageDown'].map((name) =>
        commandOf(key(name), 'exploring', true),
      ),
    ).toEqual(['black', 'pin', 'help', null, null, null, 'next']);
  });

  it('does what its sheet says', () => {
    const names: Record<string, string> = {
      right: 'ArrowRight',
      down: 'ArrowDown',
      pageDown: 'PageDown',
      space: ' ',
      left: 'ArrowLeft',
      up: 'ArrowUp',
      pageUp: 'PageUp',
      home: 'Home',
      end: 'End',
      dot: '.',
      escape: 'Escape',
      f5: 'F5',
      question: '?',
      backspace: 'Backspace',
    };
    for (const [keys, command] of KEY_ROWS.filter(([, command]) => command !== 'jump'))
      for (const name of keys) expect(commandOf(key(names[name] ?? name), 'stage', true), name).toBe(command);
  });
});
