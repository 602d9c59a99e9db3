/**
 * The gazetteer: towns, territories and countries of the world, found by name. Pure, so that a worker can
 * do it: `geo/gazetteer.json` and `geo/outlines.json` in, a function from words to places out.
 */
import type { GazetteerColumns } from '../../../basemap/formats.ts';
import { wordsOf } from '../text/fold.ts';
import { hasOutline } from './footprint.ts';
import type { Atlas, LngLat, Place, Text } from '../collection/records.ts';

export type { GazetteerColumns } from '../../../basemap/formats.ts';

export interface Town {
  readonly kind: 'town';
  readonly names: Text;
  readonly at: LngLat;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `75`, `IL`; empty outside metropolitan France and the United States. */
  readonly division: string;
  readonly population: number;
}
export interface Territory {
  readonly kind: 'territory';
  /** Of its outline, as in `territoryNames`: `departement:69`, `departement:16+departement:17`. */
  readonly id: string;
  readonly names: Text;
}
/** A place of the atlas that is neither: a museum, an airport, a region without an outline. */
export interface Spot {
  readonly kind: 'spot';
  /** The id of the place. */
  readonly id: string;
  readonly names: Text;
}
export type GazetteerPlace = Town | Territory | Spot;

/** From words, perhaps unfinished, to the places that bear that name, the likeliest first. */
export type GazetteerSearch = (words: string, most?: number) => GazetteerPlace[];

/** In what order places of equally good names are given: those of more people, territories as if of so many. */
const WEIGHTS: Record<string, number> = {
  country: 1e9,
  spot: 5e6,
  region: 4e6,
  admin1: 3e6,
  departement: 6e5,
  epci: 3e5,
};

/** Half of the records are in France, so French towns rank as if so many times larger. */
const HOME = { country: 'FR', larger: 30 };

/**
 * How well a name answers, best first: equal, a prefix, a prefix of one of its words, all words in any order.
 */
const EXACT = 0;
const PREFIX = 1;
const WORD = 2;
const WORDS = 3;

const ARTICLES = new Set(['l', 'la', 'le', 'les', 'the']);
const ABBREVIATIONS: Record<string, string> = { st: 'saint', ste: 'sainte' };

/** What of a name is compared: words without accents, « st » written out, articles left out. */
export function nameKey(name: string): string {
  const words = wordsOf(name).map(({ word }) => ABBREVIATIONS[word] ?? word);
  const significant = words.filter((word) => !ARTICLES.has(word));
  return (significant.length > 0 ? significant : words).join(' ');
}

/** A name from one of its words on, and the place that bears it. */
interface Tail {
  readonly text: string;
  readonly isWhole: boolean;
  readonly place: number;
}

/**
 * Indexes the towns, the territories (`territoryNames` gives them) and what else the atlas has for places:
 * some 200 ms. A search then takes about a millisecond.
 */
export function gazetteerSearch(
  towns: GazetteerColumns,
  territories: ReadonlyMap<string, Text>,
  atlasPlaces: Atlas['places'],
): GazetteerSearch {
  const { places, weights, tails } = indexOf(towns, territories, spotsOf(towns, atlasPlaces));

  return (words, most = 10) => {
    const key = nameKey(words);
    if (key === '') return [];
    const quality = new Map<number, number>();
    const note = (place: number, found: number) =>
      quality.set(place, Math.min(found, quality.get(place) ?? Infinity));
    for (const { text, isWhole, place } of startingWith(tails, key)) {
      note(place, !isWhole ? WORD : text === key ? EXACT : PREFIX);
    }
    if (quality.size < most) for (const place of withAllWords(tails, key.split(' '))) note(place, WORDS);
    return [...quality]
      .sort(([a, as], [b, bs]) => as - bs || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, most)
      .flatMap(([place]) => places[place]?.() ?? []);
  };
}

/** Every place with the ways to begin its names, in the order of the alphabet. */
function indexOf(
  towns: GazetteerColumns,
  territories: ReadonlyMap<string, Text>,
  spots: readonly Spot[],
): { places: (() => GazetteerPlace)[]; weights: number[]; tails: Tail[] } {
  const places: (() => GazetteerPlace)[] = [];
  const weights: number[] = [];
  const tails: Tail[] = [];
  const add = (place: () => GazetteerPlace, names: readonly string[], weight: number) => {
    for (const key of new Set(names.map(nameKey))) tails.push(...tailsOf(key, places.length));
    places.push(place);
    weights.push(weight);
  };
  const townspeople = populationByCountry(towns);
  for (const [id, names] of territories) {
    const aliases = id.startsWith(COUNTRY) ? towns.aliases[id.slice(COUNTRY.length)] : undefined;
    const weight = (WEIGHTS[id.slice(0, id.indexOf(':'))] ?? 0) + (townspeople.get(id) ?? 0);
    const others = [...(aliases ?? []), ...codesOf(id)];
    add(() => ({ kind: 'territory', id, names }), [names.fr, names.en, ...others], weight);
  }
  populationsOf(towns).forEach((population, row) => {
    const names = [towns.name[row] ?? '', ...(towns.names[row] ?? [])];
    const isHome = towns.countries[towns.country[row] ?? -1] === HOME.country;
    add(() => townOf(towns, row, population), names, population * (isHome ? HOME.larger : 1));
  });
  for (const spot of spots) add(() => spot, [spot.names.fr, spot.names.en], WEIGHTS.spot ?? 0);
  tails.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { places, weights, tails };
}

