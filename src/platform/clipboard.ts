/** Copies a text to the clipboard; false where the browser refuses, as in a frame without permission. */
export async function copyText(text: string): Promise<boolean> {
  // Absent where the page is not secure (http, some files), whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** The keys that copy a selection on this platform. */
export const COPY_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ C' : 'Ctrl + C';
