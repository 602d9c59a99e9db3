/** The facets of `facets.yaml`, as far as they are legible. */
import type * as v from 'valibot';
import { FacetFile } from './data-schemas.ts';
import { ofKind, partsOf, type DataDocument, type Part } from './documents.ts';

/** A facet as `facets.yaml` has it. */
export type DataFacet = v.InferOutput<typeof FacetFile>[number];

/** The facets, each with the way to it. */
export function facetParts(documents: readonly DataDocument[]): Part<DataFacet>[] {
  return ofKind(documents, 'facets').flatMap((document) => partsOf(document, '*', FacetFile.item));
}

/** The id of the facet that is the theme; undefined where there is none. */
export function themeIdOf(documents: readonly DataDocument[]): string | undefined {
  return facetParts(documents).find(({ value }) => value.theme)?.value.id;
}
