import type { HtmlTagDescriptor, Plugin } from 'vite';
import { compile } from './compile.ts';
import { openGazetteer } from './gazetteer.ts';
import { readData } from './read-data.ts';

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

const tag = (name: string, children: HtmlTagDescriptor['children'], attrs: Record<string, string> = {}) => ({
  tag: name,
  attrs,
  children,
});
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Vite plugin: what the page holds before any script runs. The content security policy (in a build:
 * Vite's development server needs inline styles), and the list of initiatives in French, for a
 * reader without JavaScript.
 */
export function shellPlugin(): Plugin {
  let building = false;
  return {
    name: 'atlas-shell',
    configResolved(config) {
      building = config.command === 'build';
    },
    transformIndexHtml() {
      if (!building) return [];
      return [
        {
          ...tag('meta', undefined, {
            'http-equiv': 'Content-Security-Policy',
            content: CONTENT_SECURITY_POLICY,
          }),
          injectTo: 'head-prepend' as const,
        },
        { ...tag('noscript', plainList()), injectTo: 'body' as const },
      ];
    },
  };
}

/** The initiatives as plain elements. A problem in the data is reported by the atlas plugin. */
function plainList(): HtmlTagDescriptor[] {
  const { atlas } = compile(readData('data'), openGazetteer());
  if (!atlas) return [];
  return [
    tag('h1', 'Atlas des initiatives territoriales — De Kampala à Montréal'),
    tag('p', 'La carte demande JavaScript. Voici les initiatives en liste.'),
    tag(
      'ul',
      atlas.initiatives.map(({ id, title, takeaway, places }) =>
        tag(
          'li',
          [
            tag('strong', escape(title.fr)),
            tag('span', escape(` — ${atlas.places[places[0]!.place]!.name.fr}. ${takeaway.fr}`)),
          ],
          { 'data-id': id },
        ),
      ),
    ),
  ];
}
