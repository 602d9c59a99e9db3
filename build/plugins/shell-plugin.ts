import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { mainPlace } from '../../src/domain/collection/main-place.ts';
import type { Atlas } from '../../src/domain/collection/records.ts';
import { PALETTE_COLOURS } from '../../src/theme/palettes.ts';
import { wholeTitle } from '../../src/words/head-words.ts';
import { compile } from '../compile/compile.ts';
import { serve } from '../compile/serve.ts';
import { CONTENT_SECURITY_POLICY, PAGE_START } from '../publish/content-policy.ts';
import { html } from '../publish/html.ts';
import { sharingTags, titleTags, webManifest } from '../publish/page-head.ts';
import { PLAIN_MAP, PLAIN_MAP_SIZE } from '../publish/picture-size.ts';
import { publicAddress } from '../publish/public-address.ts';
import { recordPage } from '../publish/record-page-name.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { readData } from '../source/read-data.ts';

/** The script that runs before the main bundle. */
const BEGIN = 'src/app/begin.ts';
const WEB_MANIFEST = 'manifest.webmanifest';

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

/**
 * Vite plugin: what the page holds before any script runs, from the head of the collection: its title and
 * description, what is shown where its link is shared, the web app manifest. In a build also the content security
 * policy (Vite's development server needs inline styles), and the list of initiatives in French, for a reader without
 * JavaScript.
 */
export function shellPlugin({ data = 'data' }: { data?: string } = {}): Plugin {
  let building = false;
  // The USB build is one file: it has no address, nothing beside it, and no download can start early.
  let isAlone = false;
  let folder = data;
  let address: string | null = null;
  /** Undefined where the data has a problem, which the atlas plugin reports. */
  const collection = () => compile(readData(folder), openGazetteer()).atlas;
  const manifestText = (atlas: Atlas) => JSON.stringify(webManifest(atlas, PALETTE_COLOURS.light.paper));
  return {
    name: 'atlas-shell',
    configResolved(config) {
      building = config.command === 'build';
      isAlone = config.mode === 'usb';
      folder = join(config.root, data);
      address = publicAddress(config.env);
    },
    buildStart() {
      if (building && !isAlone) this.emitFile({ type: 'chunk', id: BEGIN, name: 'begin' });
    },
    configureServer(server) {
      serve(server, WEB_MANIFEST, () => {
        const atlas = collection();
        return atlas && manifestText(atlas);
      });
    },
    generateBundle() {
      const atlas = collection();
      if (atlas && !isAlone && this.environment.config.consumer === 'client')
        this.emitFile({ type: 'asset', fileName: WEB_MANIFEST, source: manifestText(atlas) });
    },
    transformIndexHtml(_, { bundle }) {
      const atlas = collection();
      if (!atlas) return [];
      const beside: HtmlTagDescriptor[] = isAlone
        ? []
        : [
            { tag: 'link', attrs: { rel: 'manifest', href: `./${WEB_MANIFEST}` }, injectTo: 'head' },
            ...sharingTags(atlas, manifest.version, address),
          ];
      const start: HtmlTagDescriptor = { tag: 'script', children: PAGE_START, injectTo: 'body' };
      if (!building) return [...titleTags(atlas), ...beside, start];
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
        ...titleTags(atlas),
        ...(!isAlone && bundle ? beginTags(bundle) : []),
        ...beside,
        start,
        { tag: 'noscript', children: plainList(atlas, isAlone), injectTo: 'body' },
      ];
    },
  };
}

/** A map, and the initiatives as plain elements, which say what it shows: each with a link to its page where there are pages. */
function plainList(atlas: Atlas, isAlone: boolean): string {
  const items = atlas.initiatives.map((record) => {
    const title = html`<strong>${record.title.fr}</strong>`;
    const place = mainPlace(record, atlas.places)?.name.fr;
    // The page of the record says the rest.
    const rest = place === undefined ? '' : ` — ${place}`;
    return html`<li data-id="${record.id}">
      ${isAlone ? title : html`<a href="./${recordPage(record.id)}">${title}</a>`}${rest}
    </li>`;
  });
  const { width, height } = PLAIN_MAP_SIZE;
  return html`<h1>${wholeTitle({ atlas, lang: 'fr' })}</h1>
    <p>La carte demande JavaScript. Voici les initiatives en liste.</p>
    ${isAlone ? null : html`<img src="./${PLAIN_MAP}" width="${width}" height="${height}" alt="" />`}
    <ul>
      ${items}
    </ul>`.text;
}
