/** The key in `localStorage`. */
const KEY = 'atlas.visited';

/**
 * Whether this browser opens the atlas for the first time, and remembers that it did. Where storage is refused
 * (private windows, sandboxed frames), every visit is a first one.
 */
export function isFirstVisit(): boolean {
  try {
    const isFirst = localStorage.getItem(KEY) === null;
    localStorage.setItem(KEY, 'yes');
    return isFirst;
  } catch (error) {
    if (error instanceof DOMException) return true;
    throw error;
  }
}
