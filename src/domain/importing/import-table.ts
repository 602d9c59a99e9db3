/**
 * A table as a collection: what each row becomes, and what a person must still decide. Pure. Nothing of the table is
 * lost: what no field takes stands in `extra` of its record, and rows that are no record are listed with their reason.
 */
import { FORMAT, MOST } from '../collection/schema.ts';
import type { Match } from '../table/match/match.ts';
import type { Column, Row, Table } from '../table/table.ts';
import { byRole, type ByRole, type MatchedColumn, type Texts } from './by-role.ts';
import { dateQuestions, datesIn, recordDates, type SaidDate } from './dates.ts';
import { COUNTRY, facetsOf, type ColumnFacet } from './facets.ts';
import { Ids, slugOf } from './ids.ts';
import type { Import, ImportedRow, ImportHead, Question } from './imported.ts';
import type { Decisions } from './decisions.ts';
import type { Ground } from './ground.ts';
import { settledKey } from './settled-key.ts';
import { placeOf, placesIn, type RowPlace } from './row-places.ts';

/** What was answered to the questions that a table asks. */
export type Answers = Pick<Decisions, 'orders' | 'reading' | 'places' | 'joined' | 'settled'>;
const NONE: Answers = { orders: {}, reading: null, places: {}, joined: [], settled: [] };

/** What a table becomes, by what its columns are and what a person answered. */
export function importTable(
  table: Table,
  matches: readonly Match[],
  ground: Ground,
  head: ImportHead,
  decided: Answers = NONE,
): Import {
  const roles = byRole(table, matches, head.lang);
  const facets = facetsOf(table, roles.columns('theme', 'facet'), head.lang, decided.joined).slice(
    0,
    MOST.facets - 1,
  );
  const rowPlaces = placesIn(table, matches, roles, ground, decided);
  const dates = datesIn(table, roles.columns('date', 'start', 'end'), decided.orders);
  const settled = new Set(decided.settled);
  const ids = new Ids();
  const placeIds = new Ids();
  const places: Record<string, unknown> = {};
  const rows: ImportedRow[] = [];
  const records = table.rows.map((row, at) => {
    const title = roles.textsIn(row, 'title');
    const identifier = roles.textIn(row, 'identifier');
    const id = ids.give(slugOf(identifier, `row-${row.number}`));
    const { placement, question, key } = rowPlaces[at]!;
    const said = dates[at]!;
    const questions: Question[] = [
      ...(title ? [] : [{ kind: 'title' } as const]),
      ...(identifier !== '' && id !== slugOf(identifier, '')
        ? [{ kind: 'identifier', value: identifier } as const]
        : []),
      ...(question ? [question] : []),
      ...dateQuestions(said),
    ].filter((one) => !settled.has(settledKey(row.number, one)));
    rows.push({
      number: row.number,
      state: stateOf(questions, rowPlaces[at]!),
      questions,
      place: key,
      ...(placement.kind === 'placed' && { at: placement.at }),
    });
    let place: string | undefined;
    if (placement.kind === 'placed') {
      const name = roles.textIn(row, 'place') || roles.textIn(row, 'commune');
      place = placeIds.give(slugOf(placement.spot?.id ?? name, `place-${row.number}`));
      places[place] = placeOf(placement, name || (title && Object.values(title)[0]) || id, head);
    }
    return recordOf({ row, id, title, place, said, facets, roles, columns: table.columns, lang: head.lang });
  });
  return {
    collection: {
      format: FORMAT,
      id: head.id,
      title: { [head.lang]: head.title },
      ...(head.subtitle && { subtitle: { [head.lang]: head.subtitle } }),
      ...(head.publisher && { publisher: { name: head.publisher } }),
      languages: [...new Set([head.lang, ...records.flatMap(({ title }) => Object.keys(title))])],
      // The countries are a facet too.
      facets: [...facets.map(({ definition }) => definition), COUNTRY],
      places,
      records,
    },
    facets,
    rows,
    refused: table.setAside,
  };
}

function stateOf(questions: readonly Question[], { placement }: RowPlace): ImportedRow['state'] {
  if (questions.length > 0) return 'waiting';
  return placement.kind === 'placed' ? 'placed' : 'nowhere';
}

/** What a record is made of. */
interface RecordParts {
  readonly row: Row;
  readonly id: string;
  readonly title: Texts | null;
  /** The id of its place. */
  readonly place: string | undefined;
  readonly said: readonly SaidDate[];
  readonly facets: readonly ColumnFacet[];
  readonly roles: ByRole;
  readonly columns: readonly Column[];
  readonly lang: string;
}

/** A record of the collection. */
function recordOf({ row, id, title, place, said, facets, roles, columns, lang }: RecordParts) {
  const links = roles.columns('link').flatMap(({ column }) => {
    const address = roles.text(row, column);
    return isWebAddress(address) ? [{ column, address }] : [];
  });
  const summary = roles.textsIn(row, 'text');
  const takeaway = roles.textsIn(row, 'takeaway');
  const bearer = roles.textIn(row, 'bearer');
  const texts = ['title', 'text', 'takeaway'] as const;
  const unread = texts.flatMap((role) => roles.unreadIn(row, role));
  const taken = new Set([
    ...roles
      .columns(...texts, 'bearer', 'left-out')
      .map(columnOf)
      .filter((column) => !unread.includes(column)),
    ...links.map(columnOf),
    ...facets.map(columnOf),
    ...said.filter(({ reading }) => reading.kind === 'date').map(columnOf),
  ]);
  return {
    id,
    // A row without a title is called by its number until somebody gives it one.
    title: title ?? { fr: `Ligne ${row.number}`, en: `Row ${row.number}` },
    values: Object.fromEntries(
      facets.flatMap(({ id: facet, valuesOf }) => {
        const values = valuesOf(row.cells);
        return values.length > 0 ? [[facet, values]] : [];
      }),
    ),
    ...(bearer !== '' && { bearers: [{ name: { [lang]: bearer } }] }),
    places: place === undefined ? [] : [{ place, role: 'site' }],
    ...(summary && { summary }),
    ...(takeaway && { takeaway }),
    dates: recordDates(said, lang),
    sources: links.map(({ column, address }, rank) => ({
      id: `link-${rank + 1}`,
      publisher: new URL(address).host,
      title: { [lang]: nameOf(column) },
      address,
    })),
    extra: columns.flatMap((column) => {
      const value = roles.text(row, column);
      return value === '' || taken.has(column) ? [] : [{ name: nameOf(column), value }];
    }),
  };
}

const columnOf = ({ column }: Pick<MatchedColumn, 'column'>): Column => column;

const nameOf = ({ header, letter }: Column): string => header || letter;

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
