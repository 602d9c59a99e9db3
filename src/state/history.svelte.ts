/**
 * Ties the state to the browser's address: the only user of `location` and `history`.
 */
import type { AtlasState } from './atlas.svelte.ts';
import { decode, encode, type Address } from './url.ts';

/** Whether a change is a step that the reader would walk back through: not a pan, a language or a palette. */
function isStep(before: Address, after: Address): boolean {
  const { lang, view, projection, palette } = after;
  return encode({ ...before, lang, view, projection, palette }) !== encode(after);
}

/**
 * Reads the address into the state, now and whenever the reader walks back, forward, or edits it, and
 * writes each change of the state into it. Call while a component initialises.
 */
export function keepAddress(atlas: AtlasState): void {
  atlas.open(location.hash);

  $effect(() => {
    const walk = () => atlas.open(location.hash);
    // `hashchange` comes for each of back, forward and an edited address; `popstate` would come twice.
    window.addEventListener('hashchange', walk);
    return () => window.removeEventListener('hashchange', walk);
  });

  $effect(() => {
    const fragment = atlas.link;
    const written = location.hash.replace(/^#/, '');
    if (fragment === written) return;
    const address = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    const step = isStep(decode(written, atlas.atlas).address, atlas.address);
    history[step ? 'pushState' : 'replaceState'](null, '', address);
  });
}
