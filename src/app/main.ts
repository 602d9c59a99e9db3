import 'virtual:palettes.css';
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/page.css';
import { mount, unmount } from 'svelte';
import structure from 'virtual:atlas/structure';
import type { Atlas, Lang } from '../domain/collection/records.ts';
import { pageKey, pageLanguage, WORKSHOP } from '../platform/page-language.ts';
import { mendAddress, mendedAddress } from '../state/history.svelte.ts';
import { openPage, texts } from '../words/languages.ts';
import App from './App.svelte';

const builtIn = texts.atlasOf(structure);
/** The key of the page that is shown, or being opened; undefined: none yet. */
let shown: string | null | undefined;
/** The language of the page that says what comes of opening it; null once the collection is there. */
let openingIn: Lang | null = null;
/** The address that the workshop goes back to. */
let before = '#';
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
  await mendAddress(data);
  const target = await cleared();
  openingIn = null;
  document.documentElement.dataset['collection'] = data.head.id;
  app = mount(App, { target, props: { data, lang: pageLanguage(location.hash, navigator.languages) } });
}

/** Shows the collection that the address names, once what the list says in the reader's language is loaded. */
async function start(): Promise<void> {
  // The keys of another collection are only known once it is open.
  const fragment = pageKey(location.hash) === null ? (await mendedAddress(builtIn)).fragment : location.hash;
  const key = pageKey(fragment);
  if (key !== WORKSHOP) before = fragment || '#';
  const lang = pageLanguage(fragment, navigator.languages);
  // A collection that is there follows the language by itself.
  if (key === shown && (openingIn === null || openingIn === lang)) return;
  shown = key;
  openingIn = key === null || key === WORKSHOP ? null : lang;
  await openPage(lang);
  if (key === null) return show(builtIn);
  if (key === WORKSHOP) {
    const { mountWorkshop } = await import('../workshop/mount-workshop.ts');
    app = await mountWorkshop(async () => (shown === key ? cleared() : null), lang, before);
    return;
  }
  const { default: Opening } = await import('./Opening.svelte');
  // Another collection, or another language, may have been asked for meanwhile.
  const isWanted = () => shown === key && openingIn === lang;
  if (!isWanted()) return;
  const target = await cleared();
  document.documentElement.lang = lang;
  app = mount(Opening, {
    target,
    props: { key, lang, show: async (data: Atlas) => (isWanted() ? show(data) : undefined) },
  });
}

window.addEventListener('hashchange', () => void start());
// Not awaited at the top level: the chunks of texts import this module, which would then wait for itself.
void start();
