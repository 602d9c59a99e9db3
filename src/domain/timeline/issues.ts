/** The issues with their counts in the present question. */
import { firstDay, lastDay } from '../time/calendar.ts';
import { facetOfKind } from '../collection/facets.ts';
import type { Atlas, Issue as IssueData, Lang } from '../collection/records.ts';
import { chosenIn, type FacetQuestion } from '../question/question.ts';
import type { Axis } from './axis.ts';
import { spread, type Box } from './spread.ts';
import { formatDay } from '../text/format.ts';
import { widthOf } from './width-of.ts';

export interface Issue {
  readonly number: number;
  readonly value: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly published: IssueData['published'];
  readonly content: IssueData['content'];
  /** Its date in few words. */
  readonly date: string;
}

/** The inputs: the data, the language, and the question with its counts. */
interface IssueInputs {
  readonly atlas: Pick<Atlas, 'issues' | 'facets'>;
  readonly lang: Lang;
  readonly address: Pick<FacetQuestion, 'values'>;
  readonly answers: {
    counts(facet: string): readonly { readonly value: string; readonly count: number }[];
  };
}

/** The issues of the collection, each with how many results it has in the present question. */
export function issuesOf(atlas: IssueInputs): Issue[] {
  const facet = facetOfKind(atlas.atlas, 'issue')?.id;
  if (facet === undefined) return [];
  return atlas.answers.counts(facet).map(({ value, count }, index) => {
    const { number, published, content } = atlas.atlas.issues[index]!;
    const day = published.precision === 'day';
    return {
      number,
      value,
      count,
      pressed: chosenIn(atlas.address, facet).includes(value),
      published,
      content,
      date: formatDay(firstDay(published.start), atlas.lang, day ? 'day' : 'short-year'),
    };
  });
}

/** Half the width of the smallest control, and of the symbol of an issue with its air. */
const HALF = 22;
const SIGN = 16;

export interface Milestone {
  readonly issue: Issue;
  readonly box: Box;
  /** The middle of its symbol. */
  readonly anchor: number;
  /** The stretch of its date on the axis, and the point in it that its leader goes to. */
  readonly date: { readonly start: number; readonly end: number; readonly at: number };
}

/** The issues, their signs as near to their dates as they can stand side by side. */
export function milestonesOf(
  issues: readonly Issue[],
  axis: Axis,
  [start, end]: readonly [number, number],
  full: boolean,
  text: number,
): Milestone[] {
  const dates = issues.map(({ published }) => {
    const from = axis.at(firstDay(published.start));
    const to = axis.after(lastDay(published.start));
    return { start: from, end: to, at: published.precision === 'day' ? from : (from + to) / 2 };
  });
  const boxes = issues.map(({ date, published }, index) => {
    const mark = published.certainty === 'inferred' ? text : 0;
    return {
      wanted: dates[index]!.at,
      before: full ? SIGN : HALF,
      after: full ? SIGN + widthOf(date, text) + mark : HALF,
    };
  });
  const anchors = spread(boxes, start, end);
  return issues.map((issue, index) => ({
    issue,
    box: boxes[index]!,
    anchor: anchors[index]!,
    date: dates[index]!,
  }));
}
