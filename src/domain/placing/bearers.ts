/** What bears a name. */
import type { Hints, Places } from './hints.ts';
import { arrondissementOf, cellKey } from './names.ts';
import type { Spot, SpotKind } from './spots.ts';

export interface Bearers {
  readonly key: string;
  /** French communes, of today and former, and towns elsewhere. */
  readonly towns: readonly Spot[];
  readonly areas: readonly Spot[];
}

export interface NameKind {
  /** Whether the column is one of French communes: towns elsewhere, and territories, come after. */
  readonly isCommune: boolean;
  /** What the row says that it is of; absent where it does not. */
  readonly kinds?: readonly SpotKind[];
  readonly hints: Hints;
}

export function bearersOf(cell: string, { isCommune, kinds, hints }: NameKind, places: Places): Bearers {
  const { communes, world } = places;
  const key = cellKey(cell);
  const part = arrondissementNamed(key, places);
  if (part) return { key, towns: [part], areas: [] };
  const french = communes.named(key);
  const isEnough = isCommune && !hints.isAbroad && french.some(({ kind }) => kind !== 'former-commune');
  const isOfKind = ({ kind }: Spot) => !kinds || kinds.includes(kind);
  return {
    key,
    towns: (isEnough ? french : [...french, ...world.towns(key)]).filter(isOfKind),
    areas: (isCommune && french.length > 0 ? [] : areasNamed(cell, key, isCommune, places)).filter(isOfKind),
  };
}

/** The cities that have arrondissements, by Insee's code, with the number before the first of them. */
const ARRONDISSEMENTS: Readonly<Record<string, number>> = { 75056: 75100, 69123: 69380, 13055: 13200 };

function arrondissementNamed(key: string, { communes }: Places): Spot | undefined {
  const named = arrondissementOf(key);
  const before =
    named && communes.named(named.city).flatMap(({ code = '' }) => ARRONDISSEMENTS[code] ?? [])[0];
  const found = before === undefined ? undefined : communes.coded(String(before + named!.number));
  return found?.kind === 'arrondissement' ? found : undefined;
}

/** Words of two letters are codes of too many things. */
const SHORTEST = 3;

function areasNamed(cell: string, key: string, isCommune: boolean, { territories, world }: Places): Spot[] {
  if (key.length < SHORTEST) return [];
  const french = territories.named(key);
  if (isCommune) return [...french];
  const countries = world.findCountry(cell).flatMap((code) => world.country(code) ?? []);
  return [...french, ...world.divisions(key), ...countries];
}
