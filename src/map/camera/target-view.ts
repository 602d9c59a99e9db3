import { facetOfKind } from '../../domain/collection/facets.ts';
import { mainPlace, placed } from '../../domain/collection/main-place.ts';
import { clampZoom, CLOSEST, ZOOM } from '../../domain/view/zoom.ts';
import { fit, overview, type Viewport } from '../../domain/view/camera.ts';
import { freePlate, PLATE, zoomBetween } from '../../domain/view/plate.ts';
import type { Atlas, Initiative, LngLat, Place } from '../../domain/collection/records.ts';
import { chosenIn, modeOf, type FacetQuestion } from '../../domain/question/question.ts';
import type { Projection, View } from '../../domain/view/view.ts';
import { ABOVE_FOOT } from './free-frame.ts';

/** The centre of the first view of a collection that has neither a centre nor a place. */
const NOWHERE: LngLat = [0, 20];

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
function closestFor({ precision, outline }: Place): number {
  if (precision === 'site') return 7;
  if (precision === 'city') return 6.5;
  if (precision === 'unknown-within') return 4;
  return outline ? OUTLINE[outline.kind] : 6.2;
}

/** How close a slide comes to a town or a site: an audience sees in which country it is, and beside which others. */
export function closestOnStage(viewport: Viewport): number {
  return clampZoom(CLOSEST.pointOnStage + zoomBetween(PLATE, freePlate(viewport)));
}

/** How much of the plate stays free on each side of what a slide must show: names stand beside its places. */
const EDGE = 0.1;

/**
 * The camera that shows what a slide must, `[lng, lat]` (WGS 84); null where its question or its record
 * decides.
 */
export function stagedView(
  extent: readonly LngLat[],
  viewport: Viewport,
  projection: Projection,
): View | null {
  if (extent.length === 0) return null;
  const { width, height } = freePlate(viewport);
  const [across, down] = [EDGE * width, EDGE * height];
  const { top, right, bottom, left } = viewport.padding;
  const inner = {
    ...viewport,
    padding: { top: top + down, right: right + across, bottom: bottom + down, left: left + across },
  };
  const { zoom, ...centre } = fit(extent, inner, projection, CLOSEST.slide);
  // A whole globe has no need of the edge.
  return { ...centre, zoom: Math.max(zoom, overview(viewport, projection, [centre.lng, centre.lat]).zoom) };
}

/** Where the results stand, `[lng, lat]`, where the question asks for countries; else empty. */
export function placesInCountries(
  question: FacetQuestion,
  results: readonly Initiative[],
  collection: Atlas,
): LngLat[] {
  const facet = facetOfKind(collection, 'country')?.id;
  return facet !== undefined && chosenIn(question, facet).length > 0 && modeOf(question, facet) !== 'none'
    ? placed(results, collection.places).map(({ place }) => place.coordinates)
    : [];
}

/** The camera of the first view: the whole world around the centre of the collection, or all of its places. */
function homeView(collection: Atlas, viewport: Viewport, projection: Projection): View {
  const { centre } = collection.head.home;
  const stands = placed(collection.initiatives, collection.places).map(({ place }) => place.coordinates);
  return centre || stands.length === 0
    ? overview(viewport, projection, centre ?? NOWHERE)
    : fit(stands, viewport, projection, CLOSEST.results);
}

/**
 * The camera that fits the open record and its places, else the spatial filters, else the results in the countries
 * of the question, else the whole collection.
 *
 * @param closest how close a town or a site may be brought
 */
export function fittedView(
  selected: Initiative | null,
  collection: Atlas,
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
  closest: number = ZOOM.max,
): View {
  const { places } = collection;
  const main = selected && mainPlace(selected, places);
  if (!selected || !main) {
    const { question, countries = [] } = extents;
    if (question.length > 0) return fit(question, viewport, projection, CLOSEST.question);
    return countries.length > 0
      ? fit(countries, viewport, projection, CLOSEST.countries, ABOVE_FOOT)
      : homeView(collection, viewport, projection);
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
  return fit(stands, viewport, projection, Math.min(closest, closestFor(main)));
}
