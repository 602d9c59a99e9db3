/**
 * `npm run bench [-- --json] [--kernel] [--paint] [--placing] [--spatial] [--workshop]`: how fast the atlas answers. All
 * parts unless one is named; the workshop is that of `npm run build`; `--json` ends with one line of JSON, in milliseconds.
 */
import { compile } from '../build/compile/compile.ts';
import { openGazetteer } from '../build/source/gazetteer.ts';
import { readData } from '../build/source/read-data.ts';
import type { Atlas } from '../src/domain/collection/records.ts';
import { WAYS } from './comparison-ways.ts';
import { measure, NAMES } from './kernel.ts';
import { facetsOf } from './made-records.ts';
import { measurePaint } from './paint.ts';
import { measurePlacing } from './placing.ts';
import { measureSpatial } from './spatial.ts';
import { measureWorkshop, type WorkshopFigure } from './workshop.ts';

/** Records, and how many rounds of toggles: enough for a steady median, and an end within minutes. */
const SIZES = [
  [33, 200],
  [10_000, 20],
  [100_000, 5],
  [1_000_000, 1],
] as const;

const asked = new Set(process.argv.slice(2));
const PARTS = ['--kernel', '--paint', '--placing', '--spatial', '--workshop'];
const runs = (part: string) => asked.has(part) || !PARTS.some((other) => asked.has(other));

const inThreeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const exact = (value: number) => Number(value.toPrecision(5));

const { atlas } = compile(readData('data'), openGazetteer());
if (!atlas) throw new Error('the data has problems: see `npm run data:check`');

function runSpatial(atlas: Atlas) {
  console.log('The recount with a spatial mask made anew, beside the recount without: median in ms');
  return measureSpatial(facetsOf(atlas), 300).map(({ plain, spatial, ratio, ...figure }) => {
    const cells = [figure.kind, ...[plain, spatial, ratio].map((value) => inThreeDigits.format(value))];
    console.log(cells.map((cell) => cell.padStart(17)).join(''));
    return { ...figure, plain: exact(plain), spatial: exact(spatial), ratio: exact(ratio) };
  });
}

function runKernel(atlas: Atlas) {
  const facets = facetsOf(atlas);
  console.log('From a toggle to the answer: median in ms, and as a multiple of the recount');
  console.log(['records', ...NAMES].map((title) => title.padStart(17)).join(''));
  return SIZES.map(([records, rounds]) => {
    const times = measure(records, facets, rounds);
    const cells = NAMES.map((name) =>
      [times[name], times[name] / times.recount].map((value) => inThreeDigits.format(value)).join(' × '),
    );
    console.log([records.toLocaleString('en'), ...cells].map((cell) => cell.padStart(17)).join(''));
    const { recount, scan, crossfilter, arrays } = times;
    return {
      records,
      recount: exact(recount),
      scan: exact(scan),
      crossfilter: exact(crossfilter),
      arrays: exact(arrays),
    };
  });
}

/** Records, and rounds of toggles. */
const PAINT_SIZES = [
  [33, 4],
  [10_000, 3],
] as const;

async function runPaint(atlas: Atlas) {
  console.log('From a click to the drained frame: median in ms, and as a multiple of the atlas');
  const names = ['atlas', ...WAYS] as const;
  console.log(['records', ...names].map((title) => title.padStart(17)).join(''));
  const rows = [];
  for (const [records, rounds] of PAINT_SIZES) {
    const times = await measurePaint(records, atlas, rounds);
    const cells = names.map((name) =>
      [times[name], times[name] / times.atlas].map((value) => inThreeDigits.format(value)).join(' × '),
    );
    console.log([records.toLocaleString('en'), ...cells].map((cell) => cell.padStart(17)).join(''));
    const { atlas: ours, setFilter, setData, cluster } = times;
    rows.push({
      records,
      atlas: exact(ours),
      setFilter: exact(setFilter),
      setData: exact(setData),
      cluster: exact(cluster),
    });
  }
  return rows;
}

function runPlacing() {
  console.log(
    '20,000 rows placed: ms to index the files, ms to place, as a multiple of the first, rows placed',
  );
  const figures = measurePlacing();
  return figures.map(({ table, rows, placed, open, place }) => {
    const ratio = place / (figures[0]?.place ?? place);
    const cells = [table, ...[open, place, ratio, placed].map((value) => inThreeDigits.format(value))];
    console.log(cells.map((cell) => cell.padStart(23)).join(''));
    return {
      table,
      rows,
      placed: exact(placed),
      open: exact(open),
      place: exact(place),
      ratio: exact(ratio),
    };
  });
}

async function runWorkshop() {
  console.log(
    'The workshop: ms, longest block of the page in ms, as a multiple of the library that reads the file',
  );
  const ratioOf = ({ time, library }: WorkshopFigure) => (library === null ? null : time / library);
  const figures = await measureWorkshop((figure) => {
    const { page, what, time, block } = figure;
    const ratio = ratioOf(figure);
    const cells = [time, block, ...(ratio === null ? [] : [ratio])].map((value) =>
      inThreeDigits.format(value),
    );
    console.log(page.padEnd(14) + what.padEnd(32) + cells.map((cell) => cell.padStart(10)).join(''));
  });
  return figures.map((figure) => {
    const { page, what, time, block } = figure;
    const ratio = ratioOf(figure);
    return {
      page,
      what,
      time: exact(time),
      block: exact(block),
      ...(ratio !== null && { ratio: exact(ratio) }),
    };
  });
}

const kernel = runs('--kernel') ? runKernel(atlas) : [];
const spatial = runs('--spatial') ? runSpatial(atlas) : [];
const placing = runs('--placing') ? runPlacing() : [];
const paint = runs('--paint') ? await runPaint(atlas) : [];
const workshop = runs('--workshop') ? await runWorkshop() : [];
if (asked.has('--json')) console.log(JSON.stringify({ kernel, paint, placing, spatial, workshop }));
