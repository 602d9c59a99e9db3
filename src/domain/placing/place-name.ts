/** From the name of a town or a territory to where it is, with what the row and the table say beside it. */
import { bearersOf, type NameKind } from './bearers.ts';
import { dominance, isSome, likeliestFirst, placedAt, proposed, waiting, type Some } from './candidates.ts';
import type { Hint, Places } from './hints.ts';
import { isWorldwide, otherArticles } from './names.ts';
import { namesInParts } from './name-parts.ts';
import type { NearNames } from './near-names.ts';
import type { Candidate, How, Placement, Spot, TableContext } from './spots.ts';

/** So many times more people than all others of the name together: asked about, but with a first choice. */
const CLEARLY_LARGER = 10;
/** So many times: what everyone means by the name alone (Paris, in France). */
const FAR_LARGER = 50;
/** A town abroad that is known by its name alone. */
const KNOWN_TOWN = 100_000;
/** A province whose mark is so near to a town of its name, in degrees, is little more than the town (Nairobi). */
const SAME_GROUND = 0.3;
/** Countries that are a town. */
const CITY_STATES = new Set(['GI', 'HK', 'MC', 'MO', 'SG', 'VA']);

export interface NameQuestion extends NameKind {
  readonly cell: string;
  readonly table: TableContext;
}

export function placeName(question: NameQuestion, places: Places, near: NearNames): Placement {
  const { cell, hints } = question;
  const whole = placeWith(cell, hints.all);
  if (whole.kind === 'placed') return whole;
  const ways = namesInParts(cell, places).map((parts) =>
    placeWith(parts.name, [...parts.hints, ...hints.all]),
  );
  const apart = surest(ways);
  // Parts that were understood say more than the cell as one name; where nothing bears the name alone, they were not.
  return !apart || (isNotFound(apart) && !isNotFound(whole)) ? whole : apart;

  function placeWith(name: string, all: readonly Hint[]): Placement {
    const agreeing = (spots: readonly Spot[]) =>
      spots.filter((spot) => all.every(({ agrees }) => agrees(spot)));
    const { key, towns, areas } = bearersOf(name, question, places);
    const how: How = all[0]?.how ?? 'name';
    const current = agreeing(towns.filter(isOfToday));
    // A territory that the row names beside the name is not meant by the name too: « New York, NY ».
    const named = new Set(all.flatMap(({ spots }) => spots.map(({ id }) => id)));
    const rivals = agreeing(areas).filter(({ id }) => !named.has(id));
    if (isSome(current)) return amongTowns(current, rivals, how, question);
    const areasThere = agreeing(areas);
    if (isSome(areasThere) && towns.length === 0) return amongAreas(areasThere, how, question);
    const otherwise = agreeing(
      otherArticles(key).flatMap((other) => bearersOf(other, question, places).towns),
    );
    const today = otherwise.filter(isOfToday);
    const former = agreeing(towns).concat(otherwise.filter((spot) => !isOfToday(spot)));
    // With a département or a postcode that agrees, an article or a status of before make no doubt.
    const isSure = all.some((hint) => hint.how === 'name+departement' || hint.how === 'name+postcode');
    const [certain, ...others] = today.length > 0 ? today : former;
    if (certain && others.length === 0 && isSure) return placedAt(certain, how);
    return notExactly(
      { name, key, elsewhere: towns, areas: areasThere, today, former, all },
      question,
      places,
      near,
    );
  }
}

const isOfToday = ({ kind }: Spot) => kind !== 'former-commune';

/** How sure an answer is, the surest first. */
const rank = ({ kind }: Placement) => ['placed', 'proposed', 'waiting', 'no-place'].indexOf(kind);

const isNotFound = (placement: Placement) => placement.kind === 'waiting' && placement.reason === 'not-found';

/** The surest of several answers; where they are equally sure of different places, none is. */
function surest(ways: readonly Placement[]): Placement | undefined {
  const [first] = ways.toSorted((a, b) => rank(a) - rank(b));
  if (first?.kind !== 'placed') return first;
  const spots = ways.flatMap((way) => (way.kind === 'placed' && way.spot ? [way.spot] : []));
  return spots.every(({ id }) => id === spots[0]?.id) ? first : waiting(likeliestFirst(spots), 'ambiguous');
}

/** Towns of just this name where the row says, and territories of the same name. */
function amongTowns(
  found: Some,
  areas: readonly Spot[],
  how: How,
  { table, hints }: NameQuestion,
): Placement {
  const rivals = areas.filter((area) => !isSameGround(area, found));
  const [first, ...others] = found;
  if (others.length === 0) {
    if (isSome(rivals)) {
      const likeliest = likeliestFirst([first, ...rivals]);
      // A country, beside a small town somewhere that is called after it.
      return likeliest[0].kind === 'country' && dominance(likeliest) >= FAR_LARGER && how === 'name'
        ? placedAt(likeliest[0], 'country')
        : proposed(likeliest, 'town-or-territory', 0.7);
    }
    return how !== 'name' || (isKnownByName(first, table) && !hints.isUnread)
      ? placedAt(first, how)
      : proposed([first], 'name-alone', 0.8);
  }
  const inTable = withinTable(found, table);
  const [only] = inTable;
  if (only && inTable.length === 1 && rivals.length === 0) return placedAt(only, 'name+table');
  const sorted = likeliestFirst([...(isSome(inTable) ? inTable : found), ...rivals] as unknown as Some);
  const everyone: Some = [...sorted, ...likeliestFirst(found)];
  const larger = dominance(sorted);
  const isMeant = how === 'name' && !hints.isUnread && larger >= FAR_LARGER && rivals.length === 0;
  if (isMeant && sorted.every((spot, at) => at === 0 || spot.country !== sorted[0].country)) {
    return placedAt(sorted[0], how);
  }
  return larger >= CLEARLY_LARGER ? proposed(everyone, 'homonyms', 0.8) : waiting(everyone, 'ambiguous');
}

