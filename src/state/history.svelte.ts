/**
 * Ties the state to the browser's address: the only user of `location` and `history`.
 */
import { isContinuation } from '../domain/question/question.ts';
import type { AtlasState } from './atlas.svelte.ts';
import { agreeOn, decode, DEFAULT_ADDRESS, isCanonical } from '../domain/address/address.ts';
import type { Address } from '../domain/address/keys.ts';
import type { Atlas } from '../domain/collection/records.ts';
import { pageKey } from '../platform/page-language.ts';

/** Marks the entries of the history that the atlas wrote, apart from an address typed by the reader. */
const OURS = 'atlas';

/** Where the page is, without what came after: a query has parameters of who sent the reader here. */
const page = () => location.href.replace(/[?#].*$/s, '');

/** The address at which a state of the atlas is found; null where the page is a file of the reader's own. */
export function addressOf(fragment: string): string | null {
  return /^https?:$/.test(location.protocol) ? page() + (fragment && `#${fragment}`) : null;
}

/** Keys that are no step of the history: settings and the camera. */
const SETTINGS: readonly (keyof Address)[] = ['lang', 'cross', 'view', 'projection', 'palette', 'renderer'];
const STEP_KEYS = (Object.keys(DEFAULT_ADDRESS) as (keyof Address)[]).filter(
  (key) => !SETTINGS.includes(key),
);

/**
 * Whether a change is a step that the reader would walk back through: not a pan, a language, a palette
 * or a fold of the furniture; nor each letter of a search; nor a slide, so that one step back leads out of a talk.
 * Inside another page none is: the browser's history is that page's.
 */
export function isStep(before: Address, after: Address): boolean {
  // A tour that plays by itself for hours would fill the history.
  if (after.embed || after.stage?.kiosk || isContinuation(before, after)) return false;
  if (before.stage && after.stage) return false;
  return !agreeOn(STEP_KEYS, before, after);
}

/** The whole address of a state of this page, given its fragment. */
export function wholeAddress(fragment: string): string {
  return `${page()}#${fragment}`;
}

/** What the page was opened with, without the damages of its way: the fragment and the query, without `#` and `?`. */
export async function mendedAddress(atlas: Atlas): Promise<{ fragment: string; query: string }> {
  const fragment = location.hash.slice(1);
  const query = location.search.slice(1);
  // A query that begins with a parameter of a campaign has no state.
  if (isCanonical(fragment, atlas) && (fragment || /^($|utm_|\w*clid=|mc_|at_)/.test(query)))
    return { fragment, query };
  // Where that part of the page cannot be fetched, the page says what it cannot read of the address as it is.
  const mender = await import('../domain/address/mend.ts').catch(() => null);
  return mender ? mender.mend(fragment, query, atlas) : { fragment, query };
}

/** Writes the address anew, where it was mangled on its way. Call before the state is read from it. */
export async function mendAddress(atlas: Atlas): Promise<void> {
  const { hash, search, pathname } = location;
  const { fragment, query } = await mendedAddress(atlas);
  // Another address may have been opened meanwhile.
  if (location.hash !== hash || (fragment === hash.slice(1) && query === search.slice(1))) return;
  history.replaceState(history.state, '', pathname + (query && `?${query}`) + (fragment && `#${fragment}`));
}

/** Browsers refuse, or drop without a word, some hundred changes of the address within ten seconds. */
const PAUSE = 250;

/**
 * Reads the address into the state, now and whenever the reader walks back, forward, or edits it, and
 * writes each change of the state into it: steps at once, what goes on (a word being typed, an arrow held
 * down) at most four times a second, a gesture once it has ended. Call while a component initialises.
 */
export function syncAddress(atlas: AtlasState): void {
  atlas.open(location.hash);
  history.replaceState(OURS, '');
  let waiting: { write: () => void; timer: ReturnType<typeof setTimeout> } | null = null;
  let last = 0;

  function flush() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const { write } = waiting;
    waiting = null;
    write();
  }
  function put(address: string, step: boolean) {
    last = performance.now();
    history[step ? 'pushState' : 'replaceState'](OURS, '', address);
  }

  $effect(() => {
    // `hashchange` comes once for each of back, forward, and an address that the reader edits.
    const follow = async () => {
      if (waiting) clearTimeout(waiting.timer);
      waiting = null;
      await mendAddress(atlas.atlas);
      // `main.ts` opens another collection in place of this one.
      if (pageKey(location.hash) !== atlas.atlas.key) return;
      if (history.state === OURS) atlas.walk(location.hash);
      else atlas.open(location.hash);
      history.replaceState(OURS, '');
    };
    const onHashChange = () => void follow();
    window.addEventListener('hashchange', onHashChange);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('hashchange', onHashChange);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  });

  $effect(() => {
    const fragment = atlas.link;
    if (pageKey(location.hash) !== atlas.atlas.key) return;
    if (atlas.question.isGestureActive) return;
    const address = atlas.written;
    const written = () => decode(location.hash, atlas.atlas).address;
    const target = fragment === '' ? location.pathname + location.search : `#${fragment}`;
    if (isContinuation(written(), address) && performance.now() - last < PAUSE) {
      if (waiting) clearTimeout(waiting.timer);
      waiting = {
        write: () => put(target, isStep(written(), address)),
        timer: setTimeout(flush, PAUSE),
      };
      return;
    }
    flush();
    if (fragment !== location.hash.replace(/^#/, '')) put(target, isStep(written(), address));
  });
}
