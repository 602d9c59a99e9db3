/**
 * Enters or leaves full screen.
 *
 * @throws DOMException or TypeError where the browser refuses, or has no full screen
 */
export async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
