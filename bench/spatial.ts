/**
 * What a question about places costs: the recount with a mask computed anew, beside the recount without.
 * Half of the places, and of the outlines, stand close together, as in Europe.
 */
import type { Polygon } from 'geojson';
import { makeColumns } from '../src/domain/question/columns.ts';
import { makeLocator, type LocatedPlace } from '../src/domain/geography/locator.ts';
import { NO_QUESTION, type Question } from '../src/domain/question/question.ts';
import type { SpatialKind } from '../src/domain/geography/where.ts';
import { recount } from '../src/domain/question/recount.ts';
import type { LngLat } from '../src/domain/collection/records.ts';
import { makeRecords, type facetsOf } from './made-records.ts';
import { median } from './median.ts';

const RECORDS = 10_000;
const OUTLINES = 100;
/** One place in ten is a territory. */
const TERRITORIES = 10;
const VERTICES = 500;

export interface Figure {
  readonly records: number;
  readonly outlines: number;
  readonly kind: SpatialKind;
  /** Milliseconds. */
  readonly plain: number;
  readonly spatial: number;
  readonly ratio: number;
}

/** The golden ratio's multiples spread evenly, the same in every run. */
const spread = (at: number, salt: number): number =>
  (at * 0.6180339887498949 + salt * 0.7548776662466927) % 1;

function placeAt(number: number): LngLat {
  const [across, up] = [spread(number, 1), spread(number * 7, 2)];
  return number % 2 === 0 ? [-10 + 40 * across, 36 + 24 * up] : [-180 + 360 * across, -60 + 130 * up];
}

/** A ragged outline of half a degree to five. */
function outlineAt(number: number): Polygon {
  const [lng, lat] = placeAt(number);
  const ring = Array.from({ length: VERTICES }, (_, at) => {
    const reach = (0.5 + 4.5 * spread(number, 5)) * (0.8 + 0.2 * Math.sin(at * 1.7 + number));
    const way = (2 * Math.PI * at) / VERTICES;
    return [Math.max(-180, Math.min(180, lng + reach * Math.cos(way))), lat + reach * Math.sin(way)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

export function measureSpatial(facets: ReturnType<typeof facetsOf>, rounds: number): Figure[] {
  const made = makeRecords(RECORDS, facets);
  const columns = makeColumns(RECORDS, facets.options, made.valuesAt);
  const themes = facets.options.theme!;
  const outlines = Array.from({ length: OUTLINES }, (_, number) => outlineAt(number));
  const places = Array.from({ length: RECORDS }, (_, number): LocatedPlace => {
    const isTerritory = number % TERRITORIES === 0;
    return {
      id: String(number),
      country: 'FR',
      coordinates: isTerritory ? placeAt((number / TERRITORIES) % OUTLINES) : placeAt(number),
      precision: isTerritory ? 'territory' : 'city',
      ...(isTerritory && { outline: { kind: 'region' as const, codes: [String(number)] } }),
    };
  });
  const outlineOf = (id: string) => {
    const number = Number(id);
    return number % TERRITORIES === 0 ? outlines[(number / TERRITORIES) % OUTLINES] : undefined;
  };
  const locate = makeLocator(RECORDS, places, (record) => [String(record)]);
  const half = (at: number) => themes.slice(0, 1 + (at % themes.length));

  /** Another question each time, so that nothing kept from before answers it. */
  const asked: Record<SpatialKind, (at: number) => Partial<Question>> = {
    in: (at) => ({ in: String((at % OUTLINES) * TERRITORIES) }),
    near: (at) => ({ near: { lng: placeAt(at)[0], lat: placeAt(at)[1], km: 100 + 3000 * spread(at, 3) } }),
    area: (at) => {
      const [lng, lat] = placeAt(at);
      return {
        area: Array.from({ length: 12 }, (_, corner): LngLat => {
          const way = (Math.PI * corner) / 6;
          const reach = 1 + 14 * spread(at, 4);
          return [Math.max(-180, Math.min(180, lng + reach * Math.cos(way))), lat + reach * Math.sin(way)];
        }),
      };
    },
  };
  return (['in', 'near', 'area'] as const).map((kind) => {
    const times: { plain: number[]; spatial: number[] } = { plain: [], spatial: [] };
    // The first questions also ready the outlines, once for all, and warm up.
    for (let at = 0; at < rounds + OUTLINES; at++) {
      const plain: Question = { ...NO_QUESTION, values: { theme: half(at) } };
      const spatial: Question = { ...plain, ...asked[kind](at) };
      const started = performance.now();
      recount(columns, plain);
      const between = performance.now();
      recount(
        columns,
        spatial,
        locate(spatial, outlineOf).map(({ mask }) => mask),
      );
      const ended = performance.now();
      if (at < OUTLINES) continue;
      times.plain.push(between - started);
      times.spatial.push(ended - between);
    }
    const [plain, spatial] = [median(times.plain), median(times.spatial)];
    return { records: RECORDS, outlines: OUTLINES, kind, plain, spatial, ratio: spatial / plain };
  });
}
