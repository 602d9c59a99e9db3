/** Whether this page may keep itself for later: a page of its own on a web site, that is not being developed, nor the one file. */
export function isOfflineAllowed(): boolean {
  return (
    import.meta.env.PROD &&
    import.meta.env.MODE !== 'usb' &&
    'serviceWorker' in navigator &&
    window.top === window &&
    /^https?:$/.test(location.protocol)
  );
}
