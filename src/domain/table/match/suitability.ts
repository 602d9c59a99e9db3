/** How well the values of a column suit a role. */
import type { Profile } from './profile.ts';
import type { Role } from './roles.ts';

/** A facet has so many different values. */
export const FACET_TERMS = { least: 2, most: 40 } as const;
/** A value of a facet is a short phrase, in characters on average. */
const FACET_LENGTH = 60;
/** Texts of at least this mean length are prose. */
export const PROSE_LENGTH = 60;

/** What a header's score is multiplied by, from 0 (these values cannot be that) to 1. */
export function suitability(role: Role, profile: Profile): number {
  if (profile.filled === 0) return 0;
  return (SUITABLE[role]?.(profile) ?? 1) * (0.6 + 0.4 * profile.coverage);
}

const isAbove = (share: number, least: number, otherwise: number): number => (share >= least ? 1 : otherwise);
const repeats = ({ distinct, filled }: Profile): number => distinct / filled;
const names = ({ number, url, date }: Profile): number => (Math.max(number, url, date) > 0.6 ? 0.2 : 1);

const SUITABLE: Partial<Record<Role, (profile: Profile) => number>> = {
  title: (profile) => names(profile) * isAbove(repeats(profile), 0.5, 0.7),
  text: (profile) => names(profile) * isAbove(profile.length, PROSE_LENGTH / 2, 0.7),
  takeaway: names,
  theme: (profile) => (isFacet(profile) ? names(profile) : 0),
  facet: (profile) => (isFacet(profile) ? 1 : 0),
  bearer: names,
  place: names,
  commune: names,
  address: names,
  region: (profile) => (profile.url > 0.5 ? 0 : 1),
  insee: ({ insee }) => isAbove(insee, 0.5, 0),
  postcode: ({ postcode }) => isAbove(postcode, 0.5, 0),
  country: (profile) => names(profile) * isAbove(profile.country, 0.5, 0.8),
  latitude: ({ angle }) => isAbove(angle, 0.6, 0),
  longitude: ({ angle }) => isAbove(angle, 0.6, 0),
  latlng: ({ pair }) => isAbove(pair, 0.5, 0),
  date: asDate,
  start: asDate,
  end: asDate,
  link: ({ url }) => isAbove(url, 0.3, 0),
  image: ({ picture, url }) => isAbove(Math.max(picture, url), 0.3, 0),
  figure: ({ number }) => isAbove(number, 0.7, 0),
  // What names each row several times over is no identifier of rows: a museum with a row for each year.
  identifier: (profile) =>
    (repeats(profile) >= 0.9 ? 1 : repeats(profile) >= 0.7 ? 0.6 : 0) * (profile.length > 40 ? 0.3 : 1),
};

/** Serials of a spreadsheet are numbers: a header that says date is believed. */
function asDate({ date, year, number }: Profile): number {
  if (date >= 0.4 || year >= 0.5) return 1;
  return date + number > 0.8 && number < 1 ? 0.6 : date > 0.1 ? 0.4 : 0;
}

/** Whether the values of a column can be ticked: a few, short, and repeated, unless the table is small. */
export function isFacet(profile: Profile): boolean {
  const { terms, filled, coverage, length, separator, date, year, pair, fraction, mail, telephone } = profile;
  if (terms < FACET_TERMS.least || terms > FACET_TERMS.most || length > FACET_LENGTH * (separator ? 3 : 1))
    return false;
  if ((date > 0.5 && year < 0.5) || Math.max(pair, fraction, mail, telephone) > 0.5) return false;
  return filled <= 12 && coverage > 0.5 ? terms < filled || terms <= 5 : terms <= filled / 2;
}
