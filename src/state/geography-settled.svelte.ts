/** Resolves once the outlines are loaded or have failed; at once where nothing needs them. */
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
