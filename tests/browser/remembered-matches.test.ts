import { beforeEach, describe, expect, it } from 'vitest';
import { rememberedMatch, rememberMatch } from '../../src/workshop/remembered-matches.ts';

const KEY = 'atlas.matches';
const match = (key: string, header = 'Titre') => ({
  key,
  columns: [{ header, turn: 1, change: { role: 'title' as const, separator: null } }],
});

beforeEach(() => localStorage.clear());

describe('what the columns of a table became', () => {
  it('is kept for tables with the same headers, the latest alone', () => {
    rememberMatch(match('a'));
    rememberMatch(match('b'));
    rememberMatch(match('a', 'Nom'));
    expect(rememberedMatch('a')).toEqual(match('a', 'Nom'));
    expect(rememberedMatch('b')).toEqual(match('b'));
    expect(rememberedMatch('c')).toBeUndefined();
  });

  it('is forgotten for the oldest of more than forty tables', () => {
    for (let table = 0; table < 41; table += 1) rememberMatch(match(String(table)));
    expect(rememberedMatch('0')).toBeUndefined();
    expect(rememberedMatch('1')).toEqual(match('1'));
  });

  it('is nothing where something else stands there, and is kept again after', () => {
    for (const other of [
      '{',
      '[{"key":"a"}]',
      '[{"key":"a","columns":[{"header":"x","turn":1,"change":{"role":"?"}}]}]',
    ]) {
      localStorage.setItem(KEY, other);
      expect(rememberedMatch('a')).toBeUndefined();
      rememberMatch(match('a'));
      expect(rememberedMatch('a')).toEqual(match('a'));
    }
  });
});
