import 'virtual:palettes.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/page.css';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no element #app to mount the atlas in.');
target.replaceChildren();
mount(App, { target });
