/**
 * Whether a talk is on in any window of the atlas: by a Web Lock, which the browser releases when the window
 * closes.
 */

const NAME = 'atlas-on-stage';

/** Signals to other windows that this one presents, until the returned function is called. */
export function holdStageLock(): () => void {
  // Without a secure context there are no locks, nor a service worker to update.
  if (!('locks' in navigator)) return () => undefined;
  let end: (() => void) | undefined;
  const talk = new Promise<void>((over) => (end = over));
  navigator.locks
    .request(NAME, { mode: 'shared' }, () => talk)
    .catch((error: unknown) => console.warn(error));
  return () => end?.();
}

/** Whether any window of the atlas presents. Rejects where the browser has no locks. */
export async function isOnStage(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}
