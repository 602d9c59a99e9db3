import { readFileSync } from 'node:fs';
import atlas from 'virtual:atlas';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, readDeck, writeDeck } from '../../src/domain/tours/deck-file.ts';
import { packDeck, unpackDeck } from '../../src/domain/tours/deck-link.ts';
import { rankAt } from '../../src/decks/reorder.ts';
import { NO_QUESTION } from '../../src/domain/question/question.ts';
import { anyDeck } from '../any-deck.ts';
import {
  copyOf,
  DECK_SCHEMA,
  DeckShape,
  deckOf,
  duplicateStep,
  editStep,
  missingInitiatives,
  introduceDeck,
  insertView,
  MOST_SLIDES,
  moveStep,
  removeStep,
  renameDeck,
  SECONDS,
  timeStep,
  tourOf,
  type Deck,
} from '../../src/domain/tours/deck.ts';

const ids = atlas.initiatives.map(({ id }) => id);
const VIEW = { lng: 2.5, lat: 46, zoom: 5 };
const WORDS = { fr: 'Essai', en: 'Trial' };
const stepIds = (deck: Deck) => deck.steps.map(({ id }) => id);

describe('a deck', () => {
  it('has a slide for each initiative, in their order, that says what the record says', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (chosen) => {
        const { steps, id } = tourOf(deckOf(chosen, WORDS, WORDS), atlas);
        expect(id).toMatch(/^deck-[a-z0-9]{8}$/);
        expect(steps.map(({ initiatives }) => initiatives)).toEqual(chosen.map((one) => [one]));
        for (const [at, step] of steps.entries()) {
          const record = atlas.initiatives.find((one) => one.id === chosen[at])!;
          expect([step.title, step.sentence, step.notes]).toEqual([
            record.title,
            record.takeaway,
            record.summary,
          ]);
          expect(step.kind === 'place' && step.figure?.initiative).toBe(
            record.figures.length > 0 ? record.id : undefined,
          );
        }
      }),
    );
  });

  it('keeps all its slides when one is moved, which then stands where it was put', () => {
    fc.assert(
      fc.property(anyDeck, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (deck, from, to) => {
        const moved = moveStep(deck, from, to);
        expect(stepIds(moved).toSorted()).toEqual(stepIds(deck).toSorted());
        const isMove = from < deck.steps.length && to < deck.steps.length;
        if (isMove) expect(moved.steps[to]).toBe(deck.steps[from]);
        else expect(moved).toBe(deck);
        if (isMove) expect(moveStep(moved, to, from)).toEqual(deck);
      }),
    );
  });

  it('whose initiative is gone can be given a title, and is whole still', () => {
    const deck = deckOf(['no-longer'], WORDS, WORDS);
    const edited = editStep(deck, 'no-longer', 'title', 'fr', 'Autre titre', atlas);
    expect(edited.steps[0]!.title).toEqual({ fr: 'Autre titre', en: 'Autre titre' });
    expect(v.is(DeckShape, edited)).toBe(true);
  });

  it('has a copy of a slide after it, a time of its own, and a cover that says something', () => {
    const deck = deckOf(ids.slice(0, 2), WORDS, WORDS);
    const [first, second] = stepIds(deck) as [string, string];
    const twice = duplicateStep(duplicateStep(deck, first), first);
    expect(stepIds(twice)).toEqual([first, `${first}-3`, `${first}-2`, second]);
    const timed = timeStep(twice, `${first}-2`, 12.4);
    expect(tourOf(timed, atlas).steps.map(({ seconds }) => seconds)).toEqual([SECONDS, SECONDS, 12, SECONDS]);
    expect(tourOf(timeStep(timed, `${first}-2`, null), atlas).steps[2]!.seconds).toBe(SECONDS);
    const introduced = introduceDeck(timed, 'fr', ' Bonjour ');
    expect(introduced.introduction).toEqual({ fr: 'Bonjour', en: 'Trial' });
    const read = readDeck(writeDeck(introduced));
    expect('deck' in read && stepIds(read.deck)).toEqual(stepIds(introduced));
  });

  it('that is full stays as it is', () => {
    const seen = { title: WORDS, initiative: null, question: NO_QUESTION, view: VIEW };
    let deck = deckOf([], WORDS, WORDS);
    for (let rank = 0; rank < MOST_SLIDES; rank += 1) deck = insertView(deck, 0, seen, atlas);
    expect(deck.steps).toHaveLength(MOST_SLIDES);
    expect(insertView(deck, 0, seen, atlas)).toBe(deck);
    expect(v.is(DeckShape, deck)).toBe(true);
  });

  it('takes a view where it is put, under an id of its own, and gives it back', () => {
    fc.assert(
      fc.property(anyDeck, fc.nat({ max: 20 }), (deck, at) => {
        const seen = {
          title: WORDS,
          initiative: null,
          question: { ...NO_QUESTION, theme: ['culture'] },
          view: null,
        };
        const after = insertView(deck, at, seen, atlas);
        const [added] = stepIds(after).filter((id) => !stepIds(deck).includes(id));
        expect(after.steps.length).toBe(deck.steps.length + 1);
        expect(stepIds(after).indexOf(added!)).toBe(Math.min(at, deck.steps.length));
        expect(removeStep(after, added!)).toEqual(deck);
      }),
    );
  });

  it('is written in one language at a time, and gives the record back where a title is emptied', () => {
    const [id] = ids as [string];
    const deck = deckOf([id], WORDS, WORDS);
    const title = (one: Deck) => tourOf(one, atlas).steps[0]!.title;
    const before = title(deck);
    const edited = editStep(deck, id, 'title', 'fr', '  Autre titre ', atlas);
    expect(title(edited)).toEqual({ fr: 'Autre titre', en: before.en });
    expect(title(editStep(edited, id, 'title', 'fr', '', atlas))).toEqual(before);
    expect(tourOf(editStep(deck, id, 'sentence', 'en', '', atlas), atlas).steps[0]!.sentence.en).toBe('');
    expect(renameDeck(deck, 'en', ' ').title).toEqual(WORDS);
    expect(renameDeck(deck, 'en', 'New').title).toEqual({ fr: 'Essai', en: 'New' });
    // A slide that stands on its title alone keeps it.
    const view = insertView(
      deck,
      0,
      { title: WORDS, initiative: null, question: NO_QUESTION, view: VIEW },
      atlas,
    );
    expect(tourOf(editStep(view, 'view-1', 'title', 'fr', '', atlas), atlas).steps[0]!.title).toEqual(WORDS);
  });

  it('leaves out the slides of what exists no longer, says which, and keeps them', () => {
    const deck = deckOf([ids[0]!, 'no-longer', ids[1]!], WORDS, WORDS);
    expect(missingInitiatives(deck, atlas)).toEqual(['no-longer']);
    expect(tourOf(deck, atlas).steps.map(({ id }) => id)).toEqual([ids[0], ids[1]]);
    expect(deck.steps).toHaveLength(3);
  });

  it('of /1 is upgraded: it has the slides that it had', () => {
    const old = readFileSync('tests/fixtures/decks/deck-1-places.atlas-deck.json', 'utf8');
    const read = readDeck(old);
    if (!('deck' in read)) throw new Error(JSON.stringify(read.fault));
    expect(read.deck).toEqual({ ...JSON.parse(old), schema: DECK_SCHEMA });
    expect(tourOf(read.deck, atlas).steps.map(({ kind }) => kind)).toEqual(
      read.deck.steps.map(() => 'place'),
    );
  });

  it('of a tour shows the same, and asks the same', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const tour = tourOf(deck, atlas);
        expect({ ...tourOf(copyOf(tour, atlas), atlas), id: tour.id }).toEqual(tour);
      }),
    );
  });
});

