/** The charts of the present state, as files. */
import { calendarOf } from '../domain/time/calendar.ts';
import { crossingsOf, facetIds, facetOf, themeFacet, type Facet } from '../domain/collection/facets.ts';
import { signOf, signOfTerm } from '../domain/collection/signs.ts';
import { questionOfCompared, type Compared } from '../domain/question/compared.ts';
import { countedFacet, rowsOf } from '../domain/question/comparison.ts';
import { chosenIn, modeOf, type Question } from '../domain/question/question.ts';
import type { Answers } from '../state/answers.svelte.ts';
import { comparedName } from '../words/compared-name.ts';
import type { PlaceWording } from '../words/wording.ts';
import { facetLabel, optionLabel } from '../words/option-label.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { issuesOf } from '../domain/timeline/issues.ts';
import { barChart, type BarBlock } from './bar-chart.ts';
import type { Chart } from './chart-names.ts';
import { chartOf, type Body } from './chart-frame.ts';
import type { Credits } from './credits.ts';
import { matrixChart } from './matrix-chart.ts';
import { timeChart } from './time-chart.ts';
import { xmlFile } from './xml.ts';

/** A chart of what is shown as an SVG file. The matrix is drawn as it is crossed on the page. */
export function chartFile(atlas: AtlasState, chart: Chart, credits: Credits): string {
  const { lang } = atlas;
  return xmlFile(chartOf(credits, lang, drawn(atlas, chart)));
}

/** What a chart is drawn from: what is asked, and what answers it. */
export interface Asked extends PlaceWording {
  readonly address: Question;
  readonly answers: Answers;
}
/** A chart without its frame. */
export interface Drawn {
  readonly name: string;
  readonly description: string;
  readonly body: Body;
}

function drawn(atlas: AtlasState, chart: Chart): Drawn {
  const theme = themeFacet(atlas.atlas);
  // Without a question no bar is pale.
  const note =
    atlas.parts.length > 0 ? atlas.t('paper.ghost', { total: atlas.atlas.initiatives.length }) : '';
  switch (chart) {
    case 'themes':
      return theme
        ? drawBars(atlas, theme.id, note)
        : { name: '', description: '', body: barChart([], 1, note) };
    case 'facets': {
      const blocks = facetIds(atlas.atlas)
        .filter((facet) => facet !== theme?.id && atlas.answers.counts(facet).length > 0)
        .map((facet) => blockOf(atlas, facet));
      return {
        name: atlas.t('paper.facets'),
        description: blocks.map((block) => `${block.name} — ${described(block)}`).join('. '),
        body: barChart(blocks, 3, note),
      };
    }
    case 'timeline':
      return drawTime(atlas);
    case 'matrix':
      return drawMatrix(atlas, atlas.address.cross ?? crossingsOf(atlas.atlas)[0] ?? '');
  }
}

/** The options of a facet as bars; `note` stands below them. */
export function drawBars(asked: Asked, facet: Facet, note = ''): Drawn {
  const block = blockOf(asked, facet);
  return { name: block.name, description: described(block), body: barChart([block], 1, note) };
}

/** The issues and the dates of the initiatives on one axis. */
export function drawTime(asked: Asked): Drawn {
  const { atlas, lang, t, answers } = asked;
  const issues = issuesOf(asked);
  const stretch = calendarOf(atlas);
  const name = t('timeline.heading');
  if (!stretch) return { name, description: '', body: () => ({ nodes: [], height: 0 }) };
  const undated = answers.results.filter(({ dates }) => dates.length === 0).length;
  return {
    name,
    description: issues.map(({ number, date, count }) => `${number}, ${date}, ${count}`).join('. '),
    body: timeChart({
      lang,
      stretch,
      initiatives: atlas.initiatives,
      shown: new Set(answers.results.map(({ id }) => id)),
      issues,
      context: atlas.context,
      themes: columnsOf(asked),
      signOf: (record) => signOf(atlas, record),
      note: undated > 0 ? t('timeline.undated', { count: undated }) : '',
    }),
  };
}

/** The themes crossed with another facet. */
export function drawMatrix(asked: Asked, facet: Facet): Drawn {
  const rows = asked.answers
    .crossed(facet)
    .map(({ value, counts }) => ({ label: optionLabel(asked, facet, value), counts }));
  return {
    name: asked.t('matrix.caption', { facet: facetLabel(asked, facet) }),
    description: rows.map(({ label, counts }) => `${label} — ${counts.join(', ')}`).join('. '),
    body: matrixChart(columnsOf(asked), rows),
  };
}

/** Selections side by side, each as the bars of one facet; the longest bar is all of a selection. */
export function drawComparison(asked: Asked, compared: readonly Compared[]): Drawn {
  const facet = countedFacet(asked.atlas, compared);
  const answers = compared.map((one) => asked.answers.to(questionOfCompared(one)));
  const rows = facet === undefined ? [] : rowsOf(asked.atlas, answers, facet);
  const blocks = compared.map((one, at): BarBlock => ({
    name: comparedName(asked, one),
    bars: rows.map(({ value, counts }) => ({
      label: optionLabel(asked, facet!, value),
      count: counts[at]!,
      total: answers[at]!.length,
      chosen: false,
      dimmed: false,
      ...(facetOf(asked.atlas, facet!)?.theme && { sign: signOfTerm(asked.atlas, value) }),
    })),
  }));
  return {
    name: blocks.map(({ name }) => name).join(', '),
    description: blocks.map((block) => `${block.name} — ${described(block)}`).join('. '),
    body: barChart(blocks, Math.max(1, blocks.length), ''),
  };
}

const columnsOf = ({ atlas, lang }: Asked) =>
  (themeFacet(atlas)?.terms ?? []).map(({ id, label }) => ({
    sign: signOfTerm(atlas, id),
    label: label[lang],
  }));

function blockOf(atlas: Asked, facet: Facet): BarBlock {
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
