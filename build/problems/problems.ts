/**
 * Problems in `data/`, worded for its editors: which file, which line, which field, what was found and what
 * was expected, in French and in English.
 */
import type { Lang } from '../../src/domain/collection/records.ts';

/** The way to a field: keys and ranks, as in `['dates', 0, 'start']`. */
export type Path = readonly (string | number)[];

/** A sentence of the checks, in both languages. */
export type Message = Record<Lang, string>;

/** One thing to correct. */
export interface Problem {
  /** Relative to the data folder, with `/`. */
  file: string;
  /** From 1; absent where the file as a whole is meant. */
  line?: number;
  /** Dotted, ranks from 0: `dates.0.start`; empty where the file as a whole is meant. */
  field: string;
  message: Message;
}

/** A problem of a whole file: its name, its absence. */
export function fileProblem(file: string, message: Message): Problem {
  return { file, field: '', message };
}

/** A problem of one field of a document. */
export function fieldProblem(
  document: { file: string; lineOf: (path: Path) => number },
  path: Path,
  message: Message,
): Problem {
  return { file: document.file, line: document.lineOf(path), field: path.join('.'), message };
}

/** By file, then by line: the order in which an editor corrects them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.field, b.field),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The language of whoever reads the terminal: French unless the environment says English. */
export function languageOf(env: Record<string, string | undefined>): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.startsWith('en') ? 'en' : 'fr';
}

/** The whole list, one problem per line, as `data/initiatives/x.yaml:12 · summary.fr · …`. */
export function formatProblems(problems: readonly Problem[], lang: Lang, folder = 'data'): string {
  const lines = problems.map(({ file, line, field, message }) =>
    [`${folder}/${file}${line ? `:${line}` : ''}`, field, message[lang]]
      .filter((part) => part !== '')
      .join(' · '),
  );
  const count = problems.length;
  const title = {
    fr: `${count} problème${count > 1 ? 's' : ''} dans les données :`,
    en: `${count} problem${count > 1 ? 's' : ''} in the data:`,
  };
  return [title[lang], ...lines.map((line) => `  ${line}`)].join('\n');
}
