/** Questions of where, gathered by what the rows say: one answer serves all that say the same. */
import { cellsText } from './decisions.ts';
import type { PlaceGroup } from './draft-view.ts';
import type { ImportedRow, Question } from './imported.ts';

/** Questions of proposals come first, since they are the quickest to answer; then those of the most rows. */
export function placeGroups(rows: readonly ImportedRow[], titleOf: (rank: number) => string): PlaceGroup[] {
  const groups = new Map<string, { title: string; question: PlaceGroup['question']; rows: number[] }>();
  for (const [rank, { number, place, questions }] of rows.entries()) {
    const question = questions.find(isOfPlace);
    if (!question) continue;
    const group = groups.get(place);
    if (group) group.rows.push(number);
    else groups.set(place, { title: titleOf(rank), question, rows: [number] });
  }
  return [...groups]
    .map(([key, group]) => ({ key, text: cellsText(key), ...group }))
    .toSorted(
      (one, other) =>
        turn(one.question) - turn(other.question) ||
        other.rows.length - one.rows.length ||
        one.rows[0]! - other.rows[0]!,
    );
}

/** Exchanged axes are one question of the whole table. */
function isOfPlace(question: Question): question is PlaceGroup['question'] {
  if (question.kind === 'position') return question.problem !== 'exchanged';
  return question.kind === 'place' || question.kind === 'suspicious';
}

const turn = (question: PlaceGroup['question']): number =>
  question.kind === 'suspicious'
    ? 0
    : question.kind === 'place' && question.placement.kind === 'proposed'
      ? 1
      : 2;
