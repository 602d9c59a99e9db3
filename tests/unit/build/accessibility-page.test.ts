import atlas from 'virtual:atlas';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessibilityPage, criteria } from '../../../build/publish/accessibility-page.ts';

/** How many criteria each of the thirteen topics of RGAA 4.1 has. */
const TOPICS = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('the grid of accessibility', () => {
  it('has each of the 106 criteria once, in their order', () => {
    const numbers = TOPICS.flatMap((count, topic) =>
      Array.from({ length: count }, (_, at) => `${topic + 1}.${at + 1}`),
    );
    expect(numbers).toHaveLength(106);
    expect(criteria().map(({ number }) => number)).toEqual(numbers);
  });

  it('names tests that are there', () => {
    const tests = new Set(
      readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^.*[\\/]/, '')),
    );
    const named = criteria().flatMap(({ how }) => how.match(/[\w-]+\.(spec|test)\.ts/g) ?? []);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !tests.has(name))).toEqual([]);
    expect(existsSync('docs/rgaa.md')).toBe(true);
  });

  it('is told by the page, with what is not met first', () => {
    const page = accessibilityPage(atlas);
    for (const { question } of criteria()) expect(page).toContain(question);
    const unmet = criteria().find(({ state }) => state === 'NC')!;
    const met = criteria().find(({ state }) => state === 'C')!;
    expect(page.indexOf(`>${unmet.number} `)).toBeLessThan(page.indexOf(`>${met.number} `));
  });
});
