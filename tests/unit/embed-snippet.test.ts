import atlas from 'virtual:atlas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedSnippet, HEIGHTS, WIDTHS } from '../../src/share/embed-snippet.ts';
import { decode, encode } from '../../src/domain/address/address.ts';
import { anyAddress } from '../arbitraries.ts';

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/** One element without content as a browser reads it: written from the HTML standard, not from the writer. */
function readElement(markup: string): { name: string; attributes: Record<string, string> } {
  const match = /^<([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*><\/\1>$/.exec(markup);
  if (!match) throw new Error(`expected one element, found ${markup}`);
  const attributes = [...match[2]!.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => {
    if (/[<>]/.test(value!)) throw new Error(`expected ${value} to be escaped`);
    return [name!, value!.replace(/&(\w+);/g, (_, entity: string) => ENTITIES[entity]!)] as const;
  });
  return { name: match[1]!, attributes: Object.fromEntries(attributes) };
}

const PAGE = 'https://example.org/atlas/?a=1&b="2"';

describe('the code that embeds the atlas', () => {
  it('gives back the same address and title, whatever they hold', () => {
    fc.assert(
      fc.property(
        anyAddress,
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('"><script>', '&quot;', '«\u00A0<b>\u00A0»'),
        ),
        fc.constantFrom(...WIDTHS),
        fc.constantFrom(...HEIGHTS),
        (address, title, width, height) => {
          const embedded = { ...address, embed: true };
          const { name, attributes } = readElement(
            embedSnippet({ address: `${PAGE}#${encode(embedded, atlas)}`, title, width, height }),
          );
          expect(name).toBe('iframe');
          const [page, fragment = ''] = attributes['src']!.split('#');
          expect(page).toBe(PAGE);
          expect(decode(fragment, atlas)).toEqual({ address: embedded, dropped: [] });
          expect(attributes['title']).toBe(title);
          expect(attributes['height']).toBe(String(height));
          expect(attributes['width']).toBe(width === null ? '100%' : String(width));
        },
      ),
    );
  });

  it('loads when it comes near, and may copy and fill the screen', () => {
    const { attributes } = readElement(
      embedSnippet({ address: PAGE, title: 'Atlas', width: null, height: 600 }),
    );
    expect(attributes).toMatchObject({
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write; geolocation; screen-wake-lock',
    });
  });
});
