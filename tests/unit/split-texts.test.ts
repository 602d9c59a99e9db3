import atlas from 'virtual:atlas';
import { describe, expect, it } from 'vitest';
import { splitTexts } from '../../build/compile/split-texts.ts';
import { TextLists } from '../../src/domain/collection/texts.ts';

const { structure, details, late, texts } = splitTexts(atlas);

describe('the texts of a collection, apart from its structure', () => {
  it('make the same collection again, whatever comes first', () => {
    for (const detailsFirst of [true, false]) {
      const lists = new TextLists();
      if (detailsFirst) lists.receiveDetails(details);
      const again = lists.atlasOf(structure);
      if (!detailsFirst) lists.receiveDetails(details);
      lists.receiveLateFields(late);
      for (const lang of ['fr', 'en'] as const)
        for (const tier of ['first', 'rest'] as const) lists.receive(lang, tier, texts[lang][tier]);
      expect(again).toEqual(atlas);
    }
  });

  it('are read once they are there, and not before', () => {
    const lists = new TextLists();
    const { initiatives } = lists.atlasOf(structure);
    expect(() => initiatives[0]!.title.fr).toThrow(/expected text \d+ of fr\/first/);
    lists.receive('fr', 'first', texts.fr.first);
    expect(initiatives[0]!.title.fr).toBe(atlas.initiatives[0]!.title.fr);
    expect(() => initiatives[0]!.title.en).toThrow(/en\/first/);
    expect(() => initiatives[0]!.summary!.fr).toThrow(/expected the summary/);
    lists.receiveDetails(details);
    expect(() => initiatives[0]!.summary!.fr).toThrow(/fr\/rest/);
    expect(() => initiatives[0]!.notes).toThrow(/expected the notes/);
    expect(() => initiatives[0]!.places[0]!.note).toThrow(/expected the note of/);
    lists.receiveLateFields(late);
    expect(initiatives.map(({ places }) => places.map(({ note }) => note))).toEqual(
      atlas.initiatives.map(({ places }) => places.map(({ note }) => note)),
    );
  });
});
