/** The chart of a slide, drawn for its own question whatever the page asks: for paper and for small pictures of slides. */
import { crossingsOf, facetOf } from '../domain/collection/facets.ts';
import type { ChartStep } from '../domain/tours/tours.ts';
import { Answers } from '../state/answers.svelte.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { COLOURS, WIDTH } from './chart-frame.ts';
import { drawBars, drawComparison, drawMatrix, drawTime, type Drawn } from './charts.ts';
import { node, type XmlNode } from './xml.ts';

/** The chart as SVG, with what it says; null where the collection has not what it shows. */
export function stepChart(
  atlas: AtlasState,
  step: ChartStep,
): { readonly svg: XmlNode; readonly description: string } | null {
  const found = drawnOf(atlas, step);
  if (!found) return null;
  const { nodes, height } = found.body(0);
  const svg = node(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${Math.ceil(height) + 24}`, width: '100%', height: '100%' },
    node('rect', { width: WIDTH, height: Math.ceil(height) + 24, fill: COLOURS.paper }),
    ...nodes,
  );
  return { svg, description: found.description };
}

function drawnOf(atlas: AtlasState, { question, chart }: ChartStep): Drawn | null {
  const answers = new Answers(atlas.atlas, {
    question: () => question,
    geography: atlas.geography,
    finder: atlas.finder,
  });
  const asked = {
    atlas: atlas.atlas,
    lang: atlas.lang,
    t: atlas.t,
    territoryName: atlas.territoryName.bind(atlas),
    pointName: atlas.pointName.bind(atlas),
    address: question,
    answers,
  };
  switch (chart.type) {
    case 'bars':
      return facetOf(atlas.atlas, chart.facet) ? drawBars(asked, chart.facet) : null;
    case 'matrix':
      return crossingsOf(atlas.atlas).includes(chart.facet) ? drawMatrix(asked, chart.facet) : null;
    case 'timeline':
      return drawTime(asked);
    case 'comparison':
      return chart.of.length >= 2 ? drawComparison(asked, chart.of) : null;
  }
}
