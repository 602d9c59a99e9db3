/** Checks every document against the schema of its kind. */
import * as v from 'valibot';
import type { DataDocument } from '../source/documents.ts';
import { SCHEMAS } from '../source/kinds.ts';
import type { Path, Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { isUnknownField, shapeMessage } from '../problems/shape-words.ts';

/** All violations of the schemas. */
export function checkShapes(documents: readonly DataDocument[]): Problem[] {
  return documents.flatMap((document) => {
    if (!document.content) return [];
    return allIssues(SCHEMAS[document.kind], document.content.data).map((issue) =>
      fieldProblem(document, pathOf(issue), shapeMessage(issue)),
    );
  });
}

/**
 * All the issues of a value. Valibot names only the first unknown field of an object, so reported ones are
 * removed until no other appears.
 */
function allIssues(schema: v.GenericSchema, data: unknown): v.BaseIssue<unknown>[] {
  const issues: v.BaseIssue<unknown>[] = v.safeParse(schema, data).issues ?? [];
  const unknown = issues.filter(isUnknownField);
  if (unknown.length === 0) return issues;
  const rest = unknown.reduce((value, issue) => without(value, pathOf(issue)), data);
  return [...unknown, ...allIssues(schema, rest)];
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** A copy of a value without the field at `path`. */
function without(value: unknown, path: Path): unknown {
  const [step, ...deeper] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (key !== String(step)) return [[key, child]];
    return deeper.length === 0 ? [] : [[key, without(child, deeper)]];
  });
  // An item is only taken from a list that stands where fields should: what is left has no ranks.
  return Array.isArray(value) && deeper.length > 0
    ? entries.map(([, child]) => child)
    : Object.fromEntries(entries);
}
