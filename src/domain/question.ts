import type { Choice, Facet } from './facets.ts';

/**
 * The question that a reader puts to the atlas. Values of a facet are OR, or AND where `match` names
 * the facet; facets are AND. `recount` answers it.
 */
export interface Question extends Choice {
  /** The facets whose chosen values must all hold. */
  readonly match: readonly Facet[];
}
