/**
 * The address registry: one pure codec per key, in the order in which keys are written. Every state
 * is a link; `decode` never throws, and says what it dropped.
 */
import { isDay, type Day } from '../time/calendar.ts';
import { isSameCompared, MOST_COMPARED, wordOf, type Compared } from '../question/compared.ts';
import { FACETS, optionsOf, type Facet } from '../collection/facets.ts';
import { hasOutline } from '../geography/footprint.ts';
import { NO_QUESTION, type Near, type Question } from '../question/question.ts';
import type { Atlas, Lang, LngLat } from '../collection/records.ts';

/** A camera: the middle of the free part of the map (degrees, WGS 84), and the zoom. */
export interface View {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** The zooms that a camera may have; the closest is where generalised borders stop being honest. */
export const ZOOM = { min: 0, max: 8.5 } as const;

export const PALETTES = ['light', 'dark', 'projector'] as const;
export type Palette = (typeof PALETTES)[number];
export const PROJECTIONS = ['globe', 'flat'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** What may be open besides a record. */
export const PANELS = ['reading', 'compare'] as const;
export type Panel = (typeof PANELS)[number];

/** Which window of a talk this is. */
export const SCREENS = ['audience', 'speaker'] as const;
export type Screen = (typeof SCREENS)[number];

/** How long a step may stand where a tour plays by itself, in seconds. */
export const KIOSK = { min: 2, max: 3600 } as const;

/** Where a talk is. */
export interface Stage {
  /** The id of a tour. Whether there is one is only known once the tours are loaded. */
  readonly tour: string;
  /** 0 is the cover, 1 the first step; the one after the last is the closing slide. */
  readonly step: number;
  readonly screen: Screen;
  /** It plays by itself, so many seconds a step; null: it does not. */
  readonly kiosk: number | null;
}

/** What themes may be crossed with. */
export const CROSSINGS = ['scale', 'lever', 'bearer', 'country'] as const;
export type Crossing = (typeof CROSSINGS)[number];

/** The longest search that a link holds, in characters. */
export const LONGEST_SEARCH = 120;

/** Everything that a link holds, in the order of the address. */
export interface Address extends Question {
  /** null: the reader's own. */
  readonly lang: Lang | null;
  /** The open initiative. */
  readonly sel: string | null;
  /** null: none. */
  readonly panel: Panel | null;
  /** What the matrix crosses the themes with; null: it is closed. */
  readonly cross: Crossing | null;
  /** What the comparison sets side by side, each once. */
  readonly compare: readonly Compared[];
  /** null: the one that fits the selection, or the whole. */
  readonly view: View | null;
  readonly projection: Projection;
  /** null: the system's. */
  readonly palette: Palette | null;
  /** null: the atlas is explored. In a talk, what else is asked has left the slide. */
  readonly stage: Stage | null;
  /** Inside another page: less furniture. */
  readonly embed: boolean;
  /** A deck that the link carries, packed, until it is unpacked; null: none. */
  readonly deck: string | null;
}

/** A part of a link that means nothing here. */
export interface Dropped {
  readonly key: string;
  readonly value: string;
}

interface Codec<T> {
  readonly default: T;
  /** The state that a value stands for; what means nothing is left out and listed. */
  parse(value: string, atlas: Atlas): { state: T; dropped: string[] };
  /** The value to write, before percent-encoding; empty for the default. */
  write(state: T): string;
}

function oneOf<W extends string, D extends W | null>(words: readonly W[], fallback: D): Codec<W | D> {
  return {
    default: fallback,
    parse(value) {
      const known = words.find((candidate) => candidate === value);
      return known ? { state: known, dropped: [] } : { state: fallback, dropped: [value] };
    },
    write: (state) => (state === fallback ? '' : (state ?? '')),
  };
}

/** A list of known values, each once, always in the order in which `known` gives them. */
function listOf<W extends string>(known: (atlas: Atlas) => readonly W[]): Codec<readonly W[]> {
  return {
    default: [],
    parse(value, atlas) {
      const asked = value.split(',');
      const words = known(atlas);
      return {
        state: words.filter((word) => asked.includes(word)),
        dropped: asked.filter((item) => !words.some((word) => word === item)),
      };
    },
    write: (state) => state.join(','),
  };
}

const facet = (name: Facet) => listOf((atlas) => optionsOf(atlas, name));

const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** A camera as exact as a link holds it: 4 decimals of a degree (11 m), 2 of a zoom. */
export function roundView({ lng, lat, zoom }: View): View {
  return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(zoom, 2) };
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const numbersOf = (value: string): number[] =>
  value.split(',').map((part) => (DECIMAL.test(part) ? Number(part) : NaN));
const isInWorld = (lng = NaN, lat = NaN): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

const view: Codec<View | null> = {
  default: null,
  parse(value) {
    const [lng, lat, zoom, ...rest] = numbersOf(value);
    return isInWorld(lng, lat) && zoom! >= ZOOM.min && zoom! <= ZOOM.max && rest.length === 0
      ? { state: roundView({ lng: lng!, lat: lat!, zoom: zoom! }), dropped: [] }
      : { state: null, dropped: [value] };
  },
  write: (state) => (state ? Object.values(roundView(state)).join(',') : ''),
};

const search: Codec<string> = {
  default: '',
  parse: (value) =>
    value.length <= LONGEST_SEARCH
      ? { state: asSearch(value), dropped: [] }
      : { state: '', dropped: [value] },
  write: (state) => state,
};

/** A search that a link can hold: no half characters, not too long, and nothing where it is but spaces. */
export function asSearch(text: string): string {
  return text.trim() === '' ? '' : text.slice(0, LONGEST_SEARCH).replaceAll(/\p{Surrogate}/gu, '');
}

const day: Codec<Day | null> = {
  default: null,
  parse: (value) => (isDay(value) ? { state: value, dropped: [] } : { state: null, dropped: [value] }),
  write: (state) => state ?? '',
};

const flag: Codec<boolean> = {
  default: false,
  parse: (value) => (value === '1' ? { state: true, dropped: [] } : { state: false, dropped: [value] }),
  write: (state) => (state ? '1' : ''),
};

/** The radii that a circle may have, in kilometres: the largest is half the equator, which holds all. */
export const RADIUS = { min: 0.1, max: 20038 } as const;

/** A circle as exact as a link holds it: 4 decimals of a degree (11 m), 1 of a kilometre. */
export function roundNear({ lng, lat, km }: Near): Near {
  return { lng: round(lng, 4), lat: round(lat, 4), km: round(km, 1) };
}

const near: Codec<Near | null> = {
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

/** How many vertices a drawn outline may have. */
export const VERTICES = { min: 3, max: 64 } as const;

/**
 * An outline that a link can hold: 4 decimals of a degree (11 m), no vertex right before its like, not
 * closed by its first; null where too few vertices are left, or too many.
 */
export function asArea(vertices: readonly LngLat[]): readonly LngLat[] | null {
  const rounded = vertices.map(([lng, lat]): LngLat => [round(lng, 4), round(lat, 4)]);
  const kept = rounded.filter((vertex, at) => String(vertex) !== String(rounded[(at + 1) % rounded.length]));
  return kept.length >= VERTICES.min && kept.length <= VERTICES.max ? kept : null;
}

const area: Codec<readonly LngLat[] | null> = {
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

const territory: Codec<string | null> = {
  default: null,
  parse(value, atlas) {
    const place = Object.hasOwn(atlas.places, value) ? atlas.places[value] : undefined;
    return (place ? hasOutline(place) : OUTLINE.test(value))
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value] };
  },
  write: (state) => state ?? '',
};

const selection: Codec<string | null> = {
  default: null,
  parse: (value, atlas) =>
    atlas.initiatives.some(({ id }) => id === value)
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value] },
  write: (state) => state ?? '',
};

