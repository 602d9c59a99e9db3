/**
 * Makes a collection of a table: `npm run collection -- FILE [--match match.json] [--sheet NAME] [--out FILE.atlas.json]`.
 * Prints what each column becomes, how many rows are placed, and what a person must decide; exits with 1 where there is
 * something to decide, or the file cannot be read. `match.json` gives roles by header: `{ "Ville": "commune" }`. In
 * French, or in English where the environment says so.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { CommuneColumns, OutlineTopology, TownColumns } from '../../basemap/formats.ts';
import { readCollection } from '../../src/domain/collection/read-collection.ts';
import type { Lang } from '../../src/domain/collection/records.ts';
import { importTable } from '../../src/domain/importing/import-table.ts';
import type { Import, Question } from '../../src/domain/importing/imported.ts';
import type { Ground } from '../../src/domain/importing/row-places.ts';
import { inCountry } from '../../src/domain/placing/in-country.ts';
import { openPlacer } from '../../src/domain/placing/place-row.ts';
import type { How } from '../../src/domain/placing/spots.ts';
import { findTable } from '../../src/domain/table/header/find-table.ts';
import { setMatch } from '../../src/domain/table/match/by-hand.ts';
import { matchColumns, type Match } from '../../src/domain/table/match/match.ts';
import { ROLES } from '../../src/domain/table/match/roles.ts';
import { readTable } from '../../src/domain/table/read/read-table.ts';
import type { Table } from '../../src/domain/table/table.ts';
import { fold } from '../../src/domain/text/fold.ts';
import { addMessages } from '../../src/words/messages/messages.ts';
import { faultText } from '../../src/words/collection-faults.ts';
import { compiledMessages } from '../compile/messages.ts';
import { languageOf } from '../problems/problems.ts';

type Said = Readonly<Record<Lang, string>>;

/** How a position was found, as the source of its place says it. */
const SOURCES: Readonly<Record<How, Said>> = {
  coordinates: { fr: 'Coordonnées du tableau.', en: 'Coordinates of the table.' },
  insee: { fr: 'Code Insee du tableau.', en: 'Insee code of the table.' },
  code: { fr: 'Code du tableau.', en: 'Code of the table.' },
  'name+postcode': { fr: 'Nom et code postal du tableau.', en: 'Name and postcode of the table.' },
  'name+departement': { fr: 'Nom et département du tableau.', en: 'Name and département of the table.' },
  'name+region': { fr: 'Nom et région du tableau.', en: 'Name and region of the table.' },
  'name+country': { fr: 'Nom et pays du tableau.', en: 'Name and country of the table.' },
  'name+table': {
    fr: 'Nom du tableau, là où sont presque toutes les autres lignes.',
    en: 'Name in the table, where nearly all other rows are.',
  },
  name: { fr: 'Nom du tableau.', en: 'Name in the table.' },
  postcode: { fr: 'Code postal du tableau.', en: 'Postcode of the table.' },
  territory: { fr: 'Territoire nommé par le tableau.', en: 'Territory that the table names.' },
  country: { fr: 'Pays nommé par le tableau.', en: 'Country that the table names.' },
  hand: { fr: 'Placé à la main.', en: 'Placed by hand.' },
};

const WORDS = {
  columns: { fr: 'Colonnes', en: 'Columns' },
  rows: { fr: 'Lignes', en: 'Rows' },
  placed: { fr: 'placées', en: 'placed' },
  nowhere: { fr: 'sans lieu', en: 'without a place' },
  waiting: { fr: 'en attente', en: 'waiting' },
  refused: { fr: 'écartées', en: 'set aside' },
  decide: { fr: 'À décider', en: 'To decide' },
  row: { fr: 'ligne', en: 'row' },
  title: { fr: 'il manque un titre', en: 'a title is missing' },
  undecided: { fr: 'le jour ou le mois d’abord ?', en: 'is it the day or the month that comes first?' },
  date: { fr: 'date non comprise :', en: 'date not understood:' },
  identifier: { fr: 'identifiant déjà pris :', en: 'identifier taken already:' },
  position: { fr: 'position :', en: 'position:' },
  place: { fr: 'lieu :', en: 'place:' },
  written: { fr: 'Écrit :', en: 'Written:' },
} as const satisfies Record<string, Said>;

/** The collection that a table becomes, and what was done on the way. */
export interface Draft {
  readonly table: Table;
  readonly matches: readonly Match[];
  readonly made: Import;
}

const Roles = v.record(v.string(), v.picklist(ROLES));

