/**
 * `npm run bench [-- --json] [--kernel] [--paint]`: how fast the atlas answers. Both parts unless one
 * is named; `--json` ends with one line of JSON, in milliseconds.
 */
import { compile } from '../src/pipeline/compile.ts';
import { openGazetteer } from '../src/pipeline/gazetteer.ts';
import { readData } from '../src/pipeline/read-data.ts';
import { measure, NAMES } from './kernel.ts';
import { allOptions } from './made-records.ts';

/** Records, and how many rounds of toggles: enough for a steady median, and an end within minutes. */
const SIZES = [
  [33, 200],
  [10_000, 20],
  [100_000, 5],
  [1_000_000, 1],
] as const;

const asked = new Set(process.argv.slice(2));
const runs = (part: string) => asked.has(part) || !(asked.has('--kernel') || asked.has('--paint'));

const inThreeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const exact = (value: number) => Number(value.toPrecision(5));

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
// The clicks in the built page are not measured yet.
const paint: never[] = [];
if (asked.has('--json')) console.log(JSON.stringify({ kernel, paint }));
