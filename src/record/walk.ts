/** Walking from record to record: the focus stays where it is, instead of going to the new record's title. */
import { tick } from 'svelte';

let byKey = false;

/** Takes a step that a key asks for, wherever the focus is. */
export async function walkByKey(step: () => void): Promise<void> {
  byKey = true;
  step();
  await tick();
  byKey = false;
}

/** Whether the step that is being taken is one of a walk: by a key, or by a button that is there for the next. */
export function isWalking(): boolean {
  return byKey || Boolean(document.activeElement?.closest('.walk'));
}
