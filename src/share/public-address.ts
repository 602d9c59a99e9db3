/**
 * Where others reach the atlas, without a fragment; null where nobody can, as from a file on a USB stick. A build
 * that will be carried about is told it by `VITE_ATLAS_URL`.
 */
export function publicAddress(): string | null {
  const told = import.meta.env['VITE_ATLAS_URL'] as string | undefined;
  if (told) return told;
  const { protocol, origin, pathname } = window.location;
  return /^https?:$/.test(protocol) ? `${origin}${pathname.replace(/index\.html$/, '')}` : null;
}

/** An address as one says it: without its protocol, and without a slash at its end. */
export function spoken(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
