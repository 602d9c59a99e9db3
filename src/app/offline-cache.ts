/** Works without a network: once the page is loaded, a service worker fetches every file of the atlas. */
import { isOfflineAllowed } from '../platform/offline-allowed.ts';

/**
 * Starts the service worker after the page and `before` are loaded, so that its downloads delay nothing.
 *
 * @returns the component that tells of a newer version; null in builds and windows that use no service worker
 */
export function cacheForOffline(
  before: Promise<unknown>,
): Promise<typeof import('./UpdatePrompt.svelte')> | null {
  if (!isOfflineAllowed()) return null;
  const loaded = new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(null);
    else window.addEventListener('load', resolve, { once: true });
  });
  return loaded
    .then(() => before)
    .then(async () => {
      const { offline } = await import('../platform/service-worker.svelte.ts');
      offline.cacheFiles();
      return import('./UpdatePrompt.svelte');
    });
}
