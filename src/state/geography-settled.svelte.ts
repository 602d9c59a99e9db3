/** Resolves once the outlines of territories are there, or are known not to come; at once where nobody wants them. */
import type { AtlasState } from './atlas.svelte.ts';

export function geographySettled(atlas: AtlasState): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        const { status, isWanted } = atlas.geography;
        if (isWanted && status !== 'ready' && status !== 'failed') return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  });
}
