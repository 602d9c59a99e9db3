/**
 * `npm run size`: what the first view of `dist/` transfers, compressed with brotli as a host would, by kind.
 * Fails where it is more than the budget. What is fetched is observed in a real browser, so that no file is
 * forgotten. `-- --files` lists each file; `*` marks those before the list.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumFlags, ensureChromium } from './chromium.mjs';

/** In kilobytes of 1,000 bytes. */
const BUDGET = { all: 750, beforeList: 65 };
const RECORD_DETAILS = readdirSync('dist/assets')
  .map((file) => `assets/${file}`)
  .find((file) => /record-details-/.test(file));
if (!RECORD_DETAILS) throw new Error('expected the details of the records in dist/assets');
/** Files that are fetched only by a question that needs them or by opening a record, and their budgets. */
const LATER = { [RECORD_DETAILS]: 40, 'geo/outlines.json': 60, 'geo/gazetteer.json': 400 };

const server = await preview({ preview: { port: 41750 }, logLevel: 'error' });
const base = /** @type {string} */ (server.resolvedUrls?.local[0]);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
// The offline cache is filled after the first view: without a service worker it is not measured.
await page.addInitScript(() => {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
});

/** @type {string[]} */
const requested = [];
page.on('request', (request) => requested.push(request.url()));
// The list must come to be used with no more scripts and styles than those that the document names and what
// the list says: requests for others, and for the map, are delayed until the list is shown.
let release = () => {};
const listShown = new Promise((resolve) => (release = () => resolve(undefined)));
const isOfMap = (/** @type {string} */ url) => /\/(engine|maplibre)|\/geo\//.test(url);
const named = readFileSync('dist/index.html', 'utf8');
const isFirstWords = (/** @type {string} */ url) => /\/language-\w+-first-/.test(url);
const mayWait = (/** @type {string} */ url) =>
  isOfMap(url) ||
  (/\.(js|css)$/.test(url) && !isFirstWords(url) && !named.includes(new URL(url).pathname.slice(1)));
await page.route('**/*', async (route) => {
  if (mayWait(route.request().url())) await listShown;
  await route.continue();
});
await page.goto(base, { waitUntil: 'domcontentloaded' });
const first = page.locator('[data-id] a').first();
await first.waitFor();
// The click opens a record, and with it the outline of its territory.
const early = new Set(requested);
const beforeClick = new Set(requested.filter((url) => !mayWait(url)));
await first.click();
await page.evaluate(() => history.back());
release();
await page.locator('[data-map][data-state=ready]').waitFor({ timeout: 60_000 });
await page.waitForLoadState('networkidle');
await browser.close();
await server.close();

/** @param {string} url */
function kindOf(url) {
  const path = new URL(url).pathname;
  if (path.endsWith('.woff2')) return 'fonts';
  if (path.includes('/geo/')) return 'base map';
  if (isOfMap(path)) return 'MapLibre';
  if (path.endsWith('.js')) return 'page: script and data';
  if (path.endsWith('.css')) return 'page: style';
  return 'page: document and icon';
}

/** @param {string} url */
const transferred = (url) => compressed(new URL(url).pathname.replace(/\/$/, '/index.html'));

/** @param {string} path Of a file, in `dist/`. */
function compressed(path) {
  const bytes = readFileSync(join('dist', path));
  if (path.endsWith('.woff2')) return bytes.length;
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
}

const isLater = (/** @type {string} */ url) => Object.keys(LATER).some((path) => url.endsWith(path));
const files = [...new Set(requested)].filter(
  (url) => url.startsWith(base) && (!isLater(url) || early.has(url)),
);
/** @type {Map<string, number>} */
const kinds = new Map();
for (const url of files) kinds.set(kindOf(url), (kinds.get(kindOf(url)) ?? 0) + transferred(url));

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const all = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
// Fonts are fetched beside the list, which does not wait for them either (`font-display: swap`).
const before = files
  .filter((url) => beforeClick.has(url) && kindOf(url) !== 'fonts')
  .reduce((sum, url) => sum + transferred(url), 0);

console.log('First view, brotli, kB:');
for (const [kind, bytes] of [...kinds].sort((a, b) => b[1] - a[1]))
  console.log(`${kilobytes(bytes)}  ${kind}`);
console.log(`${kilobytes(all)}  all of it (at most ${BUDGET.all})`);
console.log(`${kilobytes(before)}  before the list can be read and clicked (at most ${BUDGET.beforeList})`);
if (process.argv.includes('--files')) {
  for (const url of files.toSorted((a, b) => transferred(b) - transferred(a)))
    console.log(
      `${kilobytes(transferred(url))}  ${beforeClick.has(url) ? '*' : ' '} ${new URL(url).pathname}`,
    );
}
console.log('Asked for later:');
const later = Object.entries(LATER).map(([path, most]) => {
  const bytes = compressed(path);
  const isEarly = files.some((url) => new URL(url).pathname.endsWith(path));
  console.log(
    `${kilobytes(bytes)}  ${path} (at most ${most}${isEarly ? ', but it is in the first view' : ''})`,
  );
  return bytes > most * 1000 || isEarly;
});
if (all > BUDGET.all * 1000 || before > BUDGET.beforeList * 1000 || later.includes(true)) {
  console.error('Too heavy: see the budgets above.');
  process.exit(1);
}
