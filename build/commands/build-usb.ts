/**
 * `npm run build:usb`: the whole atlas as one file, `dist-usb/atlas.html`, to be opened from a USB stick
 * without a server or a network. All that the page would fetch is embedded, compressed; `usb-start.js` turns
 * it into `blob:` addresses, since a page opened as a file cannot fetch other files. Fails above
 * `MOST_BYTES`.
 *
 * Workers too come from such addresses: https://html.spec.whatwg.org/multipage/workers.html
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { CONTENT_SECURITY_POLICY } from '../plugins/shell-plugin.ts';

const MOST_BYTES = 7_000_000;
const FOLDER = 'dist-usb';
const PARTS = join(FOLDER, 'parts');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const UNLOADED = `<div class="unloaded">
  <p>L’atlas met longtemps à s’ouvrir, ou ce navigateur est trop ancien : il en faut un de 2023 ou plus récent.</p>
  <p lang="en">The atlas takes long to open, or this browser is too old: it needs one of 2023 or later.</p>
</div>`;
const typeOf = (name: string) => TYPES[extname(name)] ?? 'application/octet-stream';
const read = (name: string) => readFileSync(join(PARTS, name));
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

rmSync(FOLDER, { recursive: true, force: true });
await build({
  logLevel: 'warn',
  mode: 'usb',
  build: {
    outDir: PARTS,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  plugins: [
    {
      name: 'atlas-classic-worker',
      // Chrome starts no module worker from a `blob:` address on a page opened as a file; built, it imports nothing.
      transform: (code) =>
        code.includes('new Worker(')
          ? code.replace(/,\s*\{\s*type: ['"]module['"]\s*\}/, '')
          : undefined,
    },
  ],
  experimental: {
    renderBuiltUrl: (name, { hostType }) =>
      hostType === 'js' ? { runtime: `globalThis.atlasPart(${JSON.stringify(name)})` } : { relative: true },
  },
});

const names = readdirSync(PARTS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(PARTS, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const html = read('index.html').toString();
const program = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
const sheet = names.find((name) => name.endsWith('.css'));
if (!program || !sheet) throw new Error('The build has no program, or no style sheet.');

const style = read(sheet)
  .toString()
  .replaceAll(/url\(([^)]+\.woff2)\)/g, (_, path: string) => {
    const font = read(join('assets', path.replaceAll(/^["']|["']$/g, '').replace(/^\.\//, '')));
    return `url(data:font/woff2;base64,${font.toString('base64')})`;
  });
const parts = Object.fromEntries(
  names
    // The page does not read the open data.
    .filter((name) => ['.js', '.json', '.woff2'].includes(extname(name)))
    .map((name) => [
      name,
      { type: typeOf(name), packed: gzipSync(read(name), { level: 9 }).toString('base64') },
    ]),
);
const script = readFileSync('build/commands/usb-start.js', 'utf8');
const policy = CONTENT_SECURITY_POLICY.replace("script-src 'self'", `script-src ${hashOf(script)} blob:`)
  .replace("style-src 'self'", `style-src ${hashOf(style)}`)
  .replace("worker-src 'self'", 'worker-src blob: data:')
  .replace("connect-src 'self'", 'connect-src blob: data:')
  .replace("font-src 'self'", 'font-src data: blob:')
  .replace("img-src 'self' data: blob:", 'img-src data: blob:')
  .replace("manifest-src 'self'; ", '');

const icon = `data:image/svg+xml;base64,${read('icon.svg').toString('base64')}`;
const page = html
  .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before: string) => before + policy)
  .replace(/\s*<script type="module"[^>]*><\/script>/, '')
  .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, '')
  // This build does open as a file: only an old browser can fail.
  .replace(/<div class="unloaded">[^]*?<\/div>/, UNLOADED)
  .replace(/href="\.\/icon\.svg"/, `href="${icon}"`)
  .replace('</head>', () => `<style>${style}</style></head>`)
  .replace(
    '</body>',
    () =>
      `<script type="application/json" id="parts">${JSON.stringify({ program, parts })}</script>` +
      `<script type="module">${script}</script></body>`,
  );

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'atlas.html'), page);
rmSync(PARTS, { recursive: true });
const bytes = Buffer.byteLength(page);
console.log(
  `${join(FOLDER, 'atlas.html')}: ${(bytes / 1e6).toFixed(2)} MB, of at most ${MOST_BYTES / 1e6} MB`,
);
if (bytes > MOST_BYTES) {
  console.error(`Too large for its purpose by ${bytes - MOST_BYTES} bytes.`);
  process.exitCode = 1;
}
