import type { Question } from './imported.ts';

/** Names a question of one row; « places » are answered by `places`. */
export function settledKey(row: number, question: Question): string {
  return [row, question.kind, ...('column' in question ? [question.column] : [])].join(' ');
}
