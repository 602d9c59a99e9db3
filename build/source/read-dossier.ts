/**
 * Reads a dossier in Markdown, as one is converted from its PDF: parts (`#`), in them sections (`##`) of initiatives, each
 * with a heading, a line « Porteur : … » and its text; resources, each a heading with a link; and lists of references,
 * each « **publisher** - [title](address) - date ». Headings of initiatives stand at whatever depth: the line of the
 * bearer tells them from sections. What is not understood is listed, with its line.
 */
import type { Heading, Link, ListItem, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import type { ReadDate } from '../../src/domain/table/date-forms.ts';
import { readDate } from '../../src/domain/table/dates.ts';
import type { Message } from '../problems/problems.ts';

/** An initiative as it is printed. */
export interface PrintedInitiative {
  readonly line: number;
  /** The heading of its section. */
  readonly section: string;
  readonly title: string;
  /** What stands after « Porteur : », whole; empty where the line is missing. */
  readonly bearer: string;
  /** Its paragraphs, joined by an empty line. */
  readonly text: string;
}

/** A resource or a reference as it is printed. */
export interface PrintedReading {
  readonly line: number;
  /** The heading that it stands under; empty of a resource. */
  readonly group: string;
  readonly publisher: string;
  readonly title: string;
  /** Absent where the link leads nowhere. */
  readonly address?: string;
  /** The date as it is printed, and as it is understood. */
  readonly date?: { readonly text: string; readonly read: ReadDate };
}

/** Something that a person must look at, with the line of the file. */
export interface DossierRemark {
  readonly line: number;
  readonly message: Message;
}

/** What a dossier holds, in its order. */
export interface Dossier {
  /** Its number; null where no heading gives one. */
  readonly number: number | null;
  readonly title: string;
  readonly initiatives: readonly PrintedInitiative[];
  readonly resources: readonly PrintedReading[];
  readonly references: readonly PrintedReading[];
  readonly remarks: readonly DossierRemark[];
}

/** A heading and what stands below it, up to the next one. */
interface Piece {
  readonly line: number;
  readonly depth: number;
  readonly heading: string;
  readonly blocks: readonly Exclude<RootContent, Heading>[];
}

const BEARER = /^Porteur(?:\(?s\)?)?\s*:\s*/i;
const NUMBER = /^dossier sp[ée]cial\D*(\d+)\s*$/i;

/** Reads the text of a dossier. It never throws: of a text of another form nothing is found. */
export function readDossier(markdown: string): Dossier {
  const pieces = piecesOf(fromMarkdown(markdown).children);
  const numbered = pieces.findIndex(({ heading }) => NUMBER.test(heading));
  const parts = partsOf(pieces).map((part) => readPart(part));
  return {
    number: numbered < 0 ? null : Number(NUMBER.exec(pieces[numbered]!.heading)![1]),
    title: pieces[numbered + 1]?.heading ?? '',
    initiatives: parts.flatMap(({ initiatives = [] }) => initiatives),
    resources: parts.flatMap(({ resources = [] }) => resources),
    references: parts.flatMap(({ references = [] }) => references),
    remarks: parts.flatMap(({ remarks = [] }) => remarks).toSorted((one, other) => one.line - other.line),
  };
}

type Part = Partial<Pick<Dossier, 'initiatives' | 'resources' | 'references' | 'remarks'>>;

/** A part is what most of its pieces are. One without any of them, such as an editorial, gives nothing. */
function readPart(pieces: readonly Piece[]): Part {
  const count = (has: (piece: Piece) => boolean) => pieces.filter(has).length;
  if (count(hasBearer) > 0) return readInitiatives(pieces);
  if (count((piece) => readingItems(piece).length > 0) > 0) return readReferences(pieces);
  const below = pieces.slice(1);
  return below.filter(onlyLink).length > below.length / 2 ? readResources(below) : {};
}

function piecesOf(blocks: readonly RootContent[]): Piece[] {
  const pieces: { line: number; depth: number; heading: string; blocks: Exclude<RootContent, Heading>[] }[] =
    [];
  for (const block of blocks) {
    if (block.type === 'heading')
      pieces.push({ line: lineOf(block), depth: block.depth, heading: textOf(block), blocks: [] });
    else pieces.at(-1)?.blocks.push(block);
  }
  return pieces;
}

/** The pieces of each part; what stands before the first part is one too. */
function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.depth === 1 || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(piece);
  }
  return parts;
}

const lineOf = ({ position }: Pick<RootContent, 'position'>): number => position?.start.line ?? 0;

/** The text of a node, without markup; typographic apostrophes and spaces as they are. */
const textOf = (node: RootContent | Paragraph): string =>
  toString(node, { includeHtml: false, includeImageAlt: false })
    .replaceAll(/[ \t\n]+/g, ' ')
    .trim();

const isParagraph = (block: RootContent): block is Paragraph => block.type === 'paragraph';

const hasBearer = ({ blocks }: Piece): boolean =>
  blocks.some((block) => isParagraph(block) && BEARER.test(textOf(block)));

