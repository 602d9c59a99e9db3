/** Latitudes and longitudes as people write them, one or two in a cell. */
import { parseNumber } from './numbers.ts';

/** An angle in degrees, and the axis that its letter names, where it has one. */
export interface Angle {
  readonly value: number;
  readonly axis: 'lat' | 'lng' | null;
}

/** Two angles in the order in which they stand. */
export type AnglePair = readonly [Angle, Angle];

/** N, S, E, W; O is « Ouest » (and « Est » is E in French too). */
const AXES: Readonly<Record<string, 'lat' | 'lng'>> = { n: 'lat', s: 'lat', e: 'lng', w: 'lng', o: 'lng' };
const NEGATIVE = /[swo]/;
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(nord|north)\b/g, 'n'],
  [/\b(sud|south)\b/g, 's'],
  [/\b(est|east)\b/g, 'e'],
  [/\b(ouest|west)\b/g, 'w'],
];

/** Longer texts hold no position, in characters. */
const LONGEST = 100;

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
/** Signs of degrees, minutes and seconds, in all the forms that keyboards and programs make of them. */
const DEGREE = String.raw`\s*(?:[°º˚*]|deg(?:res|rees|r)?\b|d(?=\s*\d))\s*`;
const MINUTE = String.raw`\s*(?:['’′‘´]|min\b|m(?=\s*\d|\s*$))\s*`;
const SECOND = String.raw`\s*(?:["”″“]|''|’’|′′|sec\b|s(?=\s*$|\s*,))\s*`;
const DMS = new RegExp(
  `^(${NUMBER})${DEGREE}(?:(${NUMBER})(?:${MINUTE}|$)(?:(${NUMBER})(?:${SECOND}|$))?)?$`,
);

/**
 * The angle of a text: decimal degrees with a point or a comma, or degrees, minutes and seconds (`48°04'42.6"N`,
 * `0° 46,5' O`); null where it is neither, or where minutes or seconds are 60 or more.
 */
export function parseAngle(text: string): Angle | null {
  let rest = plain(text);
  const letter = /^([nsewo])\s*|\s*([nsewo])$/.exec(rest);
  if (letter) rest = rest.replace(letter[0], '');
  const sign = rest.startsWith('-') ? -1 : 1;
  const degrees = degreesOf(rest.replace(/^[-+]\s*/, ''));
  if (degrees === null) return null;
  const named = letter?.[1] ?? letter?.[2];
  if (named === undefined) return { value: sign * degrees + 0, axis: null };
  return { value: (NEGATIVE.test(named) ? -1 : sign) * degrees + 0, axis: AXES[named]! };
}

function plain(text: string): string {
  const folded = WORDS.reduce(
    (result, [word, letter]) => result.replaceAll(word, letter),
    text.trim().toLowerCase(),
  );
  return folded.replace(/^(lat|latitude|lon|lng|long|longitude)\s*[:=]?\s*/, '').replaceAll(/[−–]/g, '-');
}

function degreesOf(text: string): number | null {
  const decimal = parseNumber(text.replace(/\s*[°º˚]$/, ''));
  if (decimal !== null) return decimal;
  const parts = DMS.exec(text);
  if (!parts) return null;
  const [degrees, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) =>
    Number((part ?? '0').replace(',', '.')),
  ) as [number, number, number];
  if (minutes >= 60 || seconds >= 60) return null;
  return degrees + minutes / 60 + seconds / 3600;
}

/**
 * The two angles of a text, in its order: `45.7578, 4.8320`, `45,7578 ; 4,8320`, `-18.14 178.44`,
 * `48°04'42.6"N 0°46'00.8"W`, `[4.83, 45.76]`; null where the text does not hold exactly two.
 */
export function parsePair(text: string): AnglePair | null {
  if (text.length > LONGEST || !/\d\D+\d/.test(text)) return null;
  const bare = text
    .trim()
    .replace(/^(geo|latlng|lat\/lng)\s*:\s*/i, '')
    .replaceAll(/[()[\]{}]/g, ' ')
    .trim();
  for (const [one, other] of cutsOf(bare)) {
    const first = parseAngle(one);
    const second = parseAngle(other);
    if (first && second && (first.axis === null || first.axis !== second.axis)) return [first, second];
  }
  return null;
}

/** Where a text may be cut into two: the surer separators first, and a comma between decimal commas last. */
function cutsOf(text: string): [string, string][] {
  const cuts: [string, string][] = [];
  const add = (index: number, length: number) =>
    cuts.push([text.slice(0, index), text.slice(index + length)]);
  for (const separator of [
    /\s*[;|/\n\t]\s*/g,
    /,\s+/g,
    /(?<=[nsewo])\s*,?\s*(?=[\d-])/gi,
    /\s+/g,
    /\s*,\s*/g,
  ]) {
    const found = [...text.matchAll(separator)];
    // One cut, or the middle one of an odd number: « 45,7578,4,8320 », « 48 ° 4 ' N 0 ° 46 ' W ».
    const middle = found[(found.length - 1) / 2];
    if (middle) add(middle.index, middle[0].length);
    if (found.length > 1) for (const { 0: sign, index } of found) add(index, sign.length);
  }
  return cuts.filter(([one, other]) => one.trim() !== '' && other.trim() !== '');
}
