import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { compile } from '../compile/compile.ts';
import { compiledMessages } from '../compile/messages.ts';
import { serve } from '../compile/serve.ts';
import { ACCESSIBILITY_PAGE, accessibilityPage } from '../publish/accessibility-page.ts';
import { picturePng, plainMapSvg } from '../publish/picture.ts';
import { PICTURE, PLAIN_MAP } from '../publish/picture-size.ts';
import { publicAddress } from '../publish/public-address.ts';
import { PAGES_FOLDER } from '../publish/record-page-name.ts';
import { PAGE_STYLE, recordPages } from '../publish/record-page.ts';
import { sitemap } from '../publish/sitemap.ts';
import { openGazetteer } from '../source/gazetteer.ts';
import { readData } from '../source/read-data.ts';
import { addMessages } from '../../src/words/messages/messages.ts';
import { palettesCss } from './palettes-plugin.ts';

/**
 * What the atlas itself never asks for, so that no reader has to keep it for use without a network: globs, from the
 * folder of the build.
 */
export const FOR_OTHERS = [`${PAGES_FOLDER}/**`, PICTURE, PLAIN_MAP, 'sitemap.xml'];

/**
 * Vite plugin: what stands beside the atlas for those who do not run it, made from the data. A page of plain HTML for
 * each record and a list of them, in a build also the picture of the atlas, and a sitemap where `VITE_ATLAS_URL` says
 * where the atlas will be. The USB build is one file and has none of it.
 */
export function pagesPlugin({ data = 'data' }: { data?: string } = {}): Plugin {
  for (const lang of ['fr', 'en'] as const) addMessages(lang, compiledMessages(lang));
  let folder = data;
  let isAlone = false;
  let address: string | null = null;
  /** Undefined where the data has a problem, which the atlas plugin reports. */
  const collection = () => compile(readData(folder), openGazetteer()).atlas;
  return {
    name: 'atlas-pages',
    configResolved(config) {
      folder = join(config.root, data);
      isAlone = config.mode === 'usb';
      address = publicAddress(config.env);
    },
    async generateBundle(_, bundle) {
      const atlas = collection();
      if (!atlas || isAlone || this.environment.config.consumer !== 'client') return;
      const files = new Map<string, string | Uint8Array>(recordPages(atlas, address));
      files.set(`${PAGES_FOLDER}/${PAGE_STYLE}`, style(bundle));
      files.set(ACCESSIBILITY_PAGE, accessibilityPage(atlas));
      files.set(PICTURE, await picturePng(atlas));
      files.set(PLAIN_MAP, plainMapSvg(atlas));
      if (address !== null) files.set('sitemap.xml', sitemap(atlas, address));
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      serve(server, PAGES_FOLDER, (rest) => {
        if (rest === PAGE_STYLE) return style({});
        const atlas = collection();
        return atlas && recordPages(atlas, address).get(`${PAGES_FOLDER}/${rest || 'index.html'}`);
      });
    },
  };
}

/** The faces that the pages use, by the names of their files in the package. */
const FACES = [
  { file: 'alegreya-latin-500-normal.woff2', family: 'Alegreya', style: 'normal', weight: '400 900' },
  { file: 'alegreya-latin-400-italic.woff2', family: 'Alegreya', style: 'italic', weight: '400' },
  { file: 'alegreya-sans-latin-400-normal.woff2', family: 'Alegreya Sans', style: 'normal', weight: '400' },
  { file: 'alegreya-sans-latin-700-normal.woff2', family: 'Alegreya Sans', style: 'normal', weight: '700' },
];

/** The style sheet of the pages, with the fonts of the atlas where the build has them. */
function style(bundle: Rolldown.OutputBundle): string {
  const fonts = FACES.flatMap(({ file, family, style: slope, weight }) => {
    const font = Object.values(bundle).find((each) => each.type === 'asset' && each.names.includes(file));
    return font
      ? [
          `@font-face{font-family:'${family}';font-style:${slope};font-weight:${weight};font-display:swap;src:url('../${font.fileName}') format('woff2')}`,
        ]
      : [];
  });
  return [...fonts, palettesCss(), readFileSync('build/publish/pages.css', 'utf8')].join('\n');
}
