/** The answer to a question straight from its definition, record by record: the reference of the tests. */
import { facetIds, valuesOf, type Choice, type Facet } from '../src/domain/collection/facets.ts';
import type { Finder } from '../src/domain/search/finder.ts';
import { footprintOf } from '../src/domain/geography/footprint.ts';
import type { Geography } from '../src/domain/geography/geography.ts';
import { relationTo, type SpatialFilter } from '../src/domain/geography/relation.ts';
import { chosenIn, type FacetQuestion, type Question } from '../src/domain/question/question.ts';
import type { Atlas, Initiative } from '../src/domain/collection/records.ts';
import { withChosen } from './ask.ts';

/** Whether a record with these values, of which each facet has a list, holds for a question. */
export function holds(values: Choice, question: FacetQuestion): boolean {
  return Object.entries(question.values).every(([facet, chosen]) => {
    if (chosen.length === 0) return true;
    const has = (value: string) => values[facet]!.includes(value);
    if (question.not.includes(facet)) return !chosen.some(has);
    return question.match.includes(facet) ? chosen.every(has) : chosen.some(has);
  });
}

/** The question in which the option is chosen as `data-count` says: alone, or in `match` besides. */
export function withOption<Q extends FacetQuestion>(question: Q, facet: Facet, value: string): Q {
  const before = question.match.includes(facet) ? chosenIn(question, facet) : [];
  return withChosen(question, facet, [...before, value]);
}

/** What `valuesOfAll` has found: properties ask for the same atlas hundreds of times. */
const found = new WeakMap<Atlas, readonly Choice[]>();

/** The values of each record, in the order of the atlas. */
export function valuesOfAll(atlas: Atlas): readonly Choice[] {
  const known = found.get(atlas);
  if (known) return known;
  const facets = facetIds(atlas);
  const values = atlas.initiatives.map((record) =>
    Object.fromEntries(facets.map((facet) => [facet, valuesOf(atlas, record, facet)])),
  );
  found.set(atlas, values);
  return values;
}

/** Whether a record stays in the period, its dates padded to days that sort rightly though some are none. */
function isDuring({ dates }: Initiative, { from, to, undated }: Question): boolean {
  if (from === null && to === null) return true;
  if (dates.length === 0) return undated;
  return dates.some(({ start, end, ongoing }) => {
    const first = `${start}-01-01`.slice(0, 10);
    const until = end ?? start;
    const last = ongoing && !end ? '9999-12-31' : until + '-12-31'.slice(until.length - 4);
    return (to === null || first <= to) && (from === null || from <= last);
  });
}

/** Whether a record is where the question asks, place by place: a territory counts where its outline touches. */
function isThere(
  { places }: Initiative,
  atlas: Atlas,
  { outline }: Pick<Geography, 'outline'>,
  { in: territory, near, area }: Question,
): boolean {
  const geometries = (id: string) => outline(id)?.geometry;
  const stands = places.filter(({ role }) => role !== 'mentioned').map(({ place }) => atlas.places[place]!);
  const some = (asked: SpatialFilter) =>
    stands.some((place) => relationTo(asked, footprintOf(place, geometries)) !== 'outside');
  const isIn = (id: string) => {
    const own = atlas.places[id];
    const country = id.startsWith('country:') ? id.slice(8) : own?.outline?.kind === 'country' && own.country;
    if (country) return stands.some((place) => place.country === country);
    return stands.includes(own!) || some({ kind: 'territory', outline: geometries(id)! });
  };
  return (
    (territory === null || isIn(territory)) &&
    (near === null || some({ kind: 'circle', near })) &&
    (area === null || some({ kind: 'polygon', area }))
  );
}

/** The records that answer a whole question, in the order of the atlas; `find` is the search. */
export function answerWhole(
  atlas: Atlas,
  geography: Pick<Geography, 'outline'>,
  question: Question,
  find: Finder,
): Initiative[] {
  const found = question.q === '' ? null : find(question.q);
  return answer(atlas, question).filter(
    (record) =>
      isDuring(record, question) &&
      isThere(record, atlas, geography, question) &&
      (found === null || found.has(record.id)),
  );
}

/** The records of the atlas that answer the question, in its order. */
export function answer(atlas: Atlas, question: FacetQuestion): Initiative[] {
  const values = valuesOfAll(atlas);
  return atlas.initiatives.filter((_, place) => holds(values[place]!, question));
}
