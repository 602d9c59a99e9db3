/** French punctuation never begins a line, nor is a quotation mark left at the end of one. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readData } from '../../build/source/read-data.ts';

/** Every text under a key `fr`, at any depth. */
function frenchOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'fr' && typeof child === 'string' ? [child] : frenchOf(child),
  );
}

const files = [...readData('data')].filter(([file]) => file.endsWith('.yaml'));

describe('the French of the data', () => {
  it('is found', () => {
    expect(files.flatMap(([, text]) => frenchOf(parse(text))).length).toBeGreaterThan(500);
  });

  it.each(files)('in %s has no space that breaks beside its punctuation', (_, text) => {
    const breaking = frenchOf(parse(text)).flatMap(
      (french) => french.match(/.{0,20}( [;:!?»]|« ).{0,10}/g) ?? [],
    );
    expect(breaking).toEqual([]);
  });
});
