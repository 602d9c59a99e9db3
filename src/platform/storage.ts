/**
 * What the browser keeps for the atlas. It may refuse (private windows, sandboxed frames), have none (`null` in
 * some web views), be full, or fail on its disk, each with an error of its own: none of them may stop the page, so all
 * are caught here, and told to the caller by what is returned.
 */

/** `localStorage`: for all windows; `sessionStorage`: for this window and its reloads. */
export type StorageArea = 'localStorage' | 'sessionStorage';

/** The text under a key; null where there is none; undefined where the browser keeps nothing. */
export function readStored(area: StorageArea, key: string): string | null | undefined {
  try {
    return (window[area] as Storage | null)?.getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, or removes it where the text is null; false where the browser does not. */
export function writeStored(area: StorageArea, key: string, text: string | null): boolean {
  try {
    const storage = window[area] as Storage | null;
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
    return Boolean(storage);
  } catch {
    return false;
  }
}
