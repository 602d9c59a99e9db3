/** Opens the file of a collection: it is kept in the browser, and shown. */
import type { Lang } from '../domain/collection/records.ts';
import { keepText } from '../state/keep-collection.ts';
import { openText, type Opening } from '../state/open-collection.ts';

/** Keeps and shows a collection, or gives what is wrong with it. */
export async function openOwnFile(bytes: Uint8Array, lang: Lang): Promise<Opening> {
  const text = new TextDecoder().decode(bytes);
  const opening = await openText(text);
  if (opening.atlas) {
    await keepText(opening.atlas, text, lang);
    location.hash = `#atlas=${opening.atlas.head.id}&lang=${lang}`;
  }
  return opening;
}
