import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, node, xmlFile, xmlOf } from '../../../src/print/xml.ts';

/** What a reader of XML makes of an escaped text. */
function unescape(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
const anyText = fc.string({ unit: 'binary' });

describe('a text in XML', () => {
  it('holds no markup, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"\t\n\r]/);
        expect(escaped.replaceAll(/&(amp|lt|gt|quot|#9|#10|#13);/g, '')).not.toContain('&');
      }),
    );
  });

  it('is read as it was written, but for what XML cannot write', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = unescape(escapeXml(text));
        expect([...read].length).toBe([...text].length);
        for (const [place, character] of [...text].entries()) {
          const code = character.codePointAt(0)!;
          const isWritable =
            [9, 10, 13].includes(code) ||
            (code >= 0x20 && code <= 0xd7ff) ||
            (code >= 0xe000 && code <= 0xfffd) ||
            code >= 0x10000;
          expect([...read][place]).toBe(isWritable ? character : '\uFFFD');
        }
      }),
    );
  });

  it('keeps a lone half of a character from making a file that nobody can read', () => {
    expect(escapeXml('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('an element of XML', () => {
  it('is written with its attributes, rounded, and its children', () => {
    expect(xmlOf(node('a', { x: 1 / 3, name: 'L’été <"&>' }, 'b & c', node('d')))).toBe(
      '<a x="0.33" name="L’été &lt;&quot;&amp;&gt;">b &amp; c<d/></a>',
    );
  });
  it('makes a file with its encoding', () => {
    expect(xmlFile(node('a'))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
