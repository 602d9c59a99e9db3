/**
 * The colours of the atlas: one set of tokens, three palettes. The only place where a colour is written;
 * `palettes-plugin` makes CSS custom properties of them, the map reads them as they are.
 * `tests/unit/palettes.test.ts` checks contrast and colour-vision deficiency.
 */
import type { Palette } from '../domain/address/keys.ts';

export interface Colours {
  /** The page around the globe, and the panels on it. */
  readonly paper: string;
  readonly panel: string;
  /** Lines and quiet fills of the furniture. */
  readonly rule: string;
  readonly wash: string;
  /** Text: body, and secondary. */
  readonly ink: string;
  readonly muted: string;
  /** Links, chosen controls, the focus ring. */
  readonly accent: string;
  readonly onAccent: string;
  /** Strokes that a speaker draws: no sign has a hue like it. */
  readonly pen: string;
  readonly sea: string;
  /** The sea along the coasts, a shade deeper. */
  readonly shore: string;
  readonly land: string;
  readonly water: string;
  readonly coast: string;
  readonly border: string;
  readonly admin: string;
  readonly graticule: string;
  /** Map labels. */
  readonly oceanLabel: string;
  readonly countryLabel: string;
  readonly cityLabel: string;
  /** One hue for each sign, the neutral one last. */
  readonly signs: readonly string[];
}

export const PALETTE_COLOURS: Readonly<Record<Palette, Colours>> = {
  light: {
    paper: '#f6f1e6',
    panel: '#fbf8f0',
    rule: '#cfc5b0',
    wash: '#ede5d3',
    ink: '#23211d',
    muted: '#544e44',
    accent: '#1d4560',
    onAccent: '#ffffff',
    pen: '#b3005e',
    sea: '#dbe4e4',
    shore: '#c8d6d7',
    land: '#f3ebda',
    water: '#cddadb',
    coast: '#6e8289',
    border: '#b3a384',
    admin: '#cdbf9f',
    graticule: '#cbd6d7',
    oceanLabel: '#46626d',
    countryLabel: '#5b5340',
    cityLabel: '#3a362e',
    signs: [
      '#2a529a',
      '#9d2b27',
      '#028c8d',
      '#511e4c',
      '#bb6916',
      '#000091',
      '#8a15f8',
      '#1d1f04',
      '#544e44',
    ],
  },
  dark: {
    paper: '#14181a',
    panel: '#1d2325',
    rule: '#3c4446',
    wash: '#262d2f',
    ink: '#f0eadc',
    muted: '#bdb9ae',
    accent: '#9cc7dd',
    onAccent: '#14181a',
    pen: '#ff8ad0',
    sea: '#1a2429',
    shore: '#213038',
    land: '#2d3231',
    water: '#213038',
    coast: '#67787c',
    border: '#5c6461',
    admin: '#474d4a',
    graticule: '#25323a',
    oceanLabel: '#93abb3',
    countryLabel: '#c9c1ac',
    cityLabel: '#ddd6c6',
    signs: [
      '#74c2ff',
      '#d7623b',
      '#aaf1df',
      '#8c69cb',
      '#f3ac21',
      '#acb9a7',
      '#f6e91a',
      '#46988c',
      '#bdb9ae',
    ],
  },
  projector: {
    paper: '#ffffff',
    panel: '#ffffff',
    rule: '#9aa3a6',
    wash: '#ececec',
    ink: '#000000',
    muted: '#2e2e2c',
    accent: '#0b3a5c',
    onAccent: '#ffffff',
    pen: '#b3005e',
    sea: '#e9eff2',
    shore: '#d5e0e5',
    land: '#ffffff',
    water: '#d5e0e5',
    coast: '#33454e',
    border: '#8c979c',
    admin: '#b0b0b0',
    graticule: '#d9e2e6',
    oceanLabel: '#2f4a57',
    countryLabel: '#333333',
    cityLabel: '#111111',
    signs: [
      '#1f47ab',
      '#99211a',
      '#018885',
      '#260140',
      '#c45d04',
      '#af5fff',
      '#5f0000',
      '#46325f',
      '#2e2e2c',
    ],
  },
};
