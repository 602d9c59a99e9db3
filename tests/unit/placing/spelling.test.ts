import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearKeys, spellingIndex } from '../../../src/domain/placing/spelling.ts';

describe('editDistance', () => {
  test.each([
    ['villeneuve', 'villeneuve', 0],
    ['villeneuve d asq', 'villeneuve d ascq', 1],
    ['huninge', 'huningue', 1],
    ['lyno', 'lyon', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  test('is infinite beyond the most that is asked for', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
    expect(editDistance('a', 'abcdef', 2)).toBe(Infinity);
  });
});

describe('nearKeys', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdef '), minLength: 5, maxLength: 16 });

  test('finds what the distance alone would find', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (keys, key) => {
        const most = key.length < 10 ? 1 : 2;
        const expected = keys.filter((other) => other !== key && editDistance(key, other, most) <= most);
        expect(
          nearKeys(spellingIndex(keys), key)
            .map((near) => near.key)
            .toSorted(),
        ).toEqual(expected.toSorted());
      }),
    );
  });

  test('finds every name with as many faults as are forgiven', () => {
    const fault = fc.record({ at: fc.nat(30), kind: fc.constantFrom('change', 'add', 'drop', 'swap') });
    const long = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz '),
      minLength: 12,
      maxLength: 20,
    });
    fc.assert(
      fc.property(long, fc.array(fault, { minLength: 1, maxLength: 2 }), (key, faults) => {
        const other = faults.reduce((text, { at: place, kind }) => {
          const at = place % (text.length - 1);
          const [before, one, two] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1, at + 2)];
          const after = text.slice(at + 2);
          if (kind === 'change') return `${before}z${two}${after}`;
          if (kind === 'add') return `${before}z${one}${two}${after}`;
          return kind === 'drop' ? `${before}${two}${after}` : `${before}${two}${one}${after}`;
        }, key);
        // Two swaps of the same three letters are more than two faults of this distance.
        const distance = editDistance(key, other, 2);
        fc.pre(distance > 0 && distance <= 2);
        expect(nearKeys(spellingIndex([other]), key)).toEqual([{ key: other, distance }]);
      }),
      { numRuns: 2000 },
    );
  });

  test('forgives nothing in short names', () => {
    expect(nearKeys(spellingIndex(['aix', 'eu', 'lyon']), 'lion')).toEqual([]);
  });
});
