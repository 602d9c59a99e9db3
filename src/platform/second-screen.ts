/**
 * The second screen, where the browser can place windows on it (the Window Management API, which
 * TypeScript's own types do not know yet): https://www.w3.org/TR/window-management/
 */

interface ScreenDetails {
  readonly currentScreen: Screen;
  readonly screens: readonly Screen[];
}

/** Whether there is another screen, and a way to it. */
export function hasSecondScreen(): boolean {
  return 'getScreenDetails' in window && 'isExtended' in screen && screen.isExtended === true;
}

/**
 * Fills the other screen with this window. Call it from a click: the browser asks whether it may.
 *
 * @throws DOMException where it may not
 */
export async function fillSecondScreen(): Promise<void> {
  const manager = window as unknown as { getScreenDetails(): Promise<ScreenDetails> };
  const { currentScreen, screens } = await manager.getScreenDetails();
  const other = screens.find((found) => found !== currentScreen) ?? currentScreen;
  const options: FullscreenOptions & { screen: Screen } = { screen: other };
  await document.documentElement.requestFullscreen(options);
}
