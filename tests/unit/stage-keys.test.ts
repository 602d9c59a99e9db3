import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/present/stage-keys.ts';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', true>> = {},
) => ({
  key: name,
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
    ['Escape', 'resume'],
    ['F5', 'resume'],
    ['?', 'help'],
    ['a', null],
    ['constructor', null],
  ])('%s asks for %s', (name, command) => {
    expect(commandOf(key(name), 'stage')).toBe(command);
  });

  it('goes back by Space with Shift', () => {
    expect([commandOf(key(' '), 'stage'), commandOf(key(' ', { shiftKey: true }), 'stage')]).toEqual([
      'next',
      'previous',
    ]);
  });

  it('presses the button that the keyboard has reached, by Space alone', () => {
    expect([' ', 'ArrowRight', 'b'].map((name) => commandOf(key(name), 'button'))).toEqual([
      null,
      'next',
      'black',
    ]);
  });

  it('is the browser’s with Control, Alt or Meta', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(commandOf(key('f', { [held]: true }), 'stage')).toBeNull();
  });

  it('is typed where one types, but for those that only a clicker or a lost speaker presses', () => {
    expect(['b', ' ', 'ArrowRight', 'Home'].map((name) => commandOf(key(name), 'typing'))).toEqual(
      Array(4).fill(null),
    );
    expect(['PageDown', 'Escape'].map((name) => commandOf(key(name), 'typing'))).toEqual(['next', 'resume']);
  });
});
