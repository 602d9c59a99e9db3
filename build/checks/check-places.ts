/** Checks places against the gazetteers they come from, and countries against ISO's list. */
import * as v from 'valibot';
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import type { Gazetteer } from '../source/gazetteer.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { Place, PlaceSource } from '../source/data-schemas.ts';
import { LngLat } from '../../src/domain/collection/scalars.ts';

/** How far a coordinate may stand from the gazetteer's: the rounding of the packages, some 10 m. */
const TOLERANCE_DEGREES = 1e-4;

type GazetteerSource = Extract<v.InferOutput<typeof PlaceSource>, { kind: 'gazetteer' }>;

/** All that is wrong with the places. */
export function checkPlaces(documents: readonly DataDocument[], gazetteer: Gazetteer): Problem[] {
  return ofKind(documents, 'place').flatMap((document) => [
    ...partsOf(document, 'country', Place.entries.country).flatMap(checkCountry),
    ...partsOf(document, 'source', PlaceSource).flatMap(({ value }) =>
      value.kind === 'gazetteer' ? checkSource(document, value, gazetteer) : [],
    ),
  ]);
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a code is that of a country (ISO 3166-1 alpha-2). */
export function isCountry(code: string): boolean {
  // `UK` is only an alias of `GB`, as its canonical form shows.
  const canonical = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice('und-'.length);
  return canonical === code && code !== 'ZZ' && regionNames.of(code) !== undefined;
}

function checkCountry({ document, path, value }: Part<string>): Problem[] {
  if (isCountry(value)) return [];
  return [
    fieldProblem(document, path, {
      fr: `« ${value} » n’est pas un pays (ISO 3166-1 alpha-2)`,
      en: `“${value}” is not a country (ISO 3166-1 alpha-2)`,
    }),
  ];
}

function checkSource(document: DataDocument, source: GazetteerSource, gazetteer: Gazetteer): Problem[] {
  const { package: name, version, id } = source;
  const problems: Problem[] = [];
  const installed = gazetteer.version(name);
  if (version !== installed) {
    problems.push(
      fieldProblem(document, ['source', 'version'], {
        fr: `la version installée de ${name} est ${installed} ; trouvé : ${version}`,
        en: `the installed version of ${name} is ${installed}; found: ${version}`,
      }),
    );
  }
  const record = gazetteer.find(name, id);
  if (!record) {
    problems.push(
      fieldProblem(document, ['source', 'id'], {
        fr: `${name} ne connaît pas ${id}`,
        en: `${name} does not know ${id}`,
      }),
    );
    return problems;
  }
  const theirs = `${name} ${id} (${record.name})`;
  for (const { path, value } of partsOf(document, 'country', Place.entries.country)) {
    if (value === record.country) continue;
    problems.push(
      fieldProblem(document, path, {
        fr: `${theirs} est dans le pays ${record.country} ; trouvé : ${value}`,
        en: `${theirs} is in the country ${record.country}; found: ${value}`,
      }),
    );
  }
  for (const { path, value } of partsOf(document, 'coordinates', LngLat)) {
    // Slightly more, because of rounding: decimals that differ by exactly the tolerance may differ by more in
    // binary.
    const limit = TOLERANCE_DEGREES + 1e-9;
    const [lng, lat] = record.coordinates;
    if (Math.abs(value[0] - lng) <= limit && Math.abs(value[1] - lat) <= limit) continue;
    problems.push(
      fieldProblem(document, path, {
        fr: `${theirs} est en [${lng}, ${lat}] ; trouvé : [${value.join(', ')}]`,
        en: `${theirs} is at [${lng}, ${lat}]; found: [${value.join(', ')}]`,
      }),
    );
  }
  return problems;
}
