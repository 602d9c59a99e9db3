import { homeCollection } from './one-file.ts';

/** The names by which a machine reaches itself alone (RFC 6761 § 6.3, RFC 1122 § 3.2.1.3). */
const OWN = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Where others reach the atlas, without a fragment; null where nobody can, as from a file on a USB stick, or from
 * a server that only this machine reaches. `VITE_ATLAS_URL` sets it for a build that is copied elsewhere.
 */
export function publicAddress(): string | null {
  const configured = import.meta.env['VITE_ATLAS_URL'] as string | undefined;
  // One file that was made of another collection: the address is not of that.
  if (configured && homeCollection() === null) return configured;
  const { protocol, hostname, origin, pathname } = window.location;
  return /^https?:$/.test(protocol) && !OWN.test(hostname)
    ? `${origin}${pathname.replace(/index\.html$/, '')}`
    : null;
}

/** An address for display: without its protocol and its final slash. */
export function displayUrl(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
