/**
 * The texts of the atlas are its own: none repeats a run of the dossier's words.
 *
 * The dossier is not in this repository, only its fingerprint, `tests/fixtures/wording.json`: the
 * sorted 32-bit FNV-1a hashes of every run of `words` consecutive words of its body text (its
 * editorial, the paragraph of each initiative and the presentation of the chair; not the titles, the
 * lines that name publishers, the lists of links or the table of contents). A run stays within one
 * paragraph. Words are read as `wordsOf` below does, joined by one space, and hashed as UTF-8. To
 * make the fixture again, do the same to the dossier, paragraph by paragraph.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Wording {
  takeaway: { fr: string };
  summary: { fr: string };
}

interface TourWording {
  introduction: { fr: string };
  steps: { sentence?: { fr: string }; lines?: { fr: string }[]; notes: { fr: string } }[];
}

const fixture = JSON.parse(readFileSync(new URL('../fixtures/wording.json', import.meta.url), 'utf8')) as {
  words: number;
  hashes: number[];
};
const fingerprint = new Set(fixture.hashes);

/** Lower case, accents off, œ and æ in two letters; all that is no letter or digit separates. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return value >>> 0;
}

/** The runs of a text that the dossier has too. */
function borrowedRuns(text: string): string[] {
  const words = wordsOf(text);
  return words
    .map((_, start) => words.slice(start, start + fixture.words))
    .filter((run) => run.length === fixture.words)
    .map((run) => run.join(' '))
    .filter((run) => fingerprint.has(hash(run)));
}

function readAll<Record>(path: string): { id: string; record: Record }[] {
  const folder = new URL(path, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const record = parse(readFileSync(new URL(file, folder), 'utf8')) as Record;
      return { id: file.replace('.yaml', ''), record };
    });
}
const records = readAll<Wording>('../../data/initiatives/');
const tours = readAll<TourWording>('../../data/tours/');

describe('the wording of the atlas', () => {
  it('is compared with a whole dossier, over every record and every tour', () => {
    expect(fingerprint.size).toBeGreaterThan(1500);
    expect(fixture.hashes).toEqual(fixture.hashes.toSorted((a, b) => a - b));
    expect(records.length).toBeGreaterThanOrEqual(33);
    expect(tours.length).toBeGreaterThanOrEqual(7);
  });

  it.each(records)('of $id repeats no run of the dossier', ({ record }) => {
    const borrowed = {
      takeaway: borrowedRuns(record.takeaway.fr),
      summary: borrowedRuns(record.summary.fr),
    };
    expect(borrowed).toEqual({ takeaway: [], summary: [] });
  });

  it.each(tours)('of the tour $id repeats no run of the dossier', ({ record }) => {
    const texts = [
      record.introduction.fr,
      ...record.steps.flatMap(({ sentence, lines = [], notes }) => [
        sentence?.fr ?? '',
        ...lines.map(({ fr }) => fr),
        notes.fr,
      ]),
    ];
    expect(texts.flatMap(borrowedRuns)).toEqual([]);
  });
});
