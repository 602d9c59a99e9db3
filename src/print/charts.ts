/** The charts of the present state, as files. */
import { calendarOf } from '../domain/time/calendar.ts';
import { crossingsOf, facetIds, facetOf, themeFacet, type Facet } from '../domain/collection/facets.ts';
import { signOf, signOfTerm } from '../domain/collection/signs.ts';
import { chosenIn, modeOf } from '../domain/question/question.ts';
import { facetLabel, optionLabel } from '../words/option-label.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { issuesOf } from '../domain/timeline/issues.ts';
import { barChart, type BarBlock } from './bar-chart.ts';
import type { Chart } from './chart-names.ts';
import { chartOf } from './chart-frame.ts';
import type { Credits } from './credits.ts';
import { matrixChart } from './matrix-chart.ts';
import { timeChart } from './time-chart.ts';
import { xmlFile } from './xml.ts';

/** A chart of what is shown as an SVG file. The matrix is drawn as it is crossed on the page. */
export function chartFile(atlas: AtlasState, chart: Chart, credits: Credits): string {
  const { lang } = atlas;
  return xmlFile(chartOf(credits, lang, drawn(atlas, chart)));
}

function drawn(atlas: AtlasState, chart: Chart): Parameters<typeof chartOf>[2] {
  const { t, lang } = atlas;
  // Without a question no bar is pale.
  const theme = themeFacet(atlas.atlas);
  const note = atlas.parts.length > 0 ? t('paper.ghost', { total: atlas.atlas.initiatives.length }) : '';
  switch (chart) {
    case 'themes': {
      const block = theme ? blockOf(atlas, theme.id) : { name: '', bars: [] };
      return { name: block.name, description: described(block), body: barChart([block], 1, note) };
    }
    case 'facets': {
      const blocks = facetIds(atlas.atlas)
        .filter((facet) => facet !== theme?.id && atlas.answers.counts(facet).length > 0)
        .map((facet) => blockOf(atlas, facet));
      return {
        name: t('paper.facets'),
        description: blocks.map((block) => `${block.name} — ${described(block)}`).join('. '),
        body: barChart(blocks, 3, note),
      };
    }
    case 'timeline': {
      const issues = issuesOf(atlas);
      const stretch = calendarOf(atlas.atlas);
      if (!stretch)
        return { name: t('timeline.heading'), description: '', body: () => ({ nodes: [], height: 0 }) };
      const undated = atlas.results.filter(({ dates }) => dates.length === 0).length;
      return {
        name: t('timeline.heading'),
        description: issues.map(({ number, date, count }) => `${number}, ${date}, ${count}`).join('. '),
        body: timeChart({
          lang,
          stretch,
          initiatives: atlas.atlas.initiatives,
          shown: new Set(atlas.results.map(({ id }) => id)),
          issues,
          context: atlas.atlas.context,
          themes: (theme?.terms ?? []).map(({ id, label }) => ({
            sign: signOfTerm(atlas.atlas, id),
            label: label[lang],
          })),
          signOf: (record) => signOf(atlas.atlas, record),
          note: undated > 0 ? t('timeline.undated', { count: undated }) : '',
        }),
      };
    }
    case 'matrix': {
      const facet = atlas.address.cross ?? crossingsOf(atlas.atlas)[0] ?? '';
      const columns = (theme?.terms ?? []).map(({ id, label }) => ({
        sign: signOfTerm(atlas.atlas, id),
        label: label[lang],
      }));
      const rows = atlas.answers
        .crossed(facet)
        .map(({ value, counts }) => ({ label: optionLabel(atlas, facet, value), counts }));
      return {
        name: t('matrix.caption', { facet: facetLabel(atlas, facet) }),
        description: rows.map(({ label, counts }) => `${label} — ${counts.join(', ')}`).join('. '),
        body: matrixChart(columns, rows),
      };
    }
  }
}

function blockOf(atlas: AtlasState, facet: Facet): BarBlock {
  const chosen = chosenIn(atlas.address, facet);
  const isTheme = facetOf(atlas.atlas, facet)?.theme;
  const mode = modeOf(atlas.address, facet);
  return {
    name: facetLabel(atlas, facet),
    bars: atlas.answers.counts(facet).map(({ value, count, total }) => ({
      label: optionLabel(atlas, facet, value),
      count,
      total: mode === 'none' ? atlas.atlas.initiatives.length - total : total,
      chosen: chosen.includes(value),
      dimmed: chosen.length > 0 && chosen.includes(value) === (mode === 'none'),
      ...(isTheme && { sign: signOfTerm(atlas.atlas, value) }),
    })),
  };
}

const described = ({ bars }: BarBlock) => bars.map(({ label, count }) => `${label}, ${count}`).join('. ');
