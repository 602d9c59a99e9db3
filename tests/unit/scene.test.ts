import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf, sceneOf, type Scene } from '../../src/map/scene.ts';
import { anyId, anyQuestion, mildQuestion, within } from '../arbitraries.ts';
import { answer } from '../naive.ts';

const recordOf = (id: string | null) => atlas.initiatives.find((record) => record.id === id) ?? null;
const inGroups = ({ groups }: Scene) => groups.flatMap(({ members }) => members.map(({ id }) => id));
const sorted = (ids: readonly string[]) => ids.toSorted();

const anyScene = fc
  .record({
    question: fc.oneof(anyQuestion, mildQuestion),
    selected: fc.option(anyId),
    resolution: within(10, 50_000),
  })
  .map(({ question, selected, resolution }) => {
    const results = answer(atlas, question);
    return { results, selected, scene: sceneOf(atlas, results, recordOf(selected), resolution) };
  });

describe('the scene of a question', () => {
  it('has every initiative once: in a group, hushed, or selected', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const shown = [
          ...inGroups(scene),
          ...scene.hushed.map(({ id }) => id),
          ...(scene.selected ? [scene.selected.id] : []),
        ];
        expect(sorted(shown)).toEqual(sorted(atlas.initiatives.map(({ id }) => id)));
      }),
    );
  });

  it('has the results in its groups, but the selected one', () => {
    fc.assert(
      fc.property(anyScene, ({ scene, results, selected }) => {
        expect(sorted(inGroups(scene))).toEqual(
          sorted(results.map(({ id }) => id).filter((id) => id !== selected)),
        );
      }),
    );
  });

  it('hushes what the question leaves out, but the selected one', () => {
    fc.assert(
      fc.property(anyScene, ({ scene, results, selected }) => {
        const left = atlas.initiatives.filter(
          (record) => !results.includes(record) && record.id !== selected,
        );
        expect(scene.hushed.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
      }),
    );
  });

  it('has each mark at the first place of its record, as precise as that', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const marks = [...scene.groups.flatMap(({ members }) => members), ...scene.hushed];
        for (const mark of marks) {
          const record = recordOf(mark.id)!;
          const { coordinates, precision } = atlas.places[record.places[0]!.place]!;
          expect(mark).toEqual({ id: record.id, at: coordinates, theme: record.theme, precision });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the selected initiative in the scene', () => {
  it('stands alone, however far one is', () => {
    for (const record of atlas.initiatives) {
      const scene = sceneOf(atlas, atlas.initiatives, record, Infinity);
      expect(scene.selected).toEqual(markOf(record, atlas.places));
      expect(inGroups(scene)).not.toContain(record.id);
    }
  });

  it.each(atlas.initiatives)('$id brings its further places, each with its role', (record) => {
    const { secondary } = sceneOf(atlas, atlas.initiatives, record, 1000);
    expect(secondary).toEqual(
      record.places.slice(1).map(({ place, role }) => ({ at: atlas.places[place]!.coordinates, role })),
    );
  });

  it('brings some further places at all', () => {
    expect(atlas.initiatives.some(({ places }) => places.length > 1)).toBe(true);
  });

  it('is none where none is selected, and brings no place', () => {
    const scene = sceneOf(atlas, atlas.initiatives, null, 1000);
    expect(scene.selected).toBeNull();
    expect(scene.secondary).toEqual([]);
  });
});

describe('a record whose place is not in the data', () => {
  it('is refused, by its name', () => {
    expect(() => markOf(atlas.initiatives[0]!, {})).toThrow(atlas.initiatives[0]!.id);
  });
});