const COUNTRY = 'country:';
const DEPARTEMENT = 'departement:';

/** French users search départements by number (« le 93 »). */
function codesOf(id: string): string[] {
  return id.startsWith(DEPARTEMENT) && !id.includes('+') ? [id.slice(DEPARTEMENT.length)] : [];
}

function populationsOf({ most, fewer }: GazetteerColumns): number[] {
  let population = most;
  return fewer.map((step) => (population -= step));
}

/** Of each country, by the id of its outline: how many people live in its towns. */
function populationByCountry(towns: GazetteerColumns): Map<string, number> {
  const people = new Map<string, number>();
  populationsOf(towns).forEach((population, row) => {
    const id = `${COUNTRY}${towns.countries[towns.country[row] ?? -1]}`;
    people.set(id, (people.get(id) ?? 0) + population);
  });
  return people;
}

function townOf(towns: GazetteerColumns, row: number, population: number): Town {
  const name = towns.name[row] ?? '';
  const [fr, en] = towns.names[row] ?? [name, name];
  return {
    kind: 'town',
    names: { fr, en },
    at: [(towns.lng[row] ?? 0) / 1000, (towns.lat[row] ?? 0) / 1000],
    country: towns.countries[towns.country[row] ?? -1] ?? '',
    division: towns.division[row] ?? '',
    population,
  };
}

/** How far, in degrees, two sources may put the middle of one town. */
const SAME_TOWN = 0.1;

/** The town of a place: of its name, in its country, the nearest to its point; undefined where there is none near. */
export function townOfPlace(
  towns: GazetteerColumns,
  { name, country, coordinates }: Pick<Place, 'name' | 'country' | 'coordinates'>,
): Town | undefined {
  const wanted = new Set([name.fr, name.en].map(nameKey));
  const away = ({ at }: Town) => degreesApart(coordinates, at);
  const code = country === undefined ? -1 : towns.countries.indexOf(country);
  return populationsOf(towns)
    .flatMap((population, row) => (towns.country[row] === code ? townOf(towns, row, population) : []))
    .filter((town) => away(town) <= SAME_TOWN)
    .filter(({ names }) => wanted.has(nameKey(names.fr)) || wanted.has(nameKey(names.en)))
    .toSorted((a, b) => away(a) - away(b))[0];
}

/** The place of the atlas that is a town of the gazetteer; undefined where none is. */
export function placeOfTown(
  { names, country, at }: Town,
  places: Readonly<Record<string, Place>>,
): Place | undefined {
  const keys = new Set([nameKey(names.fr), nameKey(names.en)]);
  return Object.values(places).find(
    (place) =>
      place.precision === 'city' &&
      place.country === country &&
      degreesApart(place.coordinates, at) <= SAME_TOWN &&
      (keys.has(nameKey(place.name.fr)) || keys.has(nameKey(place.name.en))),
  );
}

/** The places of the atlas that are neither a territory nor a town of the gazetteer. */
function spotsOf(towns: GazetteerColumns, places: Atlas['places']): Spot[] {
  return Object.values(places)
    .filter((place) => !hasOutline(place) && (place.precision !== 'city' || !townOfPlace(towns, place)))
    .map(({ id, name }) => ({ kind: 'spot', id, names: name }));
}

/** On a plane: for short distances only. */
function degreesApart([lng, lat]: LngLat, [toLng, toLat]: LngLat): number {
  return Math.hypot((toLng - lng) * Math.cos((lat * Math.PI) / 180), toLat - lat);
}

/** « seine saint denis », « saint denis », « denis » */
function tailsOf(key: string, place: number): Tail[] {
  const words = key.split(' ');
  return words.map((_, from) => ({ text: words.slice(from).join(' '), isWhole: from === 0, place }));
}

/** The tails that begin with a text, by binary search. */
function startingWith(tails: readonly Tail[], text: string): Tail[] {
  let [from, to] = [0, tails.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tails[middle]?.text ?? '') < text) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (tails[end]?.text.startsWith(text)) end += 1;
  return tails.slice(from, end);
}

/** The places that have, in any order, words that begin with each of these. */
function withAllWords(tails: readonly Tail[], words: readonly string[]): Set<number> {
  const [first = new Set<number>(), ...others] = words.map(
    (word) => new Set(startingWith(tails, word).map(({ place }) => place)),
  );
  return new Set([...first].filter((place) => others.every((set) => set.has(place))));
}
