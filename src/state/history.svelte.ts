/**
 * Ties the state to the browser's address: the only user of `location` and `history`.
 */
import { goesOn } from '../domain/question.ts';
import type { AtlasState } from './atlas.svelte.ts';
import { decode, encode, type Address } from './url.ts';

/** Marks the entries of the history that the atlas wrote, apart from an address typed by the reader. */
const OURS = 'atlas';

/** The address at which a state of the atlas is found; null where the page is a file of the reader's own. */
export function addressOf(fragment: string): string | null {
  const { protocol, origin, pathname, search } = location;
  if (!/^https?:$/.test(protocol)) return null;
  return origin + pathname + search + (fragment && `#${fragment}`);
}

/**
 * Whether a change is a step that the reader would walk back through: not a pan, a language, a palette
 * or a fold of the furniture; nor each letter of a search. Inside another page none is: the browser's
 * history is that page's.
 */
function isStep(before: Address, after: Address): boolean {
  if (after.embed || goesOn(before, after)) return false;
  const { lang, cross, view, projection, palette } = after;
  return encode({ ...before, lang, cross, view, projection, palette }) !== encode(after);
}

/** The whole address of a state of this page, given its fragment. */
export function wholeAddress(fragment: string): string {
  return `${location.href.replace(/#.*$/s, '')}#${fragment}`;
}

/**
 * Reads the address into the state, now and whenever the reader walks back, forward, or edits it, and
 * writes each change of the state into it. Call while a component initialises.
 */
export function keepAddress(atlas: AtlasState): void {
  atlas.open(location.hash);
  history.replaceState(OURS, '');

  $effect(() => {
    // `hashchange` comes once for each of back, forward, and an address that the reader edits.
    const follow = () => {
      if (history.state === OURS) atlas.walk(location.hash);
      else atlas.open(location.hash);
      history.replaceState(OURS, '');
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });

  $effect(() => {
    const fragment = atlas.link;
    const written = location.hash.replace(/^#/, '');
    if (fragment === written) return;
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    const step = isStep(decode(written, atlas.atlas).address, atlas.address);
    history[step ? 'pushState' : 'replaceState'](OURS, '', address);
  });
}
