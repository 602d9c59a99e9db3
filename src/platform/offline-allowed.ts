/**
 * Whether a service worker may cache the atlas: a production build over HTTP(S), not embedded, not the USB
 * build.
 */
export function isOfflineAllowed(): boolean {
  return (
    import.meta.env.PROD &&
    import.meta.env.MODE !== 'usb' &&
    'serviceWorker' in navigator &&
    window.top === window &&
    /^https?:$/.test(location.protocol)
  );
}
