import { mainPlace } from '../../domain/collection/main-place.ts';
import { clampZoom, CLOSEST } from '../../domain/view/zoom.ts';
import { fit, overview, type Viewport } from '../../domain/view/camera.ts';
import type { Atlas, Initiative, LngLat, Place } from '../../domain/collection/records.ts';
import { modeOf, type FacetQuestion } from '../../domain/question/question.ts';
import type { Projection, View } from '../../domain/view/view.ts';

/** The centre of the first view: the Atlantic, between Kampala and Montréal. */
const HOME: LngLat = [-14, 26];

/** What is left around the territory of a record, in zooms. */
const AIR = 0.7;

/** How close a territory is brought until its outline is loaded, by what most of its kind need. */
const OUTLINE: Record<NonNullable<Place['outline']>['kind'], number> = {
  country: 4,
  admin1: 5,
  region: 5.8,
  departement: 7,
  epci: 8.3,
};

/** How close a record brings the camera, by how well its place is known and how large it is. */
function closestFor(record: Initiative, places: Atlas['places']): number {
  const { precision, outline } = mainPlace(record, places);
  if (precision === 'site') return 7;
  if (precision === 'city') return 6.5;
  if (precision === 'unknown-within') return 4;
  return outline ? OUTLINE[outline.kind] : 6.2;
}

/**
 * The camera that shows what a slide must, `[lng, lat]` (WGS 84); null where its question or its record
 * decides.
 */
export function stagedView(
  extent: readonly LngLat[],
  viewport: Viewport,
  projection: Projection,
): View | null {
  return extent.length > 0 ? fit(extent, viewport, projection, CLOSEST.slide) : null;
}

/** Where the results stand, `[lng, lat]`, where the question asks for countries; else empty. */
export function placesInCountries(
  question: FacetQuestion,
  results: readonly Initiative[],
  places: Atlas['places'],
): LngLat[] {
  return question.country.length > 0 && modeOf(question, 'country') !== 'none'
    ? results.map((record) => mainPlace(record, places).coordinates)
    : [];
}

/**
 * The camera that fits the open record and its places, else the spatial filters, else the results in the countries
 * of the question, else the whole collection.
 */
export function fittedView(
  selected: Initiative | null,
  places: Atlas['places'],
  extents: {
    /** Of the territory that the record stands for; empty where it is none, or its outline is not loaded. */
    readonly own: readonly LngLat[];
    /** Of the spatial filters; empty where there is none. */
    readonly question: readonly LngLat[];
    /** Where the results are, if the question is about countries; else empty. */
    readonly countries?: readonly LngLat[];
  },
  viewport: Viewport,
  projection: Projection,
): View {
  if (!selected) {
    const { question, countries = [] } = extents;
    if (question.length > 0) return fit(question, viewport, projection, CLOSEST.question);
    return countries.length > 0
      ? fit(countries, viewport, projection, CLOSEST.countries)
      : overview(viewport, projection, HOME);
  }
  const stands = selected.places
    .filter(
      ({ place, role }, rank) =>
        rank === 0 || (role !== 'mentioned' && places[place]!.precision !== 'unknown-within'),
    )
    .map(({ place }) => places[place]!.coordinates);
  if (stands.length === 1 && extents.own.length > 0) {
    const { zoom, ...centre } = fit(extents.own, viewport, projection, CLOSEST.territory);
    return { ...centre, zoom: clampZoom(zoom - AIR) };
  }
  return fit(stands, viewport, projection, closestFor(selected, places));
}
