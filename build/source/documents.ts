/** The files of `data/` once read as YAML, before anything is known of their shape. */
import * as v from 'valibot';
import type { Kind } from './kinds.ts';
import type { Path } from '../problems/problems.ts';

/** One YAML file. */
export interface DataDocument {
  file: string;
  kind: Kind;
  /** What the file name says: the record's id, the facet of a taxonomy. */
  id: string;
  /** Absent where the YAML itself is broken: nothing more can be said of that file. */
  content?: { data: unknown };
  /** The line (from 1) where a field stands, or the nearest line above a field that is missing. */
  lineOf: (path: Path) => number;
}

/** A part of a document, and the way to it. */
export interface Part<T> {
  document: DataDocument;
  path: Path;
  value: T;
}

/** The documents of one kind. */
export function ofKind(documents: readonly DataDocument[], kind: Kind): DataDocument[] {
  return documents.filter((document) => document.kind === kind);
}

/** Whether every document of these kinds is legible, so that an absence from them means something. */
export function areLegible(documents: readonly DataDocument[], ...kinds: Kind[]): boolean {
  return documents.every(({ kind, content }) => !kinds.includes(kind) || content !== undefined);
}

/**
 * The parts of a document found at a dotted pattern (`dates.*.start`; `*` is every item) that fit
 * `schema`. Those that do not fit are left out: they are reported by the check of shapes, and the
 * other checks still see the rest of the file, so that no defect hides another.
 */
export function partsOf<S extends v.GenericSchema>(
  document: DataDocument,
  pattern: string,
  schema: S,
): Part<v.InferOutput<S>>[] {
  if (!document.content) return [];
  let found: { path: Path; value: unknown }[] = [{ path: [], value: document.content.data }];
  for (const step of pattern === '' ? [] : pattern.split('.')) {
    found = found.flatMap(({ path, value }) =>
      childrenOf(value, step).map(([key, child]) => ({ path: [...path, key], value: child })),
    );
  }
  return found.flatMap(({ path, value }) => {
    const result = v.safeParse(schema, value);
    return result.success ? [{ document, path, value: result.output }] : [];
  });
}

function childrenOf(value: unknown, step: string): [string | number, unknown][] {
  if (Array.isArray(value)) return step === '*' ? value.map((item, rank) => [rank, item]) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => step === '*' || key === step);
}