/** A French commune, since all of them are known; elsewhere a large town, or one where the table lies. */
function isKnownByName({ country, departement, population = 0 }: Spot, table: TableContext): boolean {
  if (table.country !== undefined) return country === table.country;
  return departement !== undefined || population >= KNOWN_TOWN;
}

/** Where all the rest of the table lies decides between several. */
function withinTable(
  spots: readonly Spot[],
  { departement, region, country }: TableContext,
): readonly Spot[] {
  for (const [code, codeOf] of [
    [departement, (spot: Spot) => spot.departement],
    [region, (spot: Spot) => spot.region],
    [country, (spot: Spot) => spot.country],
  ] as const) {
    const there = code === undefined ? [] : spots.filter((spot) => codeOf(spot) === code);
    if (there.length > 0) return there;
  }
  return [];
}

function amongAreas(areas: Some, how: How, { table, isCommune }: NameQuestion): Placement {
  const found = areas.length > 1 ? withinTable(areas, table) : areas;
  const [only, ...others] = found;
  if (!only || others.length > 0) return waiting(likeliestFirst(areas), 'ambiguous');
  if (isCommune) return proposed([only], 'town-or-territory', 0.7);
  return placedAt(only, how !== 'name' ? how : only.kind === 'country' ? 'country' : 'territory');
}

/** Whether a territory is little more than a town of its name. */
function isSameGround({ kind, departement, country, at }: Spot, towns: readonly Spot[]): boolean {
  switch (kind) {
    case 'departement':
      return departement === '75' && towns.some(({ code }) => code === '75056');
    case 'division':
      return towns.some((town) => Math.hypot(at[0] - town.at[0], at[1] - town.at[1]) < SAME_GROUND);
    case 'country':
      return CITY_STATES.has(country);
    default:
      return false;
  }
}

interface Inexact {
  readonly name: string;
  readonly key: string;
  /** Of just this name, but not where the row says. */
  readonly elsewhere: readonly Spot[];
  /** Where the row says: territories of the name, towns with another article before it, former communes. */
  readonly areas: readonly Spot[];
  readonly today: readonly Spot[];
  readonly former: readonly Spot[];
  readonly all: readonly Hint[];
}

/** No town of today has just this name where the row says. */
function notExactly(
  { name, key, elsewhere, areas, today, former, all }: Inexact,
  { hints, table, isCommune }: NameQuestion,
  places: Places,
  near: NearNames,
): Placement {
  if (isSome(former) && today.length === 0) {
    return former.length === 1 || all.length > 0
      ? proposed([...former, ...elsewhere] as unknown as Some, 'former-name', 0.8)
      : waiting(likeliestFirst([...former, ...elsewhere]), 'ambiguous');
  }
  const isFrench = !hints.isAbroad && (isCommune || table.country === 'FR');
  const current = likeliestFirst(elsewhere.filter(isOfToday));
  const partly: readonly Spot[] = [...likeliestFirst(today), ...near.partly(key, all, isFrench)];
  const largestElsewhere = Math.max(0, ...current.map(({ population = 0 }) => population));
  if (isSome(partly) && (partly[0].population ?? 1) > largestElsewhere * CLEARLY_LARGER) {
    const confidence = dominance(partly) >= CLEARLY_LARGER ? 0.85 : 0.7;
    return proposed([...partly, ...current], 'part-of-name', confidence);
  }
  const misspelt = near.misspelt(key, all, isFrench);
  const others = misspelt.map(({ spot }) => spot);
  if (current.length > 0) return waiting([...current, ...partly, ...others], 'elsewhere', 0.5);
  const nearest = likeliestFirst(
    misspelt.filter(({ distance }) => distance === misspelt[0]?.distance).map(({ spot }) => spot),
  );
  if (isSome(nearest)) {
    const isClear = nearest.length === 1 || dominance(nearest) >= CLEARLY_LARGER;
    const confidence = 0.9 - 0.15 * (misspelt[0]?.distance ?? 0);
    return isClear
      ? proposed([...nearest, ...others], 'spelling', confidence)
      : waiting([...nearest, ...others], 'ambiguous');
  }
  const loosely = likeliestFirst(
    places.territories.named(key, true).filter((spot) => all.every(({ agrees }) => agrees(spot))),
  );
  if (isSome(loosely)) return proposed(loosely, 'part-of-name', 0.6);
  if (isWorldwide(name)) return { kind: 'no-place', reason: 'worldwide' };
  return {
    kind: 'waiting',
    reason: 'not-found',
    candidates: somewhereIn([...areas, ...all.flatMap(({ spots }) => spots)]),
  };
}

/** What is known all the same: the row is somewhere in there. */
function somewhereIn([first]: readonly Spot[]): Candidate[] {
  return first ? [{ ...first, precision: 'unknown-within', confidence: 0.3 }] : [];
}
