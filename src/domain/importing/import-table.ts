/**
 * A table as a collection: what each row becomes, and what a person must still decide. Pure. Nothing of the table is
 * lost: what no field takes stands in `extra` of its record, and rows that are no record are listed with their reason.
 */
import { fold } from '../text/fold.ts';
import type { Placer } from '../placing/place-row.ts';
import { placeTable } from '../placing/place-table.ts';
import type { How, PlaceCells, Placement } from '../placing/spots.ts';
import { cellsOf, type Column, type Row, type SetAside, type Table } from '../table/table.ts';
import { textOf, type Cell } from '../table/cell.ts';
import { datesOf, type DateReading } from '../table/dates.ts';
import { placesOf } from '../table/geometry.ts';
import { facetOf } from '../table/match/facets.ts';
import type { Match } from '../table/match/match.ts';
import { placed, positionsOf } from '../table/match/positions.ts';
import type { Role } from '../table/match/roles.ts';
import { splitCell } from '../table/split.ts';
import { FORMAT, MOST } from '../collection/schema.ts';
import { RESERVED_KEYS } from '../collection/reserved-keys.ts';

/** What of a row a person must decide. */
export type Question =
  | { readonly kind: 'title' }
  | { readonly kind: 'identifier'; readonly value: string }
  | { readonly kind: 'date'; readonly text: string; readonly undecided: boolean }
  | { readonly kind: 'position'; readonly problem: string; readonly text: string }
  | { readonly kind: 'place'; readonly placement: Exclude<Placement, { kind: 'placed' | 'no-place' }> };

/** What became of a row. `number` is that of the spreadsheet. */
export interface ImportedRow {
  readonly number: number;
  /** `placed`: it has a position, and no question is open; `nowhere`: it names no place. */
  readonly state: 'placed' | 'nowhere' | 'waiting';
  readonly questions: readonly Question[];
}

/** A table that became a collection. */
export interface Import {
  /** A file of `atlas-collection/1`. */
  readonly collection: unknown;
  readonly rows: readonly ImportedRow[];
  /** Rows that hold nothing to keep. */
  readonly refused: readonly SetAside[];
}

/** What the table itself does not say. */
export interface ImportHead {
  readonly id: string;
  readonly title: string;
  /** The language of a text whose column does not say its own (BCP 47). */
  readonly lang: string;
  /** How the source of a position is told, by how it was found, in each language. */
  readonly sourceOf: (how: How) => Readonly<Record<string, string>>;
}

type Texts = Record<string, string>;

/** A text in letters, digits and hyphens; `fallback` where none is left. */
const slugOf = (text: string, fallback: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '') || fallback;

/** Gives each text an id of its own. */
class Ids {
  readonly #taken: Set<string>;
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }
  give(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#taken.has(id); number++) id = `${wanted}-${number}`;
    this.#taken.add(id);
    return id;
  }
}

