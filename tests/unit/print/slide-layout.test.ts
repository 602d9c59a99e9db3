import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlideContent } from '../../../src/print/slide.ts';
import { sampleSlide as slide } from '../../sample-slide.ts';
import { layOutSlide, SLIDE_SIZES, type SlideShape } from '../../../src/print/slide-layout.ts';

const SHAPES = Object.keys(SLIDE_SIZES) as SlideShape[];

describe('the layout of a slide', () => {
  const words = (most: number) =>
    fc
      .array(fc.stringMatching(/^[A-Za-zÀ-ü0-9’:]{1,14}$/), { minLength: 1, maxLength: most })
      .map((parts) => parts.join(' '));
  const contents = fc.record<SlideContent>({
    over: words(10),
    title: words(12),
    sentence: fc.oneof(fc.constant(''), words(24)),
    figure: fc.option(fc.record({ value: words(2), label: words(8) })),
    hue: fc.constant('#9d2b27'),
    lines: fc.array(words(14), { maxLength: 4 }),
    link: fc.option(fc.record({ address: fc.constant('https://a.example/'), text: words(4) })),
    foot: words(30),
    notes: fc.constant(''),
    points: fc.array(words(12), { maxLength: 3 }),
    picture: fc.constantFrom(null, slide.picture),
  });

  it('has every text whole, within the slide, beside the map, and below the one above it', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...SHAPES), (content, shape) => {
        const size = SLIDE_SIZES[shape];
        const { texts, picture } = layOutSlide(content, size);
        const most = picture ? picture.x : size.width;
        let end = 0;
        for (const { text, lines, x, y, width, height } of texts) {
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          expect(x + width).toBeLessThanOrEqual(most);
          expect(y).toBeGreaterThanOrEqual(end - 0.01);
          end = y + height;
        }
        expect(end).toBeLessThanOrEqual(size.height);
      }),
    );
  });

  it('keeps a number and its unit on one line', () => {
    for (const shape of SHAPES) {
      const { texts } = layOutSlide(slide, SLIDE_SIZES[shape]);
      expect(texts.find(({ part }) => part === 'figure')?.lines).toEqual([slide.figure!.value]);
    }
  });
});
