import { readStored, writeStored } from './storage.ts';

/** The key in `localStorage`. */
const KEY = 'atlas.visited';

/**
 * Whether this browser opens the atlas for the first time, and remembers that it did. Where nothing can be kept,
 * every visit is a first one.
 */
export function isFirstVisit(): boolean {
  const isFirst = typeof readStored('localStorage', KEY) !== 'string';
  writeStored('localStorage', KEY, 'yes');
  return isFirst;
}
