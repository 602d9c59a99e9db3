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
import { readCollection } from '../../src/domain/collection/read-collection.ts';
import type { Lang } from '../../src/domain/collection/records.ts';
import { ROLES } from '../../src/domain/table/match/roles.ts';
import { faultText } from '../../src/words/collection-faults.ts';
import { questionText } from '../../src/words/import-questions.ts';
import { addMessages } from '../../src/words/messages/messages.ts';
import { draftOf, type Draft } from '../compile/draft-collection.ts';
import { compiledMessages } from '../compile/messages.ts';
import { languageOf } from '../problems/problems.ts';

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
  written: { fr: 'Écrit\u00A0:', en: 'Written:' },
} as const satisfies Record<string, Said>;

const Roles = v.record(v.string(), v.picklist(ROLES));

function print({ table, matches, made }: Draft, lang: Lang): void {
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

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
