/** From texts to YAML documents that know the line of every field. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import * as v from 'valibot';
import type { DataDocument } from './documents.ts';
import { isReadElsewhere, recognise, REQUIRED_FILES } from './kinds.ts';
import type { Path, Problem } from '../problems/problems.ts';
import { fileProblem } from '../problems/problems.ts';
import { Id } from '../../src/domain/collection/scalars.ts';
import { yamlMessage } from '../problems/yaml-words.ts';

/** Reads every file of `data/` (path relative to it → text) that belongs to the atlas. */
export function parseFiles(files: ReadonlyMap<string, string>): {
  documents: DataDocument[];
  problems: Problem[];
} {
  const documents: DataDocument[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    if (isReadElsewhere(file)) continue;
    const recognised = recognise(file);
    if (!recognised) {
      problems.push(fileProblem(file, UNKNOWN_FILE));
      continue;
    }
    if (!v.is(Id, recognised.id)) problems.push(fileProblem(file, BAD_FILE_NAME));
    // Notepad's byte-order mark: the YAML package mistakes a list that follows one.
    const parsed = parseText(file, text.replace(/^\uFEFF/, ''));
    problems.push(...parsed.problems);
    documents.push({ file, ...recognised, ...parsed.document });
  }
  const missing = REQUIRED_FILES.filter((file) => !files.has(file));
  problems.push(...missing.map((file) => fileProblem(file, MISSING_FILE)));
  return { documents, problems };
}

function parseText(
  file: string,
  text: string,
): { document: Pick<DataDocument, 'content' | 'lineOf'>; problems: Problem[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);

  const errors = [...yaml.errors, ...yaml.warnings];
  const broken: Problem[] = errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ code, message, pos }) => ({
      file,
      line: lineAt(pos[0]),
      field: '',
      message: yamlMessage(code, message),
    }));
  // YAML aliases are refused: they may dangle or expand without bound.
  visit(yaml, {
    Alias: (_key, { range }) => {
      broken.push({ file, line: lineAt(range?.[0] ?? 0), field: '', message: ALIAS });
    },
  });
  const duplicates: Problem[] = errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => ({
      file,
      line: lineAt(pos[0]),
      field: /^["']?([\w-]*)/.exec(text.slice(pos[0]))?.[1] ?? '',
      message: DUPLICATE_KEY,
    }));
  const problems = [...firstOfEachLine(broken), ...duplicates, ...encodingProblem(file, text)];
  const lineOf = (path: Path) => lineAt(offsetOf(yaml, path));
  if (broken.length > 0) return { document: { lineOf }, problems };
  return { document: { lineOf, content: { data: yaml.toJS() as unknown } }, problems };
}

/** A function that gives the line (from 1) of a field of some YAML files; undefined where there is no such file. */
export function lineFinder(
  files: ReadonlyMap<string, string>,
): (file: string, path: Path) => number | undefined {
  const parsed = new Map<string, Pick<DataDocument, 'lineOf'>>();
  return (file, path) => {
    const text = files.get(file);
    if (text === undefined) return undefined;
    const document = parsed.get(file) ?? parseText(file, text).document;
    parsed.set(file, document);
    return document.lineOf(path);
  };
}

/** Where a field begins, or the nearest field around it that exists. */
function offsetOf(yaml: Document, path: Path): number {
  let node: unknown = yaml.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** One mistake may give several parser errors on a line; the first is enough. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, rank) => problems.findIndex((other) => other.line === line) === rank);
}

function encodingProblem(file: string, text: string): Problem[] {
  const line = text.split('\n').findIndex((content) => content.includes('\uFFFD')) + 1;
  return line > 0 ? [{ file, line, field: '', message: NOT_UTF8 }] : [];
}

const UNKNOWN_FILE = {
  fr: 'fichier inconnu ; attendus : initiatives/<id>.yaml, places/<id>.yaml, dossiers/<numéro>.yaml, taxonomy/<facette>.yaml, tours/<id>.yaml, context.yaml, continents.yaml, facets.yaml, publisher.yaml, references.yaml, resources.yaml, site.yaml',
  en: 'unknown file; expected: initiatives/<id>.yaml, places/<id>.yaml, dossiers/<number>.yaml, taxonomy/<facet>.yaml, tours/<id>.yaml, context.yaml, continents.yaml, facets.yaml, publisher.yaml, references.yaml, resources.yaml, site.yaml',
};
const BAD_FILE_NAME = {
  fr: 'nom de fichier : attendu des minuscules sans accent, des chiffres et des tirets',
  en: 'file name: expected lower-case letters without accents, digits and hyphens',
};
const MISSING_FILE = { fr: 'fichier obligatoire absent', en: 'required file missing' };
const ALIAS = {
  fr: 'YAML illisible : renvoi « *… » ; écrivez la valeur en entier (ou entre guillemets droits)',
  en: 'broken YAML: alias “*…”; write the value in full (or between straight quotes)',
};
const DUPLICATE_KEY = { fr: 'champ écrit deux fois', en: 'field written twice' };
const NOT_UTF8 = {
  fr: 'caractère illisible (�) : enregistrez le fichier en UTF-8',
  en: 'illegible character (�): save the file as UTF-8',
};
