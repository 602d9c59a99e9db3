/** Reads a collection from a file: its format, its shape, and that its parts fit together. */
import * as v from 'valibot';
import { checkCollection } from './check-collection.ts';
import type { Fault } from './faults.ts';
import type { Atlas, Head } from './records.ts';
import { Collection, FORMAT, HEAD } from './schema.ts';

/** The largest file, in bytes, and the most records that the atlas shows. */
export const LARGEST = { bytes: 50_000_000, records: 200_000 } as const;
/** The most faults that are listed: of a file with more, the rest is rarely another kind. */
const MOST_FAULTS = 200;

/** A collection as the page holds it, or all that is wrong with it. */
export type Reading =
  | { readonly atlas: Atlas; readonly faults: readonly [] }
  | { readonly atlas: null; readonly faults: readonly Fault[] };

const failing = (...faults: readonly Fault[]): Reading => ({
  atlas: null,
  faults: faults.slice(0, MOST_FAULTS),
});

/** Reads the text of a collection. Never throws: what is wrong is listed, with its path. */
export function readCollection(text: string): Reading {
  if (text.length > LARGEST.bytes) return failing({ kind: 'large', path: [], value: String(text.length) });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failing({ kind: 'json', path: [], value: text.slice(0, 40) });
  }
  return collectionOf(data);
}

/** Reads a collection that is parsed. */
export function collectionOf(data: unknown): Reading {
  const format = v.safeParse(v.looseObject({ format: v.string() }), data);
  if (!format.success || !format.output.format.startsWith('atlas-collection/'))
    return failing({ kind: 'format', path: ['format'], value: format.success ? format.output.format : '' });
  if (format.output.format !== FORMAT)
    return failing({ kind: 'version', path: ['format'], value: format.output.format });
  const { records } = format.output;
  if (Array.isArray(records) && records.length > LARGEST.records)
    return failing({ kind: 'large', path: ['records'], value: String(records.length) });
  const parsed = v.safeParse(Collection, data);
  if (!parsed.success) return failing(...parsed.issues.map(faultOf));
  const faults = checkCollection(parsed.output);
  return faults.length > 0 ? failing(...faults) : { atlas: atlasOf(parsed.output), faults: [] };
}

/** A collection as the page holds it. */
function atlasOf(collection: v.InferOutput<typeof Collection>): Atlas {
  const { records, places, facets, issues, resources, references, context, continents } = collection;
  const head = Object.fromEntries(Object.entries(collection).filter(([key]) => key in HEAD)) as Head;
  return {
    key: head.id,
    head,
    facets,
    initiatives: records,
    places: Object.fromEntries(Object.entries(places).map(([id, place]) => [id, { id, ...place }])),
    issues: issues.toSorted((a, b) => a.number - b.number),
    resources,
    references,
    context,
    continents,
  };
}

/** An issue of Valibot as a fault. The deepest one of a variant says most. */
function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const value = issue.received.slice(0, 80);
  if (issue.expected === 'never') return { kind: 'foreign', path, value };
  if (issue.received === 'undefined') return { kind: 'missing', path, value, expected: issue.type };
  const isDate = issue.type === 'regex' && issue.expected?.includes('\\d{4}');
  return { kind: 'shape', path, value, expected: isDate ? 'date' : issue.type };
}