/** One small question of a comparison, as `wordOf` writes it; null where it means nothing. */
function parseCompared(word: string, atlas: Atlas): Compared | null {
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
  const name = FACETS.find((known) => known === kind);
  return name && optionsOf(atlas, name).includes(value) ? { kind: 'facet', facet: name, value } : null;
}

const compared: Codec<readonly Compared[]> = {
  default: [],
  parse(value, atlas) {
    const state: Compared[] = [];
    const dropped: string[] = [];
    for (const word of value.split(';')) {
      const found = parseCompared(word, atlas);
      if (found && state.some((other) => isSameCompared(other, found))) continue;
      if (found && state.length < MOST_COMPARED) state.push(found);
      else dropped.push(word);
    }
    return { state, dropped };
  },
  write: (state) => state.map(wordOf).join(';'),
};

/** The most letters of a packed deck in a link. */
export const LONGEST_DECK = 8000;

const packed: Codec<string | null> = {
  default: null,
  parse: (value) =>
    value.length <= LONGEST_DECK && /^[\w-]+$/.test(value)
      ? { state: value, dropped: [] }
      : { state: null, dropped: [value.slice(0, 60)] },
  write: (state) => state ?? '',
};

/** The talk is one state of several keys, which mean nothing without one another. */
const STAGE_KEYS = ['mode', 'tour', 'step', 'screen', 'kiosk'] as const;
type StageKey = (typeof STAGE_KEYS)[number];
const TOUR = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_TOUR = 64;

function parseStage(values: ReadonlyMap<StageKey, string>): { state: Stage | null; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const known = <T>(key: StageKey, read: (value: string) => T | undefined, fallback: T): T => {
    const value = values.get(key);
    const state = value === undefined ? fallback : read(value);
    if (state === undefined) dropped.push({ key, value: value! });
    return state ?? fallback;
  };
  const mode = known('mode', (value) => ['explore', 'present'].find((word) => word === value), 'explore');
  const tour = known('tour', (value) => (isTourId(value) ? value : undefined), null);
  if (mode !== 'present' || tour === null) {
    return {
      state: null,
      dropped: [...values].filter(([, value]) => value !== 'explore').map(([key, value]) => ({ key, value })),
    };
  }
  const whole = (value: string, min: number, max: number) =>
    /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : undefined;
  return {
    state: {
      tour,
      step: known('step', (value) => whole(value, 1, 999), 0),
      screen: known('screen', (value) => SCREENS.find((word) => word === value), 'audience'),
      kiosk: known('kiosk', (value) => whole(value, KIOSK.min, KIOSK.max), null),
    },
    dropped,
  };
}

