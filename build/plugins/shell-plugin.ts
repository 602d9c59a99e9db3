import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import { compile } from '../compile/compile.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { readData } from '../source/read-data.ts';

/** `frame-ancestors` is missing because only a header can say it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** The script that runs before the main bundle. */
const BEGIN = 'src/app/begin.ts';
function beginTags(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/${BEGIN}`),
  );
  if (chunk?.type !== 'chunk')
    throw new Error(`expected ${BEGIN} among the scripts of the build, found none`);
  const attrs = { crossorigin: true };
  return [
    {
      tag: 'script',
      attrs: { type: 'module', ...attrs, src: `./${chunk.fileName}` },
      injectTo: 'head-prepend',
    },
    ...chunk.imports.map((name) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', ...attrs, href: `./${name}` },
      injectTo: 'head' as const,
    })),
  ];
}

const tag = (
  name: string,
  children: string | HtmlTagDescriptor[],
  attrs: Record<string, string> = {},
): HtmlTagDescriptor => ({ tag: name, attrs, children });
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Vite plugin: what the page holds before any script runs. The content security policy (in a build:
 * Vite's development server needs inline styles), and the list of initiatives in French, for a
 * reader without JavaScript.
 */
export function shellPlugin({ data = 'data' }: { data?: string } = {}): Plugin {
  let building = false;
  // The USB build is one file: no download can start early.
  let beginsEarly = false;
  let folder = data;
  return {
    name: 'atlas-shell',
    configResolved(config) {
      building = config.command === 'build';
      beginsEarly = building && config.mode !== 'usb';
      folder = join(config.root, data);
    },
    buildStart() {
      if (beginsEarly) this.emitFile({ type: 'chunk', id: BEGIN, name: 'begin' });
    },
    transformIndexHtml(_, { bundle }) {
      if (!building) return [];
      return [
        {
          ...tag('meta', [], {
            'http-equiv': 'Content-Security-Policy',
            content: CONTENT_SECURITY_POLICY,
          }),
          injectTo: 'head-prepend' as const,
        },
        ...(beginsEarly && bundle ? beginTags(bundle) : []),
        { ...tag('noscript', plainList(folder)), injectTo: 'body' as const },
      ];
    },
  };
}

/** The initiatives as plain elements. A problem in the data is reported by the atlas plugin. */
function plainList(folder: string): HtmlTagDescriptor[] {
  const { atlas } = compile(readData(folder), openGazetteer());
  if (!atlas) return [];
  return [
    tag('h1', 'Atlas des initiatives territoriales — De Kampala à Montréal'),
    tag('p', 'La carte demande JavaScript. Voici les initiatives en liste.'),
    tag(
      'ul',
      atlas.initiatives.map((record) =>
        tag(
          'li',
          [
            tag('strong', escape(record.title.fr)),
            tag('span', escape(` — ${mainPlace(record, atlas.places).name.fr}. ${record.takeaway.fr}`)),
          ],
          { 'data-id': record.id },
        ),
      ),
    ),
  ];
}
