import { geoGraticule } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { graticule } from '../../src/map/base/graticule.ts';

describe('the graticule', () => {
  it('has the lines of d3-geo’s, between the same ends', () => {
    const ends = (lines: number[][][]) =>
      lines.map((line) =>
        [line[0], line.at(-1)].map((end) => end!.map((at) => Math.round(at) + 0)).join(' '),
      );
    const theirs = geoGraticule().step([15, 15]).precision(4)().coordinates;
    expect(ends(graticule(15).coordinates).sort()).toEqual(ends(theirs).sort());
  });

  it('bends with the globe: no two points of a line are further apart than 4°', () => {
    for (const line of graticule(15).coordinates) {
      line.slice(1).forEach(([lng, lat], at) => {
        const [fromLng, fromLat] = line[at]!;
        expect(Math.abs(lng! - fromLng!) + Math.abs(lat! - fromLat!)).toBeLessThanOrEqual(4);
      });
    }
  });
});
