/** A long list, some items at a time: between two of them the page answers its reader. */
export async function* slices<Item>(
  items: readonly Item[],
  size: number,
): AsyncGenerator<readonly Item[], void, void> {
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await new Promise((answered) => setTimeout(answered));
    yield items.slice(at, at + size);
  }
}
