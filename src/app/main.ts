import 'virtual:palettes.css';
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/page.css';
import { mount, unmount } from 'svelte';
import structure from 'virtual:atlas/structure';
import type { Atlas } from '../domain/collection/records.ts';
import { collectionKey, pageLanguage } from '../platform/page-language.ts';
import { openPage, texts } from '../words/languages.ts';
import App from './App.svelte';

/** The id of the collection that is shown, or being opened; null: the built-in one; undefined: none yet. */
let shown: string | null | undefined;
let app: Record<string, unknown> | null = null;

/** The element that the page is mounted in, emptied. */
async function cleared(): Promise<HTMLElement> {
  const target = document.getElementById('app');
  if (!target) throw new Error('The page has no element #app to mount the atlas in.');
  if (app) await unmount(app);
  app = null;
  target.replaceChildren();
  return target;
}

/** Shows a collection in the state that the address has of it. */
async function show(data: Atlas): Promise<void> {
  const target = await cleared();
  document.documentElement.dataset['collection'] = data.head.id;
  app = mount(App, { target, props: { data, lang: pageLanguage(location.hash, navigator.languages) } });
}

/** Shows the collection that the address names, once what the list says in the reader's language is loaded. */
async function start(): Promise<void> {
  const key = collectionKey(location.hash);
  if (key === shown) return;
  shown = key;
  const lang = pageLanguage(location.hash, navigator.languages);
  await openPage(lang);
  if (key === null) return show(texts.atlasOf(structure));
  const { default: Opening } = await import('./Opening.svelte');
  const target = await cleared();
  // Another one may have been asked for meanwhile.
  if (shown === key) app = mount(Opening, { target, props: { key, lang, show } });
}

window.addEventListener('hashchange', () => void start());
// Not awaited at the top level: the chunks of texts import this module, which would then wait for itself.
void start();
