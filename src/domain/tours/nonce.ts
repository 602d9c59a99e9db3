/** A random id of eight letters and digits. Not `crypto.randomUUID`, which needs a secure context. */
export function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