/** What a table becomes, by what its columns are. */
export function importTable(
  table: Table,
  matches: readonly Match[],
  placer: Placer,
  head: ImportHead,
): Import {
  const columns = new Map(table.columns.map((column) => [column.id, column]));
  const withRole = (...roles: Role[]) =>
    matches
      .filter(({ role }) => roles.includes(role))
      .map((match) => ({ match, column: columns.get(match.column)! }));
  const cellOf = (row: Row, { id }: Column) =>
    row.cells[table.columns.findIndex((column) => column.id === id)];
  const textIn = (row: Row, role: Role) => {
    const [found] = withRole(role);
    return found ? textOf(cellOf(row, found.column)).trim() : '';
  };

  // The countries are a facet too.
  const facets = facetsOf(table, withRole('theme', 'facet')).slice(0, MOST.facets - 1);
  const { cells, problems } = placeCellsOf(table, matches, textIn);
  const { placements } = placeTable(cells, placer);
  const dates = datesIn(table, withRole('date', 'start', 'end'));
  const ids = new Ids();
  const places = new Map<string, unknown>();
  const placeIds = new Ids();

  const rows: ImportedRow[] = [];
  const records = table.rows.map((row, at) => {
    const questions: Question[] = [];
    const title = textsOf(row, withRole('title'), head.lang, cellOf);
    if (!title) questions.push({ kind: 'title' });
    const wanted = textIn(row, 'identifier');
    const id = ids.give(slugOf(wanted, `row-${row.number}`));
    if (wanted !== '' && id !== slugOf(wanted, '')) questions.push({ kind: 'identifier', value: wanted });
    const placement = placements[at]!;
    const problem = problems[at];
    if (problem && placement.kind !== 'placed') questions.push(problem);
    else if (placement.kind === 'proposed' || placement.kind === 'waiting')
      questions.push({ kind: 'place', placement });
    let stands: { place: string; role: 'site' }[] = [];
    if (placement.kind === 'placed') {
      const name = textIn(row, 'place') || textIn(row, 'commune');
      const key = placeIds.give(slugOf(placement.spot?.id ?? name, `place-${row.number}`));
      places.set(key, placeOf(placement, name || (title && Object.values(title)[0]) || id, head));
      stands = [{ place: key, role: 'site' }];
    }
    const said = dates[at]!;
    for (const { reading } of said)
      if (reading.kind === 'text' || reading.kind === 'undecided')
        questions.push({
          kind: 'date',
          text: reading.kind === 'text' ? reading.text : '',
          undecided: reading.kind === 'undecided',
        });
    const links = withRole('link').flatMap(({ column }) => {
      const address = textOf(cellOf(row, column)).trim();
      return isWebAddress(address) ? [{ column, address }] : [];
    });
    const summary = textsOf(row, withRole('text'), head.lang, cellOf);
    const takeaway = textsOf(row, withRole('takeaway'), head.lang, cellOf);
    const bearer = textIn(row, 'bearer');
    const taken = new Set<string>([
      ...withRole('title', 'text', 'takeaway', 'bearer', 'left-out').map(({ column }) => column.id),
      ...links.map(({ column }) => column.id),
      ...facets.map(({ column }) => column.id),
      ...said.filter(({ reading }) => reading.kind === 'date').map(({ column }) => column.id),
    ]);
    rows.push({
      number: row.number,
      state: questions.length > 0 ? 'waiting' : placement.kind === 'placed' ? 'placed' : 'nowhere',
      questions,
    });
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
      ...(bearer !== '' && { bearers: [{ name: { [head.lang]: bearer } }] }),
      places: stands,
      ...(summary && { summary }),
      ...(takeaway && { takeaway }),
      dates: recordDates(said, head.lang),
      sources: links.map(({ column, address }, rank) => ({
        id: `link-${rank + 1}`,
        publisher: new URL(address).host,
        title: { [head.lang]: column.header || column.letter },
        address,
      })),
      extra: table.columns.flatMap((column) => {
        const value = textOf(cellOf(row, column)).trim();
        return value === '' || taken.has(column.id) ? [] : [{ name: column.header || column.letter, value }];
      }),
    };
  });
  const languages = [...new Set([head.lang, ...records.flatMap(({ title }) => Object.keys(title))])];
  return {
    collection: {
      format: FORMAT,
      id: head.id,
      title: { [head.lang]: head.title },
      languages,
      facets: [
        ...facets.map(({ definition }) => definition),
        {
          id: 'country',
          kind: 'country',
          many: true,
          label: { fr: 'Pays', en: 'Country' },
        },
      ],
      places: Object.fromEntries(places),
      records,
    },
    rows,
    refused: table.setAside,
  };
}

interface Named {
  readonly match: Match;
  readonly column: Column;
}

