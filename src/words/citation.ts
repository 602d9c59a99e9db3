/** References in the formats of reference managers. Unknown values have no field. */
import type { Day } from '../domain/time/calendar.ts';
import type { Dated, Lang } from '../domain/collection/records.ts';

export const CITATION_FORMATS = ['bibtex', 'ris', 'text'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The date of publication. */
export interface Published {
  readonly date: Pick<Dated, 'start' | 'precision'>;
  readonly words: string;
  /** A note on the date, for example that it is inferred. */
  readonly caveat: string | null;
}

/** Something that can be cited. */
export interface Citable {
  /** Names it among others: ASCII letters, digits and hyphens. */
  readonly key: string;
  readonly kind: 'report' | 'dataset' | 'entry';
  /** A body, not a person. */
  readonly author: string;
  readonly title: string;
  readonly lang: Lang;
  /** What an entry is a part of. */
  readonly container: string | null;
  readonly publisher: string | null;
  /** The kind in words: « jeu de données ». */
  readonly medium: string | null;
  /** null: none is known. */
  readonly published: Published | null;
  /** The text for an unknown date. */
  readonly undated: string;
  readonly version: { readonly number: string; readonly words: string } | null;
  readonly address: string | null;
  readonly accessed: { readonly day: Day; readonly words: string } | null;
  readonly notes: readonly string[];
}

/** The ending and the media type of a file of references. */
export const CITATION_FILES: Readonly<Record<CitationFormat, { ending: string; type: string }>> = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  text: { ending: 'txt', type: 'text/plain;charset=utf-8' },
};

/** Writes a reference; `\n` parts its lines. */
export function citation(cited: Citable, format: CitationFormat): string {
  switch (format) {
    case 'bibtex':
      return bibtex(cited);
    case 'ris':
      return ris(cited);
    case 'text':
      return plain(cited);
  }
}

/** Year, month and day of a date, as far as it is known; a season is no month. */
function partsOf({ start, precision }: Pick<Dated, 'start' | 'precision'>): (string | undefined)[] {
  const known = { year: 1, season: 1, month: 2, day: 3 }[precision];
  return start.split('-').slice(0, known);
}

function notesOf({ published, notes }: Citable): string[] {
  return [...(published?.caveat ? [`${published.words} (${published.caveat})`] : []), ...notes];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BIBTEX_TYPES = { report: 'techreport', dataset: 'misc', entry: 'misc' } as const;
const BIBTEX_LANGUAGES = { fr: 'french', en: 'english' } as const;
const BIBTEX_SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as LaTeX reads it: its ten special characters are escaped. */
export function escapeBibtex(text: string): string {
  return text.replaceAll(/[\\~^{}$&#%_]/g, (special) => BIBTEX_SPECIALS[special] ?? `\\${special}`);
}

function bibtex(cited: Citable): string {
  const { published, version, accessed, address } = cited;
  const [year, month, day] = published ? partsOf(published.date) : [];
  const text = (value: string | null | undefined) => value && `{${escapeBibtex(value)}}`;
  // A second pair of braces keeps a body from being split into first and last name, and capitals as they are.
  const whole = (value: string) => `{{${escapeBibtex(value)}}}`;
  const how = [cited.medium, cited.container, version?.words].filter((part) => part).join(', ');
  const fields: [string, string | null | undefined][] = [
    ['author', whole(cited.author)],
    ['title', whole(cited.title)],
    [cited.kind === 'report' ? 'institution' : 'publisher', text(cited.publisher)],
    ['howpublished', text(how || null)],
    ['year', text(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', text(day)],
    ['version', text(version?.number)],
    // BibTeX packages take addresses verbatim; a percent-encoded one holds no brace.
    ['url', address && `{${address}}`],
    ['urldate', address && text(accessed?.day)],
    ['langid', text(BIBTEX_LANGUAGES[cited.lang])],
    ['note', text(notesOf(cited).join('. ') || null)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${BIBTEX_TYPES[cited.kind]}{${cited.key},\n${lines.join(',\n')}\n}`;
}

const RIS_TYPES = { report: 'RPRT', dataset: 'DATA', entry: 'ELEC' } as const;

function ris(cited: Citable): string {
  const { published, version, accessed, address } = cited;
  const [year, month = '', day = ''] = published ? partsOf(published.date) : [];
  const fields: [string, string | null | undefined][] = [
    ['TY', RIS_TYPES[cited.kind]],
    ['ID', cited.key],
    ['AU', cited.author],
    ['TI', cited.title],
    ['T2', cited.container],
    ['M3', cited.medium],
    ['PB', cited.publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['ET', version?.number],
    ['UR', address],
    ['Y2', address && accessed && `${accessed.day.replaceAll('-', '/')}/`],
    ['LA', cited.lang],
    ...notesOf(cited).map((note): [string, string] => ['N1', note]),
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s*\n\s*/g, ' ')}`] : [],
  );
  return `${lines.join('\n')}\nER  - `;
}

function plain(cited: Citable): string {
  const { published, version, accessed, address } = cited;
  const details = [
    cited.medium,
    cited.container,
    cited.publisher,
    version?.words,
    published ? published.words + (published.caveat ? ` (${published.caveat})` : '') : cited.undated,
  ].filter((part) => part);
  const source = address && [address, accessed && ` (${accessed.words})`].join('');
  return [cited.author, cited.title, capital(details.join(', '), cited.lang), ...cited.notes, source]
    .flatMap((part) => (part ? [/[.?!]$/.test(part) ? part : `${part}.`] : []))
    .join(' ');
}

function capital(text: string, lang: Lang): string {
  return text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
}
