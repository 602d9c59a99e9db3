/** What a column of a table becomes in a collection. */

export const ROLES = [
  'title',
  'text',
  'takeaway',
  'theme',
  'facet',
  'bearer',
  'place',
  'commune',
  'insee',
  'postcode',
  'departement',
  'region',
  'country',
  'address',
  'latitude',
  'longitude',
  'latlng',
  'date',
  'start',
  'end',
  'link',
  'image',
  'figure',
  'identifier',
  'extra',
  'left-out',
] as const;

/**
 * A role. `latlng` is a position in one cell; `latitude` and `longitude` may also be metres to the north and to the east.
 * `extra` is shown, searched and exported as it is; `left-out` is not taken.
 */
export type Role = (typeof ROLES)[number];

/** Roles that a column has once for each language. */
export const TEXT_ROLES: ReadonlySet<Role> = new Set<Role>(['title', 'text', 'takeaway']);

/** Roles that any number of columns may have. */
export const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>([
  'facet',
  'link',
  'image',
  'figure',
  'extra',
  'left-out',
]);
