/** The question that a chart answers: the title of its slide. */
import { themeFacet } from '../domain/collection/facets.ts';
import type { Lang } from '../domain/collection/records.ts';
import { formatList } from '../domain/text/format.ts';
import type { StepChart } from '../domain/tours/tours.ts';
import { comparedName } from './compared-name.ts';
import { translator } from './messages/messages.ts';
import { facetLabel } from './option-label.ts';
import type { PlaceWording } from './wording.ts';

/** « Combien d’initiatives par thème ? », in either language. */
export function chartTitle(wording: PlaceWording, chart: StepChart, lang: Lang): string {
  const here: PlaceWording = {
    ...wording,
    atlas: wording.atlas,
    lang,
    t: translator(lang),
    territoryName: (territory) => wording.territoryName(territory, lang),
    pointName: (at) => wording.pointName(at, lang),
  };
  const nameOf = (facet: string) => facetLabel(here, facet).toLocaleLowerCase(lang);
  switch (chart.type) {
    case 'bars':
      return here.t('chart.bars', { facet: nameOf(chart.facet) });
    case 'matrix':
      return here.t('chart.matrix', {
        theme: facetLabel(here, themeFacet(here.atlas)?.id ?? ''),
        facet: nameOf(chart.facet),
      });
    case 'timeline':
      return here.t('chart.timeline');
    case 'comparison':
      return here.t('chart.comparison', {
        names: formatList(
          chart.of.map((one) => comparedName(here, one)),
          lang,
        ),
      });
  }
}

/** The same in both languages. */
export function chartTitles(wording: PlaceWording, chart: StepChart): { fr: string; en: string } {
  return { fr: chartTitle(wording, chart, 'fr'), en: chartTitle(wording, chart, 'en') };
}
