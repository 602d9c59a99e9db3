/** Checks that nothing is said twice where it can be said once. */
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import { facetParts } from '../source/facet-documents.ts';
import type { Kind } from '../source/kinds.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { Id } from '../../src/domain/collection/scalars.ts';

/** The lists of a file in which an id stands once. */
const LISTS: readonly { kind: Kind; at: string }[] = [
  { kind: 'facets', at: '*.id' },
  { kind: 'taxonomy', at: '*.id' },
  { kind: 'context', at: '*.id' },
  { kind: 'references', at: '*.id' },
  { kind: 'dossier', at: 'sections.*.theme' },
  { kind: 'initiative', at: 'places.*.place' },
  { kind: 'initiative', at: 'related.*.initiative' },
  { kind: 'initiative', at: 'sources.*.id' },
  { kind: 'tour', at: 'steps.*.id' },
];

/** All the ids that were already taken. */
export function checkUnique(documents: readonly DataDocument[]): Problem[] {
  const withinFiles = LISTS.flatMap(({ kind, at }) =>
    ofKind(documents, kind).flatMap((document) => repeated(partsOf(document, at, Id))),
  );
  // Resources and references share one list of publications, hence one space of ids.
  const publications = [
    ...ofKind(documents, 'references').flatMap((file) => partsOf(file, '*.references.*.id', Id)),
    ...ofKind(documents, 'resources').flatMap((file) => partsOf(file, '*.id', Id)),
  ];
  const values = facetParts(documents).flatMap(({ value: { id } }) =>
    ofKind(documents, 'initiative').flatMap((document) => repeated(partsOf(document, `values.${id}.*`, Id))),
  );
  return [...withinFiles, ...values, ...repeated(publications)];
}

function repeated(parts: readonly Part<string>[]): Problem[] {
  const first = new Map<string, Part<string>>();
  return parts.flatMap((part) => {
    const earlier = first.get(part.value);
    if (!earlier) {
      first.set(part.value, part);
      return [];
    }
    const where = `${earlier.document.file}:${earlier.document.lineOf(earlier.path)}`;
    return fieldProblem(part.document, part.path, {
      fr: `« ${part.value} » est déjà pris (${where})`,
      en: `“${part.value}” is already taken (${where})`,
    });
  });
}
