import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/domain/time/calendar.ts';
import { formatDay } from '../../../src/domain/text/format.ts';
import { firstDay } from '../../../src/domain/time/calendar.ts';
import { themeFacet } from '../../../src/domain/collection/facets.ts';
import { OWN_SIGNS, signOf } from '../../../src/domain/collection/signs.ts';
import type { Initiative } from '../../../src/domain/collection/records.ts';
import { barChart, type BarBlock } from '../../../src/print/bar-chart.ts';
import { chartOf, textWidthBound, type Body } from '../../../src/print/chart-frame.ts';
import { matrixChart } from '../../../src/print/matrix-chart.ts';
import { timeChart } from '../../../src/print/time-chart.ts';
import { xmlFile, type XmlNode } from '../../../src/print/xml.ts';

const THEMES = themeFacet(atlas)!.terms;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function* textsOf(element: XmlNode): Generator<Box> {
  const { name, attributes, children } = element;
  if (name === 'text') {
    const text = children.join('');
    const [x, y, size] = [attributes['x'], attributes['y'], attributes['font-size']].map(Number) as [
      number,
      number,
      number,
    ];
    const room = textWidthBound(text, size);
    const left = x - { start: 0, middle: room / 2, end: room }[String(attributes['text-anchor'] ?? 'start')]!;
    // Ascenders and descenders of the fonts that a chart names.
    yield { text, left, right: left + room, top: y - 0.72 * size, bottom: y + 0.22 * size };
  }
  for (const child of children) if (typeof child !== 'string') yield* textsOf(child);
}

const imprint = (question: string) => ({
  title: 'Atlas des initiatives territoriales — De Kampala à Montréal',
  question,
  source:
    'Source\u00A0: « Dossier spécial n° 4 » (décembre 2020), Chaire Attractivité et Nouveau Marketing Territorial.',
  map: '',
  made: 'Fait le 23 novembre 2026, version 0.1.0, CC BY 4.0.',
});
const frame = (body: Body, question = '9 initiatives de tourisme (sur 33)') =>
  chartOf(imprint(question), 'fr', { name: 'Thème', description: 'Tourisme, 9', body });

/** Every text is inside the picture, and none touches another. */
function expectRoom(chart: XmlNode) {
  const { width, height } = chart.attributes as { width: number; height: number };
  const boxes = [...textsOf(chart)];
  expect(boxes.length).toBeGreaterThan(3);
  for (const box of boxes) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(0);
    expect(box.top, box.text).toBeGreaterThanOrEqual(0);
    expect(box.right, box.text).toBeLessThanOrEqual(width);
    expect(box.bottom, box.text).toBeLessThanOrEqual(height);
  }
  const touching = boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} × ${b.text}`),
  );
  expect(touching).toEqual([]);
}

const label = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'é', 'W', '’'), minLength: 1, maxLength: 16 }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.join(' '));
const count = fc.integer({ min: 0, max: 999 });
const bars = fc.array(fc.record({ label, count, total: count, chosen: fc.boolean(), dimmed: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});
const themed = bars.map((all) => all.map((bar, place) => ({ ...bar, sign: place % (OWN_SIGNS + 1) })));

describe('a chart of bars', () => {
  it('has room for all its words, in one column or several', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: label, bars: fc.oneof(bars, themed) }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(1, 2, 3),
        label,
        (blocks: BarBlock[], columns, question) => {
          expectRoom(frame(barChart(blocks, columns, 'Plein et pâle'), question));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws bars that are as long as their counts, within their column', () => {
    const block = {
      name: 'Thème',
      bars: [
        { label: 'a', count: 4, total: 8, chosen: false, dimmed: false },
        { label: 'b', count: 2, total: 2, chosen: false, dimmed: false },
      ],
    };
    const { nodes } = barChart([block], 1, '')(0);
    const widths = nodes.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes['width']);
    expect(widths).toEqual([1040, 520, 260, 260]);
  });
});

describe('a chart of the matrix', () => {
  it('has room for all its words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: OWN_SIGNS }).chain((themes) =>
          fc.record({
            labels: fc.array(label, { minLength: themes, maxLength: themes }),
            rows: fc.array(
              fc.record({ label, counts: fc.array(count, { minLength: themes, maxLength: themes }) }),
              { minLength: 1, maxLength: 12 },
            ),
          }),
        ),
        ({ labels, rows }) => {
          const columns = labels.map((text, sign) => ({ sign, label: text }));
          expectRoom(frame(matrixChart(columns, rows)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a chart of the chronology', () => {
  const issues = (lang: 'fr' | 'en') =>
    atlas.issues.map(({ number, published, content }) => ({
      number,
      value: String(number),
      count: number === 4 ? atlas.initiatives.length : 0,
      pressed: false,
      published,
      content,
      date: formatDay(firstDay(published.start), lang, 'day'),
    }));
  const input = (lang: 'fr' | 'en') => ({
    lang,
    stretch: calendarOf(atlas)!,
    initiatives: atlas.initiatives,
    shown: new Set(atlas.initiatives.map(({ id }) => id)),
    issues: issues(lang),
    context: atlas.context,
    themes: THEMES.map(({ label: text }, sign) => ({ sign, label: text[lang] })),
    signOf: (record: Initiative) => signOf(atlas, record),
    note: '24 initiatives sans date propre',
  });

  it.each(['fr', 'en'] as const)('has room for all its words, in %s', (lang) => {
    expectRoom(frame(timeChart(input(lang))));
  });

  it('tells the count of each issue, and hushes what the question sets aside', () => {
    const texts = [...textsOf(frame(timeChart(input('fr'))))].map(({ text }) => text);
    expect(texts).toContain(String(atlas.initiatives.length));
    const signs = (shown: ReadonlySet<string>) =>
      xmlFile(frame(timeChart({ ...input('fr'), shown }))).match(/<path d="[^"]*" fill="#/g)?.length ?? 0;
    const dated = atlas.initiatives.reduce((sum, { dates }) => sum + dates.length, 0);
    // Those of the legend remain.
    expect(signs(new Set())).toBe(THEMES.length);
    expect(signs(input('fr').shown)).toBe(THEMES.length + dated);
  });
});
