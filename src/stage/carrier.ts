/**
 * Carries messages between the windows of a talk: by a BroadcastChannel, and by `postMessage` to the windows
 * that opened one another, for browsers that give a page opened as a file no channel. Both at once: a message
 * that comes twice does no harm.
 */

export interface Carrier {
  post(message: unknown): void;
  /** Talks to a window that this one has opened, too. */
  befriend(other: Window): void;
  close(): void;
}

const CHANNEL = 'atlas-talk';

/** Whether a window shows a page of this origin, and has not gone elsewhere; files cannot tell. */
function isHere(friend: Window): boolean {
  if (window.origin === 'null') return true;
  try {
    return friend.origin === window.origin;
  } catch (error) {
    // A page of another origin keeps its own to itself.
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}

export function openCarrier(receive: (data: unknown) => void): Carrier {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(CHANNEL) : null;
  const friends = new Set<Window>();
  const opener = window.opener as Window | null;
  if (opener) friends.add(opener);
  const onChannel = ({ data }: MessageEvent<unknown>) => receive(data);
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    // A file has the origin « null », as other files have: only windows that opened one another are heard.
    // A window that has closed meanwhile is no source.
    const friend = source as Window | null;
    if (!friend || origin !== window.origin) return;
    if (!friends.has(friend) && friend.opener !== window) return;
    // One that this window had opened before it was loaded again.
    friends.add(friend);
    receive(data);
  };
  channel?.addEventListener('message', onChannel);
  window.addEventListener('message', onMessage);
  return {
    post(message) {
      channel?.postMessage(message);
      for (const friend of friends) {
        if (friend.closed) friends.delete(friend);
        else if (isHere(friend)) friend.postMessage(message, window.origin === 'null' ? '*' : window.origin);
      }
    },
    befriend: (other) => friends.add(other),
    close() {
      channel?.close();
      window.removeEventListener('message', onMessage);
    },
  };
}
