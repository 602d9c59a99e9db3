/**
 * Stepping from record to record: the focus stays on the button instead of moving to the new record's title.
 */
import { tick } from 'svelte';
import { recoverFocus } from '../ui/focus.ts';

let byKey = false;

/** Runs a step that was requested by a key. */
export async function walkByKey(step: () => void): Promise<void> {
  byKey = true;
  step();
  await tick();
  byKey = false;
  // What had the focus may have gone with the record before.
  recoverFocus(() => document.querySelector<HTMLElement>('aside h2'));
}

/** Whether the present change of record is a step: by a key, or by a button that is in the next record too. */
export function isWalking(): boolean {
  return byKey || Boolean(document.activeElement?.closest('.walk'));
}
