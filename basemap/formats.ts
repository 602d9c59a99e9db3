/**
 * The shapes of the files in `out/` that a program has to take apart: types only, for this package and for the
 * atlas that reads the files.
 *
 * Coordinates are `[lng, lat]` in degrees, WGS 84.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A name in both languages of the atlas. */
export interface Names {
  fr: string;
  en: string;
}

/**
 * The kinds of territory. The code of an `admin1` (province, state) is GeoNames' (`BR.07`), that of a
 * `departement` or a `region` Insee's, that of an `epci` (French community of communes) its SIREN number, that
 * of a `country` ISO 3166-1 alpha-2, or one of `lists/territories.yaml`.
 */
export type OutlineKind = 'admin1' | 'departement' | 'region' | 'epci' | 'country';

/** `country:FR`, `region:27`, `departement:69`, `epci:248400251`, `admin1:BR.07` */
export type OutlineId = `${OutlineKind}:${string}`;

/** What is known of one territory. */
export interface OutlineProperties {
  /**
   * Absent for countries, which `Intl` names; in `out/outlines.json` also for an `epci` and an `admin1`: these
   * have the names of the place that refers to them, which the atlas's build adds.
   */
  names?: Names;
  /** Of the outline as drawn, in km², on the sphere. */
  area: number;
  /** « Emprise approchée »: put together from where the communes are. */
  approximate?: true;
  /** Packages and versions. */
  source: string;
}

/**
 * `out/outlines.json`: TopoJSON on a grid of 0.002°; territories that share a border share its arcs. Polygons
 * are as RFC 7946 asks: rings closed, outlines counterclockwise, cut at the antimeridian.
 */
export type OutlineTopology = Topology<{ outlines: GeometryCollection<OutlineProperties> }>;

/** `out/gazetteer.json`: towns as columns, one row each, the most populous first. */
export interface GazetteerColumns {
  /** As the gazetteer writes it, most often in the language of the country. */
  name: string[];
  /** Thousandths of a degree, WGS 84. */
  lng: number[];
  lat: number[];
  /** Rank in `countries`. */
  country: number[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** How many inhabitants fewer than the row before; the first row has `most` of them. */
  fewer: number[];
  most: number;
  /** Département in metropolitan France, state in the United States, elsewhere empty. */
  division: string[];
  /** By row: in French and in English, where they differ from `name` or from one another. */
  names: Record<number, [fr: string, en: string]>;
  /** By country: its other names. */
  aliases: Record<string, string[]>;
}

/** `made-from.json`: what the files in `out/` were made from, beside the lists, the code and the lock file. */
export interface MadeFrom {
  /** Node's version, and that of its Unicode locale data, which gives most countries their names. */
  node: string;
  cldr: string;
  /** The territories that places of the atlas refer to, in the order of the places' ids. */
  outlines: OutlineId[];
}
