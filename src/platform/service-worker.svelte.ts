/** Whether the atlas works without a network, and whether a newer one waits: by a service worker, where there may be one. */
import { registerSW } from 'virtual:pwa-register';
import { isOnStage } from './stage-lock.ts';

export type OfflineStatus =
  /** `none`: embedded, opened as a file, or no service workers. */
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

  /** Registers the service worker, which caches every file. Call once, after the page has loaded. */
  cacheFiles(): void {
    this.#status = 'preparing';
    const failed = (error: unknown) => {
      console.warn(error);
      this.#status = 'failed';
    };
    this.#update = registerSW({
      onNeedRefresh: () => (this.#hasUpdate = true),
      // Only this page reloads: another window may be presenting.
      onNeedReload: () => undefined,
      onRegisteredSW: (_, registration) => {
        const worker = registration?.installing;
        // One missing file fails the installation; the earlier version stays active.
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'redundant' && !registration?.active)
            failed(new Error('A file of the atlas could not be kept for when there is no network.'));
        });
      },
      onRegisterError: failed,
    });
    // The worker activates once all files are cached.
    navigator.serviceWorker.ready.then(() => (this.#status = 'ready'), failed);
  }
  /**
   * Activates the newer version and reloads the page. Returns false, and does nothing, while any window
   * presents: that window may still need files of the old version.
   */
  async update(): Promise<boolean> {
    if (await isOnStage()) return false;
    // The library does not reload a page that was loaded without a worker.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    await this.#update?.();
    return true;
  }
}

export const offline = new Offline();
