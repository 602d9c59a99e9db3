/**
 * How the values of a link are read and written: pure codecs. `keys.ts` says which key has which of them.
 */
import { isDay, type Day } from '../time/calendar.ts';
import {
  comparedOfParts,
  isSameCompared,
  MOST_COMPARED,
  inFacetOrder,
  wordOf,
  type Compared,
  type ComparedPart,
} from '../question/compared.ts';
import { facetIds, optionsOf } from '../collection/facets.ts';
import { hasOutline } from '../geography/footprint.ts';
import { roundTo } from '../geography/rounding.ts';
import { roundNear, type Near } from '../geography/where.ts';
import type { Atlas, LngLat } from '../collection/records.ts';
import { roundView, type View } from '../view/view.ts';
import { ZOOM } from '../view/zoom.ts';
import { LONGEST_DECK, LONGEST_SEARCH, RADIUS, VERTICES } from './limits.ts';

/** A part of a link that means nothing here. */
export interface Dropped {
  readonly key: string;
  readonly value: string;
}

export interface Codec<T> {
  readonly default: T;
  /** The state that a value stands for; what means nothing is left out and listed. */
  parse(value: string, atlas: Atlas): { state: T; dropped: string[] };
  /** The value to write, before percent-encoding; empty for the default. `facets` are those of the collection. */
  write(state: T, facets: readonly string[]): string;
}

/** One word of a list, or the fallback, which is not written into the address. */
export function oneOf<W extends string, D extends W | null>(words: readonly W[], fallback: D): Codec<W | D> {
  return {
    default: fallback,
    parse(value) {
      const known = words.find((candidate) => candidate === value);
      return known ? { state: known, dropped: [] } : { state: fallback, dropped: [value] };
    },
    write: (state) => (state === fallback ? '' : (state ?? '')),
  };
}

/** One word of those that a collection knows; null is not written. */
export function oneKnown(known: (atlas: Atlas) => readonly string[]): Codec<string | null> {
  return {
    default: null,
    parse: (value, atlas) =>
      known(atlas).includes(value) ? { state: value, dropped: [] } : { state: null, dropped: [value] },
    write: (state) => state ?? '',
  };
}

/** Words in the order of others; those that are not among them stand first. */
const inOrderOf = (order: readonly string[], words: readonly string[]): string[] =>
  words.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));

