/** Answers that are yes or no. */
import { fold } from '../../text/fold.ts';

const YES = new Set(['oui', 'yes', 'o', 'y', 'vrai', 'true', '1', 'x', 'ok']);
const NO = new Set(['non', 'no', 'n', 'faux', 'false', '0', '-']);

/** What a value answers, in whatever spelling; null where it is neither. */
export function answerOf(value: string): 'yes' | 'no' | null {
  const folded = fold(value.trim());
  return YES.has(folded) ? 'yes' : NO.has(folded) ? 'no' : null;
}
