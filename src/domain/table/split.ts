/** Cells that hold several values. */
import type { Cell } from './cell.ts';
import { textOf } from './cell.ts';

/** What stands between the values of a cell. */
export const VALUE_SEPARATORS = [';', '|', '\n', ',', '/'] as const;
export type ValueSeparator = (typeof VALUE_SEPARATORS)[number];

/** Separators that are also plain punctuation: they count only where the parts recur. */
const PUNCTUATION: ReadonlySet<ValueSeparator> = new Set([',', '/']);

/** A value of a facet is a word or a short phrase; longer parts are sentences. */
const LONGEST_PART = 60;
/** The share of the parts that must occur in other texts too, where the separator is plain punctuation. */
const RECURRING_SHARE = 0.7;

/** The values of a cell: trimmed, none empty, each once. Without a separator the whole cell is one value. */
export function splitCell(cell: Cell | undefined, separator: ValueSeparator | null): string[] {
  if (typeof cell === 'object' && cell.kind === 'list') return unique(cell.values);
  const text = textOf(cell);
  return unique(separator === null ? [text] : text.split(separator));
}

const unique = (values: readonly string[]): string[] => [
  ...new Set(values.map((value) => value.trim()).filter((value) => value !== '')),
];

/**
 * What separates the values in the cells of a column; null where each cell is one value. A separator is found where it
 * cuts cells into short parts and, if it is a comma or a slash, where most parts recur in other cells.
 */
export function separatorIn(cells: readonly Cell[]): ValueSeparator | null {
  // A text that is repeated as a whole says nothing of its parts.
  const texts = [...new Set(cells.map((cell) => textOf(cell).trim()))].filter((text) => text !== '');
  const found = VALUE_SEPARATORS.map((separator) => ({
    separator,
    cut: texts.filter((text) => splitCell(text, separator).length > 1).length,
  }))
    .filter(({ separator, cut }) => cut > 0 && separates(texts, separator))
    .toSorted((one, other) => other.cut - one.cut);
  return found[0]?.separator ?? null;
}

function separates(texts: readonly string[], separator: ValueSeparator): boolean {
  const uses = new Map<string, number>();
  for (const text of texts) {
    for (const part of splitCell(text, separator)) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const parts = [...uses.keys()];
  if (parts.some((part) => part.length > LONGEST_PART)) return false;
  if (!PUNCTUATION.has(separator)) return true;
  const cut = texts
    .map((text) => splitCell(text, separator))
    .filter((own) => own.length > 1)
    .flat();
  return cut.filter((part) => uses.get(part)! > 1).length >= cut.length * RECURRING_SHARE;
}
