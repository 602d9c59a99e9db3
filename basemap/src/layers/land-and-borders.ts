/** The layers `land`, `coast` and `border` at one level of detail. */
import type { Position } from 'geojson';
import { landBorders } from './borders.ts';
import type { CountryTopology } from '../sources/country-topology.ts';
import { generalise, type Emphasis } from '../geometry/generalise.ts';
import { layerFeature, type LayerFeature } from './geojson-text.ts';
import { inhabitedIslands } from '../sources/inhabited-islands.ts';
import { coastLines, landPolygons } from './land.ts';
import { roundLine } from '../geometry/rounding.ts';

export interface Level {
  /** Smallest triangle kept by the simplification, in square degrees at the equator. */
  threshold: number;
  emphasis: Emphasis;
  decimals: number;
  /** Smallest island without a town, in km². */
  smallestIsland: number;
  /** What counts as a town: people. */
  town: number;
}

export function landAndBorders(countries: CountryTopology, level: Level): LayerFeature[] {
  const topology = generalise(countries, level.threshold, level.emphasis);
  const land = landPolygons(topology, { ...level, isInhabited: inhabitedIslands(level.town) });
  const borders = landBorders(topology).map((border) => ({
    ...border,
    lines: border.lines.map((line) => roundLine(line, level.decimals)).filter((line) => line.length > 1),
  }));
  const multiLine = (coordinates: Position[][]) => ({ type: 'MultiLineString' as const, coordinates });
  return [
    layerFeature('land', { type: 'MultiPolygon', coordinates: land }),
    layerFeature('coast', multiLine(coastLines(land))),
    layerFeature('border', multiLine(borders.flatMap(({ disputed, lines }) => (disputed ? [] : lines))), {
      disputed: false,
    }),
    ...borders
      .filter(({ disputed }) => disputed)
      .map(({ between, lines }) => layerFeature('border', multiLine(lines), { disputed: true, between })),
  ];
}
