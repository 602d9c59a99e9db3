/**
 * How long an answer takes after a toggle: the filtered set, and the counts of all facets, each
 * without its own filter. Beside it, on the same records, in the same run: the scan that gives no
 * counts, crossfilter2, and plain arrays.
 */
import { makeColumns } from '../src/domain/question/columns.ts';
import type { Facet } from '../src/domain/collection/facets.ts';
import type { FacetQuestion } from '../src/domain/question/question.ts';
import {
  crossfiltering,
  filteringArrays,
  recounting,
  scanning,
  scanningByTables,
  type Answer,
  type Contender,
} from './contenders.ts';
import { median } from './median.ts';
import { asObjects, makeRecords, type facetsOf, type Options } from './made-records.ts';

/** `tables` is the scan by look-up tables: the mask exactly as the recount makes it. */
export const NAMES = ['recount', 'scan', 'tables', 'crossfilter', 'arrays'] as const;
/** Milliseconds per contender. */
export type Times = Record<(typeof NAMES)[number], number>;

interface Toggle {
  readonly question: FacetQuestion;
  readonly toggled: Facet;
}

/** Takes the median of every contender over rounds of toggles, all taking turns. */
export function measure(size: number, facets: ReturnType<typeof facetsOf>, rounds: number): Times {
  const { options, many } = facets;
  const made = makeRecords(size, facets);
  const columns = makeColumns(size, options, made.valuesAt);
  const records = asObjects(made);
  const contenders: Record<keyof Times, Contender> = {
    recount: recounting(columns),
    scan: scanning(columns),
    tables: scanningByTables(columns),
    crossfilter: crossfiltering(records, options, many),
    arrays: filteringArrays(records, options),
  };
  const toggles = togglesOf(options);
  const samples = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<
    keyof Times,
    number[]
  >;
  let turn = 0;
  // The first round warms up, and checks that all give the same answer.
  for (let round = 0; round <= rounds; round++) {
    for (const { question, toggled } of toggles) {
      const answers = {} as Record<keyof Times, Answer>;
      turn += 1;
      for (const place of NAMES.keys()) {
        const name = NAMES[(place + turn) % NAMES.length]!;
        const started = performance.now();
        answers[name] = contenders[name](question, toggled);
        const time = performance.now() - started;
        if (round > 0) samples[name].push(time);
      }
      if (round === 0) for (const name of NAMES) agree(answers.recount, answers[name], name);
    }
  }
  return Object.fromEntries(NAMES.map((name) => [name, median(samples[name])])) as Times;
}

/**
 * In every facet the first half of its options is chosen, so that no contender may leave a facet out;
 * then one more is switched on and off, facet after facet.
 */
function togglesOf(options: Options): Toggle[] {
  const half = Object.fromEntries(
    Object.entries(options).map(([facet, values]) => [facet, values.slice(0, values.length / 2)]),
  );
  const start: FacetQuestion = { values: half, match: [], not: [] };
  return Object.entries(half).flatMap(([toggled, chosen]) => [
    {
      toggled,
      question: { ...start, values: { ...half, [toggled]: [...chosen, options[toggled]!.at(-1)!] } },
    },
    { toggled, question: start },
  ]);
}

function agree(expected: Answer, found: Answer, name: string): void {
  const texts = [expected, found].map(({ count, counts }) =>
    // A scan gives no counts to compare.
    JSON.stringify([
      count,
      found.counts && counts && Object.keys(counts).map((facet) => Array.from(counts[facet]!)),
    ]),
  );
  if (texts[0] !== texts[1]) throw new Error(`expected ${name} to give ${texts[0]}, found ${texts[1]}`);
}
