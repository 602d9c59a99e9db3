import { createContext } from 'svelte';
import type { AtlasState } from './atlas.svelte.ts';

/** The state, handed to every component below `App`. */
export const [getAtlas, setAtlas] = createContext<AtlasState>();
