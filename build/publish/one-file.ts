/**
 * The template of the one file that holds the whole atlas (`src/domain/one-file/one-file.ts`): the page built as one
 * script, its style and fonts within it, and the list of the files that it asks for. `one-file-start.js` turns these
 * into addresses of their own, since a page opened as a file cannot fetch other files.
 *
 * Workers too come from such addresses: https://html.spec.whatwg.org/multipage/workers.html
 */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { oneFile, type PackedPart } from '../../src/domain/one-file/one-file.ts';
import { hashOf } from './content-policy.ts';

/** The most bytes of a file without a collection besides the built-in one. */
export const MOST_BYTES = 7_000_000;
/** What the program may ask for. It does not read the open data. */
const PARTS = /\.(js|json|woff2)$/;
const OPEN_DATA = /^data\//;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const UNLOADED = `<div class="unloaded" hidden>
  <p>L’atlas n’a pas pu s’ouvrir : ce navigateur est trop ancien, il en faut un de fin 2023 ou plus récent.</p>
  <p lang="en">The atlas could not open: this browser is too old, it needs one of late 2023 or later.</p>
</div>`;

/** The template, its parts not packed yet. */
export interface OpenTemplate {
  readonly shell: string;
  /** The name of the program among the parts. */
  readonly program: string;
  readonly parts: ReadonlyMap<string, { readonly type: string; readonly content: Uint8Array }>;
}

/**
 * Builds the template.
 *
 * @param policy the content security policy of the published page
 */
export async function openTemplate(policy: string): Promise<OpenTemplate> {
  const files = await builtFiles();
  const read = (name: string): Uint8Array => {
    const content = files.get(name);
    if (!content) throw new Error(`expected ${name} in the build of the one file`);
    return content;
  };
  const text = (name: string) => Buffer.from(read(name)).toString();
  const html = text('index.html');
  const program = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
  const sheet = [...files.keys()].find((name) => name.endsWith('.css'));
  if (!program || !sheet) throw new Error('The build has no program, or no style sheet.');
  const style = text(sheet).replaceAll(/url\(([^)]+\.woff2)\)/g, (_, path: string) => {
    const font = read(join('assets', path.replaceAll(/^["']|["']$/g, '').replace(/^\.\//, '')));
    return `url(data:font/woff2;base64,${Buffer.from(font).toString('base64')})`;
  });
  const names = [...files.keys()].filter((name) => PARTS.test(name) && !OPEN_DATA.test(name));
  return {
    shell: shellOf(html, style, policy),
    program,
    parts: new Map(
      names.toSorted().map((name) => [name, { type: TYPES[extname(name)]!, content: read(name) }]),
    ),
  };
}

/** The one file of the built-in collection, whose title and description the shell has already. */
export function packedFile({ shell, program, parts }: OpenTemplate): string {
  const packed = Object.fromEntries(
    [...parts].map(([name, { type, content }]): [string, PackedPart] => [
      name,
      { type, packed: gzipSync(content, { level: 9 }).toString('base64') },
    ]),
  );
  return oneFile({ shell, parts: JSON.stringify({ program, parts: packed }) }, null);
}

/** The files of the build, by name. */
async function builtFiles(): Promise<Map<string, Uint8Array>> {
  const built = await build({
    logLevel: 'error',
    mode: 'usb',
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
    // A classic worker can neither import nor export: what it loads when it needs it is within it too.
    worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } },
    plugins: [
      {
        name: 'atlas-classic-worker',
        // Chrome starts no module worker from a `blob:` address on a page opened as a file; built, it imports nothing.
        transform: (code, id) =>
          /\.ts$/.test(id) && code.includes('new Worker(')
            ? code.replaceAll(/,\s*\{\s*type: ['"]module['"]\s*\}/g, '')
            : undefined,
      },
    ],
    experimental: {
      renderBuiltUrl: (name, { hostType }) =>
        hostType === 'js' ? { runtime: `globalThis.atlasPart(${JSON.stringify(name)})` } : { relative: true },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]),
  );
}

/** The page without the blocks of data: one script, which starts the program, and one style. */
function shellOf(html: string, style: string, published: string): string {
  const script = readFileSync('build/publish/one-file-start.js', 'utf8');
  const policy = published
    .replace("script-src 'self'", `script-src ${hashOf(script)} blob:`)
    .replace("style-src 'self'", `style-src ${hashOf(style)}`)
    .replace("worker-src 'self'", 'worker-src blob: data:')
    .replace("connect-src 'self'", 'connect-src blob: data:')
    .replace("font-src 'self'", 'font-src data: blob:')
    .replace("img-src 'self' data: blob:", 'img-src data: blob:')
    .replace("manifest-src 'self'; ", '');
  const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
  return (
    html
      .replace(
        /(http-equiv="Content-Security-Policy" content=")[^"]*/,
        (_, before: string) => before + policy,
      )
      .replace(/\s*<script type="module"[^>]*><\/script>/, '')
      .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, '')
      // This build does open as a file: only an old browser can fail.
      .replace(/<div class="unloaded" hidden>[^]*?<\/div>/, UNLOADED)
      .replace(/href="\.\/icon\.svg"/, `href="${icon}"`)
      .replace('</head>', () => `<style>${style}</style></head>`)
      .replace('</body>', () => `<script type="module">${script}</script></body>`)
  );
}
