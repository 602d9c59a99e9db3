import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePptx } from '../../src/print/pptx.ts';
import type { SlideContent } from '../../src/print/slide.ts';
import { sampleSlide } from '../sample-slide.ts';
import { slidePictures } from '../../src/print/slide-pictures.ts';

/** One grey pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const picture = new Blob([Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0))]);

const slide: SlideContent = {
  ...sampleSlide,
  picture: { file: picture, alt: 'Carte : Kampala, Ouganda', ratio: 1.05 },
};

describe('a PowerPoint file', () => {
  const closing: SlideContent = {
    ...slide,
    title: 'Merci',
    figure: null,
    link: null,
    picture: null,
    notes: '',
  };

  it('has the texts, the title as a title, the notes, the link and the alternative of the map', async () => {
    const file = await writePptx({
      title: 'Un exposé',
      author: 'Une chaire',
      lang: 'fr',
      shape: '16:9',
      slides: [slide, closing],
    });
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const part = (name: string) => strFromU8(parts[name]!);
    const first = new DOMParser().parseFromString(part('ppt/slides/slide1.xml'), 'application/xml');
    const texts = [...first.getElementsByTagName('a:t')].map(({ textContent }) => textContent);
    for (const text of [
      slide.over,
      slide.title,
      slide.sentence,
      slide.figure!.value,
      ...slide.lines,
      slide.foot,
    ])
      expect(texts).toContain(text);
    expect(first.getElementsByTagName('p:ph')[0]?.getAttribute('type')).toBe('title');
    expect(first.getElementsByTagName('p:pic')).toHaveLength(1);
    expect(part('ppt/slides/slide1.xml')).toContain(`descr="${slide.picture!.alt}"`);
    expect(part('ppt/slides/_rels/slide1.xml.rels')).toContain(slide.link!.address.replaceAll('&', '&amp;'));
    const notes = new DOMParser().parseFromString(part('ppt/notesSlides/notesSlide1.xml'), 'application/xml');
    expect(notes.documentElement.textContent).toContain(
      'Un éditeur, un titre, https://source.example/a?b=1&c=2',
    );
    expect(part('ppt/slides/slide2.xml')).toContain('Merci');
    // No part of the file is fetched from elsewhere but by a click on a link.
    const relations = Object.keys(parts).filter((name) => name.endsWith('.rels'));
    const outside = relations.flatMap(
      (name) => part(name).match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [],
    );
    expect(outside.every((relation) => relation.includes('/hyperlink"'))).toBe(true);
  });
});

describe('the pictures of slides', () => {
  it('are one PNG of 1920 × 1080 for each, in their order', async () => {
    const file = await slidePictures([slide, { ...slide, picture: null }], '16:9');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(parts)).toEqual(['01.png', '02.png']);
    for (const bytes of Object.values(parts)) {
      const { width, height } = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]));
      expect([width, height]).toEqual([1920, 1080]);
    }
  });
});
