/**
 * Makes a collection of a table, or of a dossier in Markdown:
 * `npm run collection -- FILE [--match match.json] [--sheet NAME] [--out DIR|FILE.atlas.json]`.
 * Prints what each column becomes, how many rows are placed, and what a person must decide; exits with 1 where there is
 * something to decide, or the file cannot be read. `match.json` gives roles by header: `{ "Ville": "commune" }`. A folder
 * is given drafts for `data/`, and what these lack is said. In French, or in English where the environment says so.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readCollection } from '../../src/domain/collection/read-collection.ts';
import type { Lang } from '../../src/domain/collection/records.ts';
import { ROLES } from '../../src/domain/table/match/roles.ts';
import { faultText } from '../../src/words/collection-faults.ts';
import { questionText } from '../../src/words/import-questions.ts';
import { addMessages } from '../../src/words/messages/messages.ts';
import { checkShapes } from '../checks/check-shapes.ts';
import { compile } from '../compile/compile.ts';
import { dossierCollection, type CollectionFile } from '../compile/dossier-collection.ts';
import { draftOf, type Draft } from '../compile/draft-collection.ts';
import { draftFiles } from '../compile/draft-files.ts';
import { compiledMessages } from '../compile/messages.ts';
import { languageOf } from '../problems/problems.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { parseFiles } from '../source/parse-files.ts';
import { readData } from '../source/read-data.ts';
import { readDossier, type Dossier } from '../source/read-dossier.ts';

type Said = Readonly<Record<Lang, string>>;

const WORDS = {
  columns: { fr: 'Colonnes', en: 'Columns' },
  rows: { fr: 'Lignes\u00A0:', en: 'Rows:' },
  placed: { fr: 'placées', en: 'placed' },
  nowhere: { fr: 'sans lieu', en: 'without a place' },
  waiting: { fr: 'en attente', en: 'waiting' },
  refused: { fr: 'écartées', en: 'set aside' },
  decide: { fr: 'À décider', en: 'To decide' },
  row: { fr: 'ligne', en: 'row' },
  line: { fr: 'ligne', en: 'line' },
  written: { fr: 'Écrit\u00A0:', en: 'Written:' },
  initiatives: { fr: 'initiatives', en: 'initiatives' },
  resources: { fr: 'ressources', en: 'resources' },
  references: { fr: 'références', en: 'references' },
  noBearer: { fr: 'sans porteur', en: 'without a bearer' },
  lacking: {
    fr: 'Reste à écrire dans ces fichiers (npm run data:check -- DOSSIER dit chaque ligne)\u00A0:',
    en: 'Left to write in these files (npm run data:check -- FOLDER says each line):',
  },
  nothing: {
    fr: 'Aucune initiative n’est reconnue\u00A0: une ligne «\u00A0Porteur\u00A0: …\u00A0» sous chaque titre est attendue.',
    en: 'No initiative is recognised: a line “Porteur : …” below each heading is expected.',
  },
  taken: { fr: 'Ce dossier n’est pas vide\u00A0:', en: 'This folder is not empty:' },
} as const satisfies Record<string, Said>;

const Roles = v.record(v.string(), v.picklist(ROLES));

function printTable({ table, matches, made }: Draft, lang: Lang): void {
  console.log(WORDS.columns[lang]);
  for (const { column, role, confidence, reason } of matches) {
    const header = table.columns.find(({ id }) => id === column)?.header ?? column;
    console.log(`  ${header} → ${role} (${confidence.toFixed(2)}, ${reason})`);
  }
  const count = (state: string) => made.rows.filter((row) => row.state === state).length;
  const all = made.rows.length + made.refused.length;
  console.log(`\n${WORDS.rows[lang]} ${all}`);
  for (const state of ['placed', 'nowhere', 'waiting'] as const)
    console.log(`  ${String(count(state)).padStart(6)}  ${WORDS[state][lang]}`);
  console.log(`  ${String(made.refused.length).padStart(6)}  ${WORDS.refused[lang]}`);
  const asked = made.rows.filter(({ questions }) => questions.length > 0);
  if (asked.length > 0) console.log(`\n${WORDS.decide[lang]}`);
  for (const { number, questions } of asked)
    for (const question of questions)
      console.log(`  ${WORDS.row[lang]} ${number} — ${questionText(question, lang)}`);
}

/** What a file became. */
interface Made {
  readonly collection: CollectionFile;
  /** The number of the dossier; null: a table's. */
  readonly issue: number | null;
  /** Whether something waits for a person. */
  readonly isOpen: boolean;
}

