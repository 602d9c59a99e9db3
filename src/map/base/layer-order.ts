/**
 * The z-order of the base map, from the bottom up: the one list of its layers. A style that names a
 * layer that is not here is refused.
 */
export const Z_ORDER = [
  'sea',
  'graticule',
  'shore',
  'shore-detail',
  'land',
  'land-detail',
  'river',
  'lake',
  'admin1-fine',
  'admin1',
  'border',
  'border-disputed',
  'border-detail',
  'border-detail-disputed',
  'coast',
  'coast-detail',
] as const;
export type LayerId = (typeof Z_ORDER)[number];

/**
 * Puts layers in their z-order.
 *
 * @throws {Error} where a layer is not in the list, or comes twice
 */
export function inOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  for (const { id } of layers) {
    if (!(Z_ORDER as readonly string[]).includes(id))
      throw new Error(`The layer « ${id} » has no place in Z_ORDER.`);
    if (layers.filter((other) => other.id === id).length > 1)
      throw new Error(`The layer « ${id} » comes twice.`);
  }
  return layers.toSorted((a, b) => Z_ORDER.indexOf(a.id as LayerId) - Z_ORDER.indexOf(b.id as LayerId));
}
