/** Whether the atlas works without a network, and whether a newer one waits: by a service worker, where there may be one. */
import { registerSW } from 'virtual:pwa-register';
import { isOnStage } from './stage-lock.ts';

export type OfflineStatus =
  /** Nothing is kept: in another page, from a file, or where the browser has no service workers. */
  'absent' | 'preparing' | 'ready' | 'failed';

class Offline {
  #status = $state<OfflineStatus>('absent');
  #hasUpdate = $state(false);
  #update: ((reload?: boolean) => Promise<void>) | null = null;

  get status(): OfflineStatus {
    return this.#status;
  }
  /** Whether a newer atlas is ready to take the place of this one. */
  get hasUpdate(): boolean {
    return this.#hasUpdate;
  }

  /** Keeps the whole atlas in the browser. Call once, when the page has all it needs: it fetches every file. */
  cacheFiles(): void {
    this.#status = 'preparing';
    const failed = (error: unknown) => {
      console.warn(error);
      this.#status = 'failed';
    };
    this.#update = registerSW({
      onNeedRefresh: () => (this.#hasUpdate = true),
      // Only the page that asks for it is loaded again: another one may be on a stage.
      onNeedReload: () => undefined,
      onRegisteredSW: (_, registration) => {
        const worker = registration?.installing;
        // One file that does not come is enough: what was kept before goes on.
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'redundant' && !registration?.active)
            failed(new Error('A file of the atlas could not be kept for when there is no network.'));
        });
      },
      onRegisterError: failed,
    });
    // It is active once it has all files.
    navigator.serviceWorker.ready.then(() => (this.#status = 'ready'), failed);
  }
  /**
   * Goes on with the newer atlas: the page is loaded again. Not while somebody presents in any window, which
   * would lose what it has yet to fetch; then gives false.
   */
  async update(): Promise<boolean> {
    if (await isOnStage()) return false;
    // The library does not load again a page that had no worker when it came.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    await this.#update?.();
    return true;
  }
}

export const offline = new Offline();
