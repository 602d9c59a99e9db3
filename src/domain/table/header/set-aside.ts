/** Rows after the header that are no records. */
import { fold } from '../../text/fold.ts';
import { isBlank, textOf, type Cell } from '../cell.ts';
import { parseNumber } from '../numbers.ts';
import type { SetAside } from '../table.ts';

const TOTAL =
  /^(sous[- ]?)?(grand |sub-?)?(totaux|total( general)?|ensemble|somme|moyenne|sum|average|grand total)\s*:?$/;
const NOTE =
  /^(source|sources|note|notes|champ|lecture|nota|remarques?|avertissement|mise a jour)\b.*|^(\*|\(\d\)).+/;

/** Longer texts name no total, in characters. */
const LONGEST_TOTAL = 30;

/** Why a row is no record; null where it is one. `isEnd` says that no record follows. */
export function reasonToSetAside(
  cells: readonly Cell[],
  header: readonly string[],
  isEnd: boolean,
): SetAside['reason'] | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first, ...others] = filled;
  if (first === undefined) return 'blank';
  if (repeats(cells, header)) return 'header-again';
  if (others.length > 0 && textOf(first).length > LONGEST_TOTAL) return null;
  const text = fold(textOf(first).trim());
  if (TOTAL.test(text) && others.every((cell) => parseNumber(textOf(cell)) !== null)) return 'total';
  return isEnd && others.length === 0 && header.length > 2 && NOTE.test(text) ? 'note' : null;
}

/** A table printed on several pages repeats its header. */
function repeats(cells: readonly Cell[], header: readonly string[]): boolean {
  return header.length > 1 && header.every((name, column) => name === textOf(cells[column]).trim());
}
