/** Checks that dates exist, are written to the precision they claim, and end after they begin. */
import * as v from 'valibot';
import type { DataDocument, Part } from '../source/documents.ts';
import { ofKind, partsOf } from '../source/documents.ts';
import type { Kind } from '../source/kinds.ts';
import type { Problem } from '../problems/problems.ts';
import { fieldProblem } from '../problems/problems.ts';
import { PartialDate } from '../../src/domain/collection/scalars.ts';

const DATED: readonly { kind: Kind; at: string }[] = [
  { kind: 'initiative', at: 'dates.*' },
  { kind: 'dossier', at: 'published' },
  { kind: 'resources', at: '*.date' },
  { kind: 'references', at: '*.references.*.date' },
  { kind: 'context', at: '*' },
];

/** What these checks need of a date, whatever the rest of it. */
const Span = v.object({
  start: PartialDate,
  end: v.optional(PartialDate),
  precision: v.optional(v.picklist(['day', 'month', 'season', 'year'])),
  ongoing: v.optional(v.boolean(), false),
});
type Span = v.InferOutput<typeof Span>;

/** How a date of each precision is written; a season by its first and last months. */
const FORMATS = { day: 'YYYY-MM-DD', month: 'YYYY-MM', season: 'YYYY-MM', year: 'YYYY' } as const;
const FORMATS_FR = { 'YYYY-MM-DD': 'AAAA-MM-JJ', 'YYYY-MM': 'AAAA-MM', YYYY: 'AAAA' } as const;
const LENGTHS = { 10: 'YYYY-MM-DD', 7: 'YYYY-MM', 4: 'YYYY' } as const;

/** All that is wrong with the dates of all files. */
export function checkDates(documents: readonly DataDocument[]): Problem[] {
  return DATED.flatMap(({ kind, at }) =>
    ofKind(documents, kind).flatMap((document) => partsOf(document, at, Span).flatMap(checkSpan)),
  );
}

function checkSpan({ document, path, value }: Part<Span>): Problem[] {
  const { start, end, ongoing } = value;
  // A band without a precision has that of its start.
  const format = value.precision ? FORMATS[value.precision] : formatOf(start);
  const problems = [
    ...(value.precision === 'season' && end === undefined && !ongoing
      ? [
          fieldProblem(document, path, {
            fr: 'une saison a une fin : ajoutez `end`, son dernier mois',
            en: 'a season has an end: add `end`, its last month',
          }),
        ]
      : []),
    ...checkDate(document, [...path, 'start'], start, format),
    ...(end === undefined ? [] : checkDate(document, [...path, 'end'], end, format)),
  ];
  if (end !== undefined && ongoing) {
    problems.push(
      fieldProblem(document, [...path, 'ongoing'], {
        fr: 'une date en cours n’a pas de fin : retirez `end` ou `ongoing`',
        en: 'an ongoing date has no end: remove `end` or `ongoing`',
      }),
    );
  }
  // Dates of one format compare as texts.
  if (end !== undefined && problems.length === 0 && end < start) {
    problems.push(
      fieldProblem(document, [...path, 'end'], {
        fr: `la fin (${end}) précède le début (${start})`,
        en: `the end (${end}) precedes the start (${start})`,
      }),
    );
  }
  return problems;
}

function checkDate(
  document: DataDocument,
  path: (string | number)[],
  date: string,
  format: keyof typeof FORMATS_FR,
): Problem[] {
  if (!isReal(date)) {
    return [
      fieldProblem(document, path, {
        fr: `${date} n’existe pas dans le calendrier`,
        en: `${date} is not in the calendar`,
      }),
    ];
  }
  if (formatOf(date) === format) return [];
  return [
    fieldProblem(document, path, {
      fr: `la précision annoncée demande ${FORMATS_FR[format]} ; trouvé : ${date}`,
      en: `the precision it claims requires ${format}; found: ${date}`,
    }),
  ];
}

function formatOf(date: string): keyof typeof FORMATS_FR {
  return LENGTHS[date.length as keyof typeof LENGTHS];
}

/** Whether the calendar has that day: 2020-02-30 is well formed and does not exist. */
function isReal(date: string): boolean {
  if (date.length < 10) return true;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
