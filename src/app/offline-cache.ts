/** Offline use: once the page is loaded, a service worker caches every file of the atlas. */
import { isOfflineAllowed } from '../platform/offline-allowed.ts';

/**
 * Starts the service worker after the page and `before` are loaded, so that its downloads delay nothing.
 *
 * @returns the component that announces a newer version; null where no service worker is used
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
