import 'virtual:palettes.css';
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/page.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app to mount the atlas in.');
target.replaceChildren();
mount(App, { target });