let opened: Ground | null = null;
/** What places rows without a network: the files of the base map, read once. */
function openFiles(): Ground {
  if (opened) return opened;
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../basemap/out/${name}`, import.meta.url), 'utf8'));
  const topology = read('outlines.json') as OutlineTopology;
  const outlines = new Set(topology.objects.outlines.geometries.map(({ id }) => id));
  const placer = openPlacer({
    communes: read('communes.json') as CommuneColumns,
    towns: read('towns.json') as TownColumns,
    hasOutline: (id) => outlines.has(id),
  });
  opened = { placer, isInCountry: inCountry(topology) };
  return opened;
}

/**
 * Drafts a collection from the bytes of a table.
 *
 * @throws {Error} where the file is not read: its message is the code of the refusal
 */
export async function draftOf(
  bytes: Uint8Array,
  name: string,
  lang: Lang,
  { sheet, roles = {} }: { sheet?: string | undefined; roles?: v.InferOutput<typeof Roles> } = {},
): Promise<Draft> {
  const answer = await readTable(bytes, name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const { sheets } = answer.workbook;
  const chosen = sheet === undefined ? sheets[0] : sheets.find((one) => one.name === sheet);
  if (!chosen) throw new Error(`expected a sheet, one of: ${sheets.map((one) => one.name).join(', ')}`);
  const table = findTable(chosen);
  const matches = table.columns.reduce<readonly Match[]>((found, { id, header }) => {
    const role = roles[header];
    return role === undefined ? found : setMatch(table, found, id, { role });
  }, matchColumns(table));
  const title = name.replace(/\.[^.]+$/, '');
  const id =
    fold(title)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'table';
  const made = importTable(table, matches, openFiles(), { id, title, lang, sourceOf: (how) => SOURCES[how] });
  return { table, matches, made };
}

/** A question as a line. */
function questionText(question: Question, lang: Lang): string {
  switch (question.kind) {
    case 'title':
      return WORDS.title[lang];
    case 'identifier':
      return `${WORDS.identifier[lang]} ${question.value}`;
    case 'date':
      return question.undecided ? WORDS.undecided[lang] : `${WORDS.date[lang]} ${question.text}`;
    case 'position':
      return `${WORDS.position[lang]} ${question.problem} (${question.text})`;
    case 'suspicious':
      return `${WORDS.position[lang]} ${question.suspicion.mended.fault}`;
    case 'place': {
      const { reason, candidates } = question.placement;
      const names = candidates.slice(0, 4).map(({ name, territory }) => `${name[lang]}, ${territory[lang]}`);
      return `${WORDS.place[lang]} ${reason}${names.length > 0 ? ` — ${names.join(' · ')}` : ''}`;
    }
  }
}

function print({ table, matches, made }: Draft, lang: Lang): void {
  console.log(WORDS.columns[lang]);
  for (const { column, role, confidence, reason } of matches) {
    const header = table.columns.find(({ id }) => id === column)?.header ?? column;
    console.log(`  ${header} → ${role} (${confidence.toFixed(2)}, ${reason})`);
  }
  const count = (state: string) => made.rows.filter((row) => row.state === state).length;
  const all = made.rows.length + made.refused.length;
  console.log(`\n${WORDS.rows[lang]} : ${all}`);
  for (const state of ['placed', 'nowhere', 'waiting'] as const)
    console.log(`  ${String(count(state)).padStart(6)}  ${WORDS[state][lang]}`);
  console.log(`  ${String(made.refused.length).padStart(6)}  ${WORDS.refused[lang]}`);
  const asked = made.rows.filter(({ questions }) => questions.length > 0);
  if (asked.length > 0) console.log(`\n${WORDS.decide[lang]}`);
  for (const { number, questions } of asked)
    for (const question of questions)
      console.log(`  ${WORDS.row[lang]} ${number} : ${questionText(question, lang)}`);
}

async function main(): Promise<void> {
  const lang = languageOf(process.env);
  for (const each of ['fr', 'en'] as const) addMessages(each, compiledMessages(each));
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { match: { type: 'string' }, sheet: { type: 'string' }, out: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined)
    throw new Error('npm run collection -- FILE [--match match.json] [--out FILE.atlas.json]');
  const roles = values.match ? v.parse(Roles, JSON.parse(readFileSync(values.match, 'utf8'))) : {};
  const draft = await draftOf(readFileSync(file), basename(file), lang, { sheet: values.sheet, roles });
  print(draft, lang);
  const text = JSON.stringify(draft.made.collection, null, 1);
  const { faults } = readCollection(text);
  for (const fault of faults) console.error(faultText(fault, lang));
  if (values.out !== undefined) {
    writeFileSync(values.out, text);
    console.log(`\n${WORDS.written[lang]} ${values.out}`);
  }
  const isOpen = draft.made.rows.some(({ state }) => state === 'waiting');
  if (isOpen || faults.length > 0) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('collection.ts')) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
