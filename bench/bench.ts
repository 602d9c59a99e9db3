/**
 * `npm run bench [-- --json] [--kernel] [--paint] [--spatial]`: how fast the atlas answers. All parts
 * unless one is named; `--json` ends with one line of JSON, in milliseconds.
 */
import { compile } from '../src/pipeline/compile.ts';
import { openGazetteer } from '../src/pipeline/gazetteer.ts';
import { readData } from '../src/pipeline/read-data.ts';
import { measure, NAMES } from './kernel.ts';
import { allOptions } from './made-records.ts';
import { measureSpatial } from './spatial.ts';

/** Records, and how many rounds of toggles: enough for a steady median, and an end within minutes. */
const SIZES = [
  [33, 200],
  [10_000, 20],
  [100_000, 5],
  [1_000_000, 1],
] as const;

const asked = new Set(process.argv.slice(2));
const PARTS = ['--kernel', '--paint', '--spatial'];
const runs = (part: string) => asked.has(part) || !PARTS.some((other) => asked.has(other));

const inThreeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const exact = (value: number) => Number(value.toPrecision(5));

function runSpatial() {
  const { atlas } = compile(readData('data'), openGazetteer());
  if (!atlas) throw new Error('the data has problems: see `npm run data:check`');
  console.log('The recount with a spatial mask made anew, beside the recount without: median in ms');
  return measureSpatial(allOptions(atlas), 300).map(({ plain, spatial, ratio, ...figure }) => {
    const cells = [figure.kind, ...[plain, spatial, ratio].map((value) => inThreeDigits.format(value))];
    console.log(cells.map((cell) => cell.padStart(17)).join(''));
    return { ...figure, plain: exact(plain), spatial: exact(spatial), ratio: exact(ratio) };
  });
}

function runKernel() {
  const { atlas } = compile(readData('data'), openGazetteer());
  if (!atlas) throw new Error('the data has problems: see `npm run data:check`');
  const options = allOptions(atlas);
  console.log('From a toggle to the answer: median in ms, and as a multiple of the recount');
  console.log(['records', ...NAMES].map((title) => title.padStart(17)).join(''));
  return SIZES.map(([records, rounds]) => {
    const times = measure(records, options, rounds);
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

const kernel = runs('--kernel') ? runKernel() : [];
const spatial = runs('--spatial') ? runSpatial() : [];
// The clicks in the built page are not measured yet.
const paint: never[] = [];
if (asked.has('--json')) console.log(JSON.stringify({ kernel, paint, spatial }));
