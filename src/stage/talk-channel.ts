/**
 * Carries messages between the windows of a talk: by a BroadcastChannel, and by `postMessage` to the windows
 * that opened one another, for browsers without a channel between pages opened as files. Both are used at
 * once: a duplicate message does no harm.
 */

export interface TalkChannel {
  post(message: unknown): void;
  /** Adds a window that this one has opened to the receivers. */
  addPeer(other: Window): void;
  close(): void;
}

const CHANNEL = 'atlas-talk';

/** Whether a window still shows a page of this origin; always true for files, which cannot be checked. */
function isHere(peer: Window): boolean {
  if (window.origin === 'null') return true;
  try {
    return peer.origin === window.origin;
  } catch (error) {
    // The browser forbids reading the origin of a page of another origin.
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}

/** Opens the channel between the windows of a talk; `receive` is called with each message of another one. */
export function openTalkChannel(receive: (data: unknown) => void): TalkChannel {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  const peers = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) peers.add(opener);
  const onChannel = ({ data }: MessageEvent<unknown>) => receive(data);
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    // All files have the origin « null »: only windows that opened one another are trusted.
    // The source of a message is null if its window has closed since.
    const peer = source as Window | null;
    if (!peer || origin !== window.origin) return;
    if (!peers.has(peer) && peer.opener !== window) return;
    // A window that this one opened before it was reloaded.
    peers.add(peer);
    receive(data);
  };
  channel?.addEventListener('message', onChannel);
  window.addEventListener('message', onMessage);
  return {
    post(message) {
      channel?.postMessage(message);
      for (const peer of peers) {
        if (peer.closed) peers.delete(peer);
        else if (isHere(peer)) peer.postMessage(message, window.origin === 'null' ? '*' : window.origin);
      }
    },
    addPeer: (other) => peers.add(other),
    close() {
      channel?.close();
      window.removeEventListener('message', onMessage);
    },
  };
}
