/** Whether a talk is on in any window of the atlas: by a lock, which the browser gives back when a window is gone. */

const NAME = 'atlas-on-stage';

/** Tells the other windows that a talk is on in this one, until it is told to stop. */
export function holdStageLock(): () => void {
  // A page that comes by plain HTTP, or from a file, has no locks, and keeps nothing that could be updated.
  if (!('locks' in navigator)) return () => undefined;
  let end: (() => void) | undefined;
  const talk = new Promise<void>((over) => (end = over));
  navigator.locks
    .request(NAME, { mode: 'shared' }, () => talk)
    .catch((error: unknown) => console.warn(error));
  return () => end?.();
}

export async function isOnStage(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === NAME);
}
