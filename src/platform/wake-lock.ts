import { isPermitted } from './policy.ts';

/**
 * Keeps the screen awake until the returned function is called, where the browser allows it (it may refuse on
 * low battery). The lock is lost when the page is hidden, and requested again when it is visible:
 * https://www.w3.org/TR/screen-wake-lock/
 */
export function holdWakeLock(): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const ask = async () => {
    if (document.hidden || !('wakeLock' in navigator) || !isPermitted('screen-wake-lock')) return;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (stopped) await given.release();
      else lock = given;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  };
  const onSeen = () => void ask();
  onSeen();
  document.addEventListener('visibilitychange', onSeen);
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', onSeen);
    void lock?.release();
  };
}
