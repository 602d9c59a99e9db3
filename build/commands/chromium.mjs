import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Keeps the browser from calling out: the tests run on machines with no network. */
const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Draws WebGL 2 in software: the tests run on machines with no GPU. */
const webglFlags = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** For a page with the real map. */
export const chromiumFlags = [...quietFlags, ...webglFlags];

/** For a page without WebGL, for which the browser then has nothing of a GPU to imitate. */
export const flagsWithoutWebgl = [...quietFlags, '--disable-gpu'];

/**
 * For a page with the real map, put together from its layers by the processor. Else software WebGL draws each layer
 * of each frame as well, and the page takes twice the time; but only so is a 2D canvas accelerated.
 */
export const flagsWithoutCompositing = [...chromiumFlags, '--disable-gpu-compositing'];

/** Names of Chromium, the lightest first: the headless shell has no windows and no interface of a browser. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
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
  for (const name of NAMES) {
    const found = folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
    if (found) return found;
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/**
 * How Playwright starts the Chromium that is found; Playwright's own where there is none.
 *
 * @param {readonly string[]} flags
 */
export function launchOptions(flags) {
  const executablePath = findChromium();
  return { args: [...flags], ...(executablePath !== undefined && { executablePath }) };
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
    console.log('No Chromium found: installing the package « chromium-headless-shell » of Debian…');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
    execFileSync('apt-get', install, { stdio: 'inherit' });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need a Chromium. Install one (Debian: « sudo apt-get install chromium-headless-shell »; any system: « npx playwright install chromium »), or set CHROMIUM_PATH to its executable.',
  );
}
