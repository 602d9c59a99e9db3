/**
 * Eight letters or figures that nothing else is likely to be named by. Not `crypto.randomUUID`, which a page that
 * comes by plain HTTP is refused.
 */
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