function readInitiatives(pieces: readonly Piece[]): Part {
  const initiatives: PrintedInitiative[] = [];
  const remarks: DossierRemark[] = [];
  let section = '';
  for (const piece of pieces.slice(1)) {
    const at = piece.blocks.findIndex((block) => isParagraph(block) && BEARER.test(textOf(block)));
    // A section is followed by a heading; a heading with a text of its own is an initiative that lacks its bearer.
    if (at < 0 && !piece.blocks.some((block) => textOf(block) !== '')) {
      section = piece.heading;
      continue;
    }
    const before = piece.blocks.slice(0, Math.max(at, 0)).map(textOf).filter(Boolean);
    if (at < 0)
      remarks.push({
        line: piece.line,
        message: {
          fr: `«\u00A0${piece.heading}\u00A0»\u00A0: la ligne «\u00A0Porteur\u00A0:\u00A0» manque.`,
          en: `“${piece.heading}”: the line “Porteur :” is missing.`,
        },
      });
    for (const text of before)
      remarks.push({
        line: piece.line,
        message: {
          fr: `«\u00A0${piece.heading}\u00A0»\u00A0: ce texte avant le porteur n’est pas repris\u00A0: «\u00A0${text}\u00A0».`,
          en: `“${piece.heading}”: this text before the bearer is not taken: “${text}”.`,
        },
      });
    initiatives.push({
      line: piece.line,
      section,
      title: piece.heading,
      bearer: at < 0 ? '' : textOf(piece.blocks[at]!).replace(BEARER, ''),
      text: piece.blocks
        .slice(at + 1)
        .map(textOf)
        .filter(Boolean)
        .join('\n\n'),
    });
  }
  return { initiatives, remarks };
}

/** The only link of a piece whose text is nothing else; undefined where there is more, or less. */
function onlyLink({ blocks }: Piece): Link | undefined {
  const filled = blocks.filter((block) => textOf(block) !== '');
  const [only] = filled;
  if (filled.length !== 1 || !only || !isParagraph(only)) return undefined;
  const link = linkIn(only);
  return link && textOf(link) === textOf(only) ? link : undefined;
}

const linkIn = ({ children }: Paragraph): Link | undefined => children.find((child) => child.type === 'link');

function readResources(pieces: readonly Piece[]): Part {
  const resources: PrintedReading[] = [];
  const remarks: DossierRemark[] = [];
  for (const piece of pieces) {
    const link = onlyLink(piece);
    if (!link) {
      remarks.push(notRead(piece.line, piece.heading));
      continue;
    }
    const { title, date } = withoutDate(textOf(link));
    resources.push({
      line: piece.line,
      group: '',
      publisher: piece.heading,
      title,
      ...addressOf(link),
      ...(date && { date }),
    });
  }
  return { resources, remarks };
}

const itemsIn = ({ blocks }: Piece): ListItem[] =>
  blocks.filter((block) => block.type === 'list').flatMap(({ children }) => children);

/** The items of lists that are readings: a publisher in bold, then a link. */
function readingItems(piece: Piece): { paragraph: Paragraph; item: ListItem }[] {
  return itemsIn(piece).flatMap((item) => {
    const paragraph = item.children.find(isParagraph);
    return paragraph?.children[0]?.type === 'strong' && linkIn(paragraph) ? [{ paragraph, item }] : [];
  });
}

function readReferences(pieces: readonly Piece[]): Part {
  const remarks = pieces.flatMap((piece) => {
    const read = new Set(readingItems(piece).map(({ item }) => item));
    return itemsIn(piece)
      .filter((item) => !read.has(item))
      .map((item) => notRead(lineOf(item), toString(item)));
  });
  const references = pieces.flatMap((piece) =>
    readingItems(piece).map(({ paragraph, item }): PrintedReading => {
      const link = linkIn(paragraph)!;
      const after = paragraph.children.slice(paragraph.children.indexOf(link) + 1);
      const text = after
        .map(textOf)
        .join('')
        .replace(/^[\s–—-]+/, '');
      const date = dateOf(text);
      const printed = withoutDate(textOf(link));
      if (text !== '' && !date)
        remarks.push({
          line: lineOf(item),
          message: {
            fr: `«\u00A0${text}\u00A0» n’est pas compris comme une date.`,
            en: `“${text}” is not understood as a date.`,
          },
        });
      return {
        line: lineOf(item),
        group: piece.heading,
        publisher: textOf(paragraph.children[0]!),
        title: date ? textOf(link) : printed.title,
        ...addressOf(link),
        ...(date ? { date } : printed.date && { date: printed.date }),
      };
    }),
  );
  return { references, remarks };
}

/** What stands where a reading is expected, and is none. */
function notRead(line: number, text: string): DossierRemark {
  return {
    line,
    message: {
      fr: `«\u00A0${text}\u00A0» n’est pas compris comme une lecture\u00A0: un éditeur et un lien sont attendus.`,
      en: `“${text}” is not understood as a reading: a publisher and a link are expected.`,
    },
  };
}

/** Links of a converted document often lead to `#`. */
const addressOf = ({ url }: Link): { address?: string } =>
  /^https?:\/\//i.test(url) ? { address: url } : {};

function dateOf(text: string): PrintedReading['date'] {
  const reading = readDate(text, { order: 'day-first' });
  return reading.kind === 'date' ? { text, read: reading.date } : undefined;
}

/** « Guide - Novembre 2020 »: the title, and the date that ends it. */
function withoutDate(text: string): { title: string; date?: PrintedReading['date'] } {
  const found = /^(.+\S)\s+[–—-]\s+([^–—]+?)$/.exec(text);
  const date = found ? dateOf(found[2]!) : undefined;
  return date ? { title: found![1]!, date } : { title: text };
}