/** A text in the languages that its columns have; null where all are empty. */
function textsOf(
  row: Row,
  named: readonly Named[],
  lang: string,
  cellOf: (row: Row, column: Column) => Cell | undefined,
): Texts | null {
  const texts = named.flatMap(({ match, column }) => {
    const text = textOf(cellOf(row, column)).trim();
    return text === '' ? [] : [[match.lang ?? lang, text] as const];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : null;
}

/** The columns that become facets, with the ids of their terms. A column of too many different values becomes none. */
function facetsOf(table: Table, named: readonly Named[]) {
  const ids = new Ids([...RESERVED_KEYS, 'country']);
  return named.flatMap(({ match, column }) => {
    const proposal = facetOf(cellsOf(table, column.id), match.separator);
    if (proposal.kind === 'too-many' || proposal.kind === 'classes') return [];
    const spelled = proposal.kind === 'yes-no' ? [proposal.yes, proposal.no] : proposal.terms;
    const termIds = new Ids();
    const terms = spelled.map(({ value }) => ({ id: termIds.give(slugOf(value, 'term')), value }));
    const idOf = new Map(terms.map(({ id, value }) => [value, id]));
    const at = table.columns.indexOf(column);
    const id = ids.give(slugOf(column.header, 'facet'));
    return [
      {
        id,
        column,
        definition: {
          id,
          kind: 'terms',
          many: match.separator !== null,
          theme: match.role === 'theme',
          label: { fr: column.header || column.letter },
          terms: terms.map((term) => ({ id: term.id, label: { fr: term.value } })),
        },
        valuesOf: (cells: readonly Cell[]) => [
          ...new Set(splitCell(cells[at], match.separator).flatMap((value) => idOf.get(value) ?? [])),
        ],
      },
    ];
  });
}

/** What each row says of where it lies, and what is wrong with a position that it writes. */
function placeCellsOf(
  table: Table,
  matches: readonly Match[],
  textIn: (row: Row, role: Role) => string,
): { cells: PlaceCells[]; problems: (Question | null)[] } {
  const found = positionsOf(table, matches);
  const positions = found ? placed(found, found.found.proposed) : [];
  const isAsked = (found?.found.asked.length ?? 0) > 0;
  const problems: (Question | null)[] = [];
  const cells = table.rows.map((row, at): PlaceCells => {
    const position = positions[at];
    const drawn = row.geometry ? placesOf(row.geometry).positions[0] : undefined;
    const here = drawn ?? position;
    const point = here?.kind === 'point' ? here.lngLat : undefined;
    problems.push(
      here?.kind === 'problem'
        ? { kind: 'position', problem: here.problem, text: here.text }
        : isAsked && point
          ? { kind: 'position', problem: 'exchanged', text: point.join(', ') }
          : null,
    );
    const text = (role: Role) => {
      const value = textIn(row, role);
      return value === '' ? undefined : value;
    };
    const all = {
      coordinates: isAsked ? undefined : point,
      commune: text('commune'),
      place: text('place'),
      insee: text('insee'),
      postcode: text('postcode'),
      departement: text('departement'),
      region: text('region'),
      country: text('country'),
      address: text('address'),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  });
  return { cells, problems };
}

interface SaidDate {
  readonly column: Column;
  readonly role: Role;
  readonly reading: DateReading;
  readonly text: string;
}

/** What the columns of dates say, row by row. */
function datesIn(table: Table, named: readonly Named[]): SaidDate[][] {
  const read = named.map(({ match, column }) => {
    const cells = cellsOf(table, column.id);
    return { column, role: match.role, cells, readings: datesOf(cells).readings };
  });
  return table.rows.map((_, at) =>
    read.map(({ column, role, cells, readings }) => ({
      column,
      role,
      reading: readings[at] ?? { kind: 'none' },
      text: textOf(cells[at]).trim(),
    })),
  );
}

/** The dates of a record: each date, and a beginning with its end. */
function recordDates(said: readonly SaidDate[], lang: string): unknown[] {
  const end = said.find(({ role }) => role === 'end');
  return said.flatMap(({ role, reading, text }) => {
    if (role === 'end' || reading.kind !== 'date') return [];
    const last =
      role === 'start' && end?.reading.kind === 'date' && end.reading.date.start >= reading.date.start
        ? { end: end.reading.date.end ?? end.reading.date.start }
        : {};
    const label = 'end' in last ? `${text} – ${end!.text}` : text;
    return [{ ...reading.date, ...last, certainty: 'stated', label: { [lang]: label } }];
  });
}

/** A place of the collection. */
function placeOf(
  { at, precision, outline, how, spot }: Extract<Placement, { kind: 'placed' }>,
  name: string,
  { lang, sourceOf }: ImportHead,
): unknown {
  return {
    name: spot ? { fr: spot.name.fr, en: spot.name.en } : { [lang]: name },
    ...(spot && spot.territory.fr !== '' && { region: { fr: spot.territory.fr, en: spot.territory.en } }),
    ...(spot && { country: spot.country }),
    coordinates: at,
    precision,
    ...(outline && { outline }),
    source: { kind: 'hand', reason: sourceOf(how) },
  };
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