async function fromTable(file: string, lang: Lang, match?: string, sheet?: string): Promise<Made> {
  const roles = match === undefined ? {} : v.parse(Roles, JSON.parse(readFileSync(match, 'utf8')));
  const draft = await draftOf(readFileSync(file), basename(file), lang, { sheet, roles });
  printTable(draft, lang);
  return {
    collection: draft.made.collection as CollectionFile,
    issue: null,
    isOpen: draft.made.rows.some(({ state }) => state === 'waiting'),
  };
}

function fromDossier(file: string, lang: Lang): Made {
  const dossier = readDossier(readFileSync(file, 'utf8'));
  const { atlas } = compile(readData('data'), openGazetteer());
  if (!atlas) throw new Error('expected sound data: see npm run data:check');
  if (dossier.initiatives.length === 0) throw new Error(WORDS.nothing[lang]);
  printDossier(dossier, lang);
  return {
    collection: dossierCollection(dossier, atlas),
    issue: dossier.number,
    isOpen: dossier.remarks.length > 0,
  };
}

function printDossier(
  { number, title, initiatives, resources, references, remarks }: Dossier,
  lang: Lang,
): void {
  console.log(`N° ${number ?? '?'} — ${title}\n`);
  for (const section of new Set(initiatives.map((one) => one.section))) {
    const own = initiatives.filter((one) => one.section === section);
    console.log(`  ${String(own.length).padStart(6)}  ${section}`);
    for (const { title: printed, bearer } of own)
      console.log(`          ${printed} — ${bearer || WORDS.noBearer[lang]}`);
  }
  for (const [kind, found] of Object.entries({ initiatives, resources, references }))
    console.log(`  ${String(found.length).padStart(6)}  ${WORDS[kind as 'initiatives'][lang]}`);
  if (remarks.length > 0) console.log(`\n${WORDS.decide[lang]}`);
  for (const { line, message } of remarks) console.log(`  ${WORDS.line[lang]} ${line} — ${message[lang]}`);
}

/** Writes a collection as its file, or as drafts into an empty folder; gives how many fields these lack. */
function write({ collection, issue }: Made, text: string, out: string, lang: Lang): number {
  if (out.endsWith('.json')) {
    writeFileSync(out, text);
    console.log(`\n${WORDS.written[lang]} ${out}`);
    return 0;
  }
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${WORDS.taken[lang]} ${out}`);
  const files = draftFiles(collection, issue);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  console.log(`\n${WORDS.written[lang]} ${out} (${files.size})`);
  const lacking = new Map<string, number>();
  for (const { file, field } of checkShapes(parseFiles(files).documents)) {
    const [folder] = file.split('/');
    const key = `${folder} · ${field.replaceAll(/\b\d+\b/g, '*')}`;
    lacking.set(key, (lacking.get(key) ?? 0) + 1);
  }
  if (lacking.size > 0) console.log(`\n${WORDS.lacking[lang]}`);
  for (const [key, count] of lacking) console.log(`  ${String(count).padStart(6)}  ${key}`);
  return lacking.size;
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
    throw new Error('npm run collection -- FILE [--match match.json] [--out DIR|FILE.atlas.json]');
  const made = /\.(md|markdown)$/i.test(file)
    ? fromDossier(file, lang)
    : await fromTable(file, lang, values.match, values.sheet);
  const text = JSON.stringify(made.collection, null, 1);
  const { faults } = readCollection(text);
  for (const fault of faults) console.error(faultText(fault, lang));
  const lacking = values.out === undefined ? 0 : write(made, text, values.out, lang);
  if (made.isOpen || faults.length > 0 || lacking > 0) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