/** Whether a text can be the id of a tour in a link. */
export function isTourId(text: string): boolean {
  return text.length <= LONGEST_TOUR && TOUR.test(text);
}

function writeStage(stage: Stage | null): (readonly [StageKey, string])[] {
  if (!stage) return [];
  const { tour, step, screen, kiosk } = stage;
  return [
    ['mode', 'present'],
    ['tour', tour],
    ['step', step === 0 ? '' : String(step)],
    ['screen', screen === 'audience' ? '' : screen],
    ['kiosk', kiosk === null ? '' : String(kiosk)],
  ];
}

/** The keys in the order of the contract, but for those of the talk, which come before `embed`; ours stand beside their like. */
const REGISTRY: { readonly [K in Exclude<keyof Address, 'stage'>]: Codec<Address[K]> } = {
  lang: oneOf<Lang, null>(['fr', 'en'], null),
  q: search,
  theme: facet('theme'),
  dossier: facet('dossier'),
  bearer: facet('bearer'),
  scale: facet('scale'),
  country: facet('country'),
  lever: facet('lever'),
  audience: facet('audience'),
  match: listOf<Facet>(() => FACETS),
  not: listOf<Facet>(() => FACETS),
  from: day,
  to: day,
  undated: flag,
  in: territory,
  near,
  area,
  sel: selection,
  panel: oneOf<Panel, null>(PANELS, null),
  cross: oneOf<Crossing, null>(CROSSINGS, null),
  compare: compared,
  view,
  projection: oneOf<Projection, Projection>(PROJECTIONS, 'globe'),
  palette: oneOf<Palette, null>(PALETTES, null),
  embed: flag,
  deck: packed,
};
type Key = keyof typeof REGISTRY;
const KEYS = Object.keys(REGISTRY) as Key[];

/** The state of an empty address. */
export const DEFAULT_ADDRESS = Object.fromEntries([
  ...KEYS.map((key) => [key, REGISTRY[key].default]),
  ['stage', null],
]) as unknown as Address;

// A codec and the state it is given always come from the same key; TypeScript cannot tell.
const codecOf = (key: Key) => REGISTRY[key] as Codec<unknown>;

/** The fragment of a state, without `#`: canonical, defaults left out. */
export function encode(address: Address): string {
  return KEYS.flatMap((key) => [
    ...(key === 'embed' ? writeStage(address.stage) : []),
    [key, codecOf(key).write(address[key])] as const,
  ])
    .filter(([, value]) => value !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replace(/%(2C|3A|3B)/g, (escaped) => decodeURIComponent(escaped))}`,
    )
    .join('&');
}

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A stray « % », as a mail program may leave one: the rest of the value may still mean something.
    if (error instanceof URIError) return text;
    throw error;
  }
}

/**
 * The state that a fragment stands for (with or without `#`). Never throws: an unknown key is
 * ignored, a value that means nothing is dropped and listed, the rest of the link still works.
 */
export function decode(fragment: string, atlas: Atlas): { address: Address; dropped: Dropped[] } {
  const found: Partial<Record<keyof Address, unknown>> = {};
  const staged = new Map<StageKey, string>();
  const dropped: Dropped[] = [];
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = percentDecode(pair.slice(at + 1));
    if (value === '') continue;
    const stageKey = STAGE_KEYS.find((known) => known === name);
    if (stageKey) staged.set(stageKey, value);
    const key = KEYS.find((known) => known === name);
    if (key === undefined) continue;
    const parsed = codecOf(key).parse(value, atlas);
    found[key] = parsed.state;
    dropped.push(...parsed.dropped.map((item) => ({ key, value: item })));
  }
  const stage = parseStage(staged);
  const { address, contradictions } = reconcile({
    ...DEFAULT_ADDRESS,
    ...(found as Partial<Address>),
    stage: stage.state,
  });
  return { address, dropped: [...dropped, ...stage.dropped, ...contradictions] };
}

/** Drops what contradicts another key: a period that ends before it begins, a facet both all and none. */
function reconcile(address: Address): { address: Address; contradictions: Dropped[] } {
  const { from, to, match, not } = address;
  const contradictions: Dropped[] = [];
  let sound = address;
  if (from !== null && to !== null && from > to) {
    sound = { ...sound, from: NO_QUESTION.from, to: NO_QUESTION.to };
    contradictions.push({ key: 'from', value: from }, { key: 'to', value: to });
  }
  const both = not.filter((facet) => match.includes(facet));
  if (both.length > 0) {
    sound = { ...sound, not: not.filter((facet) => !both.includes(facet)) };
    contradictions.push(...both.map((value) => ({ key: 'not', value })));
  }
  return { address: sound, contradictions };
}
