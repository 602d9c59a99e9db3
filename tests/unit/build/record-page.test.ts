import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeJson, html } from '../../../build/publish/html.ts';
import { sharingTags, titleTags, webManifest } from '../../../build/publish/page-head.ts';
import { descriptionOf } from '../../../src/words/head-words.ts';
import { publicAddress } from '../../../build/publish/public-address.ts';
import { picturePng, pictureSvg } from '../../../build/publish/picture.ts';
import { recordPages } from '../../../build/publish/record-page.ts';
import { sitemap } from '../../../build/publish/sitemap.ts';
import type { Atlas, Initiative } from '../../../src/domain/collection/records.ts';
import { shownText } from '../../../src/domain/collection/shown-text.ts';
import { builtAtlas } from './built-atlas.ts';
import { soundAtlas } from './fixture.ts';

const ADDRESS = 'https://example.org/atlas/';
const EVIL = `<img src=x onerror="alert('1')"> & "</script>`;

/** The sound atlas with another first record. */
function withFirst(change: Partial<Initiative>): { atlas: Atlas; page: string } {
  const atlas = soundAtlas();
  const [first, ...others] = atlas.initiatives;
  const changed = { ...atlas, initiatives: [{ ...first!, ...change }, ...others] };
  return { atlas: changed, page: recordPages(changed, null).get(`initiatives/${first!.id}.html`)! };
}

describe('html', () => {
  it('escapes what is no markup, in content and in attributes', () => {
    expect(html`<p title="${EVIL}">${[EVIL, html`<b>${1}</b>`, null, false]}</p>`.text).toBe(
      `<p title="${escapeHtml(EVIL)}">${escapeHtml(EVIL)}<b>1</b></p>`,
    );
    expect(escapeHtml(EVIL)).not.toMatch(/[<>"']/);
    expect(escapeJson({ text: EVIL })).not.toContain('<');
    expect(JSON.parse(escapeJson({ text: EVIL }))).toEqual({ text: EVIL });
  });
});

describe('the page of a record', () => {
  it('is there for each record, in the list, and holds no script', () => {
    const atlas = soundAtlas();
    const pages = recordPages(atlas, null);
    const list = pages.get('initiatives/index.html')!;
    expect(pages.size).toBe(1 + atlas.initiatives.length);
    for (const { id } of atlas.initiatives) {
      expect(list).toContain(`href="./${id}.html"`);
      const page = pages.get(`initiatives/${id}.html`)!;
      expect(page).not.toMatch(/<script|<style|\sstyle=/);
      expect(page).toContain(`href="../#sel=${id}"`);
      expect(page).toContain(`href="../#lang=en&amp;sel=${id}"`);
      expect(page).toContain(`rel="canonical" href="../initiatives/${id}.html"`);
    }
  });

  it('keeps HTML in a text as text, wherever it stands', () => {
    const text = { fr: EVIL, en: EVIL };
    const { page } = withFirst({
      title: text,
      takeaway: text,
      summary: text,
      notes: [text],
      bearers: [{ name: text }],
      partners: [{ name: text }],
      extra: [{ name: EVIL, value: EVIL }],
      coverage: 'thin',
      sources: [
        {
          id: 'page',
          publisher: EVIL,
          title: text,
          address: 'https://example.org/?a="b"&c=<d>',
          official: false,
          supports: text,
        },
      ],
    });
    expect(page).not.toContain('<img');
    expect(page.split(escapeHtml(EVIL)).length).toBeGreaterThan(15);
    expect(page).toContain(
      'href="https://example.org/?a=&quot;b&quot;&amp;c=&lt;d&gt;" rel="noopener noreferrer"',
    );
  });

  it('says what is not known, and marks words of another language', () => {
    const { page } = withFirst({
      places: [],
      dates: [],
      coverage: 'none',
      sources: [],
      title: shownText({ de: 'Ein Titel' }),
    });
    expect(page).toContain('Sans lieu');
    expect(page).toContain('Aucune page publique');
    expect(page).toContain('<h1><span lang="de">Ein Titel</span></h1>');
  });
});

describe('the head of the page', () => {
  const atlas = soundAtlas();

  it('stands in no source: the data says it', () => {
    const { title, subtitle } = builtAtlas('data').head;
    const sources = [
      'index.html',
      'vite.config.ts',
      ...readdirSync('build', { recursive: true, encoding: 'utf8' })
        .map((file) => `build/${file}`)
        .filter((file) => /\.(ts|m?js|css)$/.test(file)),
    ];
    const named = sources.filter((file) =>
      [title.fr, title.en, subtitle!.fr, subtitle!.en].some((words) =>
        readFileSync(file, 'utf8').includes(words),
      ),
    );
    expect(sources.length).toBeGreaterThan(40);
    expect(named).toEqual([]);
  });

  it('takes its words from the collection', () => {
    const other = {
      ...atlas,
      head: {
        id: 'x',
        title: { fr: 'Autre <titre>', en: 'Other' },
        home: { regions: [] },
        languages: ['fr'],
      },
    };
    const written = JSON.stringify([
      titleTags(other),
      sharingTags(other, '1', null),
      webManifest(other, '#fff'),
    ]);
    expect(written).toContain('Autre <titre>');
    expect(written).not.toContain(atlas.head.title.fr);
    expect(titleTags(other)[0]!.children).toBe('Autre &lt;titre&gt;');
    expect(descriptionOf({ atlas: other, lang: 'fr' })).toBe('Autre <titre>');
  });

  it('has absolute addresses only where it is known where the atlas will be', () => {
    const image = (address: string | null) =>
      sharingTags(atlas, '1', address).find(({ attrs }) => attrs?.['property'] === 'og:image')?.attrs?.[
        'content'
      ];
    expect(image(null)).toBe('./og.png');
    expect(image(ADDRESS)).toBe(`${ADDRESS}og.png`);
    expect(JSON.stringify(sharingTags(atlas, '1', null))).not.toContain('og:url');
  });

  it('reads VITE_ATLAS_URL as a folder', () => {
    expect(publicAddress({})).toBeNull();
    expect(publicAddress({ VITE_ATLAS_URL: 'https://example.org/atlas' })).toBe(ADDRESS);
    expect(publicAddress({ VITE_ATLAS_URL: 'https://example.org/atlas/index.html#sel=a' })).toBe(ADDRESS);
    expect(() => publicAddress({ VITE_ATLAS_URL: 'atlas' })).toThrow('VITE_ATLAS_URL');
  });

  it('lists each page in the sitemap', () => {
    const text = sitemap(atlas, ADDRESS);
    expect(text.match(/<loc>/g)).toHaveLength(2 + atlas.initiatives.length);
    expect(text).toContain(`<loc>${ADDRESS}initiatives/${atlas.initiatives[0]!.id}.html</loc>`);
  });
});

describe('the picture', () => {
  it('has a symbol for each placed record, and is a PNG of 1200 by 630 pixels', async () => {
    const atlas = soundAtlas();
    expect(pictureSvg(atlas).match(/<path\s[^>]*\stransform=/g)).toHaveLength(atlas.initiatives.length);
    const png = Buffer.from(await picturePng(atlas));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
