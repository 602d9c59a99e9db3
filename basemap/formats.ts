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
  /** By row: in French and in English, where they differ from `name` or from one another; then other names. */
  names: Record<number, [fr: string, en: string, ...others: string[]]>;
  /** By country: its other names. */
  aliases: Record<string, string[]>;
}

/** `[lng, lat]` of many places as columns. */
export interface Points {
  /** Thousandths of a degree, WGS 84. */
  lng: number[];
  lat: number[];
}

/**
 * `out/communes.json`: the communes of France, and what lies between them and the country, as columns. Points are in
 * thousandths of a degree; those of communes and former communes are steps from another point, which makes them short.
 */
export interface CommuneColumns {
  /** Régions by Insee's code, those of overseas too. */
  regions: { code: string[]; name: string[] } & Points;
  /**
   * Départements by Insee's code, then the collectivities overseas (`987`), which are countries of ISO's;
   * `communes` is how many each has, and the point what its communes are steps from.
   */
  departements: {
    code: string[];
    name: string[];
    /** Rank in `regions`; -1: none. */
    region: number[];
    /** ISO 3166-1 alpha-2. */
    country: string[];
    communes: number[];
  } & Points;
  /** The communes of today, by département, in the order of Insee's codes. */
  name: string[];
  /** What follows the code of the département, less that of the row before of the same one. */
  code: number[];
  /** The first postcode as a number (`1400` is 01400); 0: none. */
  postcode: number[];
  /** By row, the other postcodes. */
  postcodes: Record<number, number[]>;
  /** As the package of Insee’s data has it; -1: unknown. */
  population: number[];
  /** Steps from the point of the département. */
  lng: number[];
  lat: number[];
  /**
   * What each point is, a character a row: `g` GeoNames' point of the town, `b` the middle of the commune's box of 2018 (or of
   * those of the communes that it was made of),
   * `d` only its département or collectivity is known.
   */
  point: string;
  /** Municipal arrondissements of Paris, Lyon, Marseille: `of` is the row of the commune. Points placed by hand. */
  arrondissements: {
    code: string[];
    name: string[];
    of: number[];
    postcode: number[];
    population: number[];
  } & Points;
  /**
   * Associated, delegated and former communes. The name is empty where only the code is known. `of` is the row of
   * the commune of today, less that of the row before; points are steps from it, [0, 0] where no other is known.
   */
  former: { code: string[]; name: string[]; of: number[] } & Points;
  /**
   * Communities of communes and public territorial establishments of Greater Paris: SIREN numbers, less the one
   * before; the point is the middle of the box around the points of the members.
   */
  communities: { code: number[]; name: string[] } & Points;
}

/**
 * `out/towns.json`: the towns of the world outside France, and what they lie in, as columns. Towns stand by division,
 * within one the largest first.
 */
export interface TownColumns {
  /** ISO 3166-1 alpha-2 and alpha-3, with the point where the mark of the country stands. */
  countries: { code: string[]; code3: string[] } & Points;
  /** By country: its other names. */
  aliases: Record<string, string[]>;
  /**
   * First-level divisions by GeoNames' code (`CA.08`): provinces, states. `towns` is how many follow. Of some, only
   * the code is known: the name is empty and the point [0, 0].
   */
  divisions: {
    code: string[];
    /** In English, or in a language of the country. */
    name: string[];
    /** By rank, where it differs. */
    french: Record<number, string>;
    /** By rank, other names. */
    others: Record<number, string[]>;
    towns: number[];
  } & Points;
  /** As GeoNames writes it, most often in the language of the country. */
  name: string[];
  /** By row: in French and in English, where they differ from `name` or from one another. */
  names: Record<number, [fr: string, en: string]>;
  /** Steps from the point of the division. */
  lng: number[];
  lat: number[];
  /** Inhabitants, to three figures, in thousands. */
  population: number[];
}

/** `made-from.json`: what the files in `out/` were made from, beside the lists, the code and the lock file. */
export interface MadeFrom {
  /** Node's version, and that of its Unicode locale data, which gives most countries their names. */
  node: string;
  cldr: string;
  /** The territories that places of the atlas refer to, in the order of the places' ids. */
  outlines: OutlineId[];
}
