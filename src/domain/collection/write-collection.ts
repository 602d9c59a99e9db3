/** Writes a collection as a file: the opposite of `read-collection.ts`. */
import type { Atlas, Place } from './records.ts';
import { FORMAT } from './schema.ts';
import type { Text } from './shown-text.ts';

/** A collection as plain data of the present format: what nobody has said of a record is left out. */
export function writtenCollection(
  { head, facets, issues, places, initiatives, resources, references, context, continents }: Atlas,
  languages: readonly string[] = ['fr', 'en'],
): unknown {
  const rest = written({ ...head, languages, issues, resources, references, context, continents });
  return {
    format: FORMAT,
    ...(rest as object),
    facets: facets.map(written),
    places: Object.fromEntries(Object.entries(places).map(([id, place]) => [id, writtenPlace(place)])),
    records: initiatives.map(written),
  };
}

/** The id of a place is its key. */
function writtenPlace(place: Place): unknown {
  return written({ ...place, id: undefined });
}

/** Texts in the languages that they have; empty lists and what is undefined left out. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value))
    return value.in === undefined ? { fr: value.fr, en: value.en } : { [value.in]: value.fr };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, written(item)]),
  );
}

const isText = (value: object): value is Text =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';
