import 'virtual:palettes.css';
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/page.css';
import { mount } from 'svelte';
import structure from 'virtual:atlas/structure';
import { pageLanguage } from '../platform/page-language.ts';
import { openPage, texts } from '../words/languages.ts';
import App from './App.svelte';

/** Shows the atlas once what the list says in the reader's language is loaded. */
async function start(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('The page has no element #app to mount the atlas in.');
  const lang = pageLanguage(location.hash, navigator.languages);
  await openPage(lang);
  target.replaceChildren();
  mount(App, { target, props: { data: texts.atlasOf(structure), lang } });
}

// Not awaited at the top level: the chunks of texts import this module, which would then wait for itself.
void start();
