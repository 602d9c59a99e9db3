import atlas from 'virtual:atlas';
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeFacet } from '../../src/domain/collection/facets.ts';
import { signOf } from '../../src/domain/collection/signs.ts';
import { inseparable, markOf, sceneOf, type Mark, type Scene } from '../../src/map/symbols/scene.ts';
import { anyId, anyQuestion, mildQuestion, within } from '../arbitraries.ts';
import { answer } from '../naive.ts';

const recordOf = (id: string | null) => atlas.initiatives.find((record) => record.id === id) ?? null;
const inClusters = ({ clusters }: Scene) => clusters.flatMap(({ members }) => members.map(({ id }) => id));
const sorted = (ids: readonly string[]) => ids.toSorted();

const anyScene = fc
  .record({
    question: fc.oneof(anyQuestion, mildQuestion),
    selected: fc.option(anyId),
    resolution: within(10, 50_000),
    fan: fc.boolean(),
  })
  .map(({ question, selected, resolution, fan }) => {
    const results = answer(atlas, question);
    const fanned = fan ? results.filter((_, rank) => rank % 3 === 0) : [];
    return {
      results,
      selected,
      fanned,
      scene: sceneOf(atlas, results, recordOf(selected), resolution, fanned),
    };
  });

describe('the scene of a question', () => {
  it('has every initiative once: in a cluster, in the fan, dimmed, or selected', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const shown = [
          ...inClusters(scene),
          ...scene.fan.map(({ id }) => id).filter((id) => id !== scene.selected?.id),
          ...scene.dimmed.map(({ id }) => id),
          ...(scene.selected ? [scene.selected.id] : []),
        ];
        expect(sorted(shown)).toEqual(sorted(atlas.initiatives.map(({ id }) => id)));
      }),
    );
  });

  it('has the results in its groups, but the selected one and those in the fan', () => {
    fc.assert(
      fc.property(anyScene, ({ scene, results, selected, fanned }) => {
        const gathered = results.filter((record) => !fanned.includes(record) && record.id !== selected);
        expect(sorted(inClusters(scene))).toEqual(sorted(gathered.map(({ id }) => id)));
        expect(sorted(scene.fan.map(({ id }) => id))).toEqual(sorted(fanned.map(({ id }) => id)));
      }),
    );
  });

  it('hushes what the question leaves out, but the selected one', () => {
    fc.assert(
      fc.property(anyScene, ({ scene, results, selected }) => {
        const left = atlas.initiatives.filter(
          (record) => !results.includes(record) && record.id !== selected,
        );
        expect(scene.dimmed.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
      }),
    );
  });

  it('has each mark at the first place of its record, as precise as that', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const marks = [...scene.clusters.flatMap(({ members }) => members), ...scene.dimmed];
        for (const mark of marks) {
          const record = recordOf(mark.id)!;
          const { coordinates, precision } = atlas.places[record.places[0]!.place]!;
          expect(mark).toEqual({ id: record.id, at: coordinates, sign: signOf(atlas, record), precision });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a fan in the scene', () => {
  it('has its members in the order of the arcs of a ring', () => {
    const { fan } = sceneOf(atlas, atlas.initiatives, null, 1000, atlas.initiatives.toReversed());
    expect(fan).toHaveLength(atlas.initiatives.length);
    const signs = fan.map(({ sign }) => sign);
    expect(signs).toEqual(signs.toSorted((a, b) => a - b));
    expect(new Set(signs)).toEqual(new Set(themeFacet(atlas)!.terms.keys()));
  });

  const marks = atlas.initiatives.map((record) => markOf(record, atlas)!);

  it.each(marks)(
    'would hold with $id all that stands at its place, and nothing that a zoom parts from it',
    (mark) => {
      const together = inseparable(marks, mark);
      const there = marks.filter(({ at }) => at[0] === mark.at[0] && at[1] === mark.at[1]);
      expect(together).toEqual(expect.arrayContaining(there));
      // At the closest a pixel is a hundred metres or so.
      for (const { at } of together) expect(geoDistance(at, mark.at) * 6371).toBeLessThan(10);
    },
  );

  it('would hold what the closest zoom does not part', () => {
    const one = marks[0]!;
    const [lng, lat] = one.at;
    const near: Mark = { ...one, id: 'near', at: [lng, lat + 0.01] };
    const far: Mark = { ...one, id: 'far', at: [lng, lat + 0.2] };
    expect(inseparable([one, near, far], one)).toEqual([one, near]);
    expect(inseparable([one, near, far], far)).toEqual([far]);
  });
});

describe('the selected initiative in the scene', () => {
  it('stands alone, however far one is', () => {
    for (const record of atlas.initiatives) {
      const scene = sceneOf(atlas, atlas.initiatives, record, Infinity);
      expect(scene.selected).toEqual(markOf(record, atlas));
      expect(inClusters(scene)).not.toContain(record.id);
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

describe('a record without a place', () => {
  const [first, ...others] = atlas.initiatives;
  const bare = { ...first!, places: [] };
  const some = { ...atlas, initiatives: [bare, ...others] };

  it('has no mark, shown, dimmed, fanned out or selected, and takes none from the others', () => {
    expect(markOf(bare, some)).toBeNull();
    const scene = sceneOf(some, some.initiatives, bare, 1000, [bare]);
    expect(scene).toMatchObject({ selected: null, fan: [], dimmed: [], secondary: [] });
    expect(sorted(inClusters(scene))).toEqual(sorted(others.map(({ id }) => id)));
    expect(sceneOf(some, [], null, 1000).dimmed.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  });
});