describe('a file of a deck', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(readDeck(writeDeck(deck))).toEqual({ deck: JSON.parse(JSON.stringify(deck)) });
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"schema":"atlas-deck/2","steps":${json}}`),
        ),
        (text) => {
          expect(Object.keys(readDeck(text))).toHaveLength(1);
        },
      ),
    );
  });

  const deck = deckOf(ids.slice(0, 3), WORDS, WORDS);
  const withStep = (part: object) => ({
    ...deck,
    steps: [deck.steps[0], deck.steps[1], { ...deck.steps[2], ...part }],
  });
  it.each([
    ['no JSON', '{ nothing', { kind: 'json', line: 1 }],
    ['JSON that goes wrong later', '{\n"a": 1,\n b', { kind: 'json', line: 3 }],
    ['nothing', '', { kind: 'json', line: null }],
    ['something else', '{"type":"FeatureCollection"}', { kind: 'schema', schema: null }],
    [
      'another version',
      JSON.stringify({ ...deck, schema: 'atlas-deck/0' }),
      { kind: 'schema', schema: 'atlas-deck/0' },
    ],
    ['too large', ' '.repeat(LARGEST_FILE + 1), { kind: 'large', bytes: LARGEST_FILE + 1 }],
    [
      'a slide’s text in one language',
      JSON.stringify(withStep({ title: { fr: 'seul' } })),
      { kind: 'field', slide: 3, field: 'title.en' },
    ],
    [
      'a number for a list',
      JSON.stringify(withStep({ initiatives: 3 })),
      { kind: 'field', slide: 3, field: 'initiatives' },
    ],
    [
      'an unknown field',
      JSON.stringify(withStep({ colour: 'red' })),
      { kind: 'field', slide: 3, field: 'colour' },
    ],
    [
      'two slides of one id',
      JSON.stringify(withStep({ id: deck.steps[0]!.id })),
      { kind: 'field', slide: null, field: 'steps' },
    ],
    [
      'an id that is none of ours',
      JSON.stringify({ ...deck, id: 'pitch' }),
      { kind: 'field', slide: null, field: 'id' },
    ],
  ])('that is %s is told where it is wrong', (_, text, fault) => {
    expect(readDeck(text)).toMatchObject({ fault });
  });
  it('names its schema first, for whoever opens it', () => {
    expect(writeDeck(deck).startsWith(`{\n  "schema": "${DECK_SCHEMA}"`)).toBe(true);
  });
});

describe('a deck in a link', () => {
  it('is the same at the other end', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeck, async (deck) => {
        const packed = await packDeck(deck);
        expect(packed).toMatch(/^[\w-]+$/);
        expect(await unpackDeck(packed!)).toEqual({ deck: JSON.parse(JSON.stringify(deck)) });
      }),
      { numRuns: 30 },
    );
  });

  it('of all initiatives fits one, and one with long texts of its own does not', async () => {
    const all = deckOf(ids, WORDS, WORDS);
    expect((await packDeck(all))!.length).toBeLessThan(2000);
    // Nothing in it repeats, so that nothing can be packed.
    const random = (count: number) =>
      Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte.toString(16)).join('');
    const long = ids.reduce((deck, id) => editStep(deck, id, 'notes', 'en', random(700), atlas), all);
    expect(await packDeck(long)).toBeNull();
  });

  it('that is none is nothing, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w-]{1,60}$/), async (letters) => {
        const read = await unpackDeck(letters);
        if (read) expect(read).toHaveProperty('fault');
      }),
    );
  });

  it('unpacks no more than a file may have', async () => {
    const bomb = new Response(
      new Blob([' '.repeat(20_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    );
    const letters = Buffer.from(await bomb.arrayBuffer()).toString('base64url');
    expect(await unpackDeck(letters)).toBeNull();
  });
});

describe('a slide that is dragged', () => {
  it('goes where it passes the middle of others', () => {
    const boxes = [0, 1, 2].map((at) => ({ top: at * 50, bottom: at * 50 + 50 }));
    const ranks = (dragged: number) => [-10, 30, 70, 80, 120, 130].map((y) => rankAt(boxes, dragged, y));
    expect(ranks(0)).toEqual([0, 0, 0, 1, 1, 2]);
    expect(ranks(2)).toEqual([0, 1, 1, 2, 2, 2]);
  });
});
