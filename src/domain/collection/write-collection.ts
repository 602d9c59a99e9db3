/** Writes a collection as a file: the opposite of `read-collection.ts`. */
import { collectionOf } from './read-collection.ts';
import type { Atlas, Place } from './records.ts';
import { FORMAT } from './schema.ts';
import { wordsOf, type Text } from './shown-text.ts';

/** A collection as plain data of the present format: what nobody has said of a record is left out. */
export function writtenCollection({
  head,
  facets,
  issues,
  places,
  initiatives,
  resources,
  references,
  context,
  continents,
}: Atlas): unknown {
  const rest = written({ ...head, issues, resources, references, context, continents });
  return {
    format: FORMAT,
    ...(rest as object),
    facets: facets.map(written),
    places: Object.fromEntries(Object.entries(places).map(([id, place]) => [id, writtenPlace(place)])),
    records: initiatives.map(written),
  };
}

/**
 * The text of the file of a collection. Read and written again it is the same text: the fields stand in the order of the
 * schema, whatever the order in which a page has loaded them.
 *
 * @throws {Error} where the collection is not sound, which no collection that the page shows is
 */
export function collectionText(atlas: Atlas): string {
  const { atlas: ordered, faults } = collectionOf(JSON.parse(JSON.stringify(writtenCollection(atlas))));
  if (!ordered) throw new Error(`expected a sound collection, found ${JSON.stringify(faults[0])}`);
  return JSON.stringify(writtenCollection(ordered));
}

/** The id of a place is its key. */
function writtenPlace(place: Place): unknown {
  return written({ ...place, id: undefined });
}

/** Texts in the languages that they have; empty lists and what is undefined left out. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return wordsOf(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, written(item)]),
  );
}

const isText = (value: object): value is Text =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
