import type { Atlas } from '../../src/domain/collection/records.ts';
import { escapeHtml } from './html.ts';
import { PAGES_FOLDER, recordPage } from './record-page-name.ts';

/**
 * The sitemap: the atlas, the list of its records, and the page of each (https://www.sitemaps.org/protocol.html).
 *
 * @param address where the atlas is published, with a slash at its end: a sitemap has absolute addresses only
 */
export function sitemap(atlas: Atlas, address: string): string {
  const paths = ['', `${PAGES_FOLDER}/`, ...atlas.initiatives.map(({ id }) => recordPage(id))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${escapeHtml(address + path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
}