/** A list of facets, each once, written in their order. */
export function listOf(known: (atlas: Atlas) => readonly string[]): Codec<readonly string[]> {
  return {
    default: [],
    parse(value, atlas) {
      const items = value.split(',');
      const words = known(atlas);
      return {
        state: words.filter((word) => items.includes(word)),
        dropped: items.filter((item) => !words.some((word) => word === item)),
      };
    },
    write: (state, facets) => inOrderOf(facets, state).join(','),
  };
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const numbersOf = (value: string): number[] =>
  value.split(',').map((part) => (DECIMAL.test(part) ? Number(part) : NaN));
const isInWorld = (lng = NaN, lat = NaN): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

export const view = {
  default: null,
  parse(value: string) {
    const [lng, lat, zoom, ...rest] = numbersOf(value);
    return isInWorld(lng, lat) && zoom! >= ZOOM.min && zoom! <= ZOOM.max && rest.length === 0
      ? { state: roundView({ lng: lng!, lat: lat!, zoom: zoom! }), dropped: [] }
      : { state: null, dropped: [value] };
  },
  write: (state: View | null) => (state ? Object.values(roundView(state)).join(',') : ''),
} satisfies Codec<View | null>;

export const search: Codec<string> = {
  default: '',
  parse: (value) =>
    value.length <= LONGEST_SEARCH
      ? { state: asSearch(value), dropped: [] }
      : { state: '', dropped: [value] },
  write: (state) => state,
};

/**
 * A search as a link can hold it: no lone surrogates, nor what nobody sees (controls, soft hyphens, zero-width spaces,
 * byte order marks), cut at the limit, empty if blank.
 */
export function asSearch(text: string): string {
  return text.trim() === ''
    ? ''
    : text.slice(0, LONGEST_SEARCH).replaceAll(/[\p{Surrogate}\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, '');
}

export const day: Codec<Day | null> = {
  default: null,
  parse: (value) => (isDay(value) ? { state: value, dropped: [] } : { state: null, dropped: [value] }),
  write: (state) => state ?? '',
};

export const flag: Codec<boolean> = {
  default: false,
  parse: (value) => (value === '1' ? { state: true, dropped: [] } : { state: false, dropped: [value] }),
  write: (state) => (state ? '1' : ''),
};

export const near: Codec<Near | null> = {
  default: null,
  parse(value) {
    const [lng, lat, km, ...rest] = numbersOf(value);
    return isInWorld(lng, lat) && km! >= RADIUS.min && km! <= RADIUS.max && rest.length === 0
      ? { state: roundNear({ lng: lng!, lat: lat!, km: km! }), dropped: [] }
      : { state: null, dropped: [value] };
  },
  write(state) {
    if (!state) return '';
    const { lng, lat, km } = roundNear(state);
    return [lng, lat, km].join(',');
  },
};

/**
 * An outline that a link can hold: 4 decimals of a degree (11 m), no vertex right before its like, not
 * closed by its first; null where too few vertices are left, or too many.
 */
export function asArea(vertices: readonly LngLat[]): readonly LngLat[] | null {
  const rounded = vertices.map(([lng, lat]): LngLat => [roundTo(4, lng), roundTo(4, lat)]);
  const distinct = rounded.filter(
    (vertex, at) => String(vertex) !== String(rounded[(at + 1) % rounded.length]),
  );
  return distinct.length >= VERTICES.min && distinct.length <= VERTICES.max ? distinct : null;
}

export const area: Codec<readonly LngLat[] | null> = {
  default: null,
  parse(value) {
    const vertices = value.split(';').map(numbersOf);
    const isSound = vertices.every(([lng, lat, ...rest]) => isInWorld(lng, lat) && rest.length === 0);
    const state = isSound ? asArea(vertices as LngLat[]) : null;
    return { state, dropped: state ? [] : [value] };
  },
  write: (state) => ((state && asArea(state)) ?? []).join(';'),
};

/** The outlines that need not be of a place of the atlas. Whether there is one is only known once they are loaded. */
const OUTLINE = /^(country:[A-Z]{2}|region:\d{2}|departement:(\d{2,3}|2[AB]))$/;

export const territory: Codec<string | null> = {
  default: null,
  parse(value, atlas) {
    const place = Object.hasOwn(atlas.places, value) ? atlas.places[value] : undefined;
    return (place ? hasOutline(place) : OUTLINE.test(value))
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value] };
  },
  write: (state) => state ?? '',
};

export const selection: Codec<string | null> = {
  default: null,
  parse: (value, atlas) =>
    atlas.initiatives.some(({ id }) => id === value)
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value] },
  write: (state) => state ?? '',
};

/** One question of a comparison, as `wordOf` writes it; null where it means nothing. */
function parseCompared(word: string, atlas: Atlas): Compared | null {
  if (word === 'all') return { kind: 'several', parts: [] };
  const parts = word.split('~').map((part) => parseComparedPart(part, atlas));
  return parts.every((part) => part !== null) ? comparedOfParts(parts) : null;
}

function parseComparedPart(word: string, atlas: Atlas): ComparedPart | null {
  const at = word.indexOf(':');
  const [kind, value] = [word.slice(0, at), word.slice(at + 1)];
  if (kind === 'in') {
    const place = territory.parse(value, atlas).state;
    return place === null ? null : { kind, place };
  }
  if (kind === 'near') {
    const { state } = near.parse(value, atlas);
    return state && { kind, near: state };
  }
  return facetIds(atlas).includes(kind) && optionsOf(atlas, kind).includes(value)
    ? { kind: 'facet', facet: kind, value }
    : null;
}

export const compared: Codec<readonly Compared[]> = {
  default: [],
  parse(value, atlas) {
    const state: Compared[] = [];
    const dropped: string[] = [];
    for (const word of value.split(';')) {
      const found = parseCompared(word, atlas);
      if (found && state.some((other) => isSameCompared(other, found))) continue;
      if (found && state.length < MOST_COMPARED) state.push(inFacetOrder(found, facetIds(atlas)));
      else dropped.push(word);
    }
    return { state, dropped };
  },
  write: (state, facets) => state.map((compared) => wordOf(inFacetOrder(compared, facets))).join(';'),
};

export const packed: Codec<string | null> = {
  default: null,
  parse: (value) =>
    value.length <= LONGEST_DECK && /^[\w-]+$/.test(value)
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value.slice(0, 60)] },
  write: (state) => state ?? '',
};
