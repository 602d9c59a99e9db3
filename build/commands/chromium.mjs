import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Draws WebGL 2 in software and keeps the browser from calling out: the tests run on machines with
 * no GPU and no network.
 */
export const chromiumFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that the tests drive: the one that `CHROMIUM_PATH` names, else an installed one, else
 * Playwright's own.
 *
 * @returns {string | undefined} its path, or undefined where there is none
 * @throws {Error} where `CHROMIUM_PATH` names a file that is not there
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const folders = (process.env.PATH ?? '').split(':');
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
    if (found) return found;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** How Playwright starts the Chromium that is found; Playwright's own where there is none. */
export function launchOptions() {
  const executablePath = findChromium();
  return { args: chromiumFlags, ...(executablePath !== undefined && { executablePath }) };
}

/**
 * Finds a Chromium, or installs Debian's where this is Debian and we are root.
 *
 * @returns {string} its path
 * @throws {Error} saying what to do, where none can be had
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium found: installing the package « chromium » of Debian…');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a Chromium. Install one (Debian, Ubuntu: « sudo apt-get install chromium »; any system: « npx playwright install chromium »), or set CHROMIUM_PATH to its executable.',
  );
}
