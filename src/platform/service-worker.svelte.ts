/** Whether the atlas works without a network, and whether a newer one waits: by a service worker, where there may be one. */
import { registerSW } from 'virtual:pwa-register';
import { isOnStage } from './stage-lock.ts';

/** How often a page that stays open asks whether there is a newer atlas, in milliseconds: each hour. */
const UPDATE_CHECK = 3_600_000;

export type OfflineStatus =
  /** `none`: embedded, opened as a file, or no service workers. */
  'absent' | 'preparing' | 'ready' | 'failed';

/** What the service worker has done, and may do. */
export class Offline {
  #status = $state<OfflineStatus>('absent');
  #hasUpdate = $state(false);
  #update: ((reload?: boolean) => Promise<void>) | null = null;
  /** Whether a newer atlas has already taken the place of this one, by another window: files of this one are gone. */
  #isReplaced = false;
  #isTaking = $state(false);

  get status(): OfflineStatus {
    return this.#status;
  }
  /** Whether a newer atlas is ready to take the place of this one, or has taken it in another window. */
  get hasUpdate(): boolean {
    return this.#hasUpdate;
  }

  /**
   * Whether the reader has asked for the newer atlas, which has not taken over yet. Chromium lets the older one first
   * end what it is asked for, in any window: half a minute without a request at the longest (w3c/ServiceWorker#1295).
   */
  get isTaking(): boolean {
    return this.#isTaking;
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
        if (registration) checkForUpdates(registration);
        const worker = registration?.installing;
        // One missing file fails the installation; the earlier version stays active.
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'redundant' && !registration?.active)
            failed(new Error('A file of the atlas could not be kept for when there is no network.'));
        });
      },
      onRegisterError: failed,
    });
    // The first worker takes over a page that had none; each later one is newer than the page.
    let hasWorker = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.#isReplaced = this.#hasUpdate = hasWorker;
      hasWorker = true;
    });
    // The worker activates once all files are cached.
    navigator.serviceWorker.ready.then(() => (this.#status = 'ready'), failed);
  }
  /**
   * Activates the newer version, unless another window has, and reloads the page, in its state. Returns false, and
   * does nothing, while any window presents: that window may still need files of the old version.
   */
  async update(): Promise<boolean> {
    if (this.#isReplaced) {
      location.reload();
      return true;
    }
    if (this.#isTaking) return true;
    if (await isOnStage()) return false;
    this.#isTaking = true;
    // The library does not reload a page that was loaded without a worker.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    await this.#update?.();
    return true;
  }
}

/** Asks for a newer atlas each hour, and when the reader comes back to the page. */
function checkForUpdates(registration: ServiceWorkerRegistration): void {
  const check = () => {
    // Without a network nothing is new.
    registration.update().catch((error: unknown) => console.info(error));
  };
  setInterval(check, UPDATE_CHECK);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) check();
  });
}

export const offline = new Offline();
