/** Makes the atlas of the table that is open, and keeps it in the browser. */
import { Ids, slugOf } from '../domain/importing/ids.ts';
import { save } from '../platform/download.ts';
import { keepCollection, type Keeping } from '../platform/kept-collections.ts';
import { homeCollection } from '../platform/one-file.ts';
import { rememberMatch } from './remembered-matches.ts';
import type { Workshop } from './workshop.svelte.ts';

/** The id of a collection, from its title. It is not that of the collection that the page begins with. */
function idOf(title: string): string {
  const home = homeCollection();
  return new Ids(home === null ? [] : [home]).give(slugOf(title, 'collection'));
}

/** Saves the collection as a file of its own. */
export async function saveFile(workshop: Workshop): Promise<void> {
  const id = idOf(workshop.decisions?.look.title ?? '');
  const text = await workshop.collection(id);
  if (text !== null) save(`${id}.atlas.json`, 'application/json', text);
}

/** Gives the id of the collection, and whether the browser keeps it; null where it could not be made. */
export async function makeAtlas(workshop: Workshop): Promise<{ id: string; keeping: Keeping } | null> {
  const { draft, view } = workshop;
  const title = workshop.decisions?.look.title ?? '';
  const id = idOf(title);
  const text = await workshop.collection(id);
  if (text === null || !draft || !view) return null;
  if (workshop.isMatchedByHand) rememberMatch(view.remembered);
  const keeping = await keepCollection({
    id,
    title,
    records: view.records,
    savedAt: Date.now(),
    text,
    draft,
  });
  return { id, keeping };
}
