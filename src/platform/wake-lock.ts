/**
 * Keeps the screen awake until it is told to stop; a browser that cannot, or refuses to (its battery is low),
 * lets it sleep as ever. A lock is lost with the sight of the page, and is asked for again:
 * https://www.w3.org/TR/screen-wake-lock/
 */
export function holdWakeLock(): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const ask = async () => {
    if (document.hidden || !('wakeLock' in navigator)) return;
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
