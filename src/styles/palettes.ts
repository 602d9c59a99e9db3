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
    paper: '#f6f2e8', panel: '#fbf9f3', rule: '#d9d2c1', wash: '#efe9db', ink: '#1f2328', muted: '#4d5257',
    accent: '#7a2e1d', onAccent: '#ffffff', sea: '#dbe6e8', land: '#f4efe2', water: '#cfdee2', coast: '#8aa3a8',
    border: '#b4a98f', admin: '#d3c9b2', graticule: '#cbd9db', oceanLabel: '#4d6f78', countryLabel: '#5d5440', cityLabel: '#3d3a33',
    theme: { economy: '#8a5a00', solidarity: '#b3263f', tourism: '#00707a', culture: '#5b3fa0', communication: '#3a4a1a' },
  },
  dark: {
    paper: '#10161b', panel: '#161e24', rule: '#33414a', wash: '#1e2930', ink: '#f0ece2', muted: '#b6bcbf',
    accent: '#f0b48a', onAccent: '#10161b', sea: '#16232b', land: '#26323a', water: '#1b2a33', coast: '#4e646f',
    border: '#52616a', admin: '#3a4850', graticule: '#1e2e37', oceanLabel: '#8fb0bd', countryLabel: '#c6bfae', cityLabel: '#d8d4ca',
    theme: { economy: '#f2b632', solidarity: '#ff7d8f', tourism: '#4fd0c8', culture: '#b9a0ff', communication: '#d8e8a0' },
  },
  projector: {
    paper: '#ffffff', panel: '#ffffff', rule: '#9a9a9a', wash: '#eeeeee', ink: '#000000', muted: '#2b2b2b',
    accent: '#6a1200', onAccent: '#ffffff', sea: '#e3edf0', land: '#ffffff', water: '#cfe0e6', coast: '#4f6a72',
    border: '#8a8a8a', admin: '#b5b5b5', graticule: '#d3dfe3', oceanLabel: '#24505c', countryLabel: '#333333', cityLabel: '#111111',
    theme: { economy: '#7a4a00', solidarity: '#b00030', tourism: '#00626b', culture: '#4a2a9a', communication: '#2a3a08' },
  },
};
