/**
 * The colours of the atlas: one set of tokens, three palettes. The only place where a colour is
 * written; `palettes-plugin` makes CSS custom properties of them, the map reads them as they are.
 * `tests/unit/palettes.test.ts` holds them to the bars of contrast and of colour-vision deficiency.
 */
import type { ThemeId } from '../domain/records';
import type { Palette } from '../state/url';

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
  /** One hue for each theme. */
  readonly theme: Readonly<Record<ThemeId, string>>;
}

export const PALETTE_COLOURS: Readonly<Record<Palette, Colours>> = {
  light: {
    paper: '#f6f1e6',
    panel: '#fdfaf3',
    rule: '#cfc5b0',
    wash: '#ede5d3',
    ink: '#23211d',
    muted: '#544e44',
    accent: '#8a2620',
    onAccent: '#ffffff',
    sea: '#dbe4e4',
    shore: '#c3d2d3',
    land: '#f3ebda',
    water: '#cddadb',
    coast: '#6e8289',
    border: '#b3a384',
    admin: '#cdbf9f',
    graticule: '#cbd6d7',
    oceanLabel: '#46626d',
    countryLabel: '#5b5340',
    cityLabel: '#3a362e',
    theme: {
      economy: '#2f5583',
      solidarity: '#a5302a',
      tourism: '#178b86',
      culture: '#4a1b4e',
      communication: '#bc6b13',
    },
  },
  dark: {
    paper: '#161a1f',
    panel: '#1d2228',
    rule: '#414a52',
    wash: '#272e35',
    ink: '#f1ebdd',
    muted: '#bfb9ab',
    accent: '#f0b99a',
    onAccent: '#161a1f',
    sea: '#1a2730',
    shore: '#233540',
    land: '#2a2f33',
    water: '#22323c',
    coast: '#5f7784',
    border: '#66645a',
    admin: '#4a4a44',
    graticule: '#24343e',
    oceanLabel: '#93b0bc',
    countryLabel: '#c9c1ac',
    cityLabel: '#ddd6c6',
    theme: {
      economy: '#b3cafd',
      solidarity: '#d35533',
      tourism: '#54b89e',
      culture: '#af84f0',
      communication: '#f7c249',
    },
  },
  projector: {
    paper: '#ffffff',
    panel: '#ffffff',
    rule: '#8c8c8c',
    wash: '#ececec',
    ink: '#000000',
    muted: '#2e2e2e',
    accent: '#7a0f0a',
    onAccent: '#ffffff',
    sea: '#e6eff2',
    shore: '#c9dbe1',
    land: '#ffffff',
    water: '#cfe0e6',
    coast: '#3f5a63',
    border: '#7d7d7d',
    admin: '#b0b0b0',
    graticule: '#d2dfe4',
    oceanLabel: '#1f4753',
    countryLabel: '#333333',
    cityLabel: '#111111',
    theme: {
      economy: '#133c88',
      solidarity: '#841e1a',
      tourism: '#09787d',
      culture: '#370046',
      communication: '#b74b02',
    },
  },
};
