/** What the page says of itself to robots, search engines and those who share its link: all from the collection. */
import type { HtmlTagDescriptor } from 'vite';
import { themeFacet } from '../../src/domain/collection/facets.ts';
import type { Atlas, Lang } from '../../src/domain/collection/records.ts';
import { descriptionOf, wholeTitle } from '../../src/words/head-words.ts';
import { escapeHtml, escapeJson } from './html.ts';
import { PICTURE, PICTURE_SIZE } from './picture-size.ts';

const LOCALES = { fr: 'fr_FR', en: 'en_GB' } as const;
/** The language of what stands in the page before any script runs. */
const LANG: Lang = 'fr';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What any build needs: its title, and what it is. The children of a tag are HTML, its attributes are escaped by Vite. */
export function titleTags(atlas: Atlas): HtmlTagDescriptor[] {
  return [
    { tag: 'title', children: escapeHtml(wholeTitle({ atlas, lang: LANG })), injectTo: 'head' },
    meta({ name: 'description', content: descriptionOf({ atlas, lang: LANG }) }),
  ];
}

/**
 * Open Graph and Twitter cards, and a schema.org `Dataset`. Addresses are absolute where it is known where the atlas
 * will be published, else relative to the page: some robots show no picture then.
 *
 * @param address where the atlas is published, with a slash at its end; null: not known
 */
export function sharingTags(atlas: Atlas, version: string, address: string | null): HtmlTagDescriptor[] {
  const title = wholeTitle({ atlas, lang: LANG });
  const description = descriptionOf({ atlas, lang: LANG });
  const image = addressOf(PICTURE, address);
  const property = (name: string, content: string) => meta({ property: name, content });
  return [
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', LOCALES[LANG]),
    property('og:locale:alternate', LOCALES.en),
    property('og:image', image),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PICTURE_SIZE.width)),
    property('og:image:height', String(PICTURE_SIZE.height)),
    property('og:image:alt', title),
    ...(address === null ? [] : [property('og:url', address)]),
    // For the rest, readers of these cards take the properties of Open Graph.
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
    ...(address === null
      ? []
      : [{ tag: 'link', attrs: { rel: 'canonical', href: address }, injectTo: 'head' as const }]),
    {
      tag: 'script',
      // A data block: no script, so the content security policy has no say in it.
      attrs: { type: 'application/ld+json' },
      children: escapeJson(dataset(atlas, version, address)),
      injectTo: 'head',
    },
  ];
}

/** An address of a file beside the page. */
export const addressOf = (file: string, address: string | null): string => `${address ?? './'}${file}`;

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: 'meta', attrs, injectTo: 'head' };
}

/** https://schema.org/Dataset */
function dataset(atlas: Atlas, version: string, address: string | null): object {
  const { publisher } = atlas.head;
  const download = (file: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: addressOf(file, address),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: wholeTitle({ atlas, lang: LANG }),
    alternateName: wholeTitle({ atlas, lang: 'en' }),
    description: descriptionOf({ atlas, lang: LANG }),
    inLanguage: ['fr', 'en'],
    version,
    license: LICENCE,
    isAccessibleForFree: true,
    ...(address !== null && { url: address }),
    ...(publisher && {
      creator: {
        '@type': 'Organization',
        name: publisher.name,
        ...(publisher.address && { url: publisher.address }),
        ...(publisher.host && { parentOrganization: { '@type': 'Organization', name: publisher.host } }),
      },
    }),
    isBasedOn: atlas.issues.flatMap(({ content, title }) =>
      content === 'complete' ? [{ '@type': 'CreativeWork', name: title.fr }] : [],
    ),
    keywords: themeFacet(atlas)?.terms.map(({ label }) => label[LANG]) ?? [],
    distribution: [
      download('data/initiatives.csv', 'text/csv'),
      download('data/initiatives.geojson', 'application/geo+json'),
      download('data/collection.json', 'application/json'),
    ],
  };
}

/** The longest name that every system shows whole under an icon, in letters. */
const SHORT_NAME = 12;

/** The web app manifest, https://www.w3.org/TR/appmanifest/. */
export function webManifest(atlas: Atlas, colour: string): object {
  const title = atlas.head.title[LANG];
  return {
    name: wholeTitle({ atlas, lang: LANG }),
    short_name: title.length <= SHORT_NAME ? title : title.split(' ')[0],
    description: descriptionOf({ atlas, lang: LANG }),
    lang: LANG,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
